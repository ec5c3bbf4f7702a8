"""Claims said in prose: how they are built, and a quick look whether they hold."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.interval import Interval, point
from hengji.model.number import ZERO, half_step
from hengji.model.place import Place
from hengji.model.unit import CNY, CNY_10K, CNY_100M, NO_UNIT

_MONEY = (CNY_10K, CNY, CNY_100M)


def prose_claim(
    kind: ClaimKind,
    code: str,
    stated: Operand,
    operands: Sequence[Operand],
    *,
    family: str,
    subject: str,
    strength: Strength = Strength.EXPLICIT,
    signs: tuple[int, ...] = (),
    open_list: bool = False,
    magnitude: bool = False,
    falling: bool = False,
    options: tuple[tuple[str, str], ...] = (),
) -> Claim:
    """A claim whose source is prose; the subject is told with its line."""
    return Claim(
        kind=kind,
        code=code,
        stated=stated,
        operands=tuple(operands),
        source=ClaimSource.PROSE,
        strength=strength,
        family=family,
        subject=located(stated.place, subject),
        signs=signs,
        open_list=open_list,
        magnitude=magnitude,
        falling=falling,
        options=options,
    )


def located(place: Place, words: str) -> str:
    """The subject of a claim with its line before it."""
    label = place.label()
    return f"{label} {words}" if label else words


def exact_interval(figure: Figure) -> Interval:
    """What a figure stands for in base units; whole counts are exact."""
    if figure.decimals == 0 and figure.unit.dimension.startswith("count:"):
        return point(figure.base_value)
    return figure.base_interval


def half_width(figure: Figure) -> Decimal:
    """Half a unit of the last printed place in base units; counts are exact."""
    unit = figure.unit
    if figure.decimals == 0 and (
        unit.dimension.startswith("count:") or figure.value == ZERO
    ):
        return ZERO
    return half_step(figure.decimals) * unit.factor


def sums_to(whole: Figure, parts: Sequence[Figure], signs: Sequence[int] = ()) -> bool:
    """Whether the whole is the sum of the parts within printed precision."""
    unit, total = whole.unit, ZERO
    if not signs and all([part.unit is unit for part in parts]):
        # Nearly every list is printed in one unit: seen to hold without slack.
        for part in parts:
            total += part.value
        if total == whole.value:
            return True
        total = ZERO
    slack = half_width(whole)
    for index, part in enumerate(parts):
        value = part.base_value
        total += value if not signs or signs[index] > 0 else -value
        slack += half_width(part)
    return abs(whole.base_value - total) <= slack


def slipped_unit(whole: Figure, parts: Sequence[Figure]) -> str:
    """The unit of money under which the whole would be the sum, else ``""``."""
    if not whole.unit.is_money:
        return ""
    for unit in _MONEY:
        if unit is not whole.unit and sums_to(whole.with_unit(unit), parts):
            return unit.symbol
    return ""


def quotient_meets(top: Figure, bottom: Figure, rate: Figure) -> bool:
    """Whether rate = top ÷ bottom within printed precision."""
    quotient = exact_interval(top).over(exact_interval(bottom))
    return quotient is not None and quotient.meets(rate.base_interval)


def with_unit_of(operand: Operand, other: Figure) -> Operand:
    """A figure that prints no unit, read in the unit of its neighbours."""
    figure = operand.figure
    if figure.unit is not NO_UNIT and figure.unit.symbol:
        return operand
    return Operand(operand.label, figure.with_unit(other.unit), operand.place)
