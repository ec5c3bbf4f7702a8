"""按比例计分：w·min(1, r), 财预〔2020〕10号 for quantitative indicators."""

from __future__ import annotations

from decimal import Decimal

from hengji.scoring.methods import capped


def points(weight: Decimal, ratio: Decimal) -> Decimal:
    """Points for reaching ``ratio`` of the target."""
    return capped.points(weight, weight * ratio)
