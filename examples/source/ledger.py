"""A body's year in whole yuan; what is printed is rounded from it, never the reverse.

Because every printed figure is the rounding of one exact amount, every relation of
a report made from a ledger truly holds, including those that print 0.01 apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


def wan(yuan: int | None) -> str:
    """An amount in 万元 with two decimals; blank when it was not filled in."""
    if yuan is None:
        return ""
    if yuan == 0:
        return "0"
    return rounded(Decimal(yuan) / 10_000, 2)


def rounded(value: Decimal, places: int) -> str:
    """A number rounded half up, as finance offices print it."""
    step = Decimal(1).scaleb(-places)
    return format(value.quantize(step, rounding=ROUND_HALF_UP), "f")


def percent(part: int, whole: int, places: int = 2) -> str:
    """``part`` as a percentage of ``whole``, printed with its sign ``%``."""
    return rounded(Decimal(abs(part)) * 100 / Decimal(abs(whole)), places) + "%"


def total(amounts: Iterable[int | None]) -> int:
    """The sum; what was not filled in counts nothing."""
    return sum(amount or 0 for amount in amounts)


@dataclass(frozen=True)
class UnitYear:
    """One budget unit: income by source and expenditure by nature, in yuan."""

    name: str
    carryover: int
    general: int
    fund: int | None
    business: int | None
    other: int | None
    personnel: int
    operating: int
    project: int | None
    reception: int
    vehicle: int | None
    assets: int
    leased: int | None

    @property
    def sources(self) -> tuple[int | None, ...]:
        """Income by source, in the order of the form."""
        return (self.carryover, self.general, self.fund, self.business, self.other)

    @property
    def income(self) -> int:
        """收入合计, the carry-over included."""
        return total(self.sources)

    @property
    def basic(self) -> int:
        """基本支出."""
        return self.personnel + self.operating

    @property
    def expenditure(self) -> int:
        """支出合计."""
        return self.basic + (self.project or 0)

    @property
    def balance(self) -> int:
        """当年结余."""
        return self.income - self.carryover - self.expenditure

    @property
    def accumulated(self) -> int:
        """累计结余."""
        return self.carryover + self.balance

    @property
    def three_public(self) -> int:
        """三公经费合计."""
        return self.reception + (self.vehicle or 0)


@dataclass(frozen=True)
class Body:
    """A reporting body: its units, and the sums over them."""

    units: tuple[UnitYear, ...]

    def sum(self, field: str) -> int:
        """The sum of one field over the units."""
        return total(getattr(unit, field) for unit in self.units)


@dataclass(frozen=True)
class Change:
    """One line of a comparison table: this year and last."""

    name: str
    this_year: int
    last_year: int

    @property
    def difference(self) -> int:
        """增减额."""
        return self.this_year - self.last_year
