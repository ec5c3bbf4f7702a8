"""Amounts: what a dossier knows, asked in the words of a report.

A report asks for 支出合计, 支出合计·年初预算, 支出合计·上年; the forms keep these under
several coordinates (年度资金总额 on the basis of 全年执行数 is 支出合计).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from hengji.model.dossier import Dossier, FactKey, Provenance
from hengji.model.fact import Basis
from hengji.model.figure import Figure
from hengji.model.number import divide
from hengji.model.unit import CNY_10K, NO_UNIT, PERCENT, Unit, counting_unit
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.concepts import Concept


class When(StrEnum):
    """On which basis, and of which year, a figure is asked for."""

    ACTUAL = "决算"
    PRIOR = "上年"
    ORIGINAL = "年初预算"
    FINAL = "全年预算"
    BUDGET = "预算"


_COORDINATES: dict[When, tuple[tuple[Basis, int], ...]] = {
    When.ACTUAL: ((Basis.ACTUAL, 0), (Basis.NONE, 0)),
    When.PRIOR: ((Basis.ACTUAL, -1), (Basis.NONE, -1)),
    When.ORIGINAL: ((Basis.ORIGINAL_BUDGET, 0), (Basis.BUDGET, 0)),
    When.FINAL: ((Basis.FINAL_BUDGET, 0),),
    When.BUDGET: (
        (Basis.BUDGET, 0),
        (Basis.FINAL_BUDGET, 0),
        (Basis.ORIGINAL_BUDGET, 0),
    ),
}
#: Concepts that are one quantity for the body as a whole, nearest first.
_SAME: dict[str, tuple[str, ...]] = {
    "total_expenditure": ("total_funds", "actual_expenditure"),
    "total_funds": ("total_expenditure", "actual_expenditure"),
    "actual_expenditure": ("total_expenditure", "total_funds"),
    "government_managed_funds": ("government_managed_funds_appropriation",),
    "state_capital_operations": ("state_capital_operations_appropriation",),
}
_BY_BASIS = {
    "original_budget": ("total_funds", When.ORIGINAL),
    "final_budget": ("total_funds", When.FINAL),
}
_PEOPLE = counting_unit("人")
_VEHICLES = counting_unit("辆")
_COUNTED = {"official_vehicles": _VEHICLES}
_OF_WHOLE = (("of", "total_funds"),)


class Amounts:
    """The figures of a dossier by concept and basis."""

    def __init__(self, dossier: Dossier, rulebook: Rulebook) -> None:
        self._figures: dict[FactKey, Figure] = {}
        self._rulebook = rulebook
        self._body = dossier.organisation
        order = list(Provenance)
        for holding in sorted(
            dossier.holdings, key=lambda h: order.index(h.provenance)
        ):
            self._figures.setdefault(holding.key, holding.fact.figure)

    def figure(
        self,
        concept: str,
        when: When = When.ACTUAL,
        *,
        organisation: str = "",
        dimensions: tuple[tuple[str, str], ...] = (),
    ) -> Figure | None:
        """A figure with its unit, ``None`` when the dossier does not hold it."""
        for name, asked in self._candidates(concept, when):
            for basis, year in _COORDINATES[asked]:
                found = self._find(name, basis, year, organisation, dimensions)
                if found is not None:
                    return self._with_unit(found, concept)
        return None

    def _candidates(self, concept: str, when: When) -> Iterator[tuple[str, When]]:
        yield concept, when
        for other in _SAME.get(concept, ()):
            yield other, when
        if concept in _BY_BASIS:
            yield _BY_BASIS[concept]

    def _find(
        self,
        concept: str,
        basis: Basis,
        year: int,
        organisation: str,
        dimensions: tuple[tuple[str, str], ...],
    ) -> Figure | None:
        bodies = (organisation,) if organisation else ("", self._body)
        scopes = (dimensions,) if dimensions else ((), _OF_WHOLE)
        for body in bodies:
            for scope in scopes:
                found = self._figures.get(FactKey(concept, basis, year, body, scope))
                if found is not None:
                    return found
        return None

    def _with_unit(self, figure: Figure, concept: str) -> Figure:
        """The figure; one without unit takes that of its concept (万元, 人, %)."""
        if figure.unit.symbol:
            return figure
        known = self._rulebook.concepts.get(concept)
        return figure.with_unit(unit_of_concept(known))

    def value(
        self, concept: str, when: When = When.ACTUAL, *, only: bool = False
    ) -> Decimal | None:
        """The figure in its usual unit: 万元 for money, per cent for rates.

        With ``only`` the basis must be the very one, and the concept itself.
        """
        if only:
            basis, year = _COORDINATES[when][0]
            found = self._find(concept, basis, year, "", ())
            figure = None if found is None else self._with_unit(found, concept)
        else:
            figure = self.figure(concept, when)
        if figure is None:
            return None
        return in_unit(figure, unit_of_concept(self._rulebook.concepts.get(concept)))

    def items(
        self, concept: str, when: When = When.ACTUAL
    ) -> list[tuple[str, Decimal]]:
        """What an amount was spent on, or is meant for, by the rows of its form."""
        unit = unit_of_concept(self._rulebook.concepts.get(concept))
        own = [
            (key, figure)
            for key, figure in self._figures.items()
            if key.concept == concept
            and key.organisation in ("", self._body)
            and [name for name, _ in key.dimensions] == ["item"]
        ]
        for coordinates in _COORDINATES[when]:
            found = [
                (key.dimensions[0][1], in_unit(self._with_unit(figure, concept), unit))
                for key, figure in own
                if (key.basis, key.year) == coordinates
            ]
            if found:
                return found
        return []

    def labels(self) -> Iterator[str]:
        """The names of everything held, for suggestions."""
        for concept in {key.concept for key in self._figures}:
            known = self._rulebook.concepts.get(concept)
            if known is not None:
                yield known.label


def unit_of_concept(concept: Concept | None) -> Unit:
    """The unit reports print a concept in."""
    if concept is None:
        return NO_UNIT
    if concept.kind == "amount":
        return CNY_10K
    if concept.kind == "rate":
        return PERCENT
    if concept.kind == "count":
        return _COUNTED.get(concept.id, _PEOPLE)
    return NO_UNIT


def in_unit(figure: Figure, unit: Unit) -> Decimal:
    """The exact value of a figure in another unit of its dimension."""
    if (
        not unit.symbol
        or figure.unit == unit
        or figure.unit.dimension != unit.dimension
    ):
        return figure.value
    return divide(figure.base_value, unit.factor)
