"""得分 = 分值 × min(1, 执行率), and other products of a weight and a rate."""

from __future__ import annotations

from hengji.checks.kinds.sum_of_parts import VAGUE
from hengji.checks.measure import Side, compare, fraction, is_vague, short, unchecked
from hengji.model.claim import Claim
from hengji.model.interval import Interval
from hengji.model.number import ONE, ZERO, plain
from hengji.model.relation import Outcome, RelationStatus


def evaluate(claim: Claim) -> Outcome:
    """Compare ``stated`` with first × second operand (a rate).

    Option ``cap`` = ``1`` stops the rate at 100 % and the product at the first
    operand: no bonus points.
    """
    weight, rate = (operand.figure for operand in claim.operands)
    stated = claim.stated.figure
    value, interval = fraction(rate)
    capped = claim.option("cap") == "1"
    if capped:
        value = min(value, ONE)
        interval = Interval(min(interval.low, ONE), min(interval.high, ONE))
    if interval.low < ZERO:
        interval = Interval(ZERO, interval.high)
    side = Side(weight.value * value, interval.scaled(weight.value))
    factor = f"min(1, {plain(rate.value)}{rate.unit.symbol})" if capped else str(rate)
    arithmetic = f"{plain(weight.value)} × {factor} = {short(side.value, 2)}"
    outcome = compare(stated, side, arithmetic)
    if outcome.status is RelationStatus.BROKEN and is_vague([stated, weight, rate]):
        return unchecked(VAGUE)
    return outcome
