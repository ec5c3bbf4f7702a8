"""A total whose printed details are all blank."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.pipeline import audit
from tests.recognisers.test_forms import BASE, BASE_TITLE, table

FILLED = table(
    "1、业务工作经费 | 10.00 | 10.00 | 10.00", "普查工作经费 | 10.00 | 10.00 | 10.00"
)


def told(text: str, folder: Path) -> list[str]:
    file = folder / "sample.txt"
    file.write_text(BASE_TITLE + text + "\n", encoding="utf-8")
    return [f.message.zh for f in audit(file).findings if f.code == "VAL-101"]


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        (table("  其中：专项业务经费 | —— | | --", "  公务接待费 | | | "), 1),
        (table("  1、业务工作经费 | | | 10.00"), 0),
        (table("  1、业务工作经费 | 见附表 | | "), 0),
    ],
)
def test_details_are_asked_for_when_all_are_blank(
    rows: str, count: int, tmp_path: Path
) -> None:
    assert FILLED in BASE
    messages = told(BASE.replace(FILLED, rows), tmp_path)
    assert len(messages) == count
    assert all("项目支出" in message for message in messages)


def test_a_total_of_zero_needs_no_details(tmp_path: Path) -> None:
    rows = table("  1、业务工作经费 | | | ")
    text = BASE.replace(FILLED, rows)
    zero = table("二、项目支出 | 0 | 0 | 0")
    text = text.replace(table("二、项目支出 | 26.00 | 28.00 | 30.00"), zero)
    assert told(text, tmp_path) == []


def test_a_filled_list_is_left_alone(tmp_path: Path) -> None:
    assert told(BASE, tmp_path) == []
