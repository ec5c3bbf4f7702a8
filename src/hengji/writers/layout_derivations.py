"""Which cells of a form follow from others, by the identities of the packs.

Workbook formulas, derivation and checks share one definition: a cell is derived
where a declared identity states it as a sum or quotient of cells of the same form,
and the points of budget execution where the form's scheme gives them by the rate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hengji.model.claim import ClaimKind
from hengji.model.dossier import FactKey, Provenance
from hengji.model.drawing import CellRole, Derivation, DrawnCell, Term
from hengji.model.fact import Basis
from hengji.taxonomy.identities import Identity, Slot
from hengji.writers.layout_codes import CodeTree, scope_terms, sum_terms, whole_of
from hengji.writers.layout_sheet import Holdings, Sheet

_KINDS = {
    ClaimKind.SUM_OF_PARTS: "sum",
    ClaimKind.DIFFERENCE: "sum",
    ClaimKind.ROLL_FORWARD: "sum",
    ClaimKind.RATIO: "quotient",
    ClaimKind.SHARE: "quotient",
    ClaimKind.GROWTH: "growth",
}


def derived(sheet: Sheet, cells: Sequence[DrawnCell]) -> tuple[DrawnCell, ...]:
    """The cells with their derivations."""
    finder = _Finder(sheet, cells)
    found = finder.all()
    return tuple(
        replace(cell, role=CellRole.DERIVED, derivation=found[cell.key])
        if cell.key in found and cell.derivation is None
        else cell
        for cell in cells
    )


class _Finder:
    def __init__(self, sheet: Sheet, cells: Sequence[DrawnCell]) -> None:
        self.sheet = sheet
        self.keys = {cell.key: cell for cell in cells if cell.key is not None}
        self.codes = CodeTree(self.keys)
        self.by_concept: dict[str, list[Identity]] = defaultdict(list)
        own = [d for d in sheet.rulebook.derivations if d.stated.forms]
        for identity in (*sheet.rulebook.identities, *own):
            allowed = identity.stated.forms
            here = not allowed or sheet.form.id in allowed
            if here and identity.kind in _KINDS and not identity.tentative:
                self.by_concept[identity.stated.concept].append(identity)
        self.scheme_rate = any(
            line.formula is not None and line.formula.concept == "execution_rate"
            for line in (sheet.scheme.lines if sheet.scheme else ())
        )

    def all(self) -> dict[FactKey, Derivation]:
        """A derivation for every cell that has one; none goes round in a circle."""
        found: dict[FactKey, Derivation] = {}
        for key in self.keys:
            for derivation in self._candidates(key):
                if self._useful(key, derivation) and not _circular(
                    key, derivation, found
                ):
                    found[key] = derivation
                    break
        return found

    def _useful(self, key: FactKey, derivation: Derivation) -> bool:
        """Not where a total was entered and nothing it would be added up from."""
        holding = self.sheet.held.by_key.get(key)
        if holding is None or holding.provenance is Provenance.DERIVED:
            return True
        return _any_held(self.sheet.held, derivation)

    def _candidates(self, key: FactKey) -> Iterator[Derivation]:
        if key in self.sheet.unscoped:
            yield Derivation("sum", (Term(whole_of(key)),))
        if key in self.sheet.sums:
            yield Derivation("sum", sum_terms(self.keys, key, self.sheet.sums[key]))
        if key.concept == "execution_score" and self.scheme_rate:
            pair = tuple(
                Term(replace(key, concept=concept))
                for concept in ("execution_weight", "execution_rate")
            )
            if all(term.key in self.keys for term in pair):
                yield Derivation("capped_product", pair)
        identities = self.by_concept.get(key.concept, [])
        for identity in sorted(identities, key=_rank):
            terms = self._terms(identity, key)
            if terms:
                yield Derivation(_KINDS[identity.kind], terms)
        for terms in (self.codes.terms(key), scope_terms(self.keys, key)):
            if terms:
                yield Derivation("sum", terms)

    def _terms(self, identity: Identity, key: FactKey) -> tuple[Term, ...]:
        if not _speaks_of(identity.stated, key):
            return ()
        if identity.over == "organisations":
            return self._units(key)
        if identity.over == "details":
            return self._details(key)
        terms: list[Term] = []
        for slot in identity.operands:
            own = _key_of(slot, key)
            here = not slot.forms or self.sheet.form.id in slot.forms
            if here and own in self.keys and own != key:
                terms.append(Term(own, slot.sign))
            elif not slot.optional:
                return ()
        return tuple(terms)

    def _units(self, key: FactKey) -> tuple[Term, ...]:
        if key.organisation:
            return ()
        units = (replace(key, organisation=u) for u in self.sheet.dossier.units)
        return tuple(Term(own) for own in units if own in self.keys)

    def _details(self, key: FactKey) -> tuple[Term, ...]:
        if "item" in dict(key.dimensions):
            return ()
        return tuple(
            Term(own)
            for own in self.keys
            if own.concept == key.concept
            and (own.basis, own.year) == (key.basis, key.year)
            and own.organisation == key.organisation
            and _without(own, "item") == key.dimensions
            and own != key
        )


def _rank(identity: Identity) -> tuple[bool, bool]:
    return (identity.over != "organisations", not identity.firm)


def _speaks_of(stated: Slot, key: FactKey) -> bool:
    dimensions = dict(key.dimensions)
    if stated.basis is not None and stated.basis is not key.basis:
        return False
    if "item" in dimensions and stated.concept == key.concept:
        return False
    return dimensions.get("of", "") == stated.of


def _key_of(slot: Slot, key: FactKey) -> FactKey:
    """The key of an operand beside the stated one."""
    more = [pair for pair in key.dimensions if pair[0] != "of"]
    if slot.of:
        more.append(("of", slot.of))
    return FactKey(
        concept=slot.concept,
        basis=_basis(slot, key),
        year=key.year + slot.year,
        organisation=key.organisation,
        dimensions=tuple(sorted(more)),
    )


def _basis(slot: Slot, key: FactKey) -> Basis:
    return key.basis if slot.basis is None else slot.basis


def _without(key: FactKey, name: str) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in key.dimensions if pair[0] != name)


def _any_held(held: Holdings, derivation: Derivation) -> bool:
    return any(term.key in held.by_key for term in derivation.terms)


def _circular(
    key: FactKey, derivation: Derivation, found: Mapping[FactKey, Derivation]
) -> bool:
    """Whether a term follows, through others, from the cell itself."""
    waiting = [term.key for term in derivation.terms]
    seen: set[FactKey] = set()
    while waiting:
        current = waiting.pop()
        if current == key:
            return True
        if current not in seen and current in found:
            seen.add(current)
            waiting.extend(term.key for term in found[current].terms)
    return False
