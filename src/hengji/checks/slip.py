"""Slips of one digit: a sum that fails by exactly one misprinted digit.

A list that was misread fails by the amount of what was left out or added; a list
with a misprint fails by a difference that one changed digit, two digits exchanged or
a moved point explains.  With four digits and more the second hardly happens by
chance, so such a break tells something even where nothing else supports the reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from hengji.model.claim import ClaimKind
from hengji.model.document import Document, Paragraph
from hengji.model.figure import Figure
from hengji.model.number import HALF, ZERO, half_step
from hengji.model.relation import Relation
from hengji.taxonomy.figures import scan

_SUMS = (
    ClaimKind.SUM_OF_PARTS,
    ClaimKind.ROLL_FORWARD,
    ClaimKind.PART_NOT_ABOVE_WHOLE,
)
#: Fewer digits can be turned into anything by changing one.
_FEWEST_DIGITS = 4
_FEWEST_PARTS = 2
#: A digit counts when it weighs clearly more than what rounding may hide.
_CLEAR = 4

#: Whether a block prints a number, whatever its unit.
Printed = Callable[[int, Decimal], bool]


def numbers_of(document: Document) -> Printed:
    """Which numbers each block prints; a block is scanned when first asked for."""
    known: dict[int, set[Decimal]] = {}

    def printed(block: int, number: Decimal) -> bool:
        if block not in known:
            known[block] = set(_numbers(document, block))
        return number in known[block]

    return printed


def nothing_known(block: int, number: Decimal) -> bool:
    """For claims without a document: no number is known to be printed."""
    return False


def _numbers(document: Document, block: int) -> Iterator[Decimal]:
    found = document.blocks[block]
    texts = (
        [found.text]
        if isinstance(found, Paragraph)
        else [cell.text for row in found.rows for cell in row]
    )
    for text in texts:
        for figure in scan(text):
            yield abs(figure.value)


def is_slip(relation: Relation, printed: Printed) -> bool:
    """Whether one misprinted digit explains a broken sum, and nothing else does.

    Args:
        relation: a broken relation.
        printed: tells whether a block prints a number: a difference that is itself
            printed there is more likely a part that was left out or taken twice.
    """
    claim, difference = relation.claim, relation.outcome.difference
    if claim.kind not in _SUMS or difference is None or not difference:
        return False
    if len(claim.operands) < _FEWEST_PARTS:
        return False
    stated = claim.stated.figure
    if any(operand.figure.unit != stated.unit for operand in claim.operands):
        return False
    if printed(claim.stated.place.block, abs(difference)):
        return False
    if len({operand.figure.base_value for operand in relation.operands}) < len(
        relation.operands
    ):
        return False
    figures = [operand.figure for operand in relation.operands]
    slack = sum((_half(figure) for figure in figures), ZERO)
    signs = (-1, *(claim.signs or (1,) * len(claim.operands)))
    return any(
        _explains(figure, difference * sign, slack)
        for figure, sign in zip(figures, signs, strict=True)
        if _digits(figure) >= _FEWEST_DIGITS
    )


def _half(figure: Figure) -> Decimal:
    """Half the last printed place; things are counted whole."""
    if not figure.decimals and figure.unit.is_discrete:
        return ZERO
    return half_step(figure.decimals)


def _digits(figure: Figure) -> int:
    """Significant digits as printed."""
    printed = "".join(mark for mark in figure.text if mark.isdecimal())
    return len(printed.lstrip("0"))


def _plain(figure: Figure) -> str:
    """The digits of a figure without point and sign."""
    return str(abs(int(figure.value.scaleb(figure.decimals))))


def _explains(figure: Figure, needed: Decimal, slack: Decimal) -> bool:
    """Whether a slip in this figure makes it lie off by ``needed``."""
    if figure.value < ZERO:
        needed = -needed
    room = max(slack - _half(figure), ZERO) or HALF.scaleb(-figure.decimals - 1)
    return any(
        abs(change - needed) <= room and abs(change) >= _CLEAR * room
        for change in _changes(figure)
    )


def _changes(figure: Figure) -> Iterator[Decimal]:
    """What a slip adds to a figure: a digit, two exchanged, a point moved."""
    digits = _plain(figure)
    for at, mark in enumerate(digits):
        weight = Decimal(1).scaleb(len(digits) - 1 - at - figure.decimals)
        digit = int(mark)
        for other in range(10):
            if other != digit and (at or other):
                yield (other - digit) * weight
        if at:
            step = int(digits[at - 1]) - digit
            if step:
                yield -9 * step * weight
    value = abs(figure.value)
    for places in (-2, -1, 1, 2):
        yield value.scaleb(places) - value
