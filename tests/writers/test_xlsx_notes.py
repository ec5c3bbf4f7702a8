"""Notes on cells: their words, their boxes, and those that were there before."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from hengji.model.anchor import REMARK_AUTHOR
from hengji.writers.package import CONTENT_TYPES, Original
from hengji.writers.xlsx_notes import Note, add_notes
from tests.support.comments import parts
from tests.support.office import excel_file, sheet_part, zipped

SHEET = "xl/worksheets/sheet1.xml"
DRAWING = "xl/drawings/vmlDrawing1.vml"
ROWS = '<row r="1"><c r="A1"><v>3</v></c><c r="B2"><v>2</v></c></row>'
NOTE = Note((("第1条", "3 < 4 & 5"), ("第2条", "缺")), "见第3条")


def workbook(sheet: str) -> bytes:
    return zipped({**parts(excel_file(sheet)), CONTENT_TYPES: "<Types/>"})


def noted(data: bytes, **notes: Note) -> bytes:
    package = Original(data)
    add_notes(package, SHEET, notes)
    return package.data()


def said(data: bytes) -> dict[str, str]:
    """The words of each note by its cell."""
    root = etree.fromstring(parts(data)["xl/comments1.xml"])
    return {
        str(comment.get("ref")): "".join(t.text or "" for t in comment.iter("{*}t"))
        for comment in root.iter("{*}comment")
    }


def box(data: bytes, number: int = 0) -> list[int]:
    """Column, offset, row, offset, twice."""
    anchors = re.findall(r"<x:Anchor>(.*?)</x:Anchor>", parts(data)[DRAWING].decode())
    return [int(spot) for spot in anchors[number].split(",")]


def test_a_note_gives_findings_then_the_reference() -> None:
    assert NOTE.text() == "第1条\n3 < 4 & 5\n第2条\n缺\n见第3条"
    assert Note((), "见第3条").text() == "见第3条"
    assert Note((("第1条", "缺"),), "").text() == "第1条\n缺"


def test_a_cell_carries_its_note_and_no_other_cell_does() -> None:
    data = noted(workbook(sheet_part(ROWS)), A1=NOTE)
    assert said(data) == {"A1": "第1条\n3 < 4 & 5\n\n第2条\n缺\n见第3条"}
    root = etree.fromstring(parts(data)["xl/comments1.xml"])
    assert [author.text for author in root.iter("{*}author")] == [REMARK_AUTHOR]


def test_a_heading_is_bold_and_a_reference_is_not() -> None:
    data = noted(workbook(sheet_part(ROWS)), A1=NOTE)
    root = etree.fromstring(parts(data)["xl/comments1.xml"])
    runs = [r for r in root.iter("{*}r") if r.find("{*}rPr/{*}b") is not None]
    heads = [r.findtext("{*}t").strip() for r in runs]
    assert heads == ["第1条", "第2条"]


def test_the_drawing_is_named_before_what_must_follow_it() -> None:
    data = workbook(sheet_part(ROWS, after="<pageMargins/><tableParts/><extLst/>"))
    result = noted(data, A1=NOTE)
    names = [etree.QName(e).localname for e in etree.fromstring(parts(result)[SHEET])]
    assert names == [
        "sheetData", "pageMargins", "legacyDrawing", "tableParts", "extLst",
    ]  # fmt: skip
    types = parts(result)[CONTENT_TYPES].decode()
    assert '<Default Extension="vml"' in types
    assert '<Override PartName="/xl/comments1.xml"' in types


def test_a_box_is_hidden_and_tied_to_its_cell() -> None:
    drawing = parts(noted(workbook(sheet_part(ROWS)), A1=NOTE, AB12=NOTE))[DRAWING]
    root = etree.fromstring(drawing)
    shapes = list(root.iter("{urn:schemas-microsoft-com:vml}shape"))
    spots = [
        tuple(s.findtext(f".//{{*}}{name}") for name in ("Row", "Column"))
        for s in shapes
    ]
    assert spots == [("0", "0"), ("11", "27")]
    assert len({shape.get("id") for shape in shapes}) == 2
    assert all("visibility:hidden" in shape.get("style") for shape in shapes)


def test_a_second_note_joins_the_one_that_is_there_without_a_second_box() -> None:
    once = noted(workbook(sheet_part(ROWS)), A1=NOTE)
    twice = noted(once, A1=Note((), "见第9条"), B2=NOTE)
    words = said(once)["A1"]
    assert said(twice) == {"A1": words + "\n见第9条", "B2": words}
    drawing = parts(twice)[DRAWING].decode()
    assert len(re.findall("<v:shape ", drawing)) == 2
    assert len(re.findall("<v:shapetype ", drawing)) == 1
    assert [n for n in parts(twice) if "comments" in n] == ["xl/comments1.xml"]


def test_adding_to_notes_alone_leaves_the_worksheet_as_it_is() -> None:
    once = noted(workbook(sheet_part(ROWS)), A1=NOTE)
    twice = noted(once, A1=NOTE)
    assert parts(twice)[SHEET] == parts(once)[SHEET]
    assert parts(twice)[DRAWING] == parts(once)[DRAWING]


def test_a_longer_note_has_a_taller_box_up_to_a_limit() -> None:
    def rows(words: str) -> int:
        spots = box(noted(workbook(sheet_part(ROWS)), A1=Note((), words)))
        return spots[6] - spots[2]

    assert rows("缺") < rows("缺" * 200) < rows("缺" * 5000) == rows("缺" * 9000)


@pytest.mark.parametrize(
    ("columns", "across"),
    [
        ("", 5),
        ('<cols><col min="2" max="2" width="99"/></cols>', 0),
        ('<cols><col min="2" max="3" hidden="1"/></cols>', 7),
    ],
)
def test_a_box_is_as_wide_whatever_the_columns(columns: str, across: int) -> None:
    spots = box(noted(workbook(sheet_part(ROWS, before=columns)), A1=NOTE))
    assert spots[0] == 1
    assert spots[4] - spots[0] == across


def test_hidden_rows_take_nothing_of_the_height() -> None:
    hidden = '<row r="2" hidden="1"/><row r="3" hidden="true"/>'
    plain = box(noted(workbook(sheet_part(ROWS)), A1=NOTE))
    passed = box(noted(workbook(sheet_part(ROWS + hidden)), A1=NOTE))
    assert passed[6] > plain[6]
    assert passed[7] == plain[7]


def test_a_comment_without_words_is_given_some() -> None:
    data = noted(workbook(sheet_part(ROWS)), A1=NOTE)
    part = parts(data)
    words = part["xl/comments1.xml"].decode()
    bare = re.sub(r"(?s)(<comment [^>]*>).*?(</comment>)", r"\1\2", words)
    assert bare != words
    part["xl/comments1.xml"] = bare.encode()
    assert said(noted(zipped(part), A1=NOTE)) == {
        "A1": "第1条\n3 < 4 & 5\n\n第2条\n缺\n见第3条"
    }
