"""反向按比例计分：w while r ≤ 1, w ÷ r above (在职人员控制率 否则按比例计分)."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.number import ONE, ZERO, divide


def points(weight: Decimal, ratio: Decimal) -> Decimal:
    """Points where less is better; ``ratio`` is actual over allowed."""
    if ratio <= ONE:
        return weight
    return max(ZERO, divide(weight, ratio))
