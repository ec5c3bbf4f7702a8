"""Closed intervals: what a printed number stands for.

A number printed ``33.33`` stands for [33.325, 33.335].  Two sides of a relation
agree when their intervals meet; no tolerance constant exists anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hengji.model.noun import quick
from hengji.model.number import ZERO, divide


@quick
@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval [low, high] of exact numbers."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def scaled(self, factor: Decimal) -> Interval:
        """Multiply by an exact number of either sign."""
        low, high = self.low * factor, self.high * factor
        return Interval(low, high) if low <= high else Interval(high, low)

    def times(self, other: Interval) -> Interval:
        """Multiply two intervals."""
        corners = (
            self.low * other.low,
            self.low * other.high,
            self.high * other.low,
            self.high * other.high,
        )
        return Interval(min(corners), max(corners))

    def over(self, other: Interval) -> Interval | None:
        """Divide; ``None`` when the divisor's interval contains zero."""
        if other.low <= ZERO <= other.high:
            return None
        corners = (
            divide(self.low, other.low),
            divide(self.low, other.high),
            divide(self.high, other.low),
            divide(self.high, other.high),
        )
        return Interval(min(corners), max(corners))

    def meets(self, other: Interval) -> bool:
        """Whether the two share at least one number."""
        return self.low <= other.high and other.low <= self.high

    def contains(self, value: Decimal) -> bool:
        """Whether the number lies inside, ends included."""
        return self.low <= value <= self.high

    def magnitude(self) -> Interval:
        """The interval of absolute values."""
        if self.low >= ZERO:
            return self
        if self.high <= ZERO:
            return -self
        return Interval(ZERO, max(-self.low, self.high))


def point(value: Decimal) -> Interval:
    """The interval of one exact number."""
    return Interval(value, value)
