from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from hengji.writers.workbook_sheets import information_spots, narrative_spots
from hengji.writers.workbook_words import Entry
from tests.support.books import FORM_SETS, blank_book, filled_book

ENTRIES = [Entry("filler", "填表人", "", "甲"), Entry("phone", "电话", "", "")]


def test_entries_stand_where_the_forms_look_for_them(tmp_path: Path) -> None:
    assert [spot.address for _, spot in information_spots(ENTRIES)] == ["B5", "B6"]
    assert [spot.address for _, spot in narrative_spots(ENTRIES)] == ["D2", "D3"]
    book = openpyxl.load_workbook(filled_book(tmp_path, "hunan_city"))
    sheet = book["基本信息"]
    assert sheet["A4"].value == "年度"
    assert sheet["A5"].value == "通知名称"
    assert "绩效自评工作的通知" in sheet["B5"].value
    assert not sheet["B5"].protection.locked
    assert sheet["B4"].protection.locked


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_the_guide_tells_how_to_fill_in_and_what_is_due(
    form_set: str, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(blank_book(tmp_path, form_set))
    words = [
        str(cell.value)
        for row in book["填表说明"].iter_rows()
        for cell in row
        if cell.value
    ]
    assert any("每个数只填一次" in text for text in words)
    assert any("hengji check" in text for text in words)
    assert "依据" in words


def test_narrative_rows_say_what_belongs_there_and_keep_what_was_written(
    tmp_path: Path,
) -> None:
    book = openpyxl.load_workbook(filled_book(tmp_path, "hunan_city"))
    rows = {row[0]: row for row in book["文字部分"].iter_rows(values_only=True)}
    assert rows["编号"] == ("编号", "章节", "填写要求", "正文")
    assert "（必有）" in rows["institutions"][2]
    assert rows["institutions"][3].startswith("内设办公室")


def test_a_workbook_without_imports_has_no_sheet_to_confirm(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(filled_book(tmp_path, "hunan_city"))
    assert "导入确认" not in book.sheetnames
