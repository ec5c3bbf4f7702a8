"""Declared checks: identities of a pack applied to recognised figures.

A check says which concepts belong together; every set of facts with the same
coordinates (form, table, organisation, year, basis, dimensions) makes one claim.
Where two figures compete for one place, no claim is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Basis, Fact, Operand
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.identities import Identity, Slot

#: Decimals under which a number stands for itself alone.
_EXACT = 12
_OF = "of"
_ITEM = "item"
#: Rows of codes add up by the structure of their table, not by declared identities.
_CODES = frozenset(("functional_classification", "economic_classification"))
_LINEAR = (ClaimKind.SUM_OF_PARTS, ClaimKind.ROLL_FORWARD)
_BASIS = {
    Basis.ORIGINAL_BUDGET: "年初预算",
    Basis.FINAL_BUDGET: "全年预算",
    Basis.BUDGET: "预算",
    Basis.ACTUAL: "决算",
    Basis.NONE: "",
}
Dimensions = tuple[tuple[str, str], ...]


class _Seat(NamedTuple):
    """Coordinates of a figure, form and table apart."""

    concept: str
    basis: Basis
    year: int | None
    organisation: str
    dimensions: Dimensions


class _Facts:
    """Facts by concept and by coordinates."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.by_concept: dict[str, list[Fact]] = {}
        self.by_seat: dict[_Seat, list[Fact]] = {}
        self.details: dict[tuple[int, _Seat], list[Fact]] = {}
        self.units: dict[tuple[int, _Seat], list[Fact]] = {}
        for fact in facts:
            seat = _seat(fact)
            item = _value(fact.dimensions, _ITEM)
            if item:
                bare = seat._replace(dimensions=_without(fact.dimensions, _ITEM))
                self.details.setdefault((fact.place.block, bare), []).append(fact)
                continue
            if any(name in _CODES for name, _ in fact.dimensions):
                continue
            self.by_concept.setdefault(fact.concept, []).append(fact)
            self.by_seat.setdefault(seat, []).append(fact)
            if fact.organisation:
                whole = seat._replace(organisation="")
                self.units.setdefault((fact.place.block, whole), []).append(fact)


def declared_claims(facts: Sequence[Fact], rulebook: Rulebook) -> list[Claim]:
    """The claims that a rulebook's identities make of a document's facts.

    Args:
        facts: as :func:`hengji.recognisers.forms.read_forms` reads them.
        rulebook: the identities in force.
    """
    known = _Facts(facts)
    if not known.by_concept:
        return []
    return [
        claim
        for identity in rulebook.identities
        for stated in known.by_concept.get(identity.stated.concept, ())
        if _fits(identity.stated, stated)
        and rulebook.in_force(identity.code, stated.fiscal_year)
        for claim in _claims(identity, stated, known, rulebook)
    ]


def _seat(fact: Fact) -> _Seat:
    return _Seat(
        fact.concept, fact.basis, fact.fiscal_year, fact.organisation, fact.dimensions
    )


def _value(dimensions: Dimensions, name: str) -> str:
    for key, value in dimensions:
        if key == name:
            return value
    return ""


def _without(dimensions: Dimensions, name: str) -> Dimensions:
    if not dimensions:
        return dimensions
    return tuple([pair for pair in dimensions if pair[0] != name])


def _fits(slot: Slot, fact: Fact) -> bool:
    """Whether a fact may be the stated figure."""
    if slot.basis is not None and fact.basis is not slot.basis:
        return False
    if slot.forms and fact.form not in slot.forms:
        return False
    return _value(fact.dimensions, _OF) == slot.of


def _claims(
    identity: Identity, stated: Fact, known: _Facts, rulebook: Rulebook
) -> Iterator[Claim]:
    if identity.over:
        parts = _parts(identity, stated, known)
        if parts:
            claim = _claim(identity, stated, parts, (), rulebook)
            family = f"{identity.code}:{stated.form}:{stated.place.block}"
            yield _weaker(claim, family) if identity.kind in _LINEAR else claim
        return
    operands: list[Fact] = []
    signs: list[int] = []
    blanks = False
    for slot in identity.operands:
        fact, competing = _operand(slot, stated, known)
        if competing:
            return
        if fact is not None:
            operands.append(fact)
            signs.append(slot.sign)
        elif not slot.optional:
            if not _may_be_blank(identity, slot, stated, rulebook):
                return
            blanks = True
    if not operands:
        return
    made = _claim(identity, stated, operands, tuple(signs), rulebook)
    weak = blanks and not identity.firm
    yield _weaker(made, made.family) if weak else made


