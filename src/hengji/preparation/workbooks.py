"""The workbook of a form set: made, and what is expected in it when it comes back."""

from __future__ import annotations

import os
from collections.abc import Sequence

from hengji import rules
from hengji.errors import UsageError
from hengji.model.dossier import Dossier
from hengji.model.drawing import DrawnForm
from hengji.model.number import exact
from hengji.preparing.expected import Expected
from hengji.rules import Rulebook
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.layout import draw
from hengji.writers.layout_values import money_unit
from hengji.writers.workbook import sheet_names, write_workbook
from hengji.writers.workbook_forms import address_of, first_row


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

    def drawing(filled: Dossier) -> list[DrawnForm]:
        return draw(form_set, filled, rulebook, spare=True)

    with exact():
        write_workbook(form_set, dossier, drawing, rulebook, path)


def expected_in(form_set: FormSet, dossier: Dossier, rulebook: Rulebook) -> Expected:
    """What the workbook of a dossier holds, cell by cell."""
    drawn = draw(form_set, dossier, rulebook, spare=True)
    names = sheet_names(drawn)
    named = list(zip(drawn, names, strict=True))
    return Expected(
        cells={
            (name, address_of(form, cell)): cell
            for form, name in named
            for cell in form.cells
        },
        forms={name: form.form for form, name in named},
        subjects={name: form.subject for form, name in named},
        ends={name: _end(form) for form, name in named},
        unit=money_unit(form_set.unit),
    )


def _end(form: DrawnForm) -> int:
    last = max((cell.row + cell.rowspan - 1 for cell in form.cells), default=0)
    return first_row(form) - 1 + last + len(form.foot_lines)
