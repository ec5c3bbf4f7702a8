"""Comparison: what was entered beside what follows from the rest of the dossier.

The claims made here go through the audit's own engine, so that a figure is judged
in the workbook exactly as it would be in the printed report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.dossier import Dossier, FactKey, Holding
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.number import exact
from hengji.model.place import Place
from hengji.model.relation import Relation
from hengji.preparing.applications import Application, applications
from hengji.preparing.arithmetic import Mixed
from hengji.preparing.derivation import settle
from hengji.preparing.ledger import Ledger
from hengji.preparing.rates import Quotient, quotients
from hengji.preparing.scope import Scope
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.identities import Identity

#: The check a rate of a scoring scheme is compared under.
_RATE_CHECK = "RAT-001"
_ONE_FIGURE = "XRF-301"


class _Verdict(Protocol):
    @property
    def relation(self) -> Relation:
        """A relation that may accuse."""


class _Judgement(Protocol):
    @property
    def verdicts(self) -> Sequence[_Verdict]:
        """The relations that accuse."""


Judge = Callable[[Iterable[Claim]], _Judgement]


class Conflict(NamedTuple):
    """A figure that was entered and follows differently from the others."""

    place: Place
    subject: str
    entered: Figure
    computed: Decimal | None
    arithmetic: str
    code: str
    relation: Relation


def compare(dossier: Dossier, rulebook: Rulebook, judge: Judge) -> list[Conflict]:
    """Every conflict between entered and computed figures.

    Args:
        dossier: as entered; derived figures in it are computed anew.
        rulebook: what the figures are compared by.
        judge: the engine that evaluates claims and decides which may accuse
            (:func:`hengji.checks.engine.judge`).
    """
    with exact():
        verdicts = judge(comparison_claims(dossier, rulebook)).verdicts
    return [_conflict(verdict.relation) for verdict in verdicts]


def _conflict(relation: Relation) -> Conflict:
    stated = relation.claim.stated
    return Conflict(
        place=stated.place,
        subject=relation.claim.subject,
        entered=stated.figure,
        computed=relation.outcome.expected,
        arithmetic=relation.outcome.arithmetic,
        code=relation.code,
        relation=relation,
    )


def comparison_claims(dossier: Dossier, rulebook: Rulebook) -> list[Claim]:
    """Claims that what was entered is what follows from the other figures.

    A figure entered in several places makes a claim for each of them.  Two ways to
    compute one figure are compared with one another by the entered operands.
    """
    ledger = settle(dossier, rulebook)
    scope = Scope(dossier, rulebook)
    with exact():
        found = list(_identity_claims(ledger, scope))
        found += _quotient_claims(ledger, scope)
        found += _repeats(ledger, scope)
    return found


def _identity_claims(ledger: Ledger, scope: Scope) -> Iterator[Claim]:
    derived = {h.key: h.arithmetic for h in ledger.derived}
    for identity in (*scope.rulebook.identities, *scope.rulebook.derivations):
        if not scope.covers(identity):
            continue
        for found in applications(identity, ledger, scope, blanks=True):
            if len(found.present) < _least(found.identity.kind):
                continue
            for holding in _stated(found.key, ledger, derived):
                yield _claim(found, holding, scope)


def _least(kind: ClaimKind) -> int:
    pairs = (ClaimKind.RATIO, ClaimKind.GROWTH, ClaimKind.PRODUCT, ClaimKind.DIFFERENCE)
    return 2 if kind in pairs else 1


def _stated(key: FactKey, ledger: Ledger, derived: dict[FactKey, str]) -> list[Holding]:
    """Every entry under a key; a figure computed in another way otherwise."""
    given = ledger.given.get(key)
    if given is not None:
        return [holding for holding in given if holding.fact.certain]
    holding = ledger.get(key)
    return [holding] if holding is not None and key in derived else []


def _claim(found: Application, stated: Holding, scope: Scope) -> Claim:
    identity, terms = found.identity, found.present
    signs = tuple(sign for sign, _ in terms)
    return Claim(
        kind=identity.kind,
        code=identity.code,
        stated=operand(stated, scope),
        operands=tuple(operand(holding, scope) for _, holding in terms),
        source=ClaimSource.DECLARED,
        strength=_strength(found),
        family=_family(identity, stated),
        subject=f"“{scope.name(stated.key)}”",
        signs=signs if min(signs) < 0 else (),
        options=identity.options,
    )


def _family(identity: Identity, stated: Holding) -> str:
    """One reading of a form; the columns of a summary bear one another out."""
    about = "" if identity.over else stated.key.concept
    return f"{identity.code}:{about}:{stated.fact.form}"


def _strength(found: Application) -> Strength:
    """A sum with blank cells rests on more than its own figures."""
    if found.identity.tentative:
        return Strength.TENTATIVE
    weak = found.blank and not found.identity.firm
    return Strength.SUPPORTED if weak else Strength.EXPLICIT


def operand(holding: Holding, scope: Scope) -> Operand:
    """A holding as an operand, under its name in words."""
    return Operand(scope.name(holding.key), holding.fact.figure, holding.fact.place)


def _quotient_claims(ledger: Ledger, scope: Scope) -> Iterator[Claim]:
    for found in quotients(ledger, scope):
        for stated in ledger.given.get(found.key, ()):
            sides = _sides(found, scope)
            if sides is not None:
                yield Claim(
                    kind=ClaimKind.RATIO,
                    code=_RATE_CHECK,
                    stated=operand(stated, scope),
                    operands=sides,
                    source=ClaimSource.DECLARED,
                    strength=Strength.EXPLICIT,
                    family=f"{_RATE_CHECK}:{found.key.concept}",
                    subject=f"“{scope.name(found.key)}”",
                )


def _sides(found: Quotient, scope: Scope) -> tuple[Operand, Operand] | None:
    try:
        above, below = found.sides()
    except Mixed:
        return None
    top, bottom = found.above[0][1], found.below[0][1]
    return (
        Operand(scope.name(top.key), above, top.fact.place),
        Operand(scope.name(bottom.key), below, bottom.fact.place),
    )


def _repeats(ledger: Ledger, scope: Scope) -> Iterator[Claim]:
    """One quantity entered in several places must be one figure."""
    for key, entries in ledger.given.items():
        sure = [holding for holding in entries if holding.fact.certain]
        for other in sure[1:]:
            yield Claim(
                kind=ClaimKind.EQUAL,
                code=_ONE_FIGURE,
                stated=operand(other, scope),
                operands=(operand(sure[0], scope),),
                source=ClaimSource.DECLARED,
                strength=Strength.EXPLICIT,
                family=f"{_ONE_FIGURE}:{key.concept}:{len(entries)}",
                subject=f"“{scope.name(key)}”",
            )
