from __future__ import annotations

import io

import pytest

from hengji.errors import ReadError
from hengji.readers.package import Package, parse
from hengji.readers.xlsx_book import iterate, open_book, rich_text, unescaped
from tests.support.office import SHEET, excel_file, sheet_part, zipped

NS = f"{{{SHEET}}}"


def test_sheets_strings_and_formats_are_listed() -> None:
    data = excel_file(
        sheet_part(""), sheet_part(""),
        formats=("0.0%",), strings=("合计", "小计"), states=("visible", "veryHidden"),
    )  # fmt: skip
    book = open_book(Package(data))
    assert [(s.name, s.hidden) for s in book.sheets] == [("表1", False), ("表2", True)]
    assert book.sheets[1].part == "xl/worksheets/sheet2.xml"
    assert book.strings == ["合计", "小计"]
    assert book.format_of("1") == "0.0%"
    assert book.format_of(None) == book.format_of("99") == "General"


@pytest.mark.parametrize(("stated", "expected"), [("1", True), ("0", False)])
def test_the_calendar_of_1904_is_noticed(stated: str, expected: bool) -> None:
    data = excel_file(sheet_part(""), properties=f'<workbookPr date1904="{stated}"/>')
    assert open_book(Package(data)).from_1904 is expected


def test_chart_sheets_are_left_out() -> None:
    data = excel_file(sheet_part(""))
    package = Package(data)
    parts = {name: package.read(name) for name in package.names()}
    rels = parts["xl/_rels/workbook.xml.rels"].replace(b"/worksheet", b"/chartsheet", 1)
    with pytest.raises(ReadError, match="没有工作表"):
        open_book(Package(zipped({**parts, "xl/_rels/workbook.xml.rels": rels})))


def test_defective_styles_cost_the_formats_only() -> None:
    package = Package(excel_file(sheet_part("")))
    parts = {name: package.read(name) for name in package.names()}
    book = open_book(Package(zipped({**parts, "xl/styles.xml": b"<styleSheet"})))
    assert [problem.code for problem in book.problems] == ["unreadable_part"]
    assert book.format_of("1") == "General"


def test_a_workbook_without_relations_falls_back_on_customary_names() -> None:
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}"><sheets><sheet name="a"/>'
        "</sheets></workbook>",
        "xl/worksheets/sheet1.xml": sheet_part(""),
    }
    book = open_book(Package(zipped(parts)))
    assert [entry.part for entry in book.sheets] == ["xl/worksheets/sheet1.xml"]


def test_defective_shared_strings_are_refused() -> None:
    package = Package(excel_file(sheet_part("")))
    parts = {name: package.read(name) for name in package.names()}
    with pytest.raises(ReadError, match="sharedStrings"):
        open_book(Package(zipped({**parts, "xl/sharedStrings.xml": b"<sst><si>"})))


def test_rich_text_is_joined_without_phonetic_guides() -> None:
    source = (
        f'<si xmlns="{SHEET}"><r><t>合</t></r><r><t>计</t></r>'
        "<rPh><t>heji</t></rPh></si>"
    )
    assert rich_text(parse(source.encode(), "x"), NS) == "合计"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("第一行_x000D_\n第二行", "第一行\n第二行"),
        ("甲\r\n乙\r丙", "甲\n乙\n丙"),
        ("_x0041_BC", "ABC"),
        ("_xZZZZ_", "_xZZZZ_"),
        ("_xD800_", "?"),
    ],
)
def test_escapes_of_the_format_are_resolved(raw: str, expected: str) -> None:
    assert unescaped(raw) == expected


def test_a_stream_with_a_document_type_is_refused() -> None:
    with pytest.raises(ReadError, match="DTD"):
        iterate(io.BytesIO(b"<!DOCTYPE a><a/>"), ("a",), "x.xml")
