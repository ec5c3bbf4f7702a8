"""Findings come back as notes on their cells and as a sheet; the rest stays put."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from hengji.model.document import Table
from hengji.pipeline import audit
from hengji.readers import read
from hengji.writers.annotate_xlsx import annotate
from hengji.writers.remarks import COLUMNS
from tests.support.comments import parts
from tests.support.office import SHEET, excel_file, sheet_part, written
from tests.support.shared import shared_file
from tests.writers.test_annotate_docx import finding

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "project.xlsx"
_VML = "urn:schemas-microsoft-com:vml"
_EXCEL = "urn:schemas-microsoft-com:office:excel"
ROWS = '<row r="1"><c r="A1"><v>3</v></c><c r="B2"><v>2</v></c></row>'


@pytest.mark.parametrize("name", ["example", "corpus/050", "corpus/052"])
def test_every_place_of_a_workbook_carries_its_note(tmp_path: Path, name: str) -> None:
    source = EXAMPLE if name == "example" else shared_file(name)
    done = audit(source)
    result = annotate(source.read_bytes(), done.findings)
    target = written(tmp_path, "b.xlsx", result)
    book = openpyxl.load_workbook(target)
    for one in done.findings:
        first = one.suspect or one.places[0]
        assert one.code in book[first.sheet][first.cell].comment.text
        for place in one.places:
            assert book[place.sheet][place.cell].comment is not None
    before, after = read(source), read(target)
    assert after.blocks[: len(before.blocks)] == before.blocks
    kept = parts(source.read_bytes())
    changed = {n for n in kept if parts(result)[n] != kept[n]}
    assert changed <= {
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml", "xl/worksheets/sheet1.xml",
    }  # fmt: skip


def test_the_list_has_a_row_per_finding_and_a_column_to_answer(tmp_path: Path) -> None:
    done = audit(EXAMPLE)
    result = annotate(EXAMPLE.read_bytes(), done.findings)
    book = openpyxl.load_workbook(written(tmp_path, "b.xlsx", result))
    sheet = book["审核意见"]
    assert book.sheetnames[-1] == "审核意见"
    assert [cell.value for cell in sheet[1]] == [name for name, _, _ in COLUMNS]
    assert sheet.max_row == len(done.findings) + 1
    assert sheet["L1"].value == "答复"
    assert sheet["A2"].hyperlink.location.startswith("'项目支出绩效自评表'!")
    assert sheet["D2"].value.startswith("项目支出绩效自评表\nF6、F7")
    assert sheet["A1"].font.b


def place(data: bytes, tmp_path: Path, cell: str):
    block = read(written(tmp_path, "q.xlsx", data)).blocks[0]
    assert isinstance(block, Table)
    return next(block.whole(c) for row in block.rows for c in row if c.address == cell)


def test_notes_that_were_there_are_kept(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B1"] = 3, 2
    book.active["A1"].comment = openpyxl.comments.Comment("请核", "乙")
    book.save(tmp_path / "a.xlsx")
    data = (tmp_path / "a.xlsx").read_bytes()
    spots = [place(data, tmp_path, cell) for cell in ("A1", "B1")]
    result = annotate(data, [finding(*spots)])
    sheet = openpyxl.load_workbook(written(tmp_path, "b.xlsx", result)).worksheets[0]
    assert sheet["A1"].comment.text.startswith("请核\n第1条【错误】SUM-001")
    assert sheet["B1"].comment.text == "见第1条"
    drawings = [n for n in parts(result) if n.endswith(".vml")]
    assert len(drawings) == 1
    drawn = etree.fromstring(parts(result)[drawings[0]])
    assert sum(1 for _ in drawn.iter(f"{{{_EXCEL}}}ClientData")) == 2
    ids = [shape.get("id") for shape in drawn.iter(f"{{{_VML}}}shape")]
    assert len(set(ids)) == 2


def test_the_drawing_is_named_where_the_schema_wants_it(tmp_path: Path) -> None:
    after = '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>'
    data = _typed(excel_file(sheet_part(ROWS, after + "<extLst/>")))
    result = annotate(data, [finding(place(data, tmp_path, "A1"))])
    sheet = parts(result)["xl/worksheets/sheet1.xml"].decode()
    assert sheet.index("<pageMargins") < sheet.index("<legacyDrawing")
    assert sheet.index("<legacyDrawing") < sheet.index("<extLst")


def test_a_name_in_use_is_not_used_again(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "审核意见"
    book.active["A1"] = 3
    book.save(tmp_path / "a.xlsx")
    result = annotate((tmp_path / "a.xlsx").read_bytes(), [])
    after = openpyxl.load_workbook(written(tmp_path, "b.xlsx", result))
    assert after.sheetnames == ["审核意见", "审核意见2"]
    assert after["审核意见2"]["A2"].value == "未发现问题。"


def test_a_workbook_without_styles_gets_its_list_plain(tmp_path: Path) -> None:
    data = _typed(excel_file(sheet_part(ROWS)))
    result = annotate(data, [finding(place(data, tmp_path, "A1"))])
    assert parts(result)["xl/styles.xml"] == parts(data)["xl/styles.xml"]
    assert b's="0"' in parts(result)["xl/worksheets/findings1.xml"]
    assert SHEET.encode() in parts(result)["xl/worksheets/findings1.xml"]


def test_macros_and_pictures_stay_byte_for_byte(tmp_path: Path) -> None:
    data = _typed(excel_file(sheet_part(ROWS)), **{"xl/vbaProject.bin": b"\x00\xd0M"})
    result = annotate(data, [finding(place(data, tmp_path, "A1"))])
    assert parts(result)["xl/vbaProject.bin"] == b"\x00\xd0M"


def _typed(data: bytes, **more: bytes) -> bytes:
    from tests.support.office import zipped

    return zipped({"[Content_Types].xml": b"<Types/>", **parts(data), **more})
