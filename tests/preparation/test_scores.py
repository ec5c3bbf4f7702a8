from __future__ import annotations

from pathlib import Path

import pytest

from hengji import preparation
from hengji.errors import ReadError
from hengji.preparation.scores import is_workbook
from hengji.readers import read
from tests.support.books import filled_book


def test_a_workbook_and_the_report_written_from_it_have_the_same_total(
    tmp_path: Path,
) -> None:
    book = filled_book(tmp_path, "hunan_city")
    (own,) = preparation.score(book)
    written = preparation.write(preparation.prepare(book), tmp_path / "成文", ("docx",))
    (read_back,) = preparation.score(written.files[0])
    assert own.claimed_total is not None
    assert read_back.claimed_total == own.claimed_total


def test_a_report_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("2022年度自评报告\n", encoding="utf-8")
    assert not is_workbook(read(path))
    assert preparation.score(path) == ()


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        preparation.score(tmp_path / "没有.xlsx")
