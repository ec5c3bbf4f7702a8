"""Chart: what a figure of a document shows, before anybody draws it.

One specification is drawn as a native chart of a Word file and as inline SVG.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class ChartKind(StrEnum):
    """The charts our documents use."""

    COLUMN = "column"
    PIE = "pie"
    LINE = "line"
    RADAR = "radar"


#: A pie of more slices cannot be told apart; a radar of fewer axes has no area.
MOST_SLICES = 12
FEWEST_AXES = 3


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values; ``None`` where nothing is known."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart.

    Attributes:
        kind: its shape.
        title: the line above it.
        categories: what stands along the axis, or the slices of a pie.
        series: one or more rows of values, as long as ``categories``.
        unit: unit of the values, printed beside the axis (``万元``).
        decimals: places to print.
        alternative: words for a reader who cannot see it; written from the values
            when left blank.

    Raises:
        ValueError: the values cannot be drawn in this shape.
    """

    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    decimals: int = 2
    alternative: str = ""

    def __post_init__(self) -> None:
        if not self.categories or not self.series:
            raise ValueError("a chart needs a category and a series")
        if any(len(row.values) != len(self.categories) for row in self.series):
            raise ValueError("a series is not as long as the categories")
        if any(v is not None and not v.is_finite() for v in self.values):
            raise ValueError("a value is not a number")
        if self.kind is ChartKind.PIE:
            self._require_pie()
        if self.kind is ChartKind.RADAR and len(self.categories) < FEWEST_AXES:
            raise ValueError("a radar needs three axes")

    def _require_pie(self) -> None:
        if len(self.series) != 1 or len(self.categories) > MOST_SLICES:
            raise ValueError("a pie has one series of at most twelve slices")
        if any(value is None or value < 0 for value in self.values):
            raise ValueError("a slice of a pie is missing or negative")
        if not any(self.values):
            raise ValueError("a pie of nothing cannot be drawn")

    @property
    def values(self) -> tuple[Decimal | None, ...]:
        """Every value, series after series."""
        return tuple(value for row in self.series for value in row.values)

    @property
    def whole(self) -> Decimal:
        """Sum of the first series: the whole of a pie."""
        return sum((v for v in self.series[0].values if v is not None), Decimal(0))
