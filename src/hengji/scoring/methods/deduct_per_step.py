"""每超过（低于）x 个百分点扣 y 分，扣完为止: whole steps alone count."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from hengji.model.number import ONE, ZERO, divide
from hengji.scoring.methods import capped


def points(
    weight: Decimal,
    ratio: Decimal,
    *,
    limit: Decimal = ONE,
    step: Decimal,
    per_step: Decimal,
    above: bool,
    floor: Decimal = ZERO,
) -> Decimal:
    """Points after deductions for every whole ``step`` beyond ``limit``.

    Args:
        weight: points attainable.
        ratio: what was reached.
        limit: where deductions begin.
        step: width of a step, as a pure number (0.01 for one 百分点), above zero.
        per_step: points lost per step.
        above: deductions are for going above the limit, else for staying below.
        floor: points that are kept in any case.
    """
    beyond = ratio - limit if above else limit - ratio
    if beyond <= ZERO:
        return weight
    steps = divide(beyond, step).to_integral_value(rounding=ROUND_FLOOR)
    return max(min(floor, weight), capped.points(weight, weight - steps * per_step))
