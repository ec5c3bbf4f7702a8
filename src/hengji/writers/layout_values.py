"""How a figure of a dossier is printed in a form."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from hengji.model.figure import Figure
from hengji.model.number import HUNDRED, divide, plain, round_half_up, trimmed
from hengji.model.unit import CNY, CNY_10K, PERCENT, Unit

NOT_APPLICABLE = "——"


class Printed(NamedTuple):
    """A figure as printed: words, exact number, decimals, whether per cent."""

    text: str
    value: str
    decimals: int
    percent: bool


#: What an empty cell of each kind of concept will hold: decimals, per cent.
_BLANK = {
    "amount": Printed("", "", 2, False),
    "rate": Printed("", "", 2, True),
    "count": Printed("", "", 0, False),
    "area": Printed("", "", 2, False),
    "score": Printed("", "", 2, False),
}


def money_unit(symbol: str) -> Unit:
    """The unit a form set prints its amounts in."""
    return CNY if symbol == "元" else CNY_10K


def blank(kind: str) -> Printed:
    """An empty cell for a concept of a kind."""
    return _BLANK.get(kind, _BLANK["amount"])


def printed(figure: Figure, kind: str, unit: Unit) -> Printed:
    """A figure as the form prints it.

    Amounts have two decimals in the unit of the form, rates two decimals in per
    cent; counts, areas and points are printed as they are.  ``value`` stays exact.

    Args:
        figure: the figure as entered.
        kind: kind of its concept.
        unit: unit of money of the form.
    """
    if kind == "amount":
        value = figure.value
        if figure.unit.is_money:
            value = divide(figure.base_value, unit.factor)
        return Printed(rounded(value, 2), plain(value), 2, False)
    if kind == "rate":
        return rate(figure.base_value)
    value = figure.base_value if figure.unit.dimension == "area" else figure.value
    return number(value)


def rate(fraction: Decimal) -> Printed:
    """A rate in per cent."""
    return Printed(rounded(fraction * HUNDRED, 2) + "%", plain(fraction), 2, True)


def number(value: Decimal) -> Printed:
    """A count, area or number of points: as many decimals as it has, at most two."""
    short = round_half_up(value, 2)
    text = trimmed(short) if short else "0"
    places = len(text.partition(".")[2])
    return Printed(text, plain(value), places, False)


def rounded(value: Decimal, places: int) -> str:
    """The number to so many places, half up, without exponent."""
    return format(round_half_up(value, places), "f")


def per_cent_of(figure: Figure) -> Decimal:
    """A coefficient as a fraction; a bare number above 2 is per cent."""
    if figure.unit == PERCENT or figure.unit.symbol:
        return figure.base_value
    return divide(figure.value, HUNDRED) if figure.value > 2 else figure.value