def _may_be_blank(
    identity: Identity, slot: Slot, stated: Fact, rulebook: Rulebook
) -> bool:
    """Whether a figure that is not there is a blank cell of its form: zero.

    A column with a scope of its own (一般公共预算 beside 财政拨款) need not have
    every row of its form.
    """
    if identity.kind not in _LINEAR or not identity.blank_is_zero:
        return False
    known = [
        rulebook.forms[form]
        for form in slot.forms or (stated.form,)
        if form in rulebook.forms
    ]
    own = set(stated.dimensions)
    return any(
        slot.concept in form.concepts and own.issuperset(form.dimensions)
        for form in known
    )


def _parts(identity: Identity, stated: Fact, known: _Facts) -> list[Fact]:
    """The units under a summary, or the rows listed under a class."""
    place = (stated.place.block, _seat(stated))
    if identity.over == "details":
        return known.details.get(place, [])
    units = [] if stated.organisation else known.units.get(place, [])
    return units if len(units) > 1 else []


def _operand(slot: Slot, stated: Fact, known: _Facts) -> tuple[Fact | None, bool]:
    """The fact of a slot beside a stated one, and whether several compete."""
    dimensions = _without(stated.dimensions, _OF)
    if slot.of:
        dimensions = tuple(sorted((*dimensions, (_OF, slot.of))))
    year = stated.fiscal_year
    if slot.year and year is None:
        return None, False
    seat = _Seat(
        slot.concept,
        stated.basis if slot.basis is None else slot.basis,
        None if year is None else year + slot.year,
        stated.organisation,
        dimensions,
    )
    found = [
        fact
        for fact in known.by_seat.get(seat, ())
        if (fact.form in slot.forms if slot.forms else _together(fact, stated))
        and fact is not stated
    ]
    if len(found) < 2:
        return (found[0] if found else None), False
    same = all(f.figure.base_value == found[0].figure.base_value for f in found)
    return (found[0], False) if same else (None, True)


def _together(fact: Fact, stated: Fact) -> bool:
    """Whether two facts stand in one form on one table."""
    return fact.form == stated.form and fact.place.block == stated.place.block


def _claim(
    identity: Identity,
    stated: Fact,
    operands: Sequence[Fact],
    signs: tuple[int, ...],
    rulebook: Rulebook,
) -> Claim:
    certain = stated.certain and all(fact.certain for fact in operands)
    firm = certain and not identity.tentative
    return Claim(
        kind=identity.kind,
        code=identity.code,
        stated=_operand_of(stated, rulebook),
        operands=tuple(_operand_of(fact, rulebook) for fact in operands),
        source=ClaimSource.DECLARED,
        strength=Strength.EXPLICIT if firm else Strength.TENTATIVE,
        family=f"{identity.code}:{stated.concept}:{stated.form}:{stated.place.block}",
        subject=_subject(identity, stated, rulebook),
        signs=signs if any(sign < 0 for sign in signs) else (),
        options=identity.options,
    )


def _operand_of(fact: Fact, rulebook: Rulebook) -> Operand:
    """A figure of a form; persons and vehicles are whole ones, not rounded."""
    operand = fact.operand
    concept = rulebook.concepts.get(fact.concept)
    figure = operand.figure
    if concept is None or concept.kind != "count" or figure.decimals:
        return operand
    return Operand(operand.label, figure.with_decimals(_EXACT), operand.place)


def _weaker(claim: Claim, family: str) -> Claim:
    """A claim that rests on more than its own figures: its family must bear it."""
    if claim.strength is not Strength.EXPLICIT:
        return claim
    return replace(claim, strength=Strength.SUPPORTED, family=family)


def _subject(identity: Identity, stated: Fact, rulebook: Rulebook) -> str:
    """What is claimed: form, whom it is about, and the figure."""
    form = rulebook.forms.get(stated.form)
    title = f"《{form.title.zh}》" if form is not None else ""
    what = identity.subject or stated.label.replace("·", "，")
    about = stated.organisation or _value(stated.dimensions, "project")
    basis = "" if identity.subject else _BASIS[stated.basis]
    inner = f"{about}·{what}" if about and about not in what else what
    if basis and basis not in inner:
        inner = f"{inner}（{basis}）"
    return f"{title}“{inner}”"
