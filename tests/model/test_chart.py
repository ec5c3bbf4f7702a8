from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.model.chart import ChartKind, ChartSpec, Series

ONE, TWO = Decimal(1), Decimal(2)


def spec(
    kind: ChartKind, *rows: tuple[Decimal | None, ...], names: int = 2
) -> ChartSpec:
    categories = tuple(f"第{at}项" for at in range(names))
    return ChartSpec(kind, "图", categories, tuple(Series("数", row) for row in rows))


def test_values_come_series_after_series() -> None:
    chart = spec(ChartKind.COLUMN, (ONE, None), (TWO, ONE))
    assert chart.values == (ONE, None, TWO, ONE)


def test_the_whole_of_a_pie_is_the_sum_of_its_slices() -> None:
    assert spec(ChartKind.PIE, (ONE, TWO)).whole == 3


@pytest.mark.parametrize(
    ("kind", "rows", "names"),
    [
        (ChartKind.COLUMN, (), 2),
        (ChartKind.COLUMN, ((ONE,),), 2),
        (ChartKind.COLUMN, ((),), 0),
        (ChartKind.COLUMN, ((Decimal("NaN"), ONE),), 2),
        (ChartKind.PIE, ((ONE, TWO), (ONE, TWO)), 2),
        (ChartKind.PIE, ((ONE, None),), 2),
        (ChartKind.PIE, ((ONE, -TWO),), 2),
        (ChartKind.PIE, ((Decimal(0), Decimal(0)),), 2),
        (ChartKind.PIE, ((ONE,) * 13,), 13),
        (ChartKind.RADAR, ((ONE, TWO),), 2),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    kind: ChartKind, rows: tuple[tuple[Decimal | None, ...], ...], names: int
) -> None:
    with pytest.raises(ValueError):
        spec(kind, *rows, names=names)
