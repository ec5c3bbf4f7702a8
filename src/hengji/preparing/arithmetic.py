"""Exact arithmetic on figures, and the same arithmetic in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from hengji.model.figure import Figure
from hengji.model.number import (
    HUNDRED,
    ONE,
    ZERO,
    divide,
    plain,
    round_half_up,
    trimmed,
)
from hengji.model.unit import NO_UNIT, PERCENT, Unit

#: Rates are printed to two places, 四舍五入.
RATE_DECIMALS = 2


class Mixed(Exception):
    """Figures of different dimensions were put into one sum."""


def common_unit(figures: Iterable[Figure]) -> Unit:
    """The unit of the first figure that prints one.

    Raises:
        Mixed: they measure different things, or a bare number stands among several
            units.
    """
    units = [figure.unit for figure in figures]
    stated = [unit for unit in units if unit.symbol]
    if len({_dimension(unit) for unit in stated}) > 1:
        raise Mixed
    if len(stated) < len(units) and len({unit.factor for unit in stated}) > 1:
        raise Mixed
    return stated[0] if stated else NO_UNIT


def _dimension(unit: Unit) -> str:
    return "money" if unit.dimension == "scale" else unit.dimension


def in_unit(figure: Figure, unit: Unit) -> Decimal:
    """The exact value in a unit; a bare number is taken to be in it already."""
    if not figure.unit.symbol or figure.unit.factor == unit.factor:
        return figure.value
    return divide(figure.value * figure.unit.factor, unit.factor)


def total(terms: Sequence[tuple[int, Figure]]) -> Figure:
    """Σ sign·figure with the finest printed places of its terms.

    Raises:
        Mixed: the terms cannot be added.
    """
    figures = [figure for _, figure in terms]
    unit = common_unit(figures)
    value = sum((sign * in_unit(figure, unit) for sign, figure in terms), ZERO)
    return made(value, unit, max(figure.decimals for figure in figures))


def ratio(top: Figure, bottom: Figure) -> Decimal | None:
    """The pure quotient; ``None`` over zero.

    Raises:
        Mixed: the two measure different things.
    """
    unit = common_unit((top, bottom))
    below = in_unit(bottom, unit)
    return None if below == ZERO else divide(in_unit(top, unit), below)


def rate(value: Decimal) -> Figure:
    """A pure quotient as per cent: kept unrounded, printed to two places."""
    return made(value * HUNDRED, PERCENT, RATE_DECIMALS)


def made(value: Decimal, unit: Unit, decimals: int) -> Figure:
    """A figure that was computed; ``text`` is what would be printed."""
    text = plain(round_half_up(value, decimals)) + unit.symbol
    return Figure(text, value, unit, decimals, 0, len(text))


def fraction(figure: Figure) -> Decimal:
    """A rate as a pure number."""
    return figure.base_value


def shown(figure: Figure) -> str:
    """The figure as it would be printed, its unit apart from per cent left out."""
    if figure.unit is PERCENT:
        return plain(round_half_up(figure.value, figure.decimals)) + "%"
    exact = trimmed(figure.value)
    return exact if len(exact) < 20 else plain(round_half_up(figure.value, 4))


def signed(terms: Sequence[tuple[int, str, Figure]]) -> str:
    """``上年结转47.12＋公共财政拨款150.82``; negative figures stand in brackets."""
    words = ""
    for sign, name, figure in terms:
        mark = "－" if sign < 0 else "＋" if words else ""
        value = shown(figure)
        words += f"{mark}{name}{f'（{value}）' if figure.value < ZERO else value}"
    return words


def capped(value: Decimal) -> Decimal:
    """No more than the whole, no less than nothing."""
    return max(ZERO, min(ONE, value))
