"""Plots around a centre: pie and radar."""

from __future__ import annotations

from decimal import Decimal
from math import cos, pi, sin, sqrt
from typing import NamedTuple

from hengji.model.chart import ChartSpec
from hengji.model.number import divide
from hengji.writers.charts.palette import PAPER, QUIET, RULE, colour
from hengji.writers.charts.pie_layout import first_angle
from hengji.writers.charts.svg_axes import scale_of
from hengji.writers.charts.svg_marks import (
    HEIGHT,
    WIDTH,
    element,
    shortened,
    words,
)
from hengji.writers.charts.wording import printed, share

_X, _Y, _RADIUS = WIDTH / 2, HEIGHT / 2 + 14, 112
_LINE = 30
_RINGS = 4


class _Slice(NamedTuple):
    seat: int
    name: str
    value: Decimal
    middle: float


def _point(angle: float, radius: float) -> tuple[float, float]:
    """A point around the centre; angles in turns, clockwise from the top."""
    turn = 2 * pi * angle
    return _X + radius * sin(turn), _Y - radius * cos(turn)


def pie(spec: ChartSpec) -> str:
    """A pie; names and shares stand outside with a line to their slice."""
    whole = spec.whole
    at = divide(Decimal(first_angle(spec)), Decimal(360))
    parts, slices = [], []
    row = zip(spec.categories, spec.series[0].values, strict=True)
    for index, (name, value) in enumerate(row):
        value = value or Decimal(0)
        part = divide(value, whole)
        parts.append(_sector(index, float(at), float(at + part)))
        slices.append(_Slice(index, name, value, float(at + part / 2) % 1))
        at += part
    for right in (True, False):
        side = [s for s in slices if s.value and (s.middle < 0.5) is right]
        parts += _callouts(spec, side, right=right)
    return "".join(parts)


def _sector(index: int, start: float, end: float) -> str:
    if end <= start:
        return ""
    fill = f"#{colour(index)}"
    if end - start > 0.9999:
        return element("circle", cx=_X, cy=_Y, r=_RADIUS, fill=fill)
    x1, y1 = _point(start, _RADIUS)
    x2, y2 = _point(end, _RADIUS)
    large = int(end - start > 0.5)
    path = (
        f"M{_X:.2f} {_Y:.2f}L{x1:.2f} {y1:.2f}"
        f"A{_RADIUS} {_RADIUS} 0 {large} 1 {x2:.2f} {y2:.2f}Z"
    )
    return element("path", d=path, fill=fill, stroke=f"#{PAPER}", stroke_width="1.5")


def _callouts(spec: ChartSpec, side: list[_Slice], *, right: bool) -> list[str]:
    """Labels of one side, moved apart where slices are thin."""
    side = sorted(side, key=lambda s: _point(s.middle, 1)[1])
    heights = _apart([_point(s.middle, _RADIUS + 12)[1] for s in side])
    parts = []
    edge = _X + (_RADIUS + 34) * (1 if right else -1)
    anchor = "start" if right else "end"
    room = WIDTH / 2 - _RADIUS - 40
    for piece, y in zip(side, heights, strict=True):
        x1, y1 = _point(piece.middle, _RADIUS)
        x2 = _outside(_point(piece.middle, _RADIUS + 10)[0], y, right=right)
        path = f"{x1:.2f},{y1:.2f} {x2:.2f},{y:.2f} {edge:.2f},{y:.2f}"
        parts.append(element("polyline", points=path, fill="none", stroke=f"#{QUIET}"))
        x = edge + (4 if right else -4)
        ratio = share(piece.value, spec.whole)
        figure = printed(piece.value, spec.decimals) + spec.unit
        name = shortened(piece.name, room)
        parts.append(words(x, y - 1, name, anchor=anchor))
        parts.append(words(x, y + 12, f"{figure}，{ratio}", anchor=anchor, size=11))
    return parts


def _outside(x: float, y: float, *, right: bool) -> float:
    """Where a leader turns at a height, so that it crosses no slice."""
    chord = sqrt(max(0.0, (_RADIUS + 8) ** 2 - (y - _Y) ** 2))
    return max(x, _X + chord) if right else min(x, _X - chord)


def _apart(heights: list[float]) -> list[float]:
    """Heights in order, moved so that no two labels touch and all stay inside."""
    low, high = 48.0, float(HEIGHT - 20)
    step = min(_LINE, (high - low) / max(1, len(heights)))
    placed: list[float] = []
    for height in heights:
        placed.append(max(height, placed[-1] + step if placed else low))
    limit = high
    for at in range(len(placed) - 1, -1, -1):
        placed[at] = min(placed[at], limit)
        limit = placed[at] - step
    return placed


def radar(spec: ChartSpec) -> str:
    """A radar with rings; the values stand at the points."""
    scale = scale_of(spec.values)
    count = len(spec.categories)
    parts = [_ring(count, ring / _RINGS) for ring in range(1, _RINGS + 1)]
    for at, name in enumerate(spec.categories):
        x, y = _point(at / count, _RADIUS)
        spoke = f"{_X:.2f},{_Y:.2f} {x:.2f},{y:.2f}"
        parts.append(element("polyline", points=spoke, stroke=f"#{RULE}"))
        parts.append(_axis_name(at / count, name))
    for index, row in enumerate(spec.series):
        corners = []
        for at, value in enumerate(row.values):
            if value is None:
                continue
            part = divide(value - scale.low, scale.high - scale.low)
            length = _RADIUS * float(part)
            corners.append((*_point(at / count, length), value))
            x, y = _point(at / count, max(0.0, length - 20))
            label = printed(value, spec.decimals)
            parts.append(words(x, y + 4, label, anchor="middle", size=11))
        outline = " ".join(f"{x:.2f},{y:.2f}" for x, y, _ in corners)
        parts.append(
            element(
                "polygon", points=outline, fill=f"#{colour(index)}",
                fill_opacity="0.15", stroke=f"#{colour(index)}", stroke_width="2.5",
            )
        )  # fmt: skip
        for x, y, _ in corners:
            parts.append(element("circle", cx=x, cy=y, r=3.5, fill=f"#{colour(index)}"))
    return "".join(parts)


def _ring(count: int, share_of_radius: float) -> str:
    corners = (_point(at / count, _RADIUS * share_of_radius) for at in range(count))
    outline = " ".join(f"{x:.2f},{y:.2f}" for x, y in corners)
    return element("polygon", points=outline, fill="none", stroke=f"#{RULE}")


def _axis_name(angle: float, name: str) -> str:
    x, y = _point(angle, _RADIUS + 16)
    anchor = "middle"
    if abs(x - _X) > 8:
        anchor = "start" if x > _X else "end"
    return words(x, y + 4, shortened(name, 170), anchor=anchor)
