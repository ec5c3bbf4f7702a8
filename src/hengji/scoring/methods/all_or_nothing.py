"""达到得满分，否则不得分（直接赋分）."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.number import ONE, ZERO


def points(
    weight: Decimal, ratio: Decimal, *, limit: Decimal = ONE, above: bool = False
) -> Decimal:
    """Full points when ``ratio`` stays at or below (``above``: reaches) the limit."""
    reached = ratio >= limit if above else ratio <= limit
    return weight if reached else ZERO
