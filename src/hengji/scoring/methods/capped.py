"""封顶：a score is never above its weight and never below zero (no bonus points)."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.number import ZERO


def points(weight: Decimal, score: Decimal) -> Decimal:
    """``score`` held within 0 and ``weight``."""
    return max(ZERO, min(score, weight))
