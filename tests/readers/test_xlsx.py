from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from hengji.errors import ReadError
from hengji.model.document import Document, ReadStatus, Table
from hengji.readers import read
from hengji.readers import xlsx as module
from hengji.readers.xlsx import read_xlsx
from tests.support.office import SHEET, excel_file, relations, sheet_part, zipped
from tests.support.shared import shared_file


def document(*sheets: str, **more: tuple[str, ...]) -> Document:
    return read_xlsx(excel_file(*sheets, **more), "x.xlsx", "0")  # type: ignore[arg-type]


def first(found: Document) -> Table:
    return next(found.tables())


def codes(found: Document) -> list[str]:
    return [problem.code for problem in found.problems]


ROW = '<row r="{0}"><c r="A{0}"><v>{0}</v></c><c r="B{0}"><v>2.5</v></c></row>'


def test_a_sheet_is_a_table_with_addresses() -> None:
    table = first(document(sheet_part(ROW.format(1) + ROW.format(2))))
    assert [[c.text for c in row] for row in table.rows] == [["1", "2.5"], ["2", "2.5"]]
    assert table.rows[1][1].address == "B2"
    assert table.rows[1][1].number == Decimal("2.5")
    assert (table.sheet, table.grid_known, table.columns) == ("表1", True, 2)
    place = table.whole(table.rows[1][1])
    assert (place.sheet, place.cell, place.line) == ("表1", "B2", None)


def test_every_sheet_is_a_table_and_hidden_ones_are_flagged() -> None:
    found = document(
        sheet_part(ROW.format(1)),
        sheet_part(ROW.format(3)),
        states=("visible", "hidden"),
    )
    shown, hidden = found.tables()
    assert (shown.hidden, hidden.hidden) == (False, True)
    assert not shown.rows[0][0].hidden and hidden.rows[0][0].hidden
    assert (hidden.index, hidden.number, hidden.rows[0][0].row) == (1, 2, 3)


def test_an_empty_sheet_is_no_table() -> None:
    found = document(sheet_part(""), sheet_part(ROW.format(1)))
    assert [table.number for table in found.tables()] == [1]
    assert codes(document(sheet_part(""))) == ["no_content"]


def test_formats_formulas_and_cached_values_are_kept(tmp_path: Path) -> None:
    data = sheet_part(
        '<row r="1"><c r="A1" s="1"><v>0.9</v></c>'
        '<c r="B1" s="2"><f>A1*2</f><v>1.8000000000000000444</v></c></row>'
    )
    (cell, product), *_ = first(document(data, formats=("0%", "0.00"))).rows
    assert (cell.text, cell.number, cell.number_format) == ("90%", Decimal("0.9"), "0%")
    assert (product.text, product.number) == ("1.80", Decimal("1.8"))
    assert product.formula == "=A1*2" and cell.formula is None


def test_a_formula_without_a_stored_value_is_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"] = 5, "=A1*2"
    path = tmp_path / "公式.xlsx"
    book.save(path)
    found = read(path)
    assert codes(found) == ["formula_without_value"]
    assert found.status is ReadStatus.PARTIAL
    assert first(found).rows[1][0].formula == "=A1*2"
    assert first(found).rows[1][0].text == ""


def test_a_workbook_written_elsewhere_is_read_back(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "自评表"
    sheet.append(["项目", "金额", "占比"])
    sheet.append(["基本支出", 1234.5, 0.25])
    sheet["B2"].number_format, sheet["C2"].number_format = "#,##0.00", "0.00%"
    sheet.merge_cells("A4:C5")
    sheet["A4"] = "说明\n第二行"
    path = tmp_path / "a.xlsx"
    book.save(path)
    table = first(read(path))
    assert [c.text for c in table.rows[1]] == ["基本支出", "1,234.50", "25.00%"]
    assert [c.text for c in table.rows[2]] == ["", "", ""]
    note = table.rows[3][0]
    assert (note.text, note.rowspan, note.colspan) == ("说明\n第二行", 1, 3)


def test_a_sheet_without_end_is_read_up_to_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MAX_CELLS", 10)
    many = sheet_part("".join(ROW.format(at) for at in range(1, 9)))
    found = document(many, many)
    assert found.status is ReadStatus.PARTIAL
    assert codes(found) == ["too_many_cells", "too_many_cells"]
    assert len(first(found).rows) == 5
    assert "前 5 行" in found.problems[0].message


def test_a_table_of_ten_thousand_rows_is_read_whole() -> None:
    found = document(sheet_part("".join(ROW.format(at) for at in range(1, 10_001))))
    assert found.status is ReadStatus.COMPLETE
    assert len(first(found).rows) == 10_000


def test_a_huge_sheet_is_refused() -> None:
    rows = sheet_part("<row><c><v>1</v></c></row>" * 1_200_000)
    assert len(rows) > 30_000_000
    with pytest.raises(ReadError, match="压缩炸弹"):
        document(rows)


def test_one_damaged_sheet_leaves_the_others() -> None:
    found = document("<worksheet", sheet_part(ROW.format(1)))
    assert codes(found) == ["unreadable_sheet"]
    assert found.status is ReadStatus.PARTIAL
    assert len(list(found.tables())) == 1


def test_a_workbook_without_a_readable_sheet_is_refused() -> None:
    with pytest.raises(ReadError, match="没有一张工作表可以读取"):
        document("<worksheet")


def test_an_entity_bomb_in_a_sheet_is_refused() -> None:
    bomb = f'<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="{SHEET}"/>'
    with pytest.raises(ReadError, match="DTD"):
        document(bomb)


def test_a_workbook_part_that_is_none_is_refused() -> None:
    parts = {
        "_rels/.rels": relations({"xl/workbook.xml": "officeDocument"}),
        "xl/workbook.xml": "<workbook/>",
    }
    with pytest.raises(ReadError, match="工作簿"):
        read_xlsx(zipped(parts), "x", "0")


CORPUS = {
    "050": (29, 9, {"G21": "88%", "F4": "全年执行数（B）", "F5": "6643"}),
    "051": (37, 5, {"C5": "10,891.62", "E22": "100%", "E5": "72807.38"}),
    "052": (39, 5, {"C5": "10596.35", "E24": "100%"}),
    "053": (52, 7, {"F26": "6730.00", "F45": "95%", "F28": "3080.00"}),
}


@pytest.mark.parametrize("name", CORPUS)
def test_a_published_workbook_is_read_as_it_is_displayed(name: str) -> None:
    found = read(shared_file(f"corpus/{name}"))
    rows, columns, cells = CORPUS[name]
    (table,) = found.tables()
    assert (len(table.rows), table.columns) == (rows, columns)
    by_address = {c.address: c.text for row in table.rows for c in row}
    assert {address: by_address[address] for address in cells} == cells
    assert found.status is ReadStatus.COMPLETE


def test_merged_cells_of_a_published_form_span_their_lines() -> None:
    (table,) = read(shared_file("corpus/050")).tables()
    spans = {c.address: (c.rowspan, c.colspan) for row in table.rows for c in row}
    assert spans["A1"] == (1, 9)
    assert spans["A12"] == (5, 1)
    assert spans["B7"] == (3, 6)
    assert "A13" not in spans
