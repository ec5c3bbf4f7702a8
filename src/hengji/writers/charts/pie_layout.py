"""Where the labels of thin slices go, so that they do not run into one another.

Fractions of the frame and of a turn: drawing units, never amounts.
"""

from __future__ import annotations

from decimal import Decimal
from math import cos, pi

from hengji.model.chart import ChartSpec
from hengji.model.number import HUNDRED, divide

#: Slices thinner than this (per cent) have no room for a label of their own.
THIN = Decimal(6)
#: Height of a two-line label, and of the room for labels, in frame heights.
_STEP, _ROOM = 0.11, 0.84
_MIDDLE, _RADIUS = 0.56, 0.36
#: How far a moved label stands off its slice, in frame widths.
_OFF = 0.06


def _shares(spec: ChartSpec) -> list[Decimal]:
    whole = spec.whole
    return [divide((value or Decimal(0)) * HUNDRED, whole) for value in spec.values]


def cluster(spec: ChartSpec) -> range:
    """The thin slices at the end of the pie, when there are two or more."""
    shares = _shares(spec)
    first = len(shares)
    while first and shares[first - 1] < THIN:
        first -= 1
    return range(first if len(shares) - first > 1 else len(shares), len(shares))


def first_angle(spec: ChartSpec) -> int:
    """Degrees to turn the pie by, so that the thin slices lie at its left."""
    thin = cluster(spec)
    if not thin:
        return 0
    shares = _shares(spec)
    middle = HUNDRED - sum((shares[at] for at in thin), Decimal(0)) / 2
    return int(270 - middle * 360 / HUNDRED) % 360


def label_shifts(spec: ChartSpec) -> dict[int, tuple[float, float]]:
    """How far to move the label of each thin slice, right and down."""
    thin = list(cluster(spec))
    if not thin:
        return {}
    shares = _shares(spec)
    angle, natural = first_angle(spec) / 360, {}
    before = sum(shares[: thin[0]], Decimal(0))
    for at in thin:
        turn = float((before + shares[at] / 2) / HUNDRED) + angle
        natural[at] = _MIDDLE - _RADIUS * cos(2 * pi * turn)
        before += shares[at]
    step = min(_STEP, _ROOM / len(thin))
    # Clockwise on the left side goes up: the first thin slice is the lowest.
    lowest = _MIDDLE + step * (len(thin) - 1) / 2
    return {
        at: (-_OFF, lowest - step * place - natural[at])
        for place, at in enumerate(thin)
    }
