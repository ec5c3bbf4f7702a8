"""Where reports go: standard output, or one file each in a folder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import click

from hengji.batch.job import Done, Order
from hengji.cli.terminal import say
from hengji.errors import UsageError
from hengji.writers.report_text import verdict
from hengji.writers.summary import Summary

_SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html"}
_INDEX = "index.html"


class Outlet(Protocol):
    """Takes reports one by one, in order."""

    #: Whether a progress bar would not disturb what this outlet writes.
    silent: bool

    def take(self, done: Done) -> None:
        """Write one report."""

    def close(self, summaries: Sequence[Summary]) -> None:
        """Write what comes after the last report."""


class Stream:
    """Reports one under another, and a closing list when there are several."""

    def __init__(self, order: Order, write: Callable[[str], None]) -> None:
        self.silent = not sys.stdout.isatty()
        self._order = order
        self._write = write
        self._between = ""

    def take(self, done: Done) -> None:
        """Write one report."""
        self._write(f"{self._between}{_words(done)}")
        self._between = "\n"

    def close(self, summaries: Sequence[Summary]) -> None:
        """The list of all documents, when there are several."""
        if len(summaries) < 2:
            return
        language = self._order.language
        total = len(summaries)
        self._write(say(language, f"\n共 {total} 份：\n", f"\n{total} documents:\n"))
        for summary in summaries:
            self._write(f"  {line(summary, language)}\n")


class JsonStream:
    """One object, or ``{"documents": […]}`` written as the documents come."""

    def __init__(self, total: int, write: Callable[[str], None]) -> None:
        self.silent = not sys.stdout.isatty()
        self._several = total > 1
        self._write = write
        self._between = '{"documents": [\n' if self._several else ""

    def take(self, done: Done) -> None:
        """Write one document."""
        self._write(f"{self._between}{_words(done)}")
        self._between = ",\n"

    def close(self, summaries: Sequence[Summary]) -> None:
        """Close the brackets."""
        self._write("\n]}\n" if self._several else "\n")


class Folder:
    """One file per document in a folder, a line each on standard output.

    A report is called like its document with a further suffix; documents of the
    same name are numbered, and no audited file is ever overwritten.
    """

    silent = True

    def __init__(self, folder: str, order: Order, files: Sequence[str]) -> None:
        self._folder = Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._order = order
        self._taken = {_INDEX} if order.format == "html" else set()
        self._sources = {Path(path).resolve() for path in files}
        self._written: list[tuple[Summary, str]] = []

    def take(self, done: Done) -> None:
        """Write one report and say so."""
        name = self._free(done)
        _save(self._folder / name, done.report)
        self._written.append((done.summary, name))
        told = line(done.summary, self._order.language)
        click.echo(f"{told}  → {self._folder / name}")

    def close(self, summaries: Sequence[Summary]) -> None:
        """Several pages get an index."""
        if self._order.format != "html" or len(self._written) < 2:
            return
        from hengji.writers.report_html import render_index

        page = render_index(self._written, language=self._order.language)
        _save(self._folder / _INDEX, page)
        words = say(self._order.language, "目录", "Index")
        click.echo(f"{words}  → {self._folder / _INDEX}")

    def _free(self, done: Done) -> str:
        given = Path(done.summary.path).name + _SUFFIXES.get(self._order.format, "")
        name = done.name or given
        stem, suffix = name[: -len(Path(name).suffix)], Path(name).suffix
        number = 1
        while name.casefold() in self._taken or self._is_source(name):
            number += 1
            name = f"{stem}-{number}{suffix}"
        self._taken.add(name.casefold())
        return name

    def _is_source(self, name: str) -> bool:
        return (self._folder / name).resolve() in self._sources


def _words(done: Done) -> str:
    """The report as text; Office files go into a folder only."""
    if isinstance(done.report, bytes):
        raise TypeError("an Office file cannot be written to a stream of text")
    return done.report


def _save(path: Path, report: str | bytes) -> None:
    """Write UTF-8; a file name that is not text must not stop its report."""
    if isinstance(report, str):
        report = report.encode("utf-8", "replace")
    path.write_bytes(report)


def line(summary: Summary, language: str) -> str:
    """A document and its verdict in one line."""
    return f"{Path(summary.path).name}  {verdict(summary, language)}"


def refuse_to_replace(path: Path) -> None:
    """Keep a file that is there.

    Raises:
        UsageError: the file exists.
    """
    if path.exists():
        raise UsageError(
            f"文件已存在，没有覆盖：{path}。请用 --out 换一个文件名。",
            f"The file exists and was kept: {path}. Choose another name with --out.",
        )
