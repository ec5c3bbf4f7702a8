"""Units of measure: how they are printed, what they measure, how they compare.

单位 as in 计量单位, never 机构.  A unit is stored as printed and compared by its
factor to the base unit of its dimension (元 for money).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed unit: ``symbol`` as read, its ``dimension`` and factor to the base."""

    symbol: str
    dimension: str
    factor: Decimal

    @property
    def is_money(self) -> bool:
        """Whether the unit is an amount of money."""
        return self.dimension == "money"


NO_UNIT = Unit("", "", Decimal(1))
CNY = Unit("元", "money", Decimal(1))
CNY_10K = Unit("万元", "money", Decimal(10_000))
CNY_100M = Unit("亿元", "money", Decimal(100_000_000))
PERCENT = Unit("%", "ratio", Decimal("0.01"))
PERMILLE = Unit("‰", "ratio", Decimal("0.001"))
TIMES = Unit("倍", "ratio", Decimal(1))
PERCENTAGE_POINT = Unit("个百分点", "percentage_point", Decimal("0.01"))
SCORE = Unit("分", "score", Decimal(1))
SQUARE_METRE = Unit("平方米", "area", Decimal(1))
MU = Unit("亩", "mu", Decimal(1))


def counting_unit(symbol: str) -> Unit:
    """A unit that only counts (个, 家, 人次 …): comparable with itself alone."""
    return Unit(symbol, "count:" + symbol, Decimal(1))
