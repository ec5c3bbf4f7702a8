"""What a chart says in words: labels, shares, and the text for who cannot see it."""

from __future__ import annotations

import re
from decimal import Decimal

from hengji.model.chart import ChartKind, ChartSpec, Series
from hengji.model.number import HUNDRED, divide, plain, round_half_up

#: Characters no XML document may hold.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_KINDS = {
    ChartKind.COLUMN: "柱状图",
    ChartKind.PIE: "饼状图",
    ChartKind.LINE: "折线图",
    ChartKind.RADAR: "雷达图",
}


def clean(text: str) -> str:
    """Words any XML can hold: control characters become U+FFFD."""
    return _CONTROLS.sub("\ufffd", text)


def printed(value: Decimal | None, decimals: int) -> str:
    """A value as it stands beside its column, ``""`` when unknown."""
    return "" if value is None else plain(round_half_up(value, decimals))


def share(value: Decimal, whole: Decimal) -> str:
    """A slice in per cent with two decimals."""
    return plain(round_half_up(divide(value * HUNDRED, whole), 2)) + "%"


def exact(value: Decimal) -> str:
    """A value in an XML document: every digit, no exponent."""
    return plain(value)


def number_format(decimals: int) -> str:
    """The number format of a spreadsheet for so many decimals."""
    return "0." + "0" * decimals if decimals else "0"


def alternative(spec: ChartSpec) -> str:
    """The words for who cannot see the chart; those given come first."""
    if spec.alternative:
        return clean(spec.alternative)
    rows = "；".join(_row(spec, row) for row in spec.series)
    return clean(f"{_KINDS[spec.kind]}“{spec.title}”：{rows}。")


def _row(spec: ChartSpec, row: Series) -> str:
    items = []
    for name, value in zip(spec.categories, row.values, strict=True):
        words = f"{name}{printed(value, spec.decimals)}{spec.unit}"
        if value is None:
            words = f"{name}无数据"
        elif spec.kind is ChartKind.PIE:
            words += f"（{share(value, spec.whole)}）"
        items.append(words)
    lead = f"{row.name}：" if len(spec.series) > 1 else ""
    return lead + "，".join(items)
