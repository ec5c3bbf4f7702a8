"""Figure: one printed number, exactly as printed and exactly as meant."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hengji.model.interval import Interval
from hengji.model.noun import quick
from hengji.model.number import half_step, plain
from hengji.model.unit import NO_UNIT, Unit


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """One number read from a document; nothing about it is repaired.

    Attributes:
        text: the characters as printed, unit and comparator included.
        value: the exact number in the printed unit (``3.52`` for 3.52万元).
        unit: the printed unit, or the table's unit when the cell prints none.
        decimals: decimal places as printed; half a unit of the last is the
            figure's rounding interval.
        start, end: offsets of ``text`` in the text it was read from.
        comparator: one of ``"" ≥ ≤ > < = ~``; 不低于 is ≥, 以内 is ≤.
        approximate: 约, 余, 近, 左右, 突破, 以上 … stand beside the number.
        remarks: what was unusual in the printing (full-width digits, comma
            grouping that is not by thousands, a missing 元 …).
    """

    text: str
    value: Decimal
    unit: Unit = NO_UNIT
    decimals: int = 0
    start: int = 0
    end: int = 0
    comparator: str = ""
    approximate: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def interval(self) -> Interval:
        """What the figure stands for, in its printed unit."""
        half = half_step(self.decimals)
        return Interval(self.value - half, self.value + half)

    @property
    def base_interval(self) -> Interval:
        """What the figure stands for, in the base unit of its dimension."""
        return self.interval.scaled(self.unit.factor)

    @property
    def base_value(self) -> Decimal:
        """The exact number in the base unit of its dimension."""
        return self.value * self.unit.factor

    def with_unit(self, unit: Unit) -> Figure:
        """The same printed number under a unit stated elsewhere (表头 单位：万元)."""
        return Figure(
            self.text,
            self.value,
            unit,
            self.decimals,
            self.start,
            self.end,
            self.comparator,
            self.approximate,
            self.remarks,
        )

    def with_decimals(self, decimals: int) -> Figure:
        """The same number with another printed precision."""
        return Figure(
            self.text,
            self.value,
            self.unit,
            decimals,
            self.start,
            self.end,
            self.comparator,
            self.approximate,
            self.remarks,
        )

    def __str__(self) -> str:
        return plain(self.value) + self.unit.symbol
