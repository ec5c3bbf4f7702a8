"""The workbook of a form set: a sheet per form, entered once, computed live.

A figure that stands in several forms is entered in the first; the others show it
by a formula.  Sheets look like the printed forms, so what is filled in is read back
by the same recognisers that read any report.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from hengji.model.dossier import Dossier, FactKey, Provenance
from hengji.model.drawing import CellRole, DrawnForm
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.workbook_book import Book, source_words
from hengji.writers.workbook_forms import FormPainter, address_of
from hengji.writers.workbook_formulas import Spot, entered, places_of, settle
from hengji.writers.workbook_sheets import (
    CONFIRMATION,
    GUIDE,
    INFORMATION,
    NARRATIVE,
    Imported,
    information_spots,
    narrative_spots,
    paint_confirmation,
    paint_guide,
    paint_information,
    paint_narrative,
)
from hengji.writers.workbook_styles import Styles
from hengji.writers.workbook_words import (
    imprint_entries,
    narrative_entries,
    signed,
)

_FORBIDDEN = re.compile(r"[\[\]:*?/\\'\n]")
_LONGEST = 31

#: Draws the forms of a dossier (:func:`hengji.writers.layout.draw`).
Draw = Callable[[Dossier], Sequence[DrawnForm]]


def write_workbook(
    form_set: FormSet,
    dossier: Dossier,
    draw: Draw,
    rulebook: Rulebook,
    path: str | os.PathLike[str],
) -> None:
    """Write the workbook of a form set, blank or filled.

    Args:
        form_set: the notice's forms, outline and calendar.
        dossier: body, year, units, projects and whatever is known already.
        draw: lays its forms out, blank free rows included.
        rulebook: what its concepts measure.
        path: the ``.xlsx`` file to write.
    """
    import xlsxwriter

    drawn = list(draw(dossier))
    fields = imprint_entries(form_set, dossier)
    sections = narrative_entries(form_set, dossier, drawn)
    marked, signs = signed(
        dossier, information_spots(fields), narrative_spots(sections)
    )
    book = book_of(dossier, drawn, rulebook)
    book.templates = tuple(draw(marked))
    signs.totals = book.totals()
    signs.grades = _grades(form_set, rulebook)
    book.signs = signs
    with xlsxwriter.Workbook(os.fspath(path)) as file:
        _properties(file, form_set, dossier)
        styles = Styles(file)
        paint_guide(file.add_worksheet(GUIDE), styles, form_set, dossier)
        information = file.add_worksheet(INFORMATION)
        paint_information(information, styles, form_set, dossier, fields)
        for number, name in enumerate(book.names):
            FormPainter(file.add_worksheet(name), number, book, styles).paint()
        paint_narrative(file.add_worksheet(NARRATIVE), styles, sections)
        if book.imported:
            confirmation = file.add_worksheet(CONFIRMATION)
            paint_confirmation(confirmation, styles, _imported(book))


def write_forms(
    drawn: Sequence[DrawnForm],
    dossier: Dossier,
    rulebook: Rulebook,
    path: str | os.PathLike[str],
    *,
    title: str,
) -> None:
    """Write filled forms as a plain workbook: formulas live, nothing to fill in."""
    import xlsxwriter

    book = book_of(dossier, drawn, rulebook)
    with xlsxwriter.Workbook(os.fspath(path)) as file:
        file.set_properties({"title": title, "author": dossier.organisation})
        styles = Styles(file, plain=True)
        for number, name in enumerate(book.names):
            FormPainter(file.add_worksheet(name), number, book, styles).paint()


def book_of(dossier: Dossier, drawn: Sequence[DrawnForm], rulebook: Rulebook) -> Book:
    """Names, places and values of the forms of a dossier."""
    names = sheet_names(drawn)
    cells = [cell for form in drawn for cell in form.cells]
    values = entered(cells)
    held = {
        holding.key: holding
        for holding in dossier.holdings
        if holding.provenance is not Provenance.DERIVED
    }
    given = {key for key in held if key in values}
    settled = settle(cells, values, given)
    waiting = {
        key: holding
        for key, holding in held.items()
        if holding.provenance is Provenance.IMPORTED and not holding.confirmed
    }
    return Book(
        forms=tuple(drawn),
        names=tuple(names),
        spots=first_spots(drawn, names),
        values=settled.values,
        typed=settled.typed,
        kinds={name: one.kind for name, one in rulebook.concepts.items()},
        labels={name: one.label for name, one in rulebook.concepts.items()},
        imported=waiting,
        year=dossier.fiscal_year,
    )


def _grades(form_set: FormSet, rulebook: Rulebook) -> list[tuple[Decimal, str]]:
    scheme = rulebook.schemes.get(form_set.scheme or form_set.project_scheme)
    grades = scheme.grades if scheme is not None else ()
    return [(grade.low, grade.names[0]) for grade in grades]


def _imported(book: Book) -> list[Imported]:
    """The imported values that stand in the book, in the order of its cells."""
    found = []
    for number, form in enumerate(book.forms):
        for cell in form.cells:
            key = cell.key
            if key is None or key not in book.imported:
                continue
            spot = Spot(book.names[number], address_of(form, cell))
            if book.spots.get(key) != spot or not book.is_entered(cell):
                continue
            value = book.shown(cell, places_of(cell))
            found.append(Imported(spot, value, source_words(book.imported[key])))
    return found


def _properties(book: Any, form_set: FormSet, dossier: Dossier) -> None:
    whose = f"{dossier.organisation}{dossier.fiscal_year}年度"
    book.set_properties(
        {
            "title": whose + form_set.title.zh,
            "author": "衡绩",
            "subject": form_set.id,
        }
    )


def sheet_names(drawn: Iterable[DrawnForm]) -> list[str]:
    """A name per form, within Excel's rules, none twice."""
    taken = {GUIDE, INFORMATION, NARRATIVE, CONFIRMATION}
    names: list[str] = []
    for form in drawn:
        title = form.title.split("\n")[-1]
        words = "·".join(filter(None, (title, form.subject)))
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
