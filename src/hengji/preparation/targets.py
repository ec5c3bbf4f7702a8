"""The quality of the targets of a workbook or of any report that can be read."""

from __future__ import annotations

import os
from collections.abc import Sequence

from hengji import pipeline, rules
from hengji.model.advice import TargetAdvice
from hengji.model.fact import Basis
from hengji.model.figure import Figure
from hengji.model.indicator import IndicatorLine, IndicatorTable
from hengji.model.number import exact
from hengji.model.reading import Reading
from hengji.preparing.target_quality import assess
from hengji.readers import read
from hengji.rules import Rulebook
from hengji.taxonomy.text import label_key

#: The money targets are set for: the adjusted budget before the one of January.
_BUDGETS = (Basis.FINAL_BUDGET, Basis.BUDGET, Basis.ORIGINAL_BUDGET)


def advise(
    path: str | os.PathLike[str],
    *,
    last_year: str | os.PathLike[str] | None = None,
    packs: Sequence[str] | None = None,
) -> list[TargetAdvice]:
    """Advice on the targets of every indicator table of a file.

    Args:
        path: a workbook or a report.
        last_year: the same body's file of a year before, to see what was lowered or
            dropped.
        packs: rule packs to use.

    Raises:
        ReadError: a file cannot be read.
    """
    rulebook = rules.load(packs)
    with exact():
        now = _recognised(path, rulebook)
        before = _recognised(last_year, rulebook).indicators if last_year else ()
        return [
            advice
            for table in now.indicators
            for advice in assess(
                table.lines,
                last_year=_same(table, now.indicators, before),
                budget=_budget(table, now),
                rulebook=rulebook,
            )
        ]


def _recognised(path: str | os.PathLike[str], rulebook: Rulebook) -> Reading:
    return pipeline.recognise(read(path), rulebook)


def _same(
    table: IndicatorTable,
    now: Sequence[IndicatorTable],
    before: Sequence[IndicatorTable],
) -> tuple[IndicatorLine, ...] | None:
    """The lines of the same subject; the only table answers the only table."""
    subject = label_key(table.subject)
    for old in before:
        if subject and label_key(old.subject) == subject:
            return old.lines
    if len(now) == len(before) == 1:
        return before[0].lines
    return None


def _budget(table: IndicatorTable, reading: Reading) -> Figure | None:
    """年度资金总额 of the form the targets stand in."""
    block = table.lines[0].indicator.place.block if table.lines else None
    totals = {
        fact.basis: fact.figure
        for fact in reading.facts
        if fact.concept == "total_funds"
        and fact.place.block == block
        and fact.figure.unit.is_money
    }
    return next((totals[basis] for basis in _BUDGETS if basis in totals), None)
