"""Units of measure: how they are printed, what they measure, how they compare.

单位 as in 计量单位, never 机构.  A unit is stored as printed and compared by its
factor to the base unit of its dimension (元 for money).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

#: Units that measure rather than count: 31公里 may stand for 31.4.
_MEASURED = frozenset(
    "平方公里 立方米 千瓦时 公里 千米 公顷 公斤 千克 小时 分钟 "
    "米 吨 秒 天 日 月 年 岁 度 平米".split()
)


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

    @property
    def is_discrete(self) -> bool:
        """Whether the unit counts whole things one by one (家, 人, 座)."""
        whole = self.dimension.startswith("count:") and self.factor == 1
        return whole and self.symbol not in _MEASURED


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
