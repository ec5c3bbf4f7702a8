"""Rows, matrices and records of a form on the canvas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hengji.model.dossier import FactKey
from hengji.model.drawing import Align, CellRole, DrawnCell
from hengji.taxonomy.layouts import Heads, LayoutCell, LayoutRow, Part
from hengji.writers.layout_codes import LEVELS
from hengji.writers.layout_sheet import Sheet, dash, label


def draw_rows(sheet: Sheet, part: Part, rows: Sequence[Sequence[LayoutCell]]) -> None:
    """Rows written out cell by cell, in the manner of a web page."""
    canvas = sheet.canvas
    for row in rows:
        begin_row(sheet, part)
        column = part.first
        for cell in row:
            column = canvas.free(column)
            canvas.put(column, sheet.written(cell))
            column += cell.span


def begin_row(sheet: Sheet, part: Part) -> None:
    """Begin a row, keeping the columns of the merged cell on the left."""
    sheet.canvas.next_row()
    if part.left is not None:
        sheet.canvas.hold(1 + part.under, part.left.span)


def draw_matrix(sheet: Sheet, part: Part) -> None:
    """Row labels × column heads, free rows where the layout has them."""
    if not part.continued:
        draw_rows(sheet, part, part.rows)
    for row in part.body:
        if row.items:
            _free_rows(sheet, part, row)
        else:
            words = sheet.words(row.label)
            _row(sheet, part, row, _label(words, row), [*row.keys])


def _label(words: str, row: LayoutRow) -> DrawnCell:
    return DrawnCell(
        0, 0, words, indent=row.indent, align=Align.LEFT, comment=row.comment
    )


def _free_rows(sheet: Sheet, part: Part, row: LayoutRow) -> None:
    """One row per part of a concept, and blank rows up to what the form prints."""
    names = sheet.held.items(row.items)
    spare = max(0, row.spare - len(names)) if sheet.spare else 0
    for number in range(len(names) + spare):
        name = names[number] if number < len(names) else ""
        words = f"{number + 1}、{name}" if row.numbered and name else name
        prefix = sheet.words(row.label) if number == 0 else ""
        cell = DrawnCell(
            0,
            0,
            prefix + words,
            CellRole.FREE_LABEL,
            field=f"item:{row.items}",
            indent=row.indent,
            align=Align.LEFT,
            comment=row.comment,
            prefix=prefix,
        )
        keys = [
            None if key is None else sheet.full(key, item=name or f"#{number + 1}")
            for key in row.keys
        ]
        _row(sheet, part, row, cell, keys, complete=True)


def _row(
    sheet: Sheet,
    part: Part,
    row: LayoutRow,
    name: DrawnCell,
    keys: Sequence[FactKey | None],
    *,
    complete: bool = False,
) -> None:
    """The label over the columns before the values, then the values."""
    begin_row(sheet, part)
    _values(sheet, part, row, name, keys, complete=complete)


def _values(
    sheet: Sheet,
    part: Part,
    row: LayoutRow,
    name: DrawnCell,
    keys: Sequence[FactKey | None],
    *,
    complete: bool,
) -> None:
    canvas = sheet.canvas
    first = canvas.free(part.first)
    _put_name(sheet, first, part.columns[0] - first, name)
    spans = _spans(part)
    for index, column in enumerate(part.columns):
        if not canvas.is_free(column):
            continue
        key = keys[index] if index < len(keys) else None
        if index in row.dashes:
            canvas.put(column, dash(spans[column]))
        elif key is None:
            canvas.put(column, label("", span=spans[column]))
        else:
            key = key if complete else sheet.full(key)
            canvas.put(column, sheet.figure(key, LayoutCell(span=spans[column])))
    canvas.fill()


def _put_name(sheet: Sheet, column: int, span: int, name: DrawnCell) -> None:
    """A label, as wide as there is room before the values."""
    if span <= 0:
        return
    sheet.canvas.put(column, replace(name, colspan=span))


def _spans(part: Part) -> dict[int, int]:
    return {column: cell.span for column, cell in Heads(part.rows, part.first).leaves}


def draw_records(sheet: Sheet, part: Part) -> None:
    """One row per body under 汇总, or one row alone."""
    if not part.continued:
        draw_rows(sheet, part, part.rows)
    (pattern,) = part.body
    keys = list(pattern.keys)
    if part.codes:
        _coded(sheet, part, pattern)
        return
    if not part.organisations:
        _row(sheet, part, pattern, label(""), keys)
        return
    whole = DrawnCell(0, 0, sheet.words(part.whole), align=Align.LEFT)
    _row(sheet, part, pattern, whole, keys)
    for number, unit in enumerate(sheet.dossier.units, 1):
        name = DrawnCell(
            0,
            0,
            f"{number}、{unit}",
            CellRole.FREE_LABEL,
            field="unit",
            align=Align.LEFT,
            prefix=f"{number}、",
        )
        own = [key and sheet.full(key, organisation=unit) for key in keys]
        _row(sheet, part, pattern, name, own, complete=True)


def _coded(sheet: Sheet, part: Part, pattern: LayoutRow) -> None:
    """合计, then one row per code: the code, its name, the figures."""
    whole = label(sheet.words(part.whole))
    _row(sheet, part, pattern, whole, pattern.keys)
    concepts = {key.concept for key in pattern.keys if key is not None}
    own_scope = dict(sheet.form.dimensions).get("scope", "")
    held = sheet.held.codes(part.codes, concepts, own_scope)
    codes = with_parents(held) if part.tree else held
    spare = part.spare if sheet.spare and not codes else 0
    head = Heads(part.rows, part.first).leaves[0]
    # Numbers of one length: no blank row stands above another as a class would.
    blank = (f"#{sheet.form.id}-{number + 1:03}" for number in range(spare))
    for code in [*codes, *blank]:
        begin_row(sheet, part)
        known = not code.startswith("#")
        cell = DrawnCell(
            0,
            0,
            code if known else "",
            CellRole.TEXT,
            colspan=head[1].span,
            field=f"code:{part.codes}",
        )
        sheet.canvas.put(part.first, cell)
        name = DrawnCell(
            0,
            0,
            _code_name(sheet, part.codes, code),
            CellRole.FREE_LABEL,
            field=f"name:{part.codes}",
            align=Align.LEFT,
        )
        own = [
            key and sheet.full(key, more=((part.codes, code),)) for key in pattern.keys
        ]
        _values(sheet, part, pattern, name, own, complete=True)


def with_parents(codes: Sequence[str]) -> list[str]:
    """Codes of 项 with the 款 and 类 above them, in order."""
    above = {code[:n] for code in codes for n in LEVELS if n < len(code)}
    return sorted({*codes, *above})


def _code_name(sheet: Sheet, dimension: str, code: str) -> str:
    """The name of a code in the year of the dossier, ``""`` when unknown."""
    table = sheet.rulebook.classifications.get(
        dimension.removesuffix("_classification")
    )
    entry = table.entries.get(code) if table is not None else None
    return entry.name(sheet.dossier.fiscal_year) if entry is not None else ""
