"""Colours, width and progress follow the terminal, and there may be none."""

import io
import sys

import pytest

from hengji.cli import terminal
from hengji.cli.terminal import Progress, colours, columns, say, write_utf8


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch):
    """Put a terminal in place of the streams, from within the test."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(terminal, "_REDRAW_SECONDS", 0)

    def shown() -> Screen:
        stream = Screen()
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(sys, "stderr", stream)
        return stream

    return shown


def test_colour_is_for_terminals(screen, monkeypatch):
    screen()
    assert colours()
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not colours()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_refused(screen, monkeypatch, name, value):
    screen()
    monkeypatch.setenv(name, value)
    assert not colours()


@pytest.mark.parametrize(("size", "wide"), [("200", 100), ("90", 90), ("20", 60)])
def test_the_report_is_as_wide_as_the_terminal_within_reason(
    screen, monkeypatch, size, wide
):
    screen()
    monkeypatch.setenv("COLUMNS", size)
    assert columns() == wide


def test_a_pipe_gets_a_fixed_width(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert columns() == terminal.PLAIN_COLUMNS


def test_progress_draws_a_bar_and_takes_it_away(screen):
    stream = screen()
    progress = Progress(4, "zh", shown=True)
    progress(2)
    assert "████████████░░░░░░░░░░░░ 已审核 2/4" in stream.getvalue()
    progress.clear()
    assert stream.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("total", "shown"), [(4, False), (1, True)])
def test_no_bar_when_quiet_or_for_one_file(screen, total, shown):
    stream = screen()
    progress = Progress(total, "zh", shown=shown)
    progress(1)
    progress.clear()
    assert stream.getvalue() == ""


def test_away_from_a_terminal_only_long_work_says_how_far_it_is(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    Progress(9, "en", shown=True)(3)
    assert stream.getvalue() == ""
    monkeypatch.setattr(terminal, "_REPORT_SECONDS", 0)
    Progress(9, "en", shown=True)(3)
    assert stream.getvalue() == "3/9 audited\n"


def test_machine_formats_are_utf8_on_any_terminal(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="gb18030"))
    write_utf8("衡绩\udcff")
    assert raw.getvalue() == "衡绩?".encode()


def test_words_follow_the_language():
    assert (say("zh", "甲", "a"), say("en", "甲", "a")) == ("甲", "a")
