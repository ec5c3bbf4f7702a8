"""Scope: the forms a dossier fills, and what the packs say about its figures."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.dossier import Dossier, FactKey, Holding
from hengji.model.fact import Basis
from hengji.preparing.cells import cells_of
from hengji.preparing.ledger import CHANGE, ITEM, PROJECT, SHARE_OF, value_of
from hengji.rules.dependencies import in_order
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.classifications import name_of_code
from hengji.taxonomy.forms import Form
from hengji.taxonomy.identities import Identity
from hengji.taxonomy.schemes import Scheme

_BASIS = {
    Basis.ORIGINAL_BUDGET: "年初预算",
    Basis.FINAL_BUDGET: "全年预算",
    Basis.BUDGET: "预算",
    Basis.ACTUAL: "决算",
    Basis.NONE: "",
}
#: Forms filled for the body and its units; all others are filled for projects.
_OF_BODY = ("", "unit")


def codes_of(key: FactKey) -> str:
    """The classification whose code a figure has, ``""`` for none."""
    return next((n for n, _ in key.dimensions if n.endswith("_classification")), "")


def _coded(form: Form, concept: str) -> set[str]:
    """The classifications by which a form lists a concept row by row."""
    return {
        block.codes
        for block in form.blocks
        if block.codes and any(column.concept == concept for column in block.columns)
    }


class Scope:
    """What may be said of the figures of one dossier."""

    def __init__(self, dossier: Dossier, rulebook: Rulebook) -> None:
        self.dossier = dossier
        self.rulebook = rulebook
        self.form_set = (
            rulebook.form_sets.get(dossier.form_set) if dossier.form_set else None
        )
        uses = self.form_set.forms if self.form_set is not None else ()
        self._body = frozenset(use.form for use in uses if use.per in _OF_BODY)
        self._project = frozenset(use.form for use in uses if use.per not in _OF_BODY)
        seen = {holding.fact.form for holding in dossier.holdings}
        self.forms = self._body | self._project | (seen - {""})

    def identities(self) -> list[Identity]:
        """Identities that may give figures of this dossier, operands first.

        What forms use in different ways (tentative checks) gives none.
        """
        firm = (one for one in self.rulebook.identities if not one.tentative)
        everything = (*firm, *self.rulebook.derivations)
        return [identity for identity in in_order(everything) if self.covers(identity)]

    def covers(self, identity: Identity) -> bool:
        """Whether an identity is in force for the dossier and about its forms."""
        forms = identity.stated.forms
        about = not forms or not self.forms.isdisjoint(forms)
        year = self.dossier.fiscal_year
        return about and self.rulebook.in_force(identity.code, year)

    def stands_in(self, holding: Holding, forms: Sequence[str]) -> bool:
        """Whether a figure belongs to one of the forms (any, when none is named).

        A figure that names no form belongs to those its form set asks for.
        """
        if not forms:
            return True
        if holding.fact.form:
            return holding.fact.form in forms
        project = value_of(holding.key.dimensions, PROJECT)
        return not (self._project if project else self._body).isdisjoint(forms)

    def has_cell(self, key: FactKey, forms: Sequence[str]) -> bool:
        """Whether one of the forms has a cell for a figure."""
        cell = (key.concept, key.basis, key.year)
        own = set(key.dimensions)
        codes = codes_of(key)
        known = [
            self.rulebook.forms[form]
            for form in forms
            if form in self.forms and form in self.rulebook.forms
        ]
        return any(
            cell in cells_of(form)
            and own.issuperset(form.dimensions)
            and (not codes or codes in _coded(form, key.concept))
            for form in known
        )

    def is_asked(self, key: FactKey) -> bool:
        """Whether the forms have rows of codes for a figure; true without a code."""
        return not codes_of(key) or self.has_cell(key, sorted(self.forms))

    def schemes(self) -> tuple[Scheme, ...]:
        """Schemes of the form set: that of the body, then that of its projects."""
        if self.form_set is None:
            return ()
        names = (self.form_set.scheme, self.form_set.project_scheme)
        return tuple(
            self.rulebook.schemes[name]
            for name in names
            if name in self.rulebook.schemes
        )

    def scheme_of(self, project: str = "") -> Scheme | None:
        """The scheme by which the body, or a project of it, is scored."""
        if self.form_set is None:
            return None
        name = self.form_set.project_scheme if project else self.form_set.scheme
        return self.rulebook.schemes.get(name)

    def name(self, key: FactKey) -> str:
        """What a figure is called in words: ``上年“三公”经费（决算）``."""
        concept = self.rulebook.concepts.get(key.concept)
        label = concept.label if concept is not None else key.concept
        item = value_of(key.dimensions, ITEM)
        basis = _BASIS[key.basis]
        code = name_of_code(
            self.rulebook.classifications, key.dimensions, self.dossier.fiscal_year
        )
        label = f"{code}·{label}" if code else label
        words = f"{key.organisation}·{label}" if key.organisation else label
        if item:
            words = f"{words}·{item}"
        words += self._comparison(key)
        if basis and basis not in words:
            words += f"（{basis}）"
        return ("上年" if key.year == -1 else "") + words

    def _comparison(self, key: FactKey) -> str:
        change = value_of(key.dimensions, CHANGE)
        whole = self.rulebook.concepts.get(value_of(key.dimensions, SHARE_OF))
        if change:
            return "比上年增减率" if change == "growth" else "比上年增减额"
        return f"占{whole.label}比重" if whole is not None else ""

    def lineage(self, concept: str) -> list[str]:
        """A concept and every whole it is part of, outwards."""
        found: list[str] = []
        while concept and concept not in found:
            found.append(concept)
            known = self.rulebook.concepts.get(concept)
            concept = known.part_of if known is not None else ""
        return found
