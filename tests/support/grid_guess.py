"""How a person would have drawn a table that is known only as rows of cells.

Used to rebuild Word files from text: a header with fewer cells than the row below
spans its columns, an empty cell under a label continues the label downwards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hengji.model.document import Cell, Table

_NUMBER = re.compile(
    r"^[-+]?[\d０-９][\d０-９,，.．]*\s*(?:%|％|分|元|万元)?$|^[-—/]+$"
)


@dataclass
class Drawn:
    """A cell as drawn: first grid column, width, vertical merge."""

    cell: Cell
    column: int
    span: int
    starts: bool = False
    continues: bool = False


def padded_rows(table: Table) -> list[list[Drawn]]:
    """Every cell for itself; the last one of a short row is widened."""
    return [
        [
            Drawn(cell, at, 1 + table.columns - len(row) if at == len(row) else 1)
            for at, cell in enumerate(row, 1)
        ]
        for row in table.rows
    ]


def drawn_rows(table: Table) -> list[list[Drawn]]:
    """Rows with the spans and vertical merges a person would have drawn."""
    spans = _spans(table.rows, table.columns)
    rows: list[list[Drawn]] = []
    for cells, widths in zip(table.rows, spans, strict=True):
        column, row = 1, []
        for cell, width in zip(cells, widths, strict=True):
            row.append(Drawn(cell, column, width))
            column += width
        rows.append(row)
    _merge_down(rows)
    return rows


def _blank(cell: Cell) -> bool:
    return not cell.text.strip()


def _hangs(row: Sequence[Cell]) -> bool:
    return _blank(row[0]) and not all(map(_blank, row))


def _spans(rows: Sequence[Sequence[Cell]], width: int) -> list[list[int]]:
    """Grid widths of the cells of every row; each row sums up to ``width``."""
    spans: list[list[int]] = [[] for _ in rows]
    for at in range(len(rows) - 1, -1, -1):
        row = rows[at]
        below = rows[at + 1] if at + 1 < len(rows) else None
        if below is not None and 1 < len(row) < len(below) and _hangs(below):
            spans[at] = _over(row, below, spans[at + 1])
        else:
            spans[at] = [1] * (len(row) - 1) + [width - len(row) + 1]
    return spans


def _over(row: Sequence[Cell], below: Sequence[Cell], leaves: list[int]) -> list[int]:
    """Spans of a header over a wider row: labels merged down keep their width."""
    left = 0
    while left < len(row) - 1 and _blank(below[left]):
        left += 1
    right = 0
    while right < len(row) - left - 1 and _blank(below[-1 - right]):
        right += 1
    middle = leaves[left : len(leaves) - right]
    count = len(row) - left - right
    size, extra = divmod(len(middle), count)
    spans, at = [], 0
    for group in range(count):
        taken = size + (group < extra)
        spans.append(sum(middle[at : at + taken]))
        at += taken
    return leaves[:left] + spans + (leaves[-right:] if right else [])


def _merge_down(rows: list[list[Drawn]]) -> None:
    """Empty cells under a label, or under a header's cell, continue it."""
    for at in range(1, len(rows)):
        above = {drawn.column: drawn for drawn in rows[at - 1]}
        row = rows[at]
        header = len(rows[at - 1]) < len(row) and _hangs([d.cell for d in row])
        leading = _leading(rows, at)
        for index, drawn in enumerate(row):
            upper = above.get(drawn.column)
            if not _blank(drawn.cell) or upper is None or upper.span != drawn.span:
                continue
            if (index < leading or header) and _may_grow(upper):
                drawn.continues = True
                if not upper.continues:
                    upper.starts = True


def _may_grow(upper: Drawn) -> bool:
    """Whether a cell is a label (or carries one on) that may be merged downwards."""
    if upper.continues:
        return True
    text = upper.cell.text.strip()
    return bool(text) and _NUMBER.match(text) is None


def _leading(rows: list[list[Drawn]], at: int) -> int:
    """Empty cells at the beginning of a row that may continue labels."""
    own = _leading_blanks(rows[at])
    if own < len(rows[at]):
        return own
    # An empty row continues only what its neighbours continue too.
    around = [
        _leading_blanks(rows[other])
        for other in (at - 1, at + 1)
        if other < len(rows) and len(rows[other]) == len(rows[at])
    ]
    return min([own, *around])


def _leading_blanks(row: list[Drawn]) -> int:
    count = 0
    while count < len(row) and _blank(row[count].cell):
        count += 1
    return count
