"""Charts of every kind, their numbers awkward on purpose."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.chart import ChartKind, ChartSpec, Series


def chart(
    kind: ChartKind,
    categories: tuple[str, ...],
    *rows: tuple[str | None, ...],
    title: str = "收、支决算总计变动情况",
) -> ChartSpec:
    """A chart of numbers written as text."""
    series = tuple(
        Series(
            f"系列{at}",
            tuple(None if text is None else Decimal(text) for text in row),
        )
        for at, row in enumerate(rows, 1)
    )
    return ChartSpec(kind, title, categories, series, unit="万元")


COLUMN = chart(ChartKind.COLUMN, ("2022年度", "2023年度"), ("3536.25", "4619.3"))
PAIRED = chart(ChartKind.COLUMN, ("出国", "车辆"), ("0", "13.7"), ("-1.25", None))
PIE = chart(
    ChartKind.PIE,
    ("一般公共预算", "政府性基金", "事业收入", "其他收入"),
    ("2350.40", "120.00", "80.25", "9.35"),
)
LINE = chart(ChartKind.LINE, ("2021", "2022", "2023"), ("12", None, "11.5"))
LINES = chart(
    ChartKind.LINE, ("2021", "2022", "2023"), ("12", "13", "11.5"), ("1", "2", "3")
)
RADAR = chart(ChartKind.RADAR, ("决策", "过程", "产出"), ("95", "88.5", "100"))
EVERY = (COLUMN, PAIRED, PIE, LINE, LINES, RADAR)
HOSTILE = ChartSpec(
    ChartKind.COLUMN,
    "<b>\"收\"&'支'\x07",
    ("</text><script>alert(1)</script>", "=1+1"),
    (Series("a<b\x00", (Decimal(1), Decimal(2))),),
)
