"""Root causes: several broken relations, one wrong cell.

For a linear relation every figure has exactly one value that would mend it.  A cell
for which the broken relations it stands in ask for the same value, and which fewer
held relations confirm than broken ones accuse, is the suspect; its value is the
smallest repair.  When rows and columns do not point to one cell, nothing is named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.checks.engine import is_informative
from hengji.checks.measure import (
    Mixed,
    common_factor,
    factor_of,
    fraction,
    half_of,
    in_unit,
)
from hengji.model.claim import ClaimKind
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.interval import Interval, point
from hengji.model.number import (
    ONE,
    ZERO,
    divide,
    half_step,
    plain,
    round_half_up,
    trimmed,
)
from hengji.model.place import Spot, spot
from hengji.model.relation import Relation

#: A copy confirms nothing (a wrong figure printed twice is wrong twice), nor does a
#: product stopped by its cap.
_CONFIRMING = frozenset(ClaimKind) - {ClaimKind.EQUAL, ClaimKind.PRODUCT}

#: More decimals than any report prints.
MOST_DECIMALS = 6

_LINEAR = (ClaimKind.SUM_OF_PARTS, ClaimKind.DIFFERENCE, ClaimKind.ROLL_FORWARD)
_QUOTIENTS = (ClaimKind.RATIO, ClaimKind.SHARE)
_STATED_ONLY = (
    ClaimKind.GROWTH,
    ClaimKind.GROWTH_FROM_DIFFERENCE,
    ClaimKind.PRODUCT,
)


class Root(NamedTuple):
    """Broken relations with one cause.

    ``suspect`` is ``None`` when the evidence does not point to one cell.
    """

    relations: tuple[Relation, ...]
    suspect: Operand | None
    repair: str

    @property
    def is_unit_slip(self) -> bool:
        """Whether the repair keeps the number and changes its unit."""
        if self.suspect is None:
            return False
        figure = self.suspect.figure
        number = plain(figure.value)
        return self.repair.startswith(number) and self.repair != str(figure)


class _Need(NamedTuple):
    relation: Relation
    operand: Operand
    interval: Interval
    value: Decimal


def roots(broken: Sequence[Relation], all_relations: Iterable[Relation]) -> list[Root]:
    """Group broken relations by the one change after which they hold."""
    accused: Counter[Spot] = Counter()
    for relation in broken:
        accused.update(relation.spots)
    confirmed = _confirmed(accused, all_relations)
    needs = _needs_by_cell([each for each in broken if _shares(each, accused)])
    open_relations = {id(relation): relation for relation in broken}
    found: list[Root] = []
    while True:
        chosen = _best_cell(needs, open_relations, confirmed, accused)
        if chosen is None:
            break
        best, tied = chosen
        for need in best:
            open_relations.pop(id(need.relation), None)
        found.append(Root(_relations(best), None, "") if tied else _root(best))
    found.extend(
        _alone(relation, confirmed, accused) for relation in open_relations.values()
    )
    order = {id(relation): index for index, relation in enumerate(broken)}
    return sorted(found, key=lambda root: order[id(root.relations[0])])


def _confirmed(accused: Counter[Spot], relations: Iterable[Relation]) -> Counter[Spot]:
    """How many held relations each accused cell stands in; no other is asked for."""
    confirmed: Counter[Spot] = Counter()
    for relation in relations:
        if relation.claim.kind in _CONFIRMING:
            alike = accused.keys() & relation.spots
            if alike and is_informative(relation):
                confirmed.update(alike)
    return confirmed


def _shares(relation: Relation, accused: Counter[Spot]) -> bool:
    """Whether a cell of a break is accused again: only then needs can agree."""
    spots = relation.spots
    return len(spots) <= len(relation.claim.operands) or any(
        [accused[cell] > 1 for cell in spots]
    )


def _needs_by_cell(broken: Sequence[Relation]) -> dict[Spot, list[_Need]]:
    needs: dict[Spot, list[_Need]] = defaultdict(list)
    for relation in broken:
        for need in _needs(relation):
            needs[spot(need.operand.place)].append(need)
    return needs


def _needs(relation: Relation) -> Iterator[_Need]:
    """The value each figure would need for the relation to hold, in its own unit."""
    claim = relation.claim
    try:
        if claim.kind in _LINEAR and not claim.open_list and not claim.magnitude:
            yield from _linear_needs(relation)
        elif claim.kind in _QUOTIENTS:
            yield from _quotient_needs(relation)
        elif claim.kind is ClaimKind.EQUAL:
            yield from _copy_needs(relation)
        elif relation.outcome.expected is not None and claim.kind in _STATED_ONLY:
            yield _stated_need(relation)
    except Mixed:
        return


def _linear_needs(relation: Relation) -> Iterator[_Need]:
    claim = relation.claim
    if claim.kind is ClaimKind.DIFFERENCE:
        signs: tuple[int, ...] = (1, -1)
    else:
        signs = claim.signs or (1,) * len(claim.operands)
    terms = [(claim.stated, -1), *zip(claim.operands, signs, strict=True)]
    bare = common_factor([operand.figure for operand, _ in terms])
    sides = [in_unit(operand.figure, bare, ONE) for operand, _ in terms]
    total = spread = ZERO
    for (_, sign), side in zip(terms, sides, strict=True):
        total += side.value * sign
        spread += side.interval.high - side.value
    for (operand, sign), side in zip(terms, sides, strict=True):
        value = side.value - total * sign
        rest = spread - (side.interval.high - side.value)
        yield _need(relation, operand, bare, Interval(value - rest, value + rest))


def _copy_needs(relation: Relation) -> Iterator[_Need]:
    """Of two values of one quantity the rarer would have to be the other."""
    bare = common_factor([operand.figure for operand in relation.operands])
    sides: dict[Decimal, list[Operand]] = defaultdict(list)
    for operand in relation.operands:
        sides[in_unit(operand.figure, bare, ONE).value].append(operand)
    if len(sides) != 2:
        return
    (one, ones), (other, others) = sides.items()
    if len(ones) <= len(others):
        yield from (_need(relation, op, bare, point(other)) for op in ones)
    if len(others) <= len(ones):
        yield from (_need(relation, op, bare, point(one)) for op in others)


def _quotient_needs(relation: Relation) -> Iterator[_Need]:
    """Part = share × whole; whole = part ÷ share."""
    claim = relation.claim
    first, second = claim.operands
    bare = common_factor([first.figure, second.figure])
    a, b = in_unit(first.figure, bare, ONE), in_unit(second.figure, bare, ONE)
    rate = fraction(claim.stated.figure)
    yield _stated_need(relation)
    yield _need(relation, first, bare, rate.interval.times(b.interval))
    whole = a.interval.over(rate.interval)
    if whole is not None:
        yield _need(relation, second, bare, whole)


def _stated_need(relation: Relation) -> _Need:
    outcome = relation.outcome
    assert outcome.expected is not None
    interval = outcome.interval or point(outcome.expected)
    # Quotients of exact counts are points that differ in their fortieth digit.
    slack = half_step(relation.claim.stated.figure.decimals + 2)
    interval = Interval(interval.low - slack, interval.high + slack)
    return _Need(relation, relation.claim.stated, interval, outcome.expected)


def _need(relation: Relation, operand: Operand, bare: Decimal, base: Interval) -> _Need:
    """A need in base units, turned into the unit in which the figure is printed."""
    factor = factor_of(operand.figure, bare)
    interval = Interval(divide(base.low, factor), divide(base.high, factor))
    return _Need(relation, operand, interval, divide(base.low + base.high, 2 * factor))


def _best_cell(
    needs: dict[Spot, list[_Need]],
    open_relations: dict[int, Relation],
    confirmed: Counter[Spot],
    accused: Counter[Spot],
) -> tuple[list[_Need], bool] | None:
    """What the cell most to blame needs, and whether another is as much to blame."""
    best: list[_Need] | None = None
    merit, tied = (0, 0, 0), False
    for cell, all_needs in needs.items():
        alive = [need for need in all_needs if id(need.relation) in open_relations]
        agreeing = _agreeing(alive)
        surplus = len(agreeing) - confirmed[cell]
        if len(agreeing) < 2 or surplus <= 0:
            continue
        # Between two cells equally to blame the one in more breaks, then the
        # result, is the likelier slip.
        results = sum(n.operand is n.relation.claim.stated for n in agreeing)
        own = (surplus, accused[cell], results)
        tied = own == merit or (tied and own < merit)
        if own > merit:
            best, merit = agreeing, own
    return None if best is None else (best, tied)


def _agreeing(needs: list[_Need]) -> list[_Need]:
    """The largest set of needs that ask for one value."""
    largest: list[_Need] = []
    for need in needs:
        group = [other for other in needs if other.interval.meets(need.interval)]
        if len(group) > len(largest):
            largest = group
    return largest


def _root(needs: list[_Need]) -> Root:
    sharpest = min(needs, key=lambda n: n.interval.high - n.interval.low)
    repair = _printed(sharpest.value, sharpest.operand.figure)
    return Root(_relations(needs), sharpest.operand, repair)


def _relations(needs: Sequence[_Need]) -> tuple[Relation, ...]:
    return tuple(need.relation for need in needs)


def _alone(
    relation: Relation, confirmed: Counter[Spot], accused: Counter[Spot]
) -> Root:
    """A single break: the only figure that nothing else confirms is the suspect.

    A figure that stands in other breaks too is not named: each would ask for another
    value of it.
    """
    if relation.claim.kind is ClaimKind.EQUAL:
        return _copied(relation, confirmed, accused)
    if relation.claim.kind not in _LINEAR or relation.claim.open_list:
        return Root((relation,), None, "")
    slipped = _unit_slip(relation)
    if slipped is not None:
        unit = relation.claim.stated.figure.unit.symbol
        return Root((relation,), slipped, plain(slipped.figure.value) + unit)
    unconfirmed = [
        operand for operand in relation.operands if not confirmed[spot(operand.place)]
    ]
    if len(unconfirmed) != 1 or len(relation.operands) < 3:
        return Root((relation,), None, "")
    if accused[spot(unconfirmed[0].place)] > 1:
        return Root((relation,), None, "")
    for need in _needs(relation):
        if need.operand is unconfirmed[0]:
            return Root(
                (relation,),
                need.operand,
                _printed(need.value, need.operand.figure),
            )
    return Root((relation,), None, "")


def _copied(
    relation: Relation, confirmed: Counter[Spot], accused: Counter[Spot]
) -> Root:
    """Two values of one quantity: the one that no sum or rate confirms is named.

    The other must be confirmed wherever it is printed.
    """
    needs = list(_needs(relation))
    open_ = [need for need in needs if not confirmed[spot(need.operand.place)]]
    rest = [o for o in relation.operands if all(o is not n.operand for n in open_)]
    if (
        len(open_) != 1
        or accused[spot(open_[0].operand.place)] > 1
        or not all(confirmed[spot(operand.place)] for operand in rest)
    ):
        return Root((relation,), None, "")
    (need,) = open_
    return Root((relation,), need.operand, _printed(need.value, need.operand.figure))


def _unit_slip(relation: Relation) -> Operand | None:
    """The one part whose unit is misprinted: 3.74元 among amounts in 万元."""
    claim = relation.claim
    stated = claim.stated.figure
    if claim.kind is not ClaimKind.SUM_OF_PARTS or not stated.unit.is_money:
        return None
    others = [
        operand
        for operand in claim.operands
        if operand.figure.unit.is_money and operand.figure.unit is not stated.unit
    ]
    if len(others) != 1 or claim.signs:
        return None
    total = sum((o.figure.value for o in claim.operands), ZERO)
    spread = sum((half_of(o.figure) for o in claim.operands), half_of(stated))
    return others[0] if abs(total - stated.value) <= spread else None


def _printed(value: Decimal, figure: Figure) -> str:
    """The repair as the suspect cell would print it."""
    if figure.decimals > MOST_DECIMALS:  # an exact number, not a printed precision
        return trimmed(value) + figure.unit.symbol
    return plain(round_half_up(value, figure.decimals)) + figure.unit.symbol
