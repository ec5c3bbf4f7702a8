"""The thread of preparing: new → fill in → read → derive → check → score → write.

The one file that knows this order; what each step does is elsewhere.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from hengji import pipeline, rules
from hengji.checks.accuse import accuse
from hengji.checks.engine import judge
from hengji.checks.order import arrange
from hengji.errors import UsageError
from hengji.model.audit import Audit
from hengji.model.document import Document, ReadProblem
from hengji.model.dossier import Dossier
from hengji.model.drawing import DrawnCell, DrawnForm
from hengji.model.finding import Finding, Severity
from hengji.model.number import exact
from hengji.model.reading import Reading
from hengji.preparing.comparison import comparison_claims
from hengji.preparing.derivation import derive
from hengji.preparing.dossier_reading import (
    Information,
    read_dossier,
    read_information,
)
from hengji.readers import read
from hengji.rules import Rulebook
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.layout import draw
from hengji.writers.workbook import sheet_names, write_workbook
from hengji.writers.workbook_forms import address_of


class Prepared(NamedTuple):
    """A dossier read from a workbook, completed and checked.

    Attributes:
        dossier: what was entered and what follows from it.
        form_set: the notice it is prepared for.
        drawn: its forms, filled.
        problems: cells and sheets that could not be used, each a sentence.
        audit: the audit of the workbook, with what contradicts what was derived.
    """

    dossier: Dossier
    form_set: FormSet
    drawn: tuple[DrawnForm, ...]
    problems: tuple[ReadProblem, ...]
    audit: Audit

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that must be answered before the report is signed."""
        return tuple(f for f in self.audit.findings if f.severity is Severity.ERROR)


def form_set_of(rulebook: Rulebook, identifier: str) -> FormSet:
    """A form set by its identifier.

    Raises:
        UsageError: there is none; the known ones are named.
    """
    form_set = rulebook.form_sets.get(identifier)
    if form_set is None:
        known = "、".join(sorted(rulebook.form_sets))
        raise UsageError(
            f"没有表单套“{identifier}”。可用的有：{known}。",
            f"There is no form set “{identifier}”. Known: {known}.",
        )
    return form_set


def new(
    dossier: Dossier,
    path: str | os.PathLike[str],
    *,
    packs: Sequence[str] | None = None,
) -> None:
    """Write the workbook to fill in.

    Args:
        dossier: form set, body, year, units and projects; figures it holds already
            are filled in.
        path: the ``.xlsx`` to write.
        packs: rule packs, all built-in ones by default.

    Raises:
        UsageError: unknown form set, or one that is not for that year.
    """
    rulebook = rules.load(packs)
    form_set = form_set_of(rulebook, dossier.form_set)
    if not form_set.in_force(dossier.fiscal_year):
        raise UsageError(
            f"表单套“{form_set.title.zh}”不适用于{dossier.fiscal_year}年度。",
            f"The form set “{form_set.title.en}” is not for {dossier.fiscal_year}.",
        )
    with exact():
        drawn = draw(form_set, dossier, rulebook, spare=True)
        write_workbook(form_set, dossier, drawn, path)


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
        expected = _expected(form_set, information, rulebook)
        entered = read_dossier(
            document, reading, information, form_set, expected, rulebook
        )
        dossier = derive(entered.dossier, rulebook)
        drawn = draw(form_set, dossier, rulebook)
        audit = _audited(document, reading, dossier, rulebook)
    return Prepared(dossier, form_set, tuple(drawn), entered.problems, audit)


def _expected(
    form_set: FormSet, information: Information, rulebook: Rulebook
) -> dict[tuple[str, str], DrawnCell]:
    """The cells of the blank workbook, by sheet and address."""
    blank = Dossier(
        form_set=form_set.id,
        organisation=information.organisation,
        fiscal_year=information.fiscal_year,
        units=information.units,
        projects=information.projects,
    )
    drawn = draw(form_set, blank, rulebook, spare=True)
    return {
        (name, address_of(form, cell)): cell
        for form, name in zip(drawn, sheet_names(drawn), strict=True)
        for cell in form.cells
    }


def _audited(
    document: Document, reading: Reading, dossier: Dossier, rulebook: Rulebook
) -> Audit:
    """What the audit finds in the sheets, and what contradicts what was derived."""
    audit = pipeline.audit_reading(document, reading, rulebook)
    conflicts = accuse(judge(comparison_claims(dossier, rulebook)), rulebook.checks)
    told = {finding.places[0] for finding in audit.findings if finding.places}
    more = [f for f in conflicts if f.places and f.places[0] not in told]
    return replace(audit, findings=arrange([*audit.findings, *more]))
