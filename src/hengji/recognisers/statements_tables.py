"""Statements made in tables: row label × column label, or a recognised form's fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hengji.model.fact import Basis, Fact, Operand, Source
from hengji.model.outline import Outline, Sections
from hengji.model.place import Place
from hengji.model.table_reading import Column, Row, Segment, TableReading
from hengji.recognisers.statements import (
    Lexicon,
    Statement,
    basis_in,
    item_key,
    joined,
    scopes_in,
)
from hengji.recognisers.statements_prose import own_scopes

_DIFFERENCE = re.compile("增减额|增减情况|增减数|增减金额|变动额|增加额|增减$|差额")
_RATE = re.compile("率|占比|比重|比例|%|幅")
_TOTAL = re.compile("^(?:合计|总计|小计|总额|汇总|合计数|.*汇总)$")
_BODIES = re.compile("机构名称|单位名称|预算单位|部门名称|^单位$")
_INDICATORS = re.compile("^(?:分值|得分|自评得分|权重|指标得分|指标权重.*|标准分)$")

#: Rows of codes: functions are named by their row, economic items by table and row.
_FUNCTION, _ECONOMY = "functional_classification", "economic_classification"

Spot = tuple[int, int | None, int | None, int]


def _spot(place: Place) -> Spot:
    return (place.block, place.row, place.column, place.start)


def table_statements(
    tables: Sequence[TableReading],
    facts: Sequence[Fact],
    outline: Outline,
    lexicon: Lexicon,
) -> list[Statement]:
    """Every fact of a recognised form, and every numeric crossing beside them."""
    known = {
        _spot(fact.place): fact
        for fact in facts
        if fact.certain and not any(name == _ECONOMY for name, _ in fact.dimensions)
    }
    made: list[Statement] = []
    headings = Sections(outline.headings)
    for reading in tables:
        section = "".join(headings.of(reading.table.index))
        for number, segment in enumerate(reading.segments):
            container = f"t{reading.table.index}.{number}"
            scored = any(_INDICATORS.match(column.label) for column in segment.columns)
            for row, column, operand in segment.operands():
                fact = known.pop(_spot(operand.place), None)
                if fact is not None:
                    made.append(_from_fact(fact, container, outline, lexicon))
                elif not scored:
                    made.extend(
                        _from_labels(
                            segment,
                            row,
                            column,
                            operand,
                            container,
                            section,
                            outline,
                            lexicon,
                        )
                    )
    for fact in known.values():
        container = f"t{fact.place.block}"
        made.append(_from_fact(fact, container, outline, lexicon))
    return made


#: Under what prose speaks of the free rows of a class.
_WITHIN = {
    "operating_expenditure": "basic",
    "project_expenditure": "project",
    "business_work_expenditure": "project",
    "maintenance_expenditure": "project",
    "special_fund_expenditure": "project",
    "development_fund_expenditure": "project",
}


def _from_fact(
    fact: Fact, container: str, outline: Outline, lexicon: Lexicon
) -> Statement:
    dimensions = dict(fact.dimensions)
    detail = dimensions.pop("item", "")
    money = ""
    if dimensions.pop(_FUNCTION, ""):
        # One 项 of the whole body is more than that of one budget.
        detail = fact.label.partition("·")[0]
        money = dimensions.get("scope", "")
    scope = ",".join(f"{name}={value}" for name, value in sorted(dimensions.items()))
    item, known = fact.concept, True
    concept = lexicon.named(fact.concept)
    if detail:
        # A free row under a concept: the row names the item, the concept its scope.
        found = lexicon.resolve(detail)
        item, known, concept = found.item, found.concept is not None, found.concept
        within = _WITHIN.get(fact.concept, fact.concept)
        scope = joined(frozenset((money, within)) - {""})
    return Statement(
        operand=fact.operand,
        item=item,
        known=known,
        measure="level",
        year=fact.fiscal_year or outline.fiscal_year,
        basis=fact.basis,
        scope=scope,
        organisation=fact.organisation,
        source=Source.FORM,
        container=container,
        name=concept.label if concept else "",
    )


def _from_labels(
    segment: Segment,
    row: Row,
    column: Column,
    operand: Operand,
    container: str,
    section: str,
    outline: Outline,
    lexicon: Lexicon,
) -> Iterator[Statement]:
    header = "".join(column.path)
    row_concept, column_concept = (
        lexicon.concept_of(row.label),
        lexicon.concept_of(column.label),
    )
    organisation = ""
    if _BODIES.search(segment.stub) and row_concept is None:
        concept, label = column_concept, column.label
        organisation = "" if _TOTAL.match(row.label) else item_key(row.label)
    elif _TOTAL.match(row.label):
        concept = column_concept or lexicon.concept_of(segment.caption)
        label = column.label
    else:
        concept, label = row_concept, row.label or column.label
    item = concept.id if concept else item_key(label)
    if not item:
        return
    said = scopes_in(header + segment.caption)
    around = scopes_in(section)
    scopes = (said | around) - own_scopes(concept)
    measure = _measure(column.label)
    yield Statement(
        operand=operand,
        item=item,
        known=concept is not None,
        measure=measure,
        year=column.year or outline.fiscal_year,
        basis=_basis(header, segment, column) if measure == "level" else Basis.NONE,
        scope=joined(scopes),
        organisation=organisation,
        source=Source.TABLE,
        container=container,
        name=concept.label if concept else "",
        general_by_section="general" in around and "general" not in said,
    )


@lru_cache(maxsize=2048)
def _measure(label: str) -> str:
    if _DIFFERENCE.search(label):
        return "difference"
    if _RATE.search(label):
        return "growth" if re.search("增减|增长|变动", label) else "rate"
    return "level"


def _basis(header: str, segment: Segment, column: Column) -> Basis:
    basis = basis_in(header)
    if (
        basis is Basis.NONE
        and column.year is not None
        and "预算" not in segment.caption
    ):
        return Basis.ACTUAL
    return basis
