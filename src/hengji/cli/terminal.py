"""What the terminal can show: colours, width, languages, progress."""

from __future__ import annotations

import os
import shutil
import sys
import time
from typing import IO

import click

_LEAST, _MOST = 60, 100
#: Columns of a text report that goes to a file or a pipe.
PLAIN_COLUMNS = 88
_BAR = 24
_REDRAW_SECONDS = 0.1
_REPORT_SECONDS = 15.0

language_option = click.option(
    "--language",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="报告语言。Language of the report.",
)


def colours() -> bool:
    """Whether to colour standard output (https://no-color.org)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()


def columns() -> int:
    """Columns of a text report: those of the terminal, within reason."""
    if not sys.stdout.isatty():
        return PLAIN_COLUMNS
    return max(
        _LEAST, min(_MOST, shutil.get_terminal_size((PLAIN_COLUMNS, 24)).columns)
    )


def complain(words: str) -> None:
    """Say something on standard error."""
    click.echo(words, err=True)


def write_utf8(text: str) -> None:
    """Write a machine format to standard output, in UTF-8 whatever the terminal."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def say(language: str, chinese: str, english: str) -> str:
    """The words in the language chosen."""
    return english if language == "en" else chinese


class Progress:
    """How far the work is, on standard error.

    On a terminal a bar that redraws itself; elsewhere a line every quarter of a
    minute, so that a short run stays silent and a long one is seen to live.
    """

    def __init__(self, total: int, language: str, *, shown: bool) -> None:
        self._total = total
        self._language = language
        self._stream: IO[str] = sys.stderr
        self._bar = shown and total > 1 and self._stream.isatty()
        self._lines = shown and total > 1 and not self._bar
        self._last = time.monotonic()
        self._count = 0

    def __call__(self, count: int) -> None:
        """So many items are finished."""
        self._count = count
        now = time.monotonic()
        pause = _REDRAW_SECONDS if self._bar else _REPORT_SECONDS
        if now - self._last < pause and count < self._total:
            return
        if self._bar:
            self._draw()
        elif self._lines and now - self._last >= pause:
            self._stream.write(self._words() + "\n")
        else:
            return
        self._last = now
        self._stream.flush()

    def clear(self) -> None:
        """Remove the bar before something else is written."""
        if self._bar:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _draw(self) -> None:
        filled = _BAR * self._count // self._total
        bar = "█" * filled + "░" * (_BAR - filled)
        self._stream.write(f"\r\x1b[K{bar} {self._words()}")

    def _words(self) -> str:
        counted = f"{self._count}/{self._total}"
        return say(self._language, f"已审核 {counted}", f"{counted} audited")
