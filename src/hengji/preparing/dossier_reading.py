"""A filled workbook turned into a dossier, with what was wrong in it.

The forms were recognised as in any report; what a person typed is told from what a
formula computed.  Nothing typed is lost and nothing is repaired: what cannot be used
is a problem with its address, and the rest is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from hengji.model.document import Document, ReadProblem
from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.fact import Fact, Source
from hengji.model.indicator import IndicatorTable
from hengji.model.reading import Reading
from hengji.model.unit import NO_UNIT
from hengji.preparing.expected import Expected
from hengji.preparing.misentered import (
    StoredCells,
    foreign_forms,
    impossible,
    misfits,
    missing_sheets,
    other_year,
    outside,
    overwritten,
    unconfirmed,
    unmerged,
)
from hengji.preparing.unread_cells import unread_facts
from hengji.preparing.workbook_information import (
    Confirmation,
    Information,
    read_confirmations,
    read_imprint,
    read_information,
    read_sections,
)
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.classifications import name_of_code
from hengji.taxonomy.form_sets import FormSet

__all__ = ["DossierRead", "Information", "read_dossier", "read_information"]

#: A formula of ours that only shows another cell.
_LINK = re.compile(r'^=IF\((.+)="","",\1\)$')

#: What a dossier's workbook looks like.
ExpectedOf = Callable[[Dossier], Expected]


class DossierRead(NamedTuple):
    """A dossier, the problems met while reading it, and what formulas showed."""

    dossier: Dossier
    problems: tuple[ReadProblem, ...]
    computed: tuple[tuple[FactKey, Fact], ...]


def read_dossier(
    document: Document,
    reading: Reading,
    information: Information,
    form_set: FormSet,
    expected_of: ExpectedOf,
    rulebook: Rulebook,
) -> DossierRead:
    """Build the dossier of a filled workbook.

    Args:
        document: the workbook as read.
        reading: what the recognisers understood of it.
        information: see :func:`read_information`.
        form_set: the form set it names.
        expected_of: draws the workbook of a dossier: free rows and indicator lines
            push the cells below them down, so it is asked once they are known.
        rulebook: concepts, to know counts from amounts.
    """
    cells = _cells(document)
    facts = [(_key(fact, information.fiscal_year), fact) for fact in _facts(reading)]
    bare = Dossier(
        form_set=form_set.id,
        organisation=information.organisation,
        fiscal_year=information.fiscal_year,
        sections=tuple(read_sections(document)),
        units=information.units,
        projects=information.projects,
        imprint=tuple(read_imprint(form_set, information).items()),
        source=document.path,
    )
    typed = [Holding(k, f) for k, f in facts if not _formula(f, cells)]
    tables = _assigned(reading, information.projects)
    rough = replace(bare, holdings=tuple(typed), indicators=tuple(tables))
    expected = expected_of(rough)
    sorter = _Sorter(cells, expected, read_confirmations(document), rulebook)
    for key, fact in facts:
        sorter.take(key, fact, information.fiscal_year)
    seen = {_where(fact) for _, fact in facts}
    year = information.fiscal_year
    for key, fact in unread_facts(cells, expected, seen, year, rulebook):
        sorter.take(key, fact, year)
    problems = [
        *sorter.problems,
        *misfits(cells, expected),
        *missing_sheets(document, reading, expected),
        *foreign_forms(reading, form_set),
        *unmerged(cells, expected),
        *outside(cells, expected),
        *document.problems,
    ]
    dossier = replace(
        bare,
        holdings=tuple(sorter.holdings),
        indicators=tuple(sorted(_filled(tables, expected), key=_without_points)),
    )
    return DossierRead(dossier, tuple(problems), tuple(sorter.computed))


def _facts(reading: Reading) -> Iterator[Fact]:
    for fact in reading.facts:
        if fact.source is not Source.PROSE and fact.place.sheet is not None:
            yield fact


def _cells(document: Document) -> StoredCells:
    return {
        (table.sheet, cell.address): (table, cell)
        for table in document.tables()
        for row in table.rows
        for cell in row
        if table.sheet is not None and cell.address is not None
    }


def _formula(fact: Fact, cells: StoredCells) -> str:
    stored = cells.get(_where(fact))
    return (stored[1].formula or "") if stored is not None else ""


def _where(fact: Fact) -> tuple[str, str]:
    return (fact.place.sheet or "", fact.place.cell or "")


def _key(fact: Fact, fiscal_year: int) -> FactKey:
    return FactKey(
        concept=fact.concept,
        basis=fact.basis,
        year=(fact.fiscal_year or fiscal_year) - fiscal_year,
        organisation=fact.organisation,
        dimensions=fact.dimensions,
    )


class _Sorter:
    """Tells entered figures from computed ones, and keeps what is wrong with them."""

    def __init__(
        self,
        cells: StoredCells,
        expected: Expected,
        confirmations: dict[tuple[str, str], Confirmation],
        rulebook: Rulebook,
    ) -> None:
        self._cells = cells
        self._expected = expected
        self._confirmations = confirmations
        self._rulebook = rulebook
        self.holdings: list[Holding] = []
        self.computed: list[tuple[FactKey, Fact]] = []
        self.problems: list[ReadProblem] = []

    def take(self, key: FactKey, fact: Fact, fiscal_year: int) -> None:
        """One figure."""
        fact = self._named(self._in_unit(fact), fiscal_year)
        formula = _formula(fact, self._cells)
        is_derived = key in self._expected.derived
        if formula and (is_derived or _LINK.match(formula)):
            if is_derived:
                self.computed.append((key, fact))
            return
        if key.year not in (0, -1):
            self.problems.append(other_year(fact, fiscal_year))
            return
        self.problems.extend(impossible(fact, self._rulebook))
        holding = self._holding(key, fact)
        if is_derived and holding.provenance is Provenance.ENTERED:
            self.problems.append(overwritten(fact))
        self.holdings.append(holding)

    def _in_unit(self, fact: Fact) -> Fact:
        """An amount in a form that prints no unit is in the unit of the form set."""
        concept = self._rulebook.concepts.get(fact.concept)
        if concept is None or concept.kind != "amount" or fact.figure.unit != NO_UNIT:
            return fact
        return replace(fact, figure=replace(fact.figure, unit=self._expected.unit))

    def _named(self, fact: Fact, fiscal_year: int) -> Fact:
        """A row whose name nobody wrote is called by the name of its code."""
        codes = {value for _, value in fact.dimensions}
        row, mark, rest = fact.label.partition("·")
        if row not in codes:
            return fact
        tables = self._rulebook.classifications
        name = name_of_code(tables, fact.dimensions, fiscal_year)
        return replace(fact, label=f"{name}{mark}{rest}") if name else fact

    def _holding(self, key: FactKey, fact: Fact) -> Holding:
        found = self._confirmations.get(_where(fact))
        if found is None or found.value != fact.figure.value:
            return Holding(key, fact)
        if not found.confirmed:
            self.problems.append(unconfirmed(fact, found.source))
        origin = found.source
        return Holding(key, fact, Provenance.IMPORTED, found.confirmed, origin=origin)


def _assigned(reading: Reading, projects: Sequence[str]) -> list[IndicatorTable]:
    """The indicator tables with the form and the project of their sheet."""
    forms = {match.place.sheet: match.form for match in reading.forms}
    known = {"".join(name.split()): name for name in projects}
    subjects: dict[str | None, str] = {}
    for fact in reading.facts:
        for name, value in fact.dimensions:
            if name == "project" and value in known:
                subjects.setdefault(fact.place.sheet, known[value])
    return [
        replace(
            table,
            form=table.form or forms.get(table.table.sheet, ""),
            subject=table.subject or subjects.get(table.table.sheet, ""),
        )
        for table in reading.indicators
    ]


def _filled(
    tables: Sequence[IndicatorTable], expected: Expected
) -> Iterator[IndicatorTable]:
    """The tables somebody filled in, without their blank rows."""
    for table in tables:
        lines = tuple(line for line in table.lines if not line.empty)
        if not any(line.target or line.actual or line.score for line in lines):
            continue
        sheet = table.table.sheet or ""
        yield replace(
            table,
            lines=lines,
            form=expected.forms.get(sheet, table.form),
            subject=expected.subjects.get(sheet, table.subject),
        )


def _without_points(table: IndicatorTable) -> bool:
    """Tables that are scored come first: they are what the score sheet is made of."""
    return not any(line.score for line in table.lines)


def confirmed(holdings: Sequence[Holding]) -> bool:
    """Whether a person has confirmed every imported value."""
    return all(
        holding.confirmed
        for holding in holdings
        if holding.provenance is Provenance.IMPORTED
    )
