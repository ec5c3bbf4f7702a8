"""Rates a scoring scheme defines: Σ numerator ÷ Σ denominator, by its form set.

A locality may define a rate of the 53号 family in its own way (预算完成率 has
three definitions); the form set's own scheme is the one that counts here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hengji.model.dossier import FactKey, Holding
from hengji.model.fact import Basis
from hengji.model.figure import Figure
from hengji.preparing import arithmetic as sums
from hengji.preparing.ledger import PROJECT, Dimensions, Ledger
from hengji.preparing.results import NO_DENOMINATOR, Result, told
from hengji.preparing.scope import Scope
from hengji.taxonomy.schemes import Formula, Term

Side = Sequence[tuple[int, Holding]]


class Quotient(NamedTuple):
    """A formula whose figures are all known."""

    key: FactKey
    above: Side
    below: Side

    def sides(self) -> tuple[Figure, Figure]:
        """Numerator and denominator, added up.

        Raises:
            Mixed: the terms of one side cannot be added.
        """
        return _sum(self.above), _sum(self.below)


def quotients(ledger: Ledger, scope: Scope) -> Iterator[Quotient]:
    """Every rate of the form set's schemes whose figures are known."""
    places: list[Dimensions] = [(), *(((PROJECT, p),) for p in scope.dossier.projects)]
    for scheme in scope.schemes():
        for line in scheme.lines:
            if line.formula is None:
                continue
            for dimensions in places:
                found = _quotient(line.formula, dimensions, ledger)
                if found is not None:
                    yield found


def formula_results(
    ledger: Ledger, scope: Scope
) -> Iterator[tuple[FactKey, Result, str]]:
    """The rates that are not known yet."""
    for found in quotients(ledger, scope):
        if ledger.knows(found.key):
            continue
        result = _result(found, scope)
        if result is not None:
            yield found.key, result, found.above[0][1].fact.form


def _quotient(
    formula: Formula, dimensions: Dimensions, ledger: Ledger
) -> Quotient | None:
    above = _side(formula.numerator, dimensions, ledger)
    below = _side(formula.denominator, dimensions, ledger)
    if above is None or below is None:
        return None
    key = FactKey(formula.concept, dimensions=dimensions)
    return Quotient(key, above, below)


def _side(terms: Sequence[Term], dimensions: Dimensions, ledger: Ledger) -> Side | None:
    found = []
    for term in terms:
        holding = _figure(term, dimensions, ledger)
        if holding is None:
            return None
        found.append((term.sign, holding))
    return found or None


def _figure(term: Term, dimensions: Dimensions, ledger: Ledger) -> Holding | None:
    """The figure of a term; budget without further word may be the original one."""
    bases: tuple[Basis, ...] = (term.basis,)
    if term.basis is Basis.BUDGET:
        bases = (Basis.BUDGET, Basis.ORIGINAL_BUDGET)
    elif term.basis is Basis.NONE:
        bases = (Basis.NONE, Basis.ACTUAL)
    for basis in bases:
        key = FactKey(term.concept, basis, term.year, "", dimensions)
        holding = ledger.get(key)
        if holding is not None:
            return holding
    return None


def _sum(side: Side) -> Figure:
    return sums.total([(sign, holding.fact.figure) for sign, holding in side])


def _result(found: Quotient, scope: Scope) -> Result | None:
    try:
        value = sums.ratio(*found.sides())
    except sums.Mixed:
        return None
    if value is None:
        return Result(None, reason=NO_DENOMINATOR)
    figure = sums.rate(value)
    words = f"{_told(found.above, scope)}÷{_told(found.below, scope)}×100%"
    return Result(figure, told(scope.name(found.key), words, figure))


def _told(side: Side, scope: Scope) -> str:
    terms = [(sign, scope.name(h.key), h.fact.figure) for sign, h in side]
    words = sums.signed(terms)
    return words if len(side) == 1 else f"（{words}）"
