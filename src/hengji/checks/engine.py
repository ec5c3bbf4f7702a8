"""Support before accusation: claims evaluated, readings chosen, breaks judged.

A claim is a hypothesis about how a document is to be read.  Claims of one family
are one reading applied several times; the reading under which most of them hold is
taken, and a break accuses only when the reading has earned it (DESIGN.md section 5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from typing import NamedTuple

from hengji.checks.slip import Printed, is_slip, nothing_known
from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.finding import Certainty
from hengji.model.relation import Evaluator, Relation, RelationStatus

#: Whether a claim is seen to hold without working its outcome out.
Glance = Callable[[Claim], bool]

_TRUST = {
    ClaimSource.DECLARED: 0,
    ClaimSource.STRUCTURAL: 1,
    ClaimSource.PROSE: 2,
    ClaimSource.LINK: 3,
}
_HELD = frozenset((RelationStatus.HELD, RelationStatus.ROUNDING))
#: Amounts below agree too easily; so many lanes make a habit.
_TELLING = 10
_LANES = 2
UNSUPPORTED = "这种读法下没有其他关系成立，可能是读表有误，不据以断定"
TENTATIVE = "文中没有明说这一关系，数字不合也不据以断定"


class Verdict(NamedTuple):
    """A relation that may accuse, and how surely."""

    relation: Relation
    certainty: Certainty


class Judgement(NamedTuple):
    """All relations of a document and those that accuse."""

    relations: tuple[Relation, ...]
    verdicts: tuple[Verdict, ...]


_EVALUATORS: dict[ClaimKind, tuple[Evaluator, Glance | None]] = {}


def _evaluator(kind: ClaimKind) -> tuple[Evaluator, Glance | None]:
    """``evaluate`` and ``at_a_glance`` of the module that bears the kind's name."""
    if kind not in _EVALUATORS:
        module = import_module(f"hengji.checks.kinds.{kind.value}")
        _EVALUATORS[kind] = module.evaluate, getattr(module, "at_a_glance", None)
    return _EVALUATORS[kind]


def evaluate(claims: Iterable[Claim]) -> list[Relation]:
    """Evaluate every claim under its kind."""
    relations: list[Relation] = []
    for claim in claims:
        work_out, at_a_glance = _evaluator(claim.kind)
        holds = at_a_glance is not None and at_a_glance(claim)
        relations.append(Relation(claim, work_out if holds else work_out(claim)))
    return relations


def is_informative(relation: Relation) -> bool:
    """Whether a held relation supports its reading: 0 = 0 + 0 supports nothing."""
    if relation.status not in _HELD:
        return False
    claim = relation.claim
    wanted = 2
    if claim.kind is ClaimKind.EQUAL:
        wanted = 1
    elif claim.kind is ClaimKind.PRODUCT:
        wanted = len(claim.operands)
    for operand in claim.operands:
        if not wanted:
            break
        if operand.figure.value:
            wanted -= 1
    return not wanted


