"""Are the targets good: measurable, comparable, not set after, matched with money?

Advice is a list of values; nothing is changed, nobody is stopped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hengji.model.advice import TargetAdvice
from hengji.model.figure import Figure
from hengji.model.indicator import IndicatorLine
from hengji.preparing.target_history import history_advice
from hengji.preparing.target_line import TargetLine, see
from hengji.preparing.target_matching import matching_advice
from hengji.preparing.target_wording import wording_advice
from hengji.rules.rulebook import Rulebook


def assess(
    lines: Sequence[IndicatorLine],
    *,
    last_year: Sequence[IndicatorLine] | None = None,
    budget: Figure | None = None,
    rulebook: Rulebook,
) -> list[TargetAdvice]:
    """Advice on the targets of one indicator table.

    A score sheet that prints rules and no targets gives none.

    Args:
        lines: its lines, with or without results; blank rows do not count.
        last_year: the lines of the same table a year before, if there are.
        budget: the money the targets are set for, with its unit.
        rulebook: levels, placement rules and the library the wording draws on.

    Returns:
        Line by line what a line says by itself, then what the table says as a
        whole, then the comparison with last year.
    """
    return list(_assess(lines, last_year or (), budget, rulebook))


def _assess(
    lines: Sequence[IndicatorLine],
    last_year: Sequence[IndicatorLine],
    budget: Figure | None,
    rulebook: Rulebook,
) -> Iterator[TargetAdvice]:
    if all(line.target is None for line in lines):
        return
    now = _seen(lines, rulebook)
    for line in now:
        yield from wording_advice(line)
    if now:
        yield from matching_advice(now, budget, rulebook)
        yield from history_advice(now, _seen(last_year, rulebook))


def _seen(lines: Sequence[IndicatorLine], rulebook: Rulebook) -> list[TargetLine]:
    return [see(line, rulebook) for line in lines if not line.empty]
