"""增长率 = (本年 − 上年) ÷ 上年; “下降P%” prints the absolute value."""

from __future__ import annotations

from hengji.checks.kinds import ratio
from hengji.checks.kinds.sum_of_parts import UNIT_MIXED
from hengji.checks.measure import Mixed, percent, unchecked
from hengji.model.claim import Claim
from hengji.model.number import ZERO, plain
from hengji.model.relation import Outcome


def evaluate(claim: Claim) -> Outcome:
    """Compare the printed rate with (first − second) ÷ second operand."""
    first, second = claim.operands
    if second.figure.value <= ZERO:
        return unchecked("上年数为零或负数，增长率无意义")
    try:
        side = ratio.quotient_of(first, second)
    except Mixed:
        return unchecked(UNIT_MIXED)
    if side is None:
        return unchecked(ratio.ZERO_DENOMINATOR)
    side = ratio.minus_one(side)
    a, b = plain(first.figure.value), plain(second.figure.value)
    arithmetic = f"({a} - {b}) ÷ {b} = {percent(side.value)}"
    return ratio.against(claim, side, arithmetic, [first.figure, second.figure])
