"""Derivation: everything that follows from what was entered, once and exactly.

The identities the packs declare are the one definition of a cell wherever they
state it; figures are derived in the order of their dependencies until nothing
more follows.  What was entered is never overwritten (:mod:`.comparison`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hengji.model.dossier import (
    Dossier,
    FactKey,
    Holding,
    NotApplicable,
    Provenance,
)
from hengji.model.fact import Fact, Source
from hengji.model.number import exact
from hengji.preparing.applications import Application, applications
from hengji.preparing.changes import change_results, share_results
from hengji.preparing.coded import coded_results
from hengji.preparing.ledger import Ledger
from hengji.preparing.rates import formula_results
from hengji.preparing.results import Result, result_of
from hengji.preparing.scope import Scope
from hengji.preparing.summary import added_results, weighted_results
from hengji.preparing.weights import weight_results
from hengji.rules.rulebook import Rulebook

Found = Iterable[tuple[FactKey, Result, str]]


def derive(dossier: Dossier, rulebook: Rulebook) -> Dossier:
    """The dossier with all that can be computed from it.

    Args:
        dossier: as entered or imported; figures derived before are derived anew.
        rulebook: identities, derivations, schemes and form sets.

    Returns:
        The dossier with a derived holding, arithmetic in words, for every figure
        that follows and was not entered; figures without a value (a rate over
        zero) stand in ``not_applicable`` with the reason.

    Raises:
        PackError: the packs' identities go round in a circle.
    """
    ledger = settle(dossier, rulebook)
    kept = tuple(h for h in dossier.holdings if h.provenance is not Provenance.DERIVED)
    return replace(
        dossier,
        holdings=kept + tuple(ledger.derived),
        not_applicable=tuple(ledger.absent.values()),
    )


def settle(dossier: Dossier, rulebook: Rulebook) -> Ledger:
    """The ledger of a dossier when nothing more follows."""
    with exact():
        scope, ledger = Scope(dossier, rulebook), Ledger(dossier)
        _Fixpoint(ledger, scope).reach()
        return ledger


class _Fixpoint:
    """Derives until nothing more follows."""

    def __init__(self, ledger: Ledger, scope: Scope) -> None:
        self.ledger = ledger
        self.scope = scope
        self.identities = scope.identities()

    def reach(self) -> None:
        """Complete places first, what only a convention gives last."""
        while (
            self._complete()
            or self._take(added_results(self.ledger, self.scope))
            or self._first_with_blanks()
            or self._take(weighted_results(self.ledger, self.scope))
        ):
            pass
        for results in (change_results, share_results):
            self._take(results(self.ledger, self.scope))

    def _complete(self) -> bool:
        moved = False
        for identity in self.identities:
            for found in applications(identity, self.ledger, self.scope, blanks=False):
                moved |= self._apply(found)
        moved |= self._take(coded_results(self.ledger, self.scope))
        moved |= self._take(formula_results(self.ledger, self.scope))
        return moved | self._take(weight_results(self.ledger, self.scope))

    def _first_with_blanks(self) -> bool:
        """One identity at a time: what it gives may fill the blanks of the next."""
        for identity in self.identities:
            moved = False
            for found in applications(identity, self.ledger, self.scope, blanks=True):
                moved |= self._apply(found)
            if moved:
                return True
        return False

    def _apply(self, found: Application) -> bool:
        if self.ledger.knows(found.key):
            return False
        result = result_of(found, self.scope)
        if result is None:
            return False
        return self._put(found.key, result, form_of(found))

    def _take(self, found: Found) -> bool:
        moved = False
        for key, result, form in found:
            if not self.ledger.knows(key):
                moved |= self._put(key, result, form)
        return moved

    def _put(self, key: FactKey, result: Result, form: str) -> bool:
        if result.figure is None:
            self.ledger.exclude(NotApplicable(key, *result.reason))
            return True
        self.ledger.derive(self._holding(key, result, form))
        return True

    def _holding(self, key: FactKey, result: Result, form: str) -> Holding:
        figure = result.figure
        assert figure is not None
        year = self.scope.dossier.fiscal_year + key.year
        fact = Fact(
            concept=key.concept,
            label=self.scope.name(key),
            figure=figure,
            place=self.ledger.place_of(key).with_quote(figure.text),
            organisation=key.organisation,
            fiscal_year=year,
            basis=key.basis,
            dimensions=key.dimensions,
            source=Source.FORM,
            form=form,
        )
        return Holding(key, fact, Provenance.DERIVED, True, result.arithmetic)


def form_of(found: Application) -> str:
    """The form a derived figure stands in: that of its identity or its operands."""
    forms = found.identity.stated.forms
    seen = [holding.fact.form for _, holding in found.present]
    if forms:
        return next((form for form in seen if form in forms), forms[0])
    return next((form for form in seen if form), "")
