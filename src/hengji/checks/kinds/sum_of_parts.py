"""合计 = Σ 分项: a total and its parts (表内合计, 其中).

An open list (等, 主要包括) promises only that the parts do not exceed the whole.
"""

from __future__ import annotations

from decimal import Decimal

from hengji.checks.measure import (
    Mixed,
    Side,
    common_factor,
    compare,
    factor_of,
    half_of,
    in_unit,
    is_vague,
    signed_terms,
    unchecked,
)
from hengji.model.claim import Claim
from hengji.model.figure import Figure
from hengji.model.interval import Interval
from hengji.model.number import ZERO, trimmed
from hengji.model.relation import Outcome, RelationStatus

UNIT_MIXED = "各项计量单位不同，无法相加"
VAGUE = "含有约数，不能据以断定"


def at_a_glance(claim: Claim, *, open_list: bool = False) -> bool:
    """Whether parts in the unit of the whole make it exactly (an open list: no more).

    What does not hold so may still hold: :func:`evaluate` tells.
    """
    stated, total = claim.stated.figure, ZERO
    unit, signs = stated.unit, claim.signs
    for index, operand in enumerate(claim.operands):
        figure = operand.figure
        if figure.unit is not unit:
            return False
        if not signs or signs[index] > 0:
            total += figure.value
        else:
            total -= figure.value
    if open_list or claim.open_list:
        return total <= stated.value
    return total == stated.value


def evaluate(claim: Claim, *, open_list: bool = False) -> Outcome:
    """Compare ``stated`` with the signed sum of the operands.

    ``open_list`` reads any list as one that is not complete.
    """
    figures = [operand.figure for operand in claim.operands]
    stated = claim.stated.figure
    signs = claim.signs or (1,) * len(figures)
    try:
        values, halves = _brought_together(stated, figures)
    except Mixed:
        return unchecked(UNIT_MIXED)
    total = ZERO
    for value, sign in zip(values, signs, strict=True):
        total = total + value if sign > 0 else total - value
    spread = sum(halves, ZERO)
    side = Side(total, Interval(total - spread, total + spread))
    arithmetic = f"{signed_terms(values, signs)} = {trimmed(total)}"
    outcome = compare(stated, side, arithmetic)
    if (open_list or claim.open_list) and outcome.status is not RelationStatus.HELD:
        return _open(outcome, stated.interval)
    if outcome.status is RelationStatus.BROKEN and is_vague([stated, *figures]):
        return unchecked(VAGUE)
    return outcome


def _brought_together(
    stated: Figure, figures: list[Figure]
) -> tuple[list[Decimal], list[Decimal]]:
    """Values and half units of the parts, in the unit of the stated figure."""
    unit = stated.unit
    if all(figure.unit is unit for figure in figures):
        return [f.value for f in figures], [half_of(f) for f in figures]
    bare = common_factor([stated, *figures])
    factor = factor_of(stated, bare)
    sides = [in_unit(figure, bare, factor) for figure in figures]
    return [s.value for s in sides], [s.interval.high - s.value for s in sides]


def _open(outcome: Outcome, stated: Interval) -> Outcome:
    """An unfinished list: only more than the whole is a contradiction."""
    assert outcome.interval is not None
    broken = outcome.interval.low > stated.high
    status = RelationStatus.BROKEN if broken else RelationStatus.HELD
    return Outcome(
        status,
        outcome.expected,
        outcome.interval,
        outcome.difference,
        outcome.arithmetic,
    )
