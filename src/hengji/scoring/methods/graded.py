"""定性分档：w·r, r within the band of the grade a person chose (财预〔2020〕10号)."""

from __future__ import annotations

from decimal import Decimal

from hengji.scoring.methods import capped


def points(weight: Decimal, ratio: Decimal) -> Decimal:
    """Points of a qualitative indicator at the chosen coefficient."""
    return capped.points(weight, weight * ratio)


def allows(ratio: Decimal, grade: int, lows: tuple[Decimal, ...]) -> bool:
    """Whether a coefficient lies in the band of a grade.

    Args:
        ratio: the coefficient.
        grade: 0 for 达成, 1 for 部分达成, 2 for 未达成.
        lows: lower bounds, highest first; each belongs to its own band, 100 % to
            the first.
    """
    high = Decimal(1) if grade == 0 else lows[grade - 1]
    below = ratio <= high if grade == 0 else ratio < high
    return lows[grade] <= ratio and below
