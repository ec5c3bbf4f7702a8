"""区间内得满分，偏离按步扣分: w from low to high, both ends included."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.number import ZERO
from hengji.scoring.methods import deduct_per_step


def points(
    weight: Decimal,
    ratio: Decimal,
    *,
    low: Decimal,
    high: Decimal,
    step: Decimal | None = None,
    per_step: Decimal = ZERO,
) -> Decimal:
    """Points of a value that should lie between two bounds.

    Args:
        weight: points attainable.
        ratio: what was reached.
        low: lower bound.
        high: upper bound, not below ``low``.
        step: width of a step outside, above zero; without it the outside gives none.
        per_step: points lost per whole step outside.
    """
    if low <= ratio <= high:
        return weight
    if step is None:
        return ZERO
    above = ratio > high
    return deduct_per_step.points(
        weight,
        ratio,
        limit=high if above else low,
        step=step,
        per_step=per_step,
        above=above,
    )
