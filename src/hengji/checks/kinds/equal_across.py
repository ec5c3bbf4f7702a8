"""One quantity, one figure: tables, prose, attachments and years agree."""

from __future__ import annotations

from hengji.checks.kinds.sum_of_parts import UNIT_MIXED, VAGUE
from hengji.checks.measure import (
    Mixed,
    common_factor,
    factor_of,
    in_unit,
    is_vague,
    unchecked,
)
from hengji.model.claim import Claim
from hengji.model.figure import Figure
from hengji.model.interval import point
from hengji.model.number import ZERO, plain, round_half_up
from hengji.model.relation import Outcome, RelationStatus


def at_a_glance(claim: Claim) -> bool:
    """Whether every operand prints the number and unit of ``stated``."""
    stated = claim.stated.figure
    value, unit = stated.value, stated.unit
    for operand in claim.operands:
        figure = operand.figure
        if figure.unit is not unit or figure.value != value:
            return False
    return True


def evaluate(claim: Claim) -> Outcome:
    """Compare every operand with ``stated``."""
    stated = claim.stated.figure
    figures = [stated, *(operand.figure for operand in claim.operands)]
    value, unit = stated.value, stated.unit
    if all(f.value == value and f.unit is unit for f in figures):
        printed_once = plain(value) + unit.symbol
        words = f"{printed_once} = {printed_once}"
        held = RelationStatus.HELD
        return Outcome(held, value, point(value), ZERO, words)
    try:
        bare = common_factor(figures)
    except Mixed:
        return unchecked(UNIT_MIXED)
    factor = factor_of(stated, bare)
    mine = in_unit(stated, bare, factor)
    status, other = RelationStatus.HELD, mine
    for figure in figures[1:]:
        theirs = in_unit(figure, bare, factor)
        if not theirs.interval.meets(mine.interval):
            if is_vague([stated, figure]):
                return unchecked(VAGUE)
            status, other = RelationStatus.BROKEN, theirs
            break
        if not _same_print(stated, figure):
            status = RelationStatus.ROUNDING
    printed = list(dict.fromkeys(plain(f.value) + f.unit.symbol for f in figures))
    sign = " ≠ " if status is RelationStatus.BROKEN else " = "
    arithmetic = sign.join(printed if len(printed) > 1 else printed * 2)
    difference = mine.value - other.value
    return Outcome(status, other.value, other.interval, difference, arithmetic)


def _same_print(a: Figure, b: Figure) -> bool:
    """Whether the coarser printing of one is the other."""
    if a.unit.factor != b.unit.factor:
        return True
    decimals = min(a.decimals, b.decimals)
    return round_half_up(a.value, decimals) == round_half_up(b.value, decimals)
