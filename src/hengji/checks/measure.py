"""Bringing figures to one unit, and comparing a recomputed side with a printed one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.model.figure import Figure
from hengji.model.interval import Interval
from hengji.model.number import (
    HUNDRED,
    ONE,
    ZERO,
    cut_off,
    divide,
    half_step,
    plain,
    round_half_up,
    trimmed,
)
from hengji.model.relation import Outcome, RelationStatus


class Mixed(Exception):
    """Figures of different dimensions were put side by side."""


class Side(NamedTuple):
    """One side of a relation: exact middle value and interval."""

    value: Decimal
    interval: Interval


def unchecked(reason: str) -> Outcome:
    """An outcome that says why nothing was decided."""
    return Outcome(RelationStatus.NOT_CHECKABLE, reason=reason)


def _dimension(figure: Figure) -> str:
    dimension = figure.unit.dimension
    return "money" if dimension == "scale" else dimension


def common_factor(figures: Sequence[Figure]) -> Decimal:
    """The factor that a figure without unit takes on among its neighbours.

    Raises:
        Mixed: the figures measure different things, or a bare number stands among
            figures of several units.
    """
    dimensions = {_dimension(f) for f in figures if f.unit.symbol}
    if len(dimensions) > 1:
        raise Mixed
    if all(f.unit.symbol for f in figures):
        return ONE
    factors = {f.unit.factor for f in figures if f.unit.symbol}
    if len(factors) > 1:
        raise Mixed
    return factors.pop() if factors else ONE


def factor_of(figure: Figure, bare: Decimal) -> Decimal:
    """Factor to the base unit; ``bare`` for a figure that prints no unit."""
    return figure.unit.factor if figure.unit.symbol else bare


def half_of(figure: Figure) -> Decimal:
    """Half the printed precision.

    A bare ``0`` says that there is nothing, things are counted whole and points are
    given, not measured: exact.
    """
    if figure.unit.dimension == "score":
        return ZERO
    if not figure.decimals and (figure.value == ZERO or figure.unit.is_discrete):
        return ZERO
    return half_step(figure.decimals)


def in_unit(figure: Figure, bare: Decimal, factor: Decimal) -> Side:
    """The figure expressed in a unit of the given factor."""
    own = factor_of(figure, bare)
    value, half = figure.value, half_of(figure)
    if own != factor:
        ratio = divide(own, factor)
        value, half = value * ratio, half * ratio
    return Side(value, Interval(value - half, value + half))


def fraction(figure: Figure) -> Side:
    """A printed rate as a pure number: 95.6% is 0.956, 1.27倍 is 1.27.

    A bare number beside rates is read as printed per cent when above 2 by its
    caller; here it is a pure number.
    """
    half = half_step(figure.decimals) * figure.unit.factor
    value = figure.value * figure.unit.factor
    return Side(value, Interval(value - half, value + half))


def is_vague(figures: Iterable[Figure]) -> bool:
    """Whether one of them is printed as approximate or as a bound."""
    return any(f.approximate or f.comparator not in ("", "=") for f in figures)


def _printed(figure: Figure) -> Interval:
    """What the printed figure stands for, in its own unit."""
    half = half_of(figure)
    return Interval(figure.value - half, figure.value + half)


def compare(
    stated: Figure, expected: Side, arithmetic: str, *, quotient: bool = False
) -> Outcome:
    """Compare the printed side with the recomputed one, both in stated's unit.

    ``quotient`` allows the printed figure to be cut off instead of rounded
    (1.2764 printed 1.27): explained by printed precision, never an error.
    """
    difference = stated.value - expected.value
    if (
        expected.value == stated.value
        or round_half_up(expected.value, stated.decimals) == stated.value
    ):
        status = RelationStatus.HELD
    elif expected.interval.meets(_printed(stated)) or (
        quotient and cut_off(expected.value, stated.decimals) == stated.value
    ):
        status = RelationStatus.ROUNDING
    else:
        status = RelationStatus.BROKEN
    return Outcome(
        status, expected.value, expected.interval, difference, arithmetic, ""
    )


def rate_side(side: Side, stated: Figure) -> Side:
    """A pure ratio expressed in the unit in which ``stated`` is printed."""
    factor = stated.unit.factor if stated.unit.dimension == "ratio" else ONE
    if factor == ONE:
        return side
    return Side(
        divide(side.value, factor),
        Interval(divide(side.interval.low, factor), divide(side.interval.high, factor)),
    )


def short(value: Decimal, decimals: int = 4) -> str:
    """A recomputed number for people: at most ``decimals`` places, no zeros."""
    if value == value.to_integral_value():
        return plain(value.to_integral_value())
    return trimmed(round_half_up(value, decimals))


def signed_terms(values: Sequence[Decimal], signs: Sequence[int]) -> str:
    """``47.12 + 150.82 - 3``; negative addends are bracketed."""
    if min(values) >= ZERO and min(signs) > 0:
        return " + ".join(map(plain, values))
    parts: list[str] = []
    for index, (value, sign) in enumerate(zip(values, signs, strict=True)):
        text = plain(value)
        if value < 0:
            text = f"({text})"
        if index == 0:
            parts.append(text if sign > 0 else f"-{text}")
        else:
            parts.append(f" {'+' if sign > 0 else '-'} {text}")
    return "".join(parts)


def percent(value: Decimal) -> str:
    """A pure ratio as per cent, two places."""
    return short(value * HUNDRED, 2) + "%"
