"""The seven figures of a disclosure, from its facts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hengji.model.chart import MOST_SLICES, ChartKind, ChartSpec, Series
from hengji.model.number import HUNDRED, divide
from hengji.preparing.disclosure.draft import Quantity

#: Slices thinner than this (per cent) have no room for a name of their own.
_THIN = Decimal(6)
_REST = "其他"


def change_columns(
    year: int, title: str, now: Quantity, before: Quantity
) -> ChartSpec | None:
    """Two columns, last year and this; ``None`` while an amount is missing."""
    if now.value is None or before.value is None:
        return None
    return ChartSpec(
        ChartKind.COLUMN,
        title,
        (f"{year - 1}年度", f"{year}年度"),
        (Series("决算数", (before.value, now.value)),),
        unit="万元",
    )


def structure_pie(title: str, items: Sequence[tuple[str, Decimal]]) -> ChartSpec | None:
    """A pie of the parts above zero; ``None`` when there is nothing to divide."""
    slices = [(name, value) for name, value in items if value > 0]
    if not slices or any(value < 0 for _, value in items):
        return None
    slices = gathered(merged(slices))
    names, values = zip(*slices, strict=True)
    return ChartSpec(
        ChartKind.PIE, title, names, (Series("决算数", values),), unit="万元"
    )


def merged(slices: list[tuple[str, Decimal]]) -> list[tuple[str, Decimal]]:
    """At most so many slices as can be told apart; the smallest become 其他."""
    if len(slices) <= MOST_SLICES:
        return slices
    by_size = sorted(slices, key=lambda item: item[1], reverse=True)
    kept = by_size[: MOST_SLICES - 1]
    rest = sum((value for _, value in by_size[MOST_SLICES - 1 :]), Decimal(0))
    return [item for item in slices if item in kept] + [(_REST, rest)]


def gathered(slices: list[tuple[str, Decimal]]) -> list[tuple[str, Decimal]]:
    """The thin slices together at the end, where their labels can be set apart.

    The order given is kept when no two thin slices are neighbours.
    """
    total = sum((value for _, value in slices), Decimal(0))
    thin = [s for s in slices if divide(s[1] * HUNDRED, total) < _THIN]
    if not any(one in thin and other in thin for one, other in _neighbours(slices)):
        return slices
    return [s for s in slices if s not in thin] + thin


def _neighbours(
    slices: list[tuple[str, Decimal]],
) -> list[tuple[tuple[str, Decimal], tuple[str, Decimal]]]:
    return list(zip(slices, [*slices[1:], slices[0]], strict=True))
