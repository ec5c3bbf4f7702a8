"""Matrices and records, from segments made by hand."""

from __future__ import annotations

from hengji.model.document import Cell, Table
from hengji.model.fact import Basis, Fact
from hengji.model.table_reading import Column, Entry, Row, Segment, TableReading
from hengji.model.unit import CNY_10K
from hengji.recognisers.forms_matrix import matrix_facts
from hengji.recognisers.forms_sheet import Sheet
from hengji.rules import load
from hengji.taxonomy.figures import read_cell
from hengji.taxonomy.forms import Block, BlockKind, Field


def facts(
    block: Block, columns: list[Column], rows: list[tuple[str, ...]], caption: str = ""
) -> list[Fact]:
    cells = tuple(
        tuple(Cell(number, place, text) for place, text in enumerate(row, 1))
        for number, row in enumerate(rows, 1)
    )
    table = Table(0, 1, cells, 9, grid_known=True)
    read = []
    for number, row in enumerate(cells, 1):
        entries = []
        for cell in row[1:]:
            value = read_cell(cell.text)
            entries.append(Entry(cell.column, cell, value.presence, value.figures))
        name = row[0].text
        read.append(Row(number, name, name, "", "", 0, None, tuple(entries), row[0]))
    segment = Segment(table, caption, CNY_10K, tuple(columns), "项目", tuple(read), ())
    rules = load()
    form = rules.forms["hunan_base_data"]
    sheet = Sheet(form, TableReading(table, (segment,)), rules, 2022)
    return list(matrix_facts(sheet, block))


BASIC = Field(("基本支出",), concept="basic_expenditure")
ACTUAL = Field(("决算数",), basis=Basis.ACTUAL)
BUDGET = Field(("预算数",), basis=Basis.BUDGET)
MATRIX = Block(BlockKind.MATRIX, ("基本支出",), (BASIC,), (ACTUAL, BUDGET))


def column(index: int, *path: str, year: int | None = None) -> Column:
    return Column(index, path, year)


def test_a_crossing_takes_concept_from_its_row_and_basis_from_its_column() -> None:
    made = facts(
        MATRIX, [column(2, "决算数"), column(3, "预算数")], [("基本支出", "6", "7")]
    )
    assert [(f.concept, f.basis, f.figure.value) for f in made] == [
        ("basic_expenditure", Basis.ACTUAL, 6),
        ("basic_expenditure", Basis.BUDGET, 7),
    ]
    assert made[0].figure.unit is CNY_10K


def test_columns_are_found_by_label_in_any_order() -> None:
    made = facts(
        MATRIX, [column(2, "预算数"), column(3, "决算数")], [("基本支出", "7", "6")]
    )
    assert {f.basis: f.figure.value for f in made} == {Basis.BUDGET: 7, Basis.ACTUAL: 6}


def test_two_columns_with_one_meaning_give_nothing() -> None:
    made = facts(
        MATRIX, [column(2, "决算数"), column(3, "决算数")], [("基本支出", "6", "7")]
    )
    assert made == []


def test_the_year_of_a_column_tells_two_of_one_name_apart() -> None:
    heads = [column(2, "决算数", year=2021), column(3, "决算数", year=2022)]
    made = facts(MATRIX, heads, [("基本支出", "6", "7")])
    assert [(f.fiscal_year, f.figure.value) for f in made] == [(2021, 6), (2022, 7)]


def test_an_empty_twin_under_a_merged_header_does_not_disturb() -> None:
    heads = [column(2, "决算数"), column(3, "决算数"), column(4, "预算数")]
    made = facts(MATRIX, heads, [("基本支出", "6", "", "7")])
    assert [f.figure.value for f in made] == [6, 7]


def test_a_label_that_comes_twice_is_read_once() -> None:
    rows = [("基本支出", "6"), ("基本支出", "9")]
    made = facts(MATRIX, [column(2, "决算数")], rows)
    assert [f.figure.value for f in made] == [6]


def test_a_block_needs_its_labels_and_its_caption() -> None:
    rows = [("项目支出", "6")]
    assert facts(MATRIX, [column(2, "决算数")], rows) == []
    block = Block(
        BlockKind.MATRIX, ("基本支出",), (BASIC,), (ACTUAL,), caption=("一般公共预算",)
    )
    rows = [("基本支出", "6")]
    assert facts(block, [column(2, "决算数")], rows, "政府性基金") == []
    assert len(facts(block, [column(2, "决算数")], rows, "一般公共预算支出表")) == 1


RECORD = Block(
    BlockKind.RECORD,
    ("公务接待费",),
    columns=(
        Field(("预算数",), basis=Basis.BUDGET),
        Field(("决算数",), basis=Basis.ACTUAL),
        Field(("公务接待费",), concept="official_reception"),
        Field(("小计",), concept="vehicle_total", path=("公务用车",)),
        Field(("小计",), concept="procurement_goods", path=("货物",)),
    ),
)


def test_the_headers_above_a_leaf_give_its_basis_and_tell_like_leaves_apart() -> None:
    heads = [
        column(2, "预算数", "公务接待费"),
        column(3, "决算数", "公务接待费"),
        column(4, "决算数", "公务用车", "小计"),
        column(5, "决算数", "货物", "小计"),
        column(6, "决算数", "别的", "小计"),
    ]
    made = facts(RECORD, heads, [("", "1", "2", "3", "4", "9")])
    assert [(f.concept, f.basis, f.figure.value) for f in made] == [
        ("official_reception", Basis.BUDGET, 1),
        ("official_reception", Basis.ACTUAL, 2),
        ("vehicle_total", Basis.ACTUAL, 3),
        ("procurement_goods", Basis.ACTUAL, 4),
    ]


def test_a_row_that_numbers_the_columns_is_no_record() -> None:
    heads = [column(2, "决算数", "公务接待费"), column(3, "预算数", "公务接待费")]
    rows = [("栏次", "1", "2"), ("", "1", "2"), ("", "8.5", "9")]
    made = facts(RECORD, heads, rows)
    assert [str(f.figure.value) for f in made] == ["8.5", "9"]


def test_two_nameless_records_give_nothing() -> None:
    rows = [("", "8.5", "9"), ("", "7.5", "8")]
    heads = [column(2, "决算数", "公务接待费"), column(3, "预算数", "公务接待费")]
    assert facts(RECORD, heads, rows) == []


def test_two_neighbouring_amounts_are_a_record_all_the_same() -> None:
    heads = [column(2, "决算数", "公务接待费"), column(3, "预算数", "公务接待费")]
    assert len(facts(RECORD, heads, [("", "91", "92")])) == 2
