"""The workbook of a form set: a sheet per form, entered once, computed live.

A figure that stands in several forms is entered in the first; the others show it
by a formula.  Sheets look like the printed forms, so what is filled in is read back
by the same recognisers that read any report.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from hengji.model.dossier import Dossier, FactKey
from hengji.model.drawing import CellRole, DrawnForm
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.workbook_forms import FormPainter, address_of
from hengji.writers.workbook_formulas import Spot, entered, settle
from hengji.writers.workbook_sheets import (
    GUIDE,
    INFORMATION,
    NARRATIVE,
    paint_guide,
    paint_information,
    paint_narrative,
)
from hengji.writers.workbook_styles import Styles

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST = 31


def write_workbook(
    form_set: FormSet,
    dossier: Dossier,
    drawn: Sequence[DrawnForm],
    path: str | os.PathLike[str],
) -> None:
    """Write the workbook of a form set, blank or filled.

    Args:
        form_set: the notice's forms, outline and calendar.
        dossier: body, year, units, projects and whatever is known already.
        drawn: the forms as :func:`hengji.writers.layout.draw` lays them out.
        path: the ``.xlsx`` file to write.
    """
    import xlsxwriter

    names = sheet_names(drawn)
    spots = first_spots(drawn, names)
    cells = [cell for form in drawn for cell in form.cells]
    values = settle(cells, entered(cells))
    with xlsxwriter.Workbook(os.fspath(path)) as book:
        _properties(book, form_set, dossier)
        styles = Styles(book)
        paint_guide(book.add_worksheet(GUIDE), styles, form_set, dossier)
        paint_information(book.add_worksheet(INFORMATION), styles, form_set, dossier)
        _forms(book, styles, drawn, names, spots, values)
        paint_narrative(book.add_worksheet(NARRATIVE), styles, form_set, dossier)


def _properties(book: Any, form_set: FormSet, dossier: Dossier) -> None:
    whose = f"{dossier.organisation}{dossier.fiscal_year}年度"
    book.set_properties(
        {
            "title": whose + form_set.title.zh,
            "author": "衡绩",
            "subject": form_set.id,
        }
    )


def _forms(
    book: Any,
    styles: Styles,
    drawn: Sequence[DrawnForm],
    names: Sequence[str],
    spots: dict[FactKey, Spot],
    values: dict[FactKey, Decimal],
) -> None:
    for form, name in zip(drawn, names, strict=True):
        sheet = book.add_worksheet(name)
        FormPainter(sheet, name, form, styles, spots, values).paint()


def sheet_names(drawn: Iterable[DrawnForm]) -> list[str]:
    """A name per form, within Excel's rules, none twice."""
    taken = {GUIDE, INFORMATION, NARRATIVE}
    names: list[str] = []
    for form in drawn:
        words = "·".join(filter(None, (form.title, form.subject)))
        base = _FORBIDDEN.sub("", words).strip() or form.form
        name, serial = base[:_LONGEST], 1
        while name in taken:
            serial += 1
            tail = f"({serial})"
            name = base[: _LONGEST - len(tail)] + tail
        taken.add(name)
        names.append(name)
    return names


def first_spots(
    drawn: Sequence[DrawnForm], names: Sequence[str]
) -> dict[FactKey, Spot]:
    """Where each figure is entered or computed first."""
    spots: dict[FactKey, Spot] = {}
    for role in (CellRole.DERIVED, CellRole.INPUT):
        for form, name in zip(drawn, names, strict=True):
            for cell in form.cells:
                if cell.role is role and cell.key is not None:
                    spots.setdefault(cell.key, Spot(name, address_of(form, cell)))
    return spots
