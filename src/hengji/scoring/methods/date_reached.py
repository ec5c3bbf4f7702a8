"""按期完成得满分，逾期按天扣分: on or before the day w, later w less points per day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hengji.model.number import ZERO
from hengji.scoring.methods import capped


def points(
    weight: Decimal, target: date, actual: date, *, per_day: Decimal | None = None
) -> Decimal:
    """Points for finishing by a day; without ``per_day`` lateness costs them all."""
    late = (actual - target).days
    if late <= 0:
        return weight
    if per_day is None:
        return ZERO
    return capped.points(weight, weight - late * per_day)
