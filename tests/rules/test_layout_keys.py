"""Figures found by the labels around them."""

from __future__ import annotations

from hengji.model.dossier import FactKey
from hengji.model.fact import Basis
from hengji.rules.layout_keys import Scope
from hengji.taxonomy.forms import Block, BlockKind, Field
from hengji.taxonomy.layouts import Heads, LayoutCell


def scope(*heads: str, **block: object) -> Scope:
    head = tuple(LayoutCell(text) for text in ("项目", *heads))
    made = Block(BlockKind.MATRIX, (), **block)  # type: ignore[arg-type]
    return Scope(made, Heads((head,), 1))


ACTUAL = Field(("决算数",), basis=Basis.ACTUAL)
RATE = Field(("执行率",), concept="execution_rate")
FUNDS = Field(("资金总额",), concept="total_funds")


def test_row_and_column_cross() -> None:
    found = scope("{last_year}年决算数（万元）", columns=(ACTUAL,), rows=(FUNDS,))
    assert found.row("一、资金总额") == (FactKey("total_funds", Basis.ACTUAL, -1),)


def test_a_rate_is_of_its_row_and_has_no_basis() -> None:
    found = scope("执行率", columns=(RATE,), rows=(FUNDS,), basis=Basis.ACTUAL)
    assert found.row("资金总额") == (
        FactKey("execution_rate", dimensions=(("of", "total_funds"),)),
    )


def test_an_unknown_row_is_nothing() -> None:
    assert scope("决算数", columns=(ACTUAL,), rows=(FUNDS,)).row("其他") is None


def test_a_row_of_a_section_counts_only_under_it() -> None:
    section = Field(("三公经费",), concept="three_public_expenses", section=True)
    part = Field(("接待费",), concept="official_reception", under=section.concept)
    found = scope("决算数", columns=(ACTUAL,), rows=(section, part))
    assert found.row("接待费") is None
    assert found.row("一、三公经费") is not None
    assert found.row("1、接待费") == (FactKey("official_reception", Basis.ACTUAL),)


def test_free_rows_stand_under_amounts_only() -> None:
    found = scope("决算数", "执行率", columns=(ACTUAL, RATE), rows=(FUNDS,))
    assert found.items("project_expenditure") == (
        FactKey("project_expenditure", Basis.ACTUAL),
        None,
    )


def test_a_column_within_a_whole_tells_whose_part_the_row_is() -> None:
    whole = Field(("基本支出",), concept="basic_expenditure", within=True)
    part = Field(("工资",), concept="compensation_of_employees")
    total = Field(("合计",))
    found = scope("基本支出", columns=(whole,), rows=(part, total), basis=Basis.ACTUAL)
    assert found.row("工资") == (
        FactKey(
            "compensation_of_employees",
            Basis.ACTUAL,
            dimensions=(("within", "basic_expenditure"),),
        ),
    )
    assert found.row("合计") == (FactKey("basic_expenditure", Basis.ACTUAL),)
