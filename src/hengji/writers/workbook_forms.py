"""A drawn form painted on a worksheet."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hengji.model.dossier import FactKey
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.writers.workbook_formulas import Spot, formula_of
from hengji.writers.workbook_styles import Styles

#: Characters a printed line holds, shared among the columns of a form.
LINE_ACROSS, LINE_ALONG = 128, 92
_ROW_HEIGHT = 16
_MOST_LINES = 24


def column_name(column: int) -> str:
    """1 -> ``A``, 28 -> ``AB``."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def first_row(form: DrawnForm) -> int:
    """The worksheet row of the form's first row: title and lines stand above."""
    return 2 + bool(form.subtitle) + bool(form.head_line or form.unit_line)


def address_of(form: DrawnForm, cell: DrawnCell) -> str:
    """Where a cell of a form stands on its sheet."""
    return f"{column_name(cell.column)}{first_row(form) + cell.row - 1}"


class FormPainter:
    """Paints one form."""

    def __init__(
        self,
        sheet: Any,
        name: str,
        form: DrawnForm,
        styles: Styles,
        spots: Mapping[FactKey, Spot],
        values: Mapping[FactKey, Decimal],
    ) -> None:
        self.sheet = sheet
        self.name = name
        self.form = form
        self.styles = styles
        self.spots = spots
        self.values = values

    def paint(self) -> None:
        """Title, lines, cells, feet, widths and heights."""
        self._set_up_page()
        self._lines_above()
        for cell in self.form.cells:
            self._cell(cell)
        self._lines_below()
        self._heights()
        self.sheet.protect(
            "", {"format_cells": True, "format_rows": True, "format_columns": True}
        )

    def _set_up_page(self) -> None:
        sheet, form = self.sheet, self.form
        if form.landscape:
            sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        whole = sum(form.widths) or 1
        line = LINE_ACROSS if form.landscape else LINE_ALONG
        for index, width in enumerate(form.widths):
            sheet.set_column(index, index, max(6, round(line * width / whole)))
        top = first_row(form) - 1
        sheet.repeat_rows(top, top + max(form.header_rows, 1) - 1)

    def _span(self, row: int, words: str, style: Any) -> None:
        last = len(self.form.widths) - 1
        if last > 0:
            self.sheet.merge_range(row, 0, row, last, words, style)
        else:
            self.sheet.write_string(row, 0, words, style)

    def _lines_above(self) -> None:
        form, row = self.form, 0
        self._span(row, form.title, self.styles.title())
        if form.subtitle:
            row += 1
            self._span(row, form.subtitle, self.styles.line("center"))
        if form.head_line or form.unit_line:
            words = "　　".join(filter(None, (form.head_line, form.unit_line)))
            align = "left" if form.head_line else "right"
            self._span(row + 1, words, self.styles.line(align))

    def _lines_below(self) -> None:
        below = (
            first_row(self.form)
            - 1
            + max((cell.row + cell.rowspan - 1 for cell in self.form.cells), default=0)
        )
        for offset, words in enumerate(self.form.foot_lines):
            self._span(below + offset, words, self.styles.line())

    def _cell(self, cell: DrawnCell) -> None:
        row = first_row(self.form) + cell.row - 2
        column = cell.column - 1
        here = Spot(self.name, address_of(self.form, cell))
        source = self.spots.get(cell.key) if cell.key is not None else None
        linked = cell.role is CellRole.INPUT and source not in (None, here)
        style = self.styles.cell(cell, linked=linked)
        if cell.rowspan > 1 or cell.colspan > 1:
            bottom, right = row + cell.rowspan - 1, column + cell.colspan - 1
            self.sheet.merge_range(row, column, bottom, right, "", style)
        if cell.role in (CellRole.INPUT, CellRole.DERIVED):
            self._figure(cell, row, column, style, source if linked else None)
        else:
            self.sheet.write_string(row, column, cell.text, style)
        if cell.comment:
            self.sheet.write_comment(row, column, cell.comment, {"author": "衡绩"})

    def _figure(
        self, cell: DrawnCell, row: int, column: int, style: Any, source: Spot | None
    ) -> None:
        value = self.values.get(cell.key) if cell.key is not None else None
        # A blank result is stored as a space: an empty one would mean "never computed".
        shown: object = " " if value is None else str(value)
        formula = formula_of(cell, self.spots, self.name)
        if source is not None:
            there = source.seen_from(self.name)
            formula = f'=IF({there}="","",{there})'
        if formula is not None and (source or cell.role is CellRole.DERIVED):
            self.sheet.write_formula(row, column, formula, style, shown)
            return
        if value is not None:
            self.sheet.write_number(row, column, value, style)
        else:
            self.sheet.write_string(row, column, cell.prefix, style)
        self._validate(cell, row, column)

    def _validate(self, cell: DrawnCell, row: int, column: int) -> None:
        what = "比率（如 95.6%）" if cell.percent else "数字"
        self.sheet.data_validation(
            row,
            column,
            row,
            column,
            {
                "validate": "decimal",
                "criteria": "between",
                "minimum": -1_000_000_000_000,
                "maximum": 1_000_000_000_000,
                "error_title": "请填数字",
                "error_message": f"这一格只能填{what}，不要带单位和文字。",
            },
        )

    def _heights(self) -> None:
        """Rows high enough for their longest words."""
        widths = self.form.widths
        whole = sum(widths) or 1
        line = LINE_ACROSS if self.form.landscape else LINE_ALONG
        lines: dict[int, int] = {}
        for cell in self.form.cells:
            if cell.rowspan > 1:
                continue
            span = widths[cell.column - 1 : cell.column - 1 + cell.colspan]
            room = max(4, line * sum(span) // whole)
            need = sum(1 + (2 * len(part)) // room for part in cell.text.split("\n"))
            lines[cell.row] = min(_MOST_LINES, max(lines.get(cell.row, 1), need))
        top = first_row(self.form) - 2
        for row, count in lines.items():
            self.sheet.set_row(top + row, _ROW_HEIGHT * count + 4)
