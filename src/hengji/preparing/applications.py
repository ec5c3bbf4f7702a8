"""Identities of the packs applied to the figures of a dossier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from hengji.model.claim import ClaimKind
from hengji.model.dossier import FactKey, Holding
from hengji.model.fact import Basis
from hengji.preparing.ledger import ITEM, OF, Ledger, value_of, with_value, without
from hengji.preparing.scope import Scope
from hengji.taxonomy.identities import Identity, Slot

LINEAR = (ClaimKind.SUM_OF_PARTS, ClaimKind.ROLL_FORWARD)


class Term(NamedTuple):
    """An operand: its sign, its coordinates, its figure (``None``: left blank)."""

    sign: int
    key: FactKey
    holding: Holding | None


class Application(NamedTuple):
    """An identity at one place: the figure that follows and what it follows from."""

    identity: Identity
    key: FactKey
    terms: tuple[Term, ...]

    @property
    def present(self) -> tuple[tuple[int, Holding], ...]:
        """The operands that are filled in."""
        return tuple((t.sign, t.holding) for t in self.terms if t.holding is not None)

    @property
    def blank(self) -> tuple[Term, ...]:
        """The operands that are not."""
        return tuple(term for term in self.terms if term.holding is None)


def applications(
    identity: Identity, ledger: Ledger, scope: Scope, *, blanks: bool
) -> Iterator[Application]:
    """Every place where an identity can be applied.

    Args:
        identity: what a pack says.
        ledger: the figures known.
        scope: the forms of the dossier.
        blanks: a blank cell of a form that has one counts as zero where the
            identity says so; otherwise only complete places are given.
    """
    if identity.over:
        yield from _over(identity, ledger, scope)
        return
    seen: set[FactKey] = set()
    for slot in identity.operands:
        for key in ledger.keys(slot.concept):
            stated = _stated(identity.stated, slot, key)
            if stated is None or stated in seen:
                continue
            seen.add(stated)
            found = _at(identity, stated, ledger, scope, blanks=blanks)
            if found is not None:
                yield found


def _stated(stated: Slot, slot: Slot, key: FactKey) -> FactKey | None:
    """Where the result of an identity would stand, seen from one operand."""
    dimensions = key.dimensions
    if value_of(dimensions, OF) != slot.of or value_of(dimensions, ITEM):
        return None
    if slot.basis is not None and key.basis is not slot.basis:
        return None
    basis = stated.basis
    if slot.basis is None:
        if basis is not None and key.basis is not basis:
            return None
        basis = key.basis
    return FactKey(
        stated.concept,
        Basis.NONE if basis is None else basis,
        key.year - slot.year,
        key.organisation,
        with_value(without(dimensions, OF), OF, stated.of),
    )


def _at(
    identity: Identity, stated: FactKey, ledger: Ledger, scope: Scope, *, blanks: bool
) -> Application | None:
    terms = [
        Term(slot.sign, key, ledger.get(key))
        for slot, key in ((s, _operand(s, stated)) for s in identity.operands)
        if not (slot.optional and ledger.get(key) is None)
    ]
    if not (_belongs(identity, terms, scope) and scope.is_asked(stated)):
        return None
    slots = {slot.concept: slot for slot in identity.operands}
    for term in terms:
        if term.holding is None and not (
            blanks
            and not ledger.knows(term.key)
            and _may_be_blank(identity, slots[term.key.concept], term, terms, scope)
        ):
            return None
    return Application(identity, stated, tuple(terms))


def _operand(slot: Slot, stated: FactKey) -> FactKey:
    return FactKey(
        slot.concept,
        stated.basis if slot.basis is None else slot.basis,
        stated.year + slot.year,
        stated.organisation,
        with_value(without(stated.dimensions, OF), OF, slot.of),
    )


def _belongs(identity: Identity, terms: list[Term], scope: Scope) -> bool:
    """Whether a figure of the form that states the identity takes part."""
    forms = {slot.concept: slot.forms for slot in identity.operands}
    return any(
        term.holding is not None
        and scope.stands_in(
            term.holding, forms[term.key.concept] or identity.stated.forms
        )
        for term in terms
    )


def _may_be_blank(
    identity: Identity, slot: Slot, term: Term, terms: list[Term], scope: Scope
) -> bool:
    """Whether a figure that is not there is a blank cell of its form: zero."""
    if identity.kind not in LINEAR or not identity.blank_is_zero:
        return False
    beside = {t.holding.fact.form for t in terms if t.holding is not None} - {""}
    forms = slot.forms or identity.stated.forms
    wanted = [form for form in forms if form in beside] if forms else sorted(beside)
    return scope.has_cell(term.key, wanted)


def _over(identity: Identity, ledger: Ledger, scope: Scope) -> Iterator[Application]:
    """Sums over the units under a summary row, or the rows under a class."""
    found: dict[FactKey, list[Term]] = {}
    slot = identity.stated
    for key in ledger.keys(slot.concept):
        holding = ledger.get(key)
        if holding is None or not scope.stands_in(holding, slot.forms):
            continue
        if slot.basis is not None and key.basis is not slot.basis:
            continue
        whole = _whole(identity.over, key)
        if whole is not None:
            found.setdefault(whole, []).append(Term(1, key, holding))
    for whole, terms in found.items():
        if identity.over == "organisations":
            terms += _unfilled(whole, terms, scope)
            terms += eliminations(whole, ledger, scope)
        yield Application(identity, whole, tuple(terms))


def _unfilled(whole: FactKey, terms: list[Term], scope: Scope) -> list[Term]:
    """Units of the dossier that left the figure blank."""
    filled = {term.key.organisation for term in terms}
    return [
        Term(1, replace(whole, organisation=unit), None)
        for unit in scope.dossier.units
        if unit not in filled
    ]


def _whole(over: str, key: FactKey) -> FactKey | None:
    if over == "details":
        if not value_of(key.dimensions, ITEM):
            return None
        rest = without(key.dimensions, ITEM)
        return FactKey(key.concept, key.basis, key.year, key.organisation, rest)
    if not key.organisation or value_of(key.dimensions, ITEM):
        return None
    return FactKey(key.concept, key.basis, key.year, "", key.dimensions)


def eliminations(whole: FactKey, ledger: Ledger, scope: Scope) -> list[Term]:
    """Declared transfers between units that a summary counts twice.

    A transfer names by its dimension ``of`` the item it was booked under
    (``other_income``, ``subsidy_to_affiliated_units``); it also leaves every total
    that the item is part of.
    """
    found = []
    for key in ledger.keys("inter_unit_transfer"):
        holding = ledger.get(key)
        same = key.year == whole.year and key.basis in (whole.basis, Basis.NONE)
        if holding is None or not same or key.organisation:
            continue
        if whole.concept in scope.lineage(value_of(key.dimensions, OF)):
            found.append(Term(-1, key, holding))
    return found
