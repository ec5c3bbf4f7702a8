"""率 = 分子 ÷ 分母: control rates, execution rates, multiples."""

from __future__ import annotations

from hengji.checks.kinds.sum_of_parts import UNIT_MIXED, VAGUE
from hengji.checks.measure import (
    Mixed,
    Side,
    common_factor,
    compare,
    in_unit,
    is_vague,
    percent,
    rate_side,
    short,
    unchecked,
)
from hengji.model.claim import Claim
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.interval import Interval
from hengji.model.number import ONE, ZERO, divide, plain
from hengji.model.relation import Outcome, RelationStatus

ZERO_DENOMINATOR = "分母为零，比率无意义"


def quotient_of(first: Operand, second: Operand) -> Side | None:
    """The quotient of two figures in one unit; ``None`` over zero.

    Raises:
        Mixed: the two measure different things.
    """
    a, b = first.figure, second.figure
    bare = common_factor([a, b])
    top, bottom = in_unit(a, bare, ONE), in_unit(b, bare, ONE)
    interval = top.interval.over(bottom.interval)
    if bottom.value == ZERO or interval is None:
        return None
    return Side(divide(top.value, bottom.value), interval)


def evaluate(claim: Claim) -> Outcome:
    """Compare ``stated`` with first ÷ second operand."""
    stated = claim.stated.figure
    first, second = claim.operands
    try:
        side = quotient_of(first, second)
    except Mixed:
        return unchecked(UNIT_MIXED)
    if side is None:
        return unchecked(ZERO_DENOMINATOR)
    arithmetic = (
        f"{plain(first.figure.value)} ÷ {plain(second.figure.value)} = "
        f"{shown(side, stated)}"
    )
    return against(claim, side, arithmetic, [first.figure, second.figure])


def against(
    claim: Claim, side: Side, arithmetic: str, figures: list[Figure]
) -> Outcome:
    """Compare a printed rate with a pure ratio, magnitudes where words carry signs."""
    stated = claim.stated.figure
    if claim.magnitude and claim.falling:
        side = Side(-side.value, -side.interval)
    outcome = compare(stated, rate_side(side, stated), arithmetic, quotient=True)
    if outcome.status is RelationStatus.BROKEN and is_vague([stated, *figures]):
        return unchecked(VAGUE)
    return outcome


def shown(side: Side, stated: Figure) -> str:
    """The ratio as the stated figure prints it (per cent or multiple)."""
    if stated.unit.symbol in ("", "倍"):
        return short(side.value) + stated.unit.symbol
    return percent(side.value)


def minus_one(side: Side) -> Side:
    """A quotient turned into a growth rate."""
    return Side(
        side.value - ONE,
        Interval(side.interval.low - ONE, side.interval.high - ONE),
    )
