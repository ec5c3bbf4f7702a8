"""A grid on which cells are put one by one; nothing overlaps, nothing is left out."""

from __future__ import annotations

from dataclasses import replace

from hengji.model.drawing import CellRole, DrawnCell


class Canvas:
    """The cells of a form while it is being drawn.

    Attributes:
        width: number of grid columns.
        row: the row being filled, 1-based; 0 before the first.
        cells: what has been put, in the order of putting.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self.row = 0
        self.cells: list[DrawnCell] = []
        self._taken: set[tuple[int, int]] = set()

    def next_row(self) -> int:
        """Begin a new row and return its number."""
        self.row += 1
        return self.row

    def free(self, column: int) -> int:
        """The first free column of the row from a column on."""
        while (self.row, column) in self._taken:
            column += 1
        return column

    def is_free(self, column: int) -> bool:
        """Whether nothing covers a position of the row."""
        return column <= self.width and (self.row, column) not in self._taken

    def put(self, column: int, cell: DrawnCell, row: int = 0) -> None:
        """Put a cell at a column of the current row (or of a row above).

        Raises:
            ValueError: it would cover another cell or leave the grid.
        """
        row = row or self.row
        spots = {
            (r, c)
            for r in range(row, row + cell.rowspan)
            for c in range(column, column + cell.colspan)
        }
        if spots & self._taken or column + cell.colspan - 1 > self.width:
            raise ValueError(f"no room for {cell.text!r} at {row}, {column}")
        self._taken |= spots
        self.cells.append(replace(cell, row=row, column=column))

    def hold(self, column: int, span: int) -> None:
        """Keep positions of the current row for a cell put later from above."""
        self._taken |= {(self.row, c) for c in range(column, column + span)}

    def release(self, row: int, column: int, rowspan: int, span: int) -> None:
        """Give back positions that were held."""
        self._taken -= {
            (r, c)
            for r in range(row, row + rowspan)
            for c in range(column, column + span)
        }

    def fill(self) -> None:
        """Put blank cells wherever the current row is still open."""
        column = 1
        while column <= self.width:
            if not self.is_free(column):
                column += 1
                continue
            span = 1
            while self.is_free(column + span):
                span += 1
            self.put(column, DrawnCell(0, 0, "", CellRole.BLANK, colspan=span))
            column += span

    def finished(self) -> tuple[DrawnCell, ...]:
        """The cells row by row."""
        return tuple(sorted(self.cells, key=lambda cell: (cell.row, cell.column)))
