"""Parts of dossiers made from printed words: figures, holdings, indicator lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hengji.model.document import Table
from hengji.model.dossier import FactKey, Holding, Provenance
from hengji.model.fact import Fact, Operand, Source
from hengji.model.figure import Figure
from hengji.model.indicator import (
    CellText,
    GoalPair,
    Heading,
    IndicatorLine,
    IndicatorTable,
)
from hengji.model.place import Place
from hengji.model.unit import CNY_10K, NO_UNIT, PERCENT, SCORE, SQUARE_METRE, Unit
from hengji.rules import Rulebook
from hengji.taxonomy.text import fold_width
from tests.support.filled_text import Line

YEAR = 2022
AT = Place(quote="", block=0)
_NO_TABLE = Table(index=0, number=1, rows=(), columns=0, grid_known=True)
_UNITS = {"amount": CNY_10K, "rate": PERCENT, "score": SCORE, "area": SQUARE_METRE}


def figure(text: str, unit: Unit = NO_UNIT) -> Figure:
    """A figure as printed: ``95.60%`` is 95.60 with the unit per cent."""
    digits = text.rstrip("%")
    if text.endswith("%"):
        unit = PERCENT
    places = len(digits.partition(".")[2])
    return Figure(text, Decimal(digits), unit, places, 0, len(text))


def holding(
    rulebook: Rulebook,
    key: FactKey,
    text: str,
    provenance: Provenance = Provenance.ENTERED,
) -> Holding:
    """A figure under its key, in the unit its concept is measured in."""
    concept = rulebook.concepts[key.concept]
    unit = _UNITS.get(concept.kind, NO_UNIT)
    fact = Fact(
        concept=key.concept,
        label=concept.label,
        figure=figure(text, unit),
        place=replace(AT, quote=text),
        organisation=key.organisation,
        fiscal_year=YEAR + key.year,
        basis=key.basis,
        dimensions=key.dimensions,
        source=Source.PERSON,
    )
    return Holding(key, fact, provenance)


def _operand(text: str) -> Operand | None:
    return Operand("", figure(text, SCORE), AT) if text else None


def _heading(text: str) -> Heading | None:
    """``产出指标（50分）`` -> the name and its points."""
    if not text:
        return None
    name, _, rest = fold_width(text).partition("(")
    points = rest.removesuffix("分)")
    if not points.replace(".", "").isdigit():
        return Heading(text, AT)
    return Heading(text[: len(name)], AT, _operand(points))


def line(row: int, given: Line) -> IndicatorLine:
    """An indicator line from its words."""

    def words(text: str | None) -> CellText | None:
        return None if text is None else CellText(text, AT)

    indicator = _heading(given.indicator)
    assert indicator is not None
    return IndicatorLine(
        row=row,
        category=_heading(given.category),
        subcategory=_heading(given.subcategory),
        indicator=indicator,
        target=words(given.target),
        actual=words(given.actual),
        max_score=_operand(given.max_score),
        score=_operand(given.score),
        reason=words(given.reason),
        definition=words(given.definition),
        rule=words(given.rule),
        unit_text=words(given.unit),
        direction_text=words(given.direction),
        score_ratio=(
            Operand("", figure(given.ratio), AT) if given.ratio is not None else None
        ),
    )


def indicators(
    form: str,
    lines: Sequence[Line],
    goals: Sequence[tuple[str, str, str]] = (),
    *,
    subject: str = "",
    columns: Sequence[str] = (),
    total: str = "100",
) -> IndicatorTable:
    """An indicator table; goals are ``(ordinal, expected, actual)``."""
    expected = tuple((ordinal, one, AT) for ordinal, one, _ in goals)
    actual = tuple((ordinal, other, AT) for ordinal, _, other in goals)
    return IndicatorTable(
        table=_NO_TABLE,
        form=form,
        columns=tuple(columns),
        lines=tuple(line(number, given) for number, given in enumerate(lines, 1)),
        total_max=_operand(total),
        goals=(GoalPair(expected, actual, AT, AT),) if goals else (),
        subject=subject,
    )
