"""Pairs of label and value."""

from __future__ import annotations

from hengji.model.document import Cell, Table
from hengji.model.fact import Basis, Fact
from hengji.model.table_reading import TableReading
from hengji.recognisers.forms_pairs import pair_facts, project_name
from hengji.recognisers.forms_sheet import Sheet
from hengji.rules import load
from hengji.taxonomy.forms import Block, BlockKind, Field
from tests.support.text_document import text_document

BLOCK = Block(
    BlockKind.PAIRS,
    (),
    (
        Field(("人员编制",), concept="established_posts"),
        Field(("基本支出",), concept="basic_expenditure", basis=Basis.ACTUAL),
    ),
)


def sheet(text: str, form: str = "sichuan_project_completion") -> Sheet:
    table = next(text_document(text).tables())
    rules = load()
    return Sheet(rules.forms[form], TableReading(table, ()), rules, 2022)


def facts(text: str) -> list[Fact]:
    return list(pair_facts(sheet(text), BLOCK))


def test_the_value_stands_in_the_next_cell() -> None:
    (made,) = facts("\t人员编制\n\t91\n\t实有人数\n\t87\n")
    assert (made.concept, made.figure.value) == ("established_posts", 91)
    assert made.fiscal_year == 2022


def test_the_value_stands_in_the_cell_of_its_label() -> None:
    (made,) = facts("\t其中：基本支出：2136.77\n")
    assert str(made.figure.value) == "2136.77" and made.basis is Basis.ACTUAL
    assert made.place.quote == "2136.77"


def test_words_or_nothing_after_a_label_are_no_value() -> None:
    assert facts("\t人员编制\n\t见附表\n") == []
    assert facts("\t基本支出：\n\t\n") == []
    assert facts("\t人员编制\n") == []


def test_a_label_that_comes_twice_says_nothing() -> None:
    assert facts("\t人员编制\n\t91\n\n\t人员编制\n\t92\n") == []


def test_rows_read_by_a_matrix_are_left_alone() -> None:
    own = sheet("\t基本支出\n\t91\n")
    own.consumed.add(1)
    assert list(pair_facts(own, BLOCK)) == []


def test_the_name_of_a_project_stands_beside_its_label() -> None:
    assert project_name(sheet("\t项目名称\n\t培训 经费\n")) == "培训经费"
    assert project_name(sheet("\t预算单位\n\t某局\n")) == ""
    assert project_name(sheet("\t项目名称\n\t甲\n", "hunan_base_data")) == ""


MATRIX = Block(
    BlockKind.PAIR_MATRIX,
    ("预算数", "执行数"),
    (Field(("预算数", "执行数"), concept="total_funds"),),
    (
        Field(("预算数",), basis=Basis.FINAL_BUDGET),
        Field(("执行数",), basis=Basis.ACTUAL),
    ),
    label="预算执行情况",
)


def units_of(text: str) -> list[str]:
    return [fact.figure.unit.symbol for fact in pair_facts(sheet(text), MATRIX)]


def test_bare_figures_take_the_unit_of_the_label_before_them() -> None:
    rows = "\t预算执行情况（万元）\n\t预算数：\n\t15\n\t执行数：\n\t12元\n"
    assert units_of(rows) == ["万元", "元"]
    assert units_of(rows.replace("（万元）", "")) == ["", "元"]


def test_a_label_may_state_its_own_unit() -> None:
    rows = "\t预算执行情况（万元）\n\t预算数（元）\n\t15\n\t执行数\n\t12\n"
    assert units_of(rows) == ["元", "万元"]


def test_a_label_stretched_over_two_groups_has_its_value_behind_it() -> None:
    row = (
        Cell(1, 1, "人员编制", colspan=2),
        Cell(1, 3, "91"),
        Cell(1, 4, "基本支出", colspan=5),
        Cell(1, 9, "122.40"),
    )
    table = Table(0, 1, (row,), 9, grid_known=True)
    rules = load()
    form = rules.forms["sichuan_project_completion"]
    own = Sheet(form, TableReading(table, ()), rules, 2022)
    own.consumed.add(1)
    (made,) = pair_facts(own, BLOCK)
    assert (made.concept, str(made.figure.value)) == ("basic_expenditure", "122.40")
