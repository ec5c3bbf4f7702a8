"""按件计分：points for each thing counted, no more than the weight."""

from __future__ import annotations

from decimal import Decimal

from hengji.scoring.methods import capped


def points(weight: Decimal, count: Decimal, *, each: Decimal) -> Decimal:
    """Points for ``count`` things at ``each`` points."""
    return capped.points(weight, count * each)
