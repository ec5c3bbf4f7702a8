"""Root causes: several broken relations, one wrong cell.

For a linear relation every figure has exactly one value that would mend it.  A cell
for which the broken relations it stands in ask for the same value, and which fewer
held relations confirm than broken ones accuse, is the suspect; its value is the
smallest repair.  When rows and columns do not point to one cell, nothing is named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.checks.engine import Spot, is_informative, spot
from hengji.checks.measure import Mixed, common_factor, factor_of, in_unit
from hengji.model.claim import ClaimKind
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.interval import Interval
from hengji.model.number import divide, plain, round_half_up
from hengji.model.relation import Relation

_LINEAR = (ClaimKind.SUM_OF_PARTS, ClaimKind.DIFFERENCE, ClaimKind.ROLL_FORWARD)


class Root(NamedTuple):
    """Broken relations with one cause.

    ``suspect`` is ``None`` when the evidence does not point to one cell.
    """

    relations: tuple[Relation, ...]
    suspect: Operand | None
    repair: str


class _Need(NamedTuple):
    relation: Relation
    operand: Operand
    interval: Interval
    value: Decimal


def roots(broken: Sequence[Relation], all_relations: Iterable[Relation]) -> list[Root]:
    """Group broken relations by the one change after which they hold."""
    confirmed: Counter[Spot] = Counter()
    for relation in all_relations:
        if is_informative(relation):
            confirmed.update({spot(place) for place in relation.places})
    accused: Counter[Spot] = Counter()
    for relation in broken:
        accused.update({spot(place) for place in relation.places})
    needs = _needs_by_cell(broken)
    open_relations = {id(relation): relation for relation in broken}
    found: list[Root] = []
    while True:
        best = _best_cell(needs, open_relations, confirmed)
        if best is None:
            break
        for need in best:
            open_relations.pop(id(need.relation), None)
        found.append(_root(best))
    found.extend(
        _alone(relation, confirmed, accused) for relation in open_relations.values()
    )
    order = {id(relation): index for index, relation in enumerate(broken)}
    return sorted(found, key=lambda root: order[id(root.relations[0])])


def _needs_by_cell(broken: Sequence[Relation]) -> dict[Spot, list[_Need]]:
    needs: dict[Spot, list[_Need]] = defaultdict(list)
    for relation in broken:
        if relation.claim.kind in _LINEAR and not relation.claim.open_list:
            for need in _needs(relation):
                needs[spot(need.operand.place)].append(need)
    return needs


def _needs(relation: Relation) -> Iterable[_Need]:
    """The value each figure would need for the relation to hold."""
    claim = relation.claim
    if claim.kind is ClaimKind.DIFFERENCE:
        signs: tuple[int, ...] = (1, -1)
    else:
        signs = claim.signs or (1,) * len(claim.operands)
    terms = [(claim.stated, -1), *zip(claim.operands, signs, strict=True)]
    try:
        bare = common_factor([operand.figure for operand, _ in terms])
    except Mixed:
        return
    factor = factor_of(claim.stated.figure, bare)
    sides = [in_unit(operand.figure, bare, factor) for operand, _ in terms]
    total = sum((s.value * sign for s, (_, sign) in zip(sides, terms, strict=True)))
    for (operand, sign), side in zip(terms, sides, strict=True):
        value = side.value - Decimal(total) * sign
        spread = sum(
            (s.interval.high - s.value for s in sides if s is not side),
            Decimal(0),
        )
        if claim.kind is ClaimKind.DIFFERENCE and claim.magnitude:
            continue
        yield _Need(relation, operand, Interval(value - spread, value + spread), value)


def _best_cell(
    needs: dict[Spot, list[_Need]],
    open_relations: dict[int, Relation],
    confirmed: Counter[Spot],
) -> list[_Need] | None:
    best: list[_Need] | None = None
    merit = 0
    for cell, all_needs in needs.items():
        alive = [need for need in all_needs if id(need.relation) in open_relations]
        agreeing = _agreeing(alive)
        if len(agreeing) < 2 or len(agreeing) <= confirmed[cell]:
            continue
        if len(agreeing) - confirmed[cell] > merit:
            best, merit = agreeing, len(agreeing) - confirmed[cell]
    return best


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
    relations = tuple(need.relation for need in needs)
    repair = _printed(sharpest.value, sharpest.operand.figure, sharpest.relation)
    return Root(relations, sharpest.operand, repair)


def _alone(
    relation: Relation, confirmed: Counter[Spot], accused: Counter[Spot]
) -> Root:
    """A single break: the only figure that nothing else confirms is the suspect.

    A figure that stands in other breaks too is not named: each would ask for another
    value of it.
    """
    if relation.claim.kind not in _LINEAR or relation.claim.open_list:
        return Root((relation,), None, "")
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
                _printed(need.value, need.operand.figure, relation),
            )
    return Root((relation,), None, "")


def _printed(value: Decimal, figure: Figure, relation: Relation) -> str:
    """The repair as the suspect cell would print it."""
    stated = relation.claim.stated.figure
    if figure.unit.symbol and stated.unit.symbol:
        value = divide(value * stated.unit.factor, figure.unit.factor)
    return plain(round_half_up(value, figure.decimals)) + figure.unit.symbol
