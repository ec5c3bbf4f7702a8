"""The one door for making exact numbers, and the arithmetic that never rounds.

Every amount in Hengji is a :class:`decimal.Decimal`.  Addition, subtraction and
multiplication run under :data:`EXACT`, which raises rather than drop a digit;
division goes through :func:`divide`, the only place where a quotient may be
inexact, and it carries 40 digits.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import (
    ROUND_DOWN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    localcontext,
)

EXACT = Context(
    prec=100,
    rounding=ROUND_HALF_UP,
    traps=[Inexact, InvalidOperation, DivisionByZero, FloatOperation],
)
_QUOTIENT = Context(
    prec=40, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero]
)

ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)
HALF = Decimal("0.5")


@contextmanager
def exact() -> Iterator[None]:
    """Run a block under :data:`EXACT`: a silent loss of digits becomes an error."""
    with localcontext(EXACT):
        yield


def D(text: str) -> Decimal:
    """Make a number from its ASCII text, e.g. ``"-1004.08"``.

    Raises:
        decimal.InvalidOperation: the text is not a decimal number.
    """
    return Decimal(text)


def divide(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Return the quotient to 40 digits, half up.

    Raises:
        decimal.DivisionByZero, decimal.InvalidOperation: the denominator is zero.
    """
    return _QUOTIENT.divide(numerator, denominator)


_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(16))
_HALVES = tuple(HALF.scaleb(-places) for places in range(16))


def step(decimals: int) -> Decimal:
    """One unit of the last printed place: 0.01 for two decimals."""
    return _STEPS[decimals] if decimals < 16 else ONE.scaleb(-decimals)


def half_step(decimals: int) -> Decimal:
    """Half a unit of the last printed place: what rounding may hide."""
    return _HALVES[decimals] if decimals < 16 else HALF.scaleb(-decimals)


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Round to ``decimals`` places, halves away from zero (四舍五入)."""
    return value.quantize(step(decimals), context=_QUOTIENT)


def cut_off(value: Decimal, decimals: int) -> Decimal:
    """Cut off after ``decimals`` places (截尾), without rounding."""
    return value.quantize(step(decimals), rounding=ROUND_DOWN, context=_QUOTIENT)


def plain(value: Decimal) -> str:
    """Print a number exactly, without exponent: ``1E+2`` becomes ``"100"``."""
    text = str(value)
    return format(value, "f") if "E" in text else text


def trimmed(value: Decimal) -> str:
    """Print a number exactly and without trailing zeros: ``9.470`` -> ``"9.47"``."""
    text = plain(value)
    return text.rstrip("0").rstrip(".") if "." in text else text
