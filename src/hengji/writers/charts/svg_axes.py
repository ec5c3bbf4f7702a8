"""Plots over two axes: columns and lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from hengji.model.chart import ChartSpec
from hengji.model.number import divide, trimmed
from hengji.writers.charts.palette import EARLIER, INK, QUIET, RULE, colour
from hengji.writers.charts.svg_marks import (
    HEIGHT,
    WIDTH,
    element,
    shortened,
    words,
)
from hengji.writers.charts.wording import printed

_LEFT, _RIGHT, _TOP, _BOTTOM = 72, WIDTH - 16, 52, HEIGHT - 56
_STEPS = 5
_FINE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


class Scale(NamedTuple):
    """A scale of round steps that takes in every value and zero."""

    low: Decimal
    high: Decimal
    step: Decimal

    def y(self, value: Decimal) -> float:
        """Where a value stands on the page."""
        part = divide(value - self.low, self.high - self.low)
        return float(_BOTTOM - (_BOTTOM - _TOP) * part)

    def ticks(self) -> Iterator[Decimal]:
        """The values beside which a number is printed."""
        at = self.low
        while at <= self.high:
            yield at
            at += self.step


def scale_of(values: tuple[Decimal | None, ...]) -> Scale:
    """The scale of a plot: about five steps of 1, 2, 2.5 or 5 times a power of ten."""
    known = [value for value in values if value is not None]
    low, high = min([*known, Decimal(0)]), max([*known, Decimal(0)])
    if low == high:
        return Scale(Decimal(0), Decimal(1), Decimal(1))
    rough = divide(high - low, Decimal(_STEPS))
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * fine for fine in _FINE if power * fine >= rough)
    down = -(-low // step) if low >= 0 else low // step - (low % step != 0)
    up = high // step + (high % step != 0)
    return Scale(down * step, up * step, step)


def columns(spec: ChartSpec) -> str:
    """Columns side by side, each with its value above it."""
    scale = scale_of(spec.values)
    slot = (_RIGHT - _LEFT) / len(spec.categories)
    width = min(slot * 0.7 / len(spec.series), 90)
    parts = [_axes(spec, scale, slot)]
    for index, row in enumerate(spec.series):
        for at, value in enumerate(row.values):
            if value is None:
                continue
            left = _LEFT + slot * (at + 0.5) + width * (index - len(spec.series) / 2)
            parts.append(_column(spec, scale, value, left, width, (index, at)))
    return "".join(parts)


def _column(
    spec: ChartSpec,
    scale: Scale,
    value: Decimal,
    left: float,
    width: float,
    seat: tuple[int, int],
) -> str:
    index, at = seat
    earlier = len(spec.series) == 1 and at < len(spec.categories) - 1
    top, base = sorted((scale.y(value), scale.y(Decimal(0))))
    label_y = top - 5 if value >= 0 else base + 14
    box = element(
        "rect", x=left, y=top, width=width, height=base - top,
        fill=f"#{EARLIER if earlier else colour(index)}",
        stroke=f"#{INK}", stroke_width="0.5",
    )  # fmt: skip
    label = printed(value, spec.decimals)
    return box + words(left + width / 2, label_y, label, anchor="middle", size=11)


def lines(spec: ChartSpec) -> str:
    """Lines from point to point; an unknown value leaves a gap."""
    scale = scale_of(spec.values)
    slot = (_RIGHT - _LEFT) / len(spec.categories)
    parts = [_axes(spec, scale, slot)]
    for index, row in enumerate(spec.series):
        points = [
            (_LEFT + slot * (at + 0.5), scale.y(value), value)
            for at, value in enumerate(row.values)
            if value is not None
        ]
        parts += _segments(spec, scale, slot, index)
        lift = -9 if index % 2 == 0 else 18
        for x, y, value in points:
            parts.append(element("circle", cx=x, cy=y, r=4, fill=f"#{colour(index)}"))
            label = printed(value, spec.decimals)
            parts.append(words(x, y + lift, label, anchor="middle", size=11))
    return "".join(parts)


def _segments(spec: ChartSpec, scale: Scale, slot: float, index: int) -> Iterator[str]:
    dashes = {"stroke_dasharray": f"{4 + 2 * index} {2 * index}"} if index else {}
    run: list[str] = []
    for at, value in enumerate([*spec.series[index].values, None]):
        if value is not None:
            x = _LEFT + slot * (at + 0.5)
            run.append(f"{x:.2f},{scale.y(value):.2f}")
            continue
        if len(run) > 1:
            yield element(
                "polyline", points=" ".join(run), fill="none",
                stroke=f"#{colour(index)}", stroke_width="2.5", **dashes,
            )  # fmt: skip
        run = []


def _axes(spec: ChartSpec, scale: Scale, slot: float) -> str:
    parts = []
    if spec.unit:
        parts.append(words(_LEFT - 8, _TOP - 14, f"单位：{spec.unit}", size=11))
    for tick in scale.ticks():
        y = scale.y(tick)
        strong = tick == 0
        parts.append(
            element(
                "line", x1=_LEFT, x2=_RIGHT, y1=y, y2=y,
                stroke=f"#{QUIET if strong else RULE}", stroke_width="1",
            )
        )  # fmt: skip
        parts.append(words(_LEFT - 6, y + 4, trimmed(tick), anchor="end", size=11))
    for at, name in enumerate(spec.categories):
        x = _LEFT + slot * (at + 0.5)
        shown = shortened(name, slot - 4)
        parts.append(words(x, _BOTTOM + 20, shown, anchor="middle"))
    return "".join(parts)
