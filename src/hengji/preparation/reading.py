"""A filled workbook read, completed and checked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from hengji import pipeline, rules
from hengji.checks.accuse import accuse
from hengji.checks.engine import judge
from hengji.checks.order import arrange
from hengji.model.audit import Audit
from hengji.model.document import Document, ReadProblem
from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.model.fact import Fact, Source
from hengji.model.figure import Figure
from hengji.model.finding import Finding, Severity
from hengji.model.number import HUNDRED, exact, half_step, round_half_up
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.score import ScoreSheet
from hengji.model.unit import NO_UNIT, PERCENT, Unit
from hengji.preparation.workbooks import expected_in, form_set_of
from hengji.preparing.comparison import comparison_claims
from hengji.preparing.derivation import derive
from hengji.preparing.dossier_reading import (
    DossierRead,
    read_dossier,
    read_information,
)
from hengji.preparing.misentered import formula_differs
from hengji.readers import read
from hengji.rules import Rulebook
from hengji.scoring import score_dossier, score_projects
from hengji.taxonomy.classifications import name_of_code
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.layout import draw
from hengji.writers.layout_values import money_unit
from hengji.writers.workbook import book_of

#: Numbers of indicator lines and totals of points: drawn from the lines themselves.
_OF_LINES = frozenset({"max_score", "score", "score_ratio", "total_score"})


class Prepared(NamedTuple):
    """A dossier read from a workbook, completed and checked.

    Attributes:
        dossier: what was entered and what follows from it.
        form_set: the notice it is prepared for.
        drawn: its forms, filled.
        problems: cells and sheets that could not be used, each a sentence.
        audit: the audit of the workbook, with what contradicts what was derived.
        scores: the score sheets, the body's first.
        rulebook: the rules it was prepared by.
    """

    dossier: Dossier
    form_set: FormSet
    drawn: tuple[DrawnForm, ...]
    problems: tuple[ReadProblem, ...]
    audit: Audit
    scores: tuple[ScoreSheet, ...]
    rulebook: Rulebook

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that must be answered before the report is signed."""
        return tuple(f for f in self.audit.findings if f.severity is Severity.ERROR)


def prepare(
    path: str | os.PathLike[str], *, packs: Sequence[str] | None = None
) -> Prepared:
    """Read a filled workbook, complete it and check it.

    Raises:
        ReadError: the file cannot be read.
        UsageError: it is not a workbook of a form set.
    """
    rulebook = rules.load(packs)
    document = read(path)
    information = read_information(document)
    form_set = form_set_of(rulebook, information.form_set)
    with exact():
        reading = pipeline.recognise(document, rulebook, information.fiscal_year)
        entered = read_dossier(
            document,
            reading,
            information,
            form_set,
            lambda dossier: expected_in(form_set, dossier, rulebook),
            rulebook,
        )
        shown = tuple(
            Holding(key, fact, Provenance.DERIVED) for key, fact in entered.computed
        )
        known = entered.dossier.with_holdings(shown)
        dossier = complete(known, form_set, rulebook)
        drawn = draw(form_set, dossier, rulebook)
        audit = _audited(document, reading, dossier, rulebook)
        problems = (*entered.problems, *_stale(entered, dossier))
        scores = score_all(dossier, rulebook)
    return Prepared(dossier, form_set, tuple(drawn), problems, audit, scores, rulebook)


def score_all(dossier: Dossier, rulebook: Rulebook) -> tuple[ScoreSheet, ...]:
    """The body's score sheet and those of its projects, where points are given."""
    sheets = [score_dossier(dossier, rulebook), *score_projects(dossier, rulebook)]
    return tuple(sheet for sheet in sheets if sheet is not None and _has_points(sheet))


def _has_points(sheet: ScoreSheet) -> bool:
    return any((line.claimed, line.recomputed) != (None, None) for line in sheet.lines)


