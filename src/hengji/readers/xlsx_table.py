"""A worksheet as a table: the used range, merges as spans, covered cells gone."""

from __future__ import annotations

from functools import lru_cache

from hengji.model.document import Cell
from hengji.readers.xlsx_sheet import Sheet, Stored, column_letters

_letters = lru_cache(maxsize=1024)(column_letters)
#: Blank cells are written out while the used range has no more cells than this.
MAX_AREA = 250_000
Span = tuple[int, int]


def table_rows(
    sheet: Sheet, *, hidden: bool
) -> tuple[tuple[tuple[Cell, ...], ...], int]:
    """The rows of the used range and its width.

    Blank rows and columns around it are left out; rows and columns keep the numbers
    of the sheet.  Blank cells within are real cells, unless the range is so sparse
    that only what is filled can be listed.
    """
    filled = [(row, cells) for row, cells in sorted(sheet.cells.items()) if cells]
    if not filled:
        return (), 0
    top, bottom = filled[0][0], filled[-1][0]
    left = min(min(cells) for _, cells in filled)
    right = max(max(cells) for _, cells in filled)
    spans, covered = _merges(sheet, (top, left, bottom, right))
    maker = _Maker(sheet, spans, hidden)
    dense = (bottom - top + 1) * (right - left + 1) <= MAX_AREA
    rows: list[tuple[Cell, ...]] = []
    numbers = range(top, bottom + 1) if dense else [row for row, _ in filled]
    for row in numbers:
        stored = sheet.cells.get(row, {})
        columns = range(left, right + 1) if dense else sorted(stored)
        rows.append(
            tuple(
                [
                    maker.cell(row, column, stored.get(column))
                    for column in columns
                    if (row, column) not in covered
                ]
            )
        )
    return tuple(rows), right - left + 1


class _Maker:
    """Makes cells; remembers which columns and rows are hidden."""

    def __init__(self, sheet: Sheet, spans: dict[Span, Span], hidden: bool) -> None:
        self._hidden_rows = sheet.hidden_rows
        self._hidden_ranges = sheet.hidden_columns
        self._spans = spans
        self._hidden = hidden
        self._columns: dict[int, bool] = {}

    def cell(self, row: int, column: int, stored: Stored | None) -> Cell:
        """The cell at a position, blank where nothing is stored."""
        rowspan, colspan = self._spans.get((row, column), (1, 1))
        concealed = self._hidden or row in self._hidden_rows
        if self._hidden_ranges and not concealed:
            concealed = self._column_hidden(column)
        text, number, code, formula = stored or _BLANK
        return Cell(
            row, column, text, rowspan, colspan, None, f"{_letters(column)}{row}",
            number, code if number is not None else None, formula, concealed,
        )  # fmt: skip

    def _column_hidden(self, column: int) -> bool:
        known = self._columns.get(column)
        if known is None:
            known = any(low <= column <= high for low, high in self._hidden_ranges)
            self._columns[column] = known
        return known


_BLANK = Stored("", None, "General", None)


def _merges(
    sheet: Sheet, box: tuple[int, int, int, int]
) -> tuple[dict[Span, Span], set[Span]]:
    """Spans of merged ranges cut to the used range, and the positions they cover."""
    top, left, bottom, right = box
    spans: dict[Span, Span] = {}
    covered: set[Span] = set()
    budget = 4 * MAX_AREA
    for first_row, first_column, last_row, last_column in sheet.merges:
        low, high = max(first_row, top), min(last_row, bottom)
        start, end = max(first_column, left), min(last_column, right)
        area = (high - low + 1) * (end - start + 1)
        if low > high or start > end or area > budget or (low, start) in covered:
            continue
        if (low, start) != (first_row, first_column) or area == 1:
            continue
        budget -= area
        spans[(low, start)] = (high - low + 1, end - start + 1)
        covered.update(
            (row, column)
            for row in range(low, high + 1)
            for column in range(start, end + 1)
        )
        covered.discard((low, start))
    return spans, covered
