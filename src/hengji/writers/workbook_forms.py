"""A drawn form painted on a worksheet."""

from __future__ import annotations

from typing import Any

from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.writers.workbook_book import Book
from hengji.writers.workbook_formulas import Spot, formula_of
from hengji.writers.workbook_styles import Look, Styles

#: Characters a printed line holds, shared among the columns of a form.
LINE_ACROSS, LINE_ALONG = 128, 92
_ROW_HEIGHT = 16
_MOST_LINES = 24
_FIGURES = (CellRole.INPUT, CellRole.DERIVED)
_WORDS = (CellRole.TEXT, CellRole.FREE_LABEL)
#: Words the program knows itself: nobody enters them in the form.
_KNOWN = frozenset("organisation project unit total_score rating".split())
#: Rates that cannot pass 100 %.
_AT_MOST_WHOLE = frozenset({"execution_rate", "score_ratio", "score_coefficient"})
_MOST = 1_000_000_000_000


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
    """Paints one form of a book."""

    def __init__(self, sheet: Any, number: int, book: Book, styles: Styles) -> None:
        self.sheet = sheet
        self.name = book.names[number]
        self.form = book.forms[number]
        self.book = book
        self.styles = styles
        self.template = book.templates[number] if book.templates else None
        self.words = {
            (cell.row, cell.column): cell.text
            for cell in (self.template.cells if self.template else ())
        }

    def paint(self) -> None:
        """Title, lines, cells, feet, widths and heights."""
        self._set_up_page()
        self._lines_above()
        for cell in self.form.cells:
            self._cell(cell)
        self._lines_below()
        self._heights()
        if not self.styles.plain:
            options = ("format_cells", "format_rows", "format_columns")
            self.sheet.protect("", dict.fromkeys(options, True))

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

    # ── lines around the table ──

    def _span(self, row: int, words: str, style: Any, template: str = "") -> None:
        last = len(self.form.widths) - 1
        signs = self.book.signs
        formula = signs.formula(template, self.name, self.form.subject)
        if last > 0:
            shown = "" if formula else words
            self.sheet.merge_range(row, 0, row, last, shown, style)
        if formula:
            shown = signs.text(template, self.form.subject) or " "
            self.sheet.write_formula(row, 0, formula, style, shown)
        elif last <= 0:
            self.sheet.write_string(row, 0, words, style)

    def _lines_above(self) -> None:
        form, row = self.form, 0
        self._span(row, form.title, self.styles.title())
        if "\n" in form.title:
            self.sheet.set_row(row, 2 * _ROW_HEIGHT + 12)
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
        templates = self.template.foot_lines if self.template else ()
        for offset, words in enumerate(self.form.foot_lines):
            template = templates[offset] if offset < len(templates) else ""
            self._span(below + offset, words, self.styles.line(), template)

    # ── cells ──

    def _cell(self, cell: DrawnCell) -> None:
        row = first_row(self.form) + cell.row - 2
        column = cell.column - 1
        formula = self._formula(cell)
        style = self.styles.cell(
            cell, self.book.kind_of(cell), self._look(cell, formula)
        )
        if cell.rowspan > 1 or cell.colspan > 1:
            bottom, right = row + cell.rowspan - 1, column + cell.colspan - 1
            self.sheet.merge_range(row, column, bottom, right, "", style)
        if formula is not None:
            self.sheet.write_formula(row, column, formula, style, self._shown(cell))
        elif cell.role in _FIGURES:
            self._number(cell, row, column, style)
        else:
            self.sheet.write_string(row, column, cell.text, style)
        if not self.styles.plain:
            comment = self.book.explained(cell)
            if comment:
                self.sheet.write_comment(row, column, comment, {"author": "衡绩"})

    def _formula(self, cell: DrawnCell) -> str | None:
        """What stands in the cell when nobody enters it there."""
        if cell.role in _FIGURES:
            if self.book.is_entered(cell) and not self._is_elsewhere(cell):
                return None
            if self._is_elsewhere(cell) and cell.key is not None:
                there = self.book.spots[cell.key].seen_from(self.name)
                return f'=IF({there}="","",{there})'
            return formula_of(cell, self.book.spots, self.name)
        template = self.words.get((cell.row, cell.column), "")
        return self.book.signs.formula(template, self.name, self.form.subject)

    def _is_elsewhere(self, cell: DrawnCell) -> bool:
        """Whether the figure is entered or computed in another cell already."""
        source = self.book.spots.get(cell.key) if cell.key is not None else None
        here = Spot(self.name, address_of(self.form, cell))
        return source is not None and source != here

    def _look(self, cell: DrawnCell, formula: str | None) -> Look:
        if formula is not None:
            return Look.RESULT
        if cell.role in _FIGURES:
            if not self.book.is_entered(cell):
                return Look.RESULT
            waiting = cell.key is not None and cell.key in self.book.imported
            return Look.IMPORTED if waiting else Look.ENTRY
        entered = cell.role in _WORDS and cell.field not in _KNOWN
        return Look.ENTRY if entered else Look.PRINTED

    def _shown(self, cell: DrawnCell) -> object:
        """The cached result; a blank one is a space: "" would mean never computed."""
        if cell.role not in _FIGURES:
            template = self.words.get((cell.row, cell.column), "")
            return self.book.signs.text(template, self.form.subject) or " "
        value = self.book.values.get(cell.key) if cell.key is not None else None
        return " " if value is None else value

    def _number(self, cell: DrawnCell, row: int, column: int, style: Any) -> None:
        value = self.book.values.get(cell.key) if cell.key is not None else None
        if value is not None:
            self.sheet.write_number(row, column, value, style)
        elif cell.role is CellRole.DERIVED:
            self.sheet.write_blank(row, column, None, style)
        else:
            self.sheet.write_string(row, column, cell.prefix, style)
        if cell.role is CellRole.INPUT and not self.styles.plain:
            self._validate(cell, row, column)

    def _validate(self, cell: DrawnCell, row: int, column: int) -> None:
        kind = self.book.kind_of(cell)
        least, most, what = -_MOST, _MOST, "数字"
        if cell.percent:
            what = "比率（如 95.6%）"
            if cell.key is not None and cell.key.concept in _AT_MOST_WHOLE:
                least, most, what = 0, 1, "0 到 100% 的比率"
        elif kind in ("count", "area", "score"):
            least, what = 0, "不小于 0 的数字"
        self.sheet.data_validation(
            row,
            column,
            row,
            column,
            {
                "validate": "decimal",
                "criteria": "between",
                "minimum": least,
                "maximum": most,
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
