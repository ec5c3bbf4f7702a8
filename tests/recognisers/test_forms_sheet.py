"""A figure becomes a fact only where it can measure its concept."""

from __future__ import annotations

import pytest

from hengji.model.fact import Basis
from hengji.model.table_reading import Segment, TableReading
from hengji.model.unit import CNY_10K, NO_UNIT, Unit
from hengji.recognisers.forms_sheet import Coordinates, Sheet
from hengji.rules import load
from hengji.taxonomy.figures import scan
from tests.support.text_document import text_document


def sheet(unit: Unit) -> Sheet:
    table = next(text_document("\t三公经费\n\t12\n").tables())
    segment = Segment(table, "", unit, (), "", (), ())
    reading = TableReading(table, (segment,))
    rules = load()
    return Sheet(rules.forms["hunan_base_data"], reading, rules, 2022)


@pytest.mark.parametrize(
    ("printed", "concept", "symbol"),
    [
        ("12", "basic_expenditure", "万元"),
        ("12元", "basic_expenditure", "元"),
        ("12", "established_posts", ""),
        ("12人", "established_posts", "人"),
        ("95%", "staffing_control_rate", "%"),
        ("12%", "basic_expenditure", None),
        ("12万元", "established_posts", None),
        ("≥12万元", "basic_expenditure", None),
    ],
)
def test_the_unit_must_suit_the_concept(
    printed: str, concept: str, symbol: str | None
) -> None:
    own = sheet(CNY_10K)
    cell = own.reading.table.rows[0][1]
    fact = own.fact("标签", scan(printed)[0], cell, Coordinates(concept))
    assert (None if fact is None else fact.figure.unit.symbol) == symbol


def test_without_any_stated_unit_none_is_made_up() -> None:
    own = sheet(NO_UNIT)
    cell = own.reading.table.rows[0][1]
    fact = own.fact("标签", scan("12")[0], cell, Coordinates("basic_expenditure"))
    assert fact is not None and fact.figure.unit is NO_UNIT


def test_coordinates_go_into_the_fact() -> None:
    own = sheet(NO_UNIT)
    own.dimensions = (("project", "甲"),)
    at = Coordinates("basic_expenditure", Basis.BUDGET, 2021, "乙", (("item", "丙"),))
    fact = own.fact("标签", scan("12")[0], own.reading.table.rows[0][1], at)
    assert fact is not None
    assert (fact.basis, fact.fiscal_year, fact.organisation) == (
        Basis.BUDGET,
        2021,
        "乙",
    )
    assert fact.dimensions == (("item", "丙"), ("project", "甲"))


def test_years_are_counted_from_the_report() -> None:
    own = sheet(NO_UNIT)
    assert (own.year(None), own.year(-1)) == (2022, 2021)
    own.fiscal_year = None
    assert own.year(-1) is None
