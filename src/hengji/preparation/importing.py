"""Earlier reports and final accounts taken into a new workbook, to be confirmed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from hengji import pipeline, rules
from hengji.errors import UsageError
from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.drawing import CellRole
from hengji.model.fact import Fact, Source
from hengji.model.indicator import IndicatorTable
from hengji.model.number import exact
from hengji.model.reading import Reading
from hengji.preparation.workbooks import form_set_of
from hengji.readers import read
from hengji.rules import Rulebook
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.layout import draw

_TRUST = (Source.FORM, Source.TABLE, Source.PROSE, Source.PERSON)
_LONGEST_TITLE = 40


class _Report(NamedTuple):
    title: str
    reading: Reading
    year: int | None


def import_reports(
    paths: Sequence[str | os.PathLike[str]],
    form_set: str,
    *,
    year: int | None = None,
    organisation: str = "",
    units: Sequence[str] = (),
    projects: Sequence[str] = (),
    packs: Sequence[str] | None = None,
) -> Dossier:
    """A dossier with what earlier documents hold, every figure to be confirmed.

    Args:
        paths: last year's report, this year's final accounts, in any format.
        form_set: the form set to prepare.
        year: fiscal year to prepare; by default the latest year of the documents.
        organisation: the body; by default as the documents name it.
        units: subordinate units; by default those the documents name.
        projects: projects; by default those the documents name.
        packs: rule packs, all built-in ones by default.

    Returns:
        A dossier whose figures are imported and unconfirmed: those of the documents
        for ``year``, and of the year before as year −1.

    Raises:
        ReadError: a document cannot be read.
        UsageError: no year or body can be found in the documents and none is given.
    """
    rulebook = rules.load(packs)
    found = form_set_of(rulebook, form_set)
    with exact():
        reports = [_report(path, rulebook) for path in paths]
        year = year or _latest(reports)
        body = organisation or _body(reports)
        dossier = Dossier(
            form_set=found.id,
            organisation=body,
            fiscal_year=year,
            units=tuple(units) or tuple(_named(reports, "organisation")),
            projects=tuple(projects) or tuple(_named(reports, "project")),
            source="；".join(report.title for report in reports),
        )
        return _filled(dossier, found, reports, rulebook)


def _report(path: str | os.PathLike[str], rulebook: Rulebook) -> _Report:
    document = read(path)
    reading = pipeline.recognise(document, rulebook)
    return _Report(_title(reading, path), reading, reading.outline.fiscal_year)


def _title(reading: Reading, path: str | os.PathLike[str]) -> str:
    title = "".join((reading.outline.title or "").split())
    return title[:_LONGEST_TITLE] or Path(path).stem


def _latest(reports: Sequence[_Report]) -> int:
    years = [report.year for report in reports if report.year is not None]
    if not years:
        raise UsageError(
            "文件里没有写明年度，请用 --year 写明要编哪一年的。",
            "The documents do not say their year; name it with --year.",
        )
    return max(years)


def _body(reports: Sequence[_Report]) -> str:
    for report in reports:
        if report.reading.outline.organisation:
            return report.reading.outline.organisation
    raise UsageError(
        "文件里没有认出单位名称，请用 --organisation 写明。",
        "No body is named in the documents; name it with --organisation.",
    )


def _named(reports: Sequence[_Report], what: str) -> Iterator[str]:
    """Units or projects named by the figures, each once, in order."""
    seen: set[str] = set()
    for report in reports:
        for fact in report.reading.facts:
            names = (
                [fact.organisation]
                if what == "organisation"
                else [value for name, value in fact.dimensions if name == what]
            )
            for name in names:
                if name and name not in seen:
                    seen.add(name)
                    yield name


def _filled(
    dossier: Dossier, form_set: FormSet, reports: Sequence[_Report], rulebook: Rulebook
) -> Dossier:
    """The figures that have a place in the forms, the indicators, this year first."""
    ranked = sorted(reports, key=lambda report: -(report.year or dossier.fiscal_year))
    holdings: dict[FactKey, Holding] = {}
    tables: list[IndicatorTable] = []
    for report in ranked:
        offset = (report.year or dossier.fiscal_year) - dossier.fiscal_year
        facts = sorted(report.reading.facts, key=lambda f: _TRUST.index(f.source))
        for fact in facts:
            holding = _holding(fact, report, dossier.fiscal_year)
            if holding.key.year in (0, -1):
                holdings.setdefault(holding.key, holding)
        if not tables:
            tables = [_lines(table, offset) for table in _assigned(report.reading)]
    everything = replace(
        dossier, holdings=tuple(holdings.values()), indicators=tuple(tables)
    )
    drawn = draw(form_set, everything, rulebook, spare=True)
    roles = (CellRole.INPUT, CellRole.DERIVED)
    asked = {cell.key for form in drawn for cell in form.cells if cell.role in roles}
    kept = tuple(h for key, h in holdings.items() if key in asked)
    return replace(everything, holdings=kept)


def _holding(fact: Fact, report: _Report, fiscal_year: int) -> Holding:
    year = fact.fiscal_year or report.year or fiscal_year
    key = FactKey(
        concept=fact.concept,
        basis=fact.basis,
        year=year - fiscal_year,
        organisation=fact.organisation,
        dimensions=fact.dimensions,
    )
    certain = fact.certain and fact.source is not Source.PROSE
    return Holding(
        key=key,
        fact=replace(fact, certain=certain),
        provenance=Provenance.IMPORTED,
        confirmed=False,
        origin=report.title,
    )


def _assigned(reading: Reading) -> Iterator[IndicatorTable]:
    """The indicator tables with the form they stand in and their project."""
    forms = {m.table.index: m.form for m in reading.forms if m.table is not None}
    subjects: dict[int, str] = {}
    for fact in reading.facts:
        for name, value in fact.dimensions:
            if name == "project":
                subjects.setdefault(fact.place.block, value)
    for table in reading.indicators:
        index = table.table.index
        yield replace(
            table,
            form=table.form or forms.get(index, ""),
            subject=table.subject or subjects.get(index, ""),
        )


def _lines(table: IndicatorTable, offset: int) -> IndicatorTable:
    """Of an earlier year only the lines are taken, not their targets and results."""
    if offset == 0:
        return table
    lines = tuple(
        replace(line, target=None, actual=None, score=None, reason=None)
        for line in table.lines
    )
    return replace(table, lines=lines, total_score=None, execution=(), goals=())
