"""增减额 = 本年 − 上年, with its sign or with the word that carries it."""

from __future__ import annotations

from hengji.checks.kinds.sum_of_parts import UNIT_MIXED, VAGUE
from hengji.checks.measure import (
    Mixed,
    Side,
    common_factor,
    compare,
    factor_of,
    in_unit,
    is_vague,
    unchecked,
)
from hengji.model.claim import Claim
from hengji.model.number import ZERO, plain, trimmed
from hengji.model.relation import Outcome, RelationStatus


def evaluate(claim: Claim) -> Outcome:
    """Compare ``stated`` with first − second operand.

    With ``magnitude`` the stated figure is an absolute value and ``falling`` the
    direction in words: 减少20万元 where the figures rose is a contradiction.
    """
    stated = claim.stated.figure
    first, second = (operand.figure for operand in claim.operands)
    try:
        bare = common_factor([stated, first, second])
    except Mixed:
        return unchecked(UNIT_MIXED)
    factor = factor_of(stated, bare)
    a, b = in_unit(first, bare, factor), in_unit(second, bare, factor)
    value, interval = a.value - b.value, a.interval - b.interval
    if claim.magnitude and claim.falling:
        value, interval = -value, -interval
    minus = f"({plain(b.value)})" if b.value < ZERO else plain(b.value)
    arithmetic = f"{plain(a.value)} - {minus} = {trimmed(a.value - b.value)}"
    outcome = compare(stated, Side(value, interval), arithmetic)
    if outcome.status is RelationStatus.BROKEN and is_vague([stated, first, second]):
        return unchecked(VAGUE)
    return outcome
