"""Forms laid out as they are printed: one layout for workbook, Word, page and PDF.

What is drawn is what is recognised: labels, heads and spans come from the layouts
of the packs, the meaning of every figure from the blocks of its form, and what a
cell follows from comes from the identities that check it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from hengji.model.dossier import Dossier
from hengji.model.drawing import DrawnForm
from hengji.model.indicator import IndicatorTable
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.form_sets import FormSet, FormUse
from hengji.taxonomy.layouts import Part, PartKind
from hengji.writers.layout_canvas import Canvas
from hengji.writers.layout_derivations import derived
from hengji.writers.layout_goals import draw_goals
from hengji.writers.layout_indicators import draw_indicators
from hengji.writers.layout_sheet import Holdings, Sheet, label
from hengji.writers.layout_tables import (
    draw_matrix,
    draw_records,
    draw_rows,
)
from hengji.writers.layout_values import money_unit

#: What stands between the names of a list.
_LIST = re.compile(r"[、,，;；\n]")


def draw(
    form_set: FormSet,
    dossier: Dossier,
    rulebook: Rulebook,
    *,
    spare: bool | None = None,
) -> list[DrawnForm]:
    """All forms of a set, in its order; one per project or unit where it says so.

    Args:
        form_set: the forms asked for.
        dossier: what they are filled with; an empty one gives the blank forms.
        rulebook: concepts, forms, layouts, schemes and identities.
        spare: whether blank free rows are printed where nothing is entered; by
            default only in the forms of an empty dossier.
    """
    held = Holdings(dossier)
    if spare is None:
        spare = not len(held) and not dossier.indicators
    drawn: list[DrawnForm] = []
    for use in form_set.forms:
        for serial, subject in enumerate(_subjects(use, dossier)):
            sheet = Sheet(
                form=rulebook.forms[use.form],
                layout=rulebook.layouts[use.form, use.layout],
                dossier=dossier,
                held=held,
                rulebook=rulebook,
                unit=money_unit(form_set.unit),
                subject=subject,
                per="project" if use.per == "evaluated" else use.per,
                spare=spare,
                set_scheme=form_set.scheme,
            )
            sheet.table = _indicators(sheet, serial)
            drawn.append(_form(sheet, use))
    return drawn


def _subjects(use: FormUse, dossier: Dossier) -> Iterator[str]:
    """What a form is drawn for; a blank project when none is named yet."""
    if use.per == "project":
        yield from dossier.projects or ("",)
    elif use.per == "evaluated":
        yield from _evaluated(use, dossier) or ("",)
    elif use.per == "unit":
        yield from dossier.units
    else:
        yield ""


def _evaluated(use: FormUse, dossier: Dossier) -> list[str]:
    """Projects that were evaluated: named so, or with a score sheet of their own."""
    named = _LIST.split(dossier.field("evaluated_projects"))
    scored = {t.subject for t in dossier.indicators if t.form == use.form}
    return [p for p in dossier.projects if p in named or p in scored]


def _indicators(sheet: Sheet, serial: int) -> IndicatorTable | None:
    """The subject's indicators: by form and name, else by form and order.

    A form without indicators of its own shows those of the body.
    """
    tables = sheet.dossier.indicators
    own = [table for table in tables if table.form == sheet.form.id]
    named = [table for table in own if table.subject == sheet.subject]
    if named:
        return named[0]
    if sheet.subject:
        unnamed = [table for table in own if not table.subject]
        return unnamed[serial] if serial < len(unnamed) else None
    return next((table for table in tables if not table.subject), None)


def _form(sheet: Sheet, use: FormUse) -> DrawnForm:
    layout = sheet.layout
    sheet.canvas = Canvas(len(layout.widths))
    for part in layout.parts:
        _part(sheet, part)
    title = use.title or layout.title or sheet.form.title.zh
    return DrawnForm(
        form=sheet.form.id,
        title=sheet.words(title),
        widths=layout.widths,
        cells=derived(sheet, sheet.canvas.finished()),
        subtitle=sheet.words(layout.subtitle),
        unit_line=sheet.words(layout.unit_line),
        head_line=sheet.words(layout.head_line),
        foot_lines=tuple(map(sheet.words, layout.foot_lines)),
        header_rows=layout.header_rows,
        landscape=layout.landscape,
        annex=use.annex,
        subject=sheet.subject,
    )


def _rows(sheet: Sheet, part: Part) -> None:
    draw_rows(sheet, part, part.rows)


_DRAW: dict[PartKind, Callable[[Sheet, Part], None]] = {
    PartKind.ROWS: _rows,
    PartKind.MATRIX: draw_matrix,
    PartKind.RECORDS: draw_records,
    PartKind.GOALS: draw_goals,
    PartKind.INDICATORS: draw_indicators,
}


def _part(sheet: Sheet, part: Part) -> None:
    """One part, and the merged cell along its left side."""
    canvas = sheet.canvas
    if part.caption:
        canvas.next_row()
        span = canvas.width - part.under
        canvas.put(1 + part.under, label(sheet.words(part.caption), span=span))
    start = canvas.row + 1
    _DRAW[part.kind](sheet, part)
    if part.left is None:
        return
    height = canvas.row - start + 1 - bool(part.total)
    column = 1 + part.under
    down = part.left.down if part.left.down > 1 else height
    canvas.release(start, column, height, part.left.span)
    cell = replace(sheet.written(part.left), rowspan=down)
    canvas.put(column, cell, row=start)
