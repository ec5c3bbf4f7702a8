"""Σ 占比 = 100 %, within the rounding of every share.

``stated`` is the last share; the others are the operands.
"""

from __future__ import annotations

from hengji.checks.measure import is_vague, signed_terms, unchecked
from hengji.model.claim import Claim
from hengji.model.interval import Interval
from hengji.model.number import HUNDRED, ZERO, trimmed
from hengji.model.relation import Outcome, RelationStatus


def evaluate(claim: Claim) -> Outcome:
    """Hold when all shares together can make 100 %."""
    figures = [claim.stated.figure, *(o.figure for o in claim.operands)]
    if any(figure.unit.symbol != "%" for figure in figures):
        return unchecked("占比不全是百分数")
    total = sum((f.value for f in figures), ZERO)
    low = sum((f.interval.low for f in figures), ZERO)
    high = sum((f.interval.high for f in figures), ZERO)
    interval = Interval(low, high)
    values = [f.value for f in figures]
    arithmetic = f"{signed_terms(values, (1,) * len(values))} = {trimmed(total)}%"
    if total == HUNDRED:
        status = RelationStatus.HELD
    elif interval.contains(HUNDRED):
        status = RelationStatus.ROUNDING
    elif is_vague(figures):
        return unchecked("含有约数，不能据以断定")
    else:
        status = RelationStatus.BROKEN
    expected = claim.stated.figure.value + HUNDRED - total
    return Outcome(
        status, expected, interval, claim.stated.figure.value - expected, arithmetic
    )