def choose_readings(relations: Iterable[Relation]) -> list[list[Relation]]:
    """Per family, the relations of the reading under which most hold."""
    families: dict[str, dict[str, list[Relation]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for relation in relations:
        families[relation.claim.family][relation.claim.reading].append(relation)
    return [
        max(readings.values(), key=_merit)
        if len(readings) > 1
        else next(iter(readings.values()))
        for readings in families.values()
    ]


def _merit(relations: list[Relation]) -> tuple[int, int, int]:
    informative = sum(map(is_informative, relations))
    held = sum(1 for r in relations if r.status is not RelationStatus.BROKEN)
    broken = len(relations) - held
    return (informative, -broken, held)


def judge(claims: Iterable[Claim], printed: Printed = nothing_known) -> Judgement:
    """Evaluate claims, choose readings, decide which breaks accuse.

    Args:
        claims: what the recognisers claim.
        printed: the numbers the document prints, to tell slips from omissions.
    """
    relations: list[Relation] = []
    certainty: dict[int, Certainty] = {}
    for family in choose_readings(evaluate(claims)):
        broken = sum([r.status is RelationStatus.BROKEN for r in family])
        support = sum(map(is_informative, family)) if broken else 0
        for relation in family:
            if relation.status is RelationStatus.BROKEN:
                copied = support == 0 and broken == 1 and _is_copied(family)
                relation, sure = _weigh(relation, support, broken, copied, printed)
                if sure is not None:
                    certainty[id(relation)] = sure
            doubtful = relation.claim.strength is Strength.DOUBTFUL
            if not doubtful or id(relation) in certainty:
                relations.append(relation)
    kept = _without_twins(relations, certainty)
    verdicts = [
        Verdict(relation, certainty[id(relation)])
        for relation in kept
        if id(relation) in certainty
    ]
    return Judgement(tuple(kept), tuple(verdicts))


def _weigh(
    relation: Relation, support: int, broken: int, copied: bool, printed: Printed
) -> tuple[Relation, Certainty | None]:
    """Whether a broken relation may accuse, given the support of its reading.

    Without support, a break that one misprinted digit explains is still likely, and
    so is the one break of a total that elsewhere repeats its only part (``copied``).
    """
    strength = relation.claim.strength
    if strength is Strength.EXPLICIT:
        return relation, Certainty.CERTAIN
    if strength is Strength.LIKELY:
        return relation, Certainty.LIKELY
    doubtful = strength in (Strength.TENTATIVE, Strength.DOUBTFUL)
    unproven = doubtful or not support
    if unproven and is_slip(relation, printed):
        return relation, Certainty.LIKELY
    if doubtful:
        return _withdrawn(relation, TENTATIVE), None
    if copied:
        return relation, Certainty.LIKELY
    if not support:
        return _withdrawn(relation, UNSUPPORTED), None
    if broken <= 2 * support:
        return relation, Certainty.CERTAIN
    return relation, Certainty.LIKELY


def _is_copied(family: Sequence[Relation]) -> bool:
    """总额 188.16 over 财政资金 188.16 and zeros, in two lanes or more."""
    alike = sum(
        1
        for relation in family
        if relation.claim.kind is ClaimKind.SUM_OF_PARTS
        and relation.status is RelationStatus.HELD
        and len(relation.claim.operands) > 1
        and abs(relation.claim.stated.figure.value) >= _TELLING
    )
    return alike >= _LANES


def _withdrawn(relation: Relation, reason: str) -> Relation:
    outcome = replace(
        relation.outcome, status=RelationStatus.NOT_CHECKABLE, reason=reason
    )
    return Relation(relation.claim, outcome)


def _without_twins(
    relations: Sequence[Relation], certainty: dict[int, Certainty]
) -> list[Relation]:
    """Keep one of several relations over the same figures: the most trusted."""
    best: dict[object, Relation] = {}
    for relation in relations:
        key = (_SHAPES[relation.claim.kind], relation.spots)
        rival = best.setdefault(key, relation)
        if rival is not relation and (
            _rank(relation, certainty) < _rank(rival, certainty)
        ):
            best[key] = relation
    return list(best.values())


#: Kinds whose relations over the same figures say the same thing.
_SHAPES = {kind: kind.value for kind in ClaimKind} | {
    ClaimKind.SUM_OF_PARTS: "linear",
    ClaimKind.DIFFERENCE: "linear",
    ClaimKind.ROLL_FORWARD: "linear",
    ClaimKind.RATIO: "quotient",
    ClaimKind.SHARE: "quotient",
}


def _rank(relation: Relation, certainty: dict[int, Certainty]) -> tuple[int, int]:
    decided = 0 if relation.status is not RelationStatus.NOT_CHECKABLE else 1
    if id(relation) in certainty:
        decided = 0
    return (decided, _TRUST[relation.claim.source])