def complete(dossier: Dossier, form_set: FormSet, rulebook: Rulebook) -> Dossier:
    """The dossier with what follows: by the rules, then by the forms themselves.

    A form's own formulas decide what stands in its cells; where the rules, which may
    take a blank for nothing, came to something else, they are asked again with it.
    """
    entered = tuple(
        h for h in dossier.holdings if h.provenance is not Provenance.DERIVED
    )
    formed = _formed(replace(dossier, holdings=entered), form_set, rulebook)
    derived = derive(dossier, rulebook)
    found = {h.key: h.fact.figure for h in derived.holdings}
    other = {
        key: holding
        for key, holding in formed.items()
        if key not in found or not _alike(found[key], holding.fact.figure)
    }
    if not other:
        return derived
    places = {h.key: h.fact.place for h in dossier.holdings}
    fixed = tuple(
        replace(
            holding,
            fact=replace(holding.fact, place=places.get(key, holding.fact.place)),
            provenance=Provenance.ENTERED,
        )
        for key, holding in other.items()
    )
    again = derive(dossier.with_holdings(fixed), rulebook)
    holdings = tuple(
        replace(h, provenance=Provenance.DERIVED) if h in fixed else h
        for h in again.holdings
    )
    return replace(again, holdings=holdings)


def _formed(
    dossier: Dossier, form_set: FormSet, rulebook: Rulebook
) -> dict[FactKey, Holding]:
    """What the formulas of the forms give."""
    drawn = draw(form_set, dossier, rulebook)
    book = book_of(dossier, drawn, rulebook)
    held = {holding.key for holding in dossier.holdings}
    unit = money_unit(form_set.unit)
    found: dict[FactKey, Holding] = {}
    for form in drawn:
        for cell in form.cells:
            key = cell.key
            if key is None or cell.role is not CellRole.DERIVED or key in held:
                continue
            value = book.values.get(key)
            if value is None or key.concept in _OF_LINES or cell.derivation is None:
                continue
            figure = _figure(value, cell, book.kind_of(cell), unit)
            found[key] = _holding(key, figure, form, dossier, rulebook)
    return found


def _alike(left: Figure, right: Figure) -> bool:
    """Whether a figure prints as one of a form does."""
    room = half_step(right.decimals) * right.unit.factor
    return abs(left.base_value - right.base_value) <= room


def _figure(value: Decimal, cell: DrawnCell, kind: str, unit: Unit) -> Figure:
    if cell.percent:
        shown = round_half_up(value * HUNDRED, 2)
        text = f"{shown}%"
        return Figure(text, shown, PERCENT, 2, 0, len(text))
    own = unit if kind == "amount" else NO_UNIT
    text = format(value, "f")
    places = len(text.partition(".")[2])
    return Figure(text, value, own, places, 0, len(text))


def _holding(
    key: FactKey, figure: Figure, form: DrawnForm, dossier: Dossier, rulebook: Rulebook
) -> Holding:
    concept = rulebook.concepts.get(key.concept)
    label = concept.label if concept is not None else key.concept
    year = dossier.fiscal_year
    code = name_of_code(rulebook.classifications, key.dimensions, year)
    fact = Fact(
        concept=key.concept,
        label=f"{code}·{label}" if code else label,
        figure=figure,
        place=Place(quote=figure.text, block=0),
        organisation=key.organisation,
        fiscal_year=dossier.fiscal_year + key.year,
        basis=key.basis,
        dimensions=key.dimensions,
        source=Source.FORM,
        form=form.form,
    )
    return Holding(key, fact, Provenance.DERIVED, True, f"《{form.title}》表内公式")


def _stale(entered: DossierRead, dossier: Dossier) -> Iterator[ReadProblem]:
    """Formulas that show something else than what follows from the entries."""
    derived = {
        holding.key: holding.fact.figure
        for holding in dossier.holdings
        if holding.provenance is Provenance.DERIVED
    }
    for key, fact in entered.computed:
        figure = derived.get(key)
        if figure is None:
            continue
        shown = fact.figure
        factor = shown.unit.factor
        room = half_step(shown.decimals) * factor
        if abs(figure.base_value - shown.base_value) > room:
            yield formula_differs(fact, figure)


def _audited(
    document: Document, reading: Reading, dossier: Dossier, rulebook: Rulebook
) -> Audit:
    """What the audit finds in the sheets, and what contradicts what was derived."""
    audit = pipeline.audit_reading(document, reading, rulebook)
    conflicts = accuse(judge(comparison_claims(dossier, rulebook)), rulebook.checks)
    told = {finding.places[0] for finding in audit.findings if finding.places}
    more = [f for f in conflicts if f.places and f.places[0] not in told]
    return replace(audit, findings=arrange([*audit.findings, *more]))
