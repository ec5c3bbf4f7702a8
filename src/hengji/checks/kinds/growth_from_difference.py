"""增长率 from the change itself: 各增加1083.05万元，增长30.63%.

Operands are the change and a level; option ``level`` says whether the level is
that of the year before (``prior``, the default) or of this year (``current``).
"""

from __future__ import annotations

from hengji.checks.kinds import ratio
from hengji.checks.kinds.sum_of_parts import UNIT_MIXED
from hengji.checks.measure import (
    Mixed,
    Side,
    common_factor,
    in_unit,
    percent,
    unchecked,
)
from hengji.model.claim import Claim
from hengji.model.number import ONE, ZERO, divide, plain
from hengji.model.relation import Outcome


def evaluate(claim: Claim) -> Outcome:
    """Compare the printed rate with change ÷ prior level."""
    change, level = (operand.figure for operand in claim.operands)
    try:
        bare = common_factor([change, level])
    except Mixed:
        return unchecked(UNIT_MIXED)
    d, whole = in_unit(change, bare, ONE), in_unit(level, bare, ONE)
    sign = "+" if claim.falling else "-"
    base = whole
    divisor = plain(level.value)
    if claim.option("level") == "current":
        delta = -d.interval if claim.falling else d.interval
        value = whole.value + d.value if claim.falling else whole.value - d.value
        base = Side(value, whole.interval - delta)
        divisor = f"({plain(level.value)} {sign} {plain(change.value)})"
    interval = d.interval.over(base.interval)
    if base.value <= ZERO or interval is None:
        return unchecked("上年数为零或负数，增长率无意义")
    side = Side(divide(d.value, base.value), interval)
    arithmetic = f"{plain(change.value)} ÷ {divisor} = {percent(side.value)}"
    if claim.falling and claim.magnitude:
        side = Side(-side.value, -side.interval)
    return ratio.against(claim, side, arithmetic, [change, level])
