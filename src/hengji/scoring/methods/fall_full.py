"""下降得满分，增加的按比例扣减：w while r ≤ 0, w·max(0, 1 − r) above."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.number import ONE
from hengji.scoring.methods import capped


def points(weight: Decimal, change: Decimal) -> Decimal:
    """Points for a change that should not be upwards."""
    return capped.points(weight, weight * (ONE - change))
