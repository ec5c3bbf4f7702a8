"""未调整得满分，调整的按比例扣减：w·max(0, 1 − |r|)."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.number import ONE
from hengji.scoring.methods import capped


def points(weight: Decimal, change: Decimal) -> Decimal:
    """Points for staying with what was approved."""
    return capped.points(weight, weight * (ONE - abs(change)))
