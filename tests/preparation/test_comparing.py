from __future__ import annotations

from pathlib import Path

import pytest

from hengji import preparation
from hengji.errors import ReadError
from tests.support.books import filled_book


def test_a_report_compared_with_itself_has_no_changes(tmp_path: Path) -> None:
    book = filled_book(tmp_path, "hunan_city")
    found = preparation.diff(book, book)
    assert found.changes == ()
    assert found.same_figures > 60
    assert found.same_indicators == 14


def test_a_missing_file_is_a_clear_sentence(tmp_path: Path) -> None:
    book = filled_book(tmp_path, "hunan_city")
    with pytest.raises(ReadError):
        preparation.diff(book, tmp_path / "没有.docx")
