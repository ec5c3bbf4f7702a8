"""The lines of a table: what each real cell holds and which grid column it opens.

Word and Excel state their spans; there a position covered by a vertical merge is a
blank slot that knows its origin.  A text file shows neither kind of merge: a
vertical merge is an empty cell, a horizontal one is a row with fewer cells, and
:func:`spread` infers the widths of a short header row from the longer row below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from hengji.model.document import Cell, Table
from hengji.model.fact import Presence
from hengji.model.figure import Figure
from hengji.model.unit import NO_UNIT
from hengji.taxonomy.figures import CellValue, read_cell
from hengji.taxonomy.text import label_key

_PLAIN = re.compile(r"\s*(-?[0-9]+(?:\.([0-9]+))?)\s*\Z", re.ASCII)
_DIGIT = re.compile(r"[0-9０-９]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:年度?)?\Z")
_CODES = re.compile(r"(?:编码|代码)\Z")
_BLANK = CellValue(Presence.MISSING, ())
_WORDS = CellValue(Presence.TEXT, ())
#: A cell longer than this holds words, whatever numbers stand in them.
_LONGEST_VALUE = 60


@dataclass(slots=True)
class Line:
    """One table row as the recognisers walk it.

    Attributes:
        number: 1-based row of the table.
        cells: the cell in each slot; for a slot covered by a vertical merge, its
            origin.
        columns: 1-based grid column each slot opens; ordinals in text files.
        values: what the slots hold; a covered slot is blank.
        keys: comparable words of the slots; ``""`` for blank and covered slots.
        numeric: slots that hold a number that is not a bare year.
        marks: slots that hold —, / or 无.
        words: slots that hold words (bare years count as words).
    """

    number: int
    cells: list[Cell]
    columns: list[int]
    values: list[CellValue]
    keys: list[str]
    numeric: int = 0
    marks: int = 0
    words: int = 0

    @property
    def width(self) -> int:
        """Number of slots."""
        return len(self.cells)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed in the row."""
        return not (self.numeric or self.marks or self.words)


@lru_cache(maxsize=4096)
def value_of(text: str) -> CellValue:
    """What a cell holds, with a short way for plain numbers and plain words."""
    match = _PLAIN.match(text)
    if match is not None:
        number, places = match.groups()
        start, end = match.span(1)
        figure = Figure(number, Decimal(number), NO_UNIT, len(places or ""), start, end)
        return CellValue(Presence.VALUE, (figure,))
    if not text or text.isspace():
        return _BLANK
    if len(text) > _LONGEST_VALUE:
        return _WORDS
    if _DIGIT.search(text) is None and len(text) > 4:
        return _WORDS
    return read_cell(text)


def states_spans(table: Table) -> bool:
    """Whether the spans of a table are really stated.

    A format may know spans and the file not use them: rows of different lengths
    without a spanning cell, or short rows whose last cell is stretched to the edge
    while no cell is merged downwards, come from a table pasted as text and are as
    good as one.
    """
    if not table.grid_known:
        return False
    lengths = {len(row) for row in table.rows if row}
    if len(lengths) < 2:
        return True
    inner = False
    for row in table.rows:
        for cell in row:
            if cell.rowspan > 1:
                return True
            inner = inner or (cell.colspan > 1 and cell is not row[-1])
    return inner


class Held(NamedTuple):
    """What a cell holds, its comparable words, and the count of its line it adds to."""

    value: CellValue
    key: str
    counts_as: str


@lru_cache(maxsize=4096)
def held_by(text: str) -> Held:
    """Everything a line needs to know of a cell: many cells print the same."""
    value = value_of(text)
    if value.presence is Presence.MISSING:
        return Held(value, "", "")
    key = label_key(text)
    if value.presence is Presence.VALUE and not _YEAR.match(key):
        return Held(value, key, "numeric")
    if value.presence is Presence.NOT_APPLICABLE:
        return Held(value, key, "marks")
    return Held(value, key, "words" if key else "")


def lines_of(table: Table) -> list[Line]:
    """The rows of a table as lines, covered slots included where spans are known."""
    known = table.grid_known
    lines: list[Line] = []
    covered: dict[int, tuple[Cell, int]] = {}
    for number, row in enumerate(table.rows, 1):
        line = Line(number, [], [], [], [])
        position = 1
        merged: list[Cell] = []
        counts: list[str] = []
        for at, cell in enumerate(row, 1):
            if known:
                if covered:
                    _cover(line, covered, number, position, cell.column)
                position = cell.column + cell.colspan
                if cell.rowspan > 1:
                    merged.append(cell)
            value, key, counts_as = held_by(cell.text)
            line.cells.append(cell)
            line.columns.append(cell.column if known else at)
            line.values.append(value)
            line.keys.append(key)
            counts.append(counts_as)
        line.numeric = counts.count("numeric")
        line.marks = counts.count("marks")
        line.words = counts.count("words")
        if covered:
            _cover(line, covered, number, position, table.columns + 1)
        for cell in merged:
            covered[cell.column] = (cell, number + cell.rowspan)
        lines.append(line)
    return lines


def _cover(
    line: Line, covered: dict[int, tuple[Cell, int]], number: int, start: int, end: int
) -> None:
    """Add blank slots for positions in [start, end) that a merge above covers."""
    for column in range(start, end):
        origin = covered.get(column)
        if origin is not None and origin[1] > number:
            line.cells.append(origin[0])
            line.columns.append(column)
            line.values.append(_BLANK)
            line.keys.append("")


def is_year(key: str) -> bool:
    """Whether a cell holds nothing but a calendar year."""
    return _YEAR.match(key) is not None


def spread(upper: Sequence[str], lower: Sequence[str]) -> list[int]:
    """How many columns of ``lower`` each cell of a shorter header row covers.

    A cell over a blank goes on downwards (vertical merge) and is one column wide;
    a cell over words is their common heading.  Where several divisions fit, the
    one whose headings share words with what they cover is taken.

    Args:
        upper: keys of the short row.
        lower: keys of the row below, at least as long.

    Returns:
        Widths, their sum being ``len(lower)``.
    """
    count, room = len(upper), len(lower)
    if count >= room:
        return [1] * count
    if count * room > 2_000:
        return [1] * (count - 1) + [room - count + 1]
    worst = -(10**9)
    best = [[worst] * (room + 1) for _ in range(count + 1)]
    take = [[0] * (room + 1) for _ in range(count + 1)]
    best[0][0] = 0
    for i, key in enumerate(upper):
        for start in range(i, room):
            if best[i][start] == worst:
                continue
            score = best[i][start]
            if start and lower[start] and lower[start] == lower[0]:
                score += 5  # the halves of a repeated header begin alike
            for end in range(start + 1, room - (count - i - 1) + 1):
                total = score + _fit(key, lower[start:end])
                if total > best[i + 1][end]:
                    best[i + 1][end], take[i + 1][end] = total, end - start
    widths, end = [], room
    for i in range(count, 0, -1):
        widths.append(take[i][end])
        end -= take[i][end]
    return widths[::-1]


def _fit(heading: str, below: Sequence[str]) -> int:
    """How well a heading stands over the cells below it."""
    blanks = sum(1 for key in below if not key)
    width = len(below)
    if width == 1:
        if blanks:
            return 20
        if heading.startswith("其中") or not heading:
            return -6
        return 12 if heading[-2:] in below[0] else 0
    if not heading:
        return -20 * width
    if blanks == width and _CODES.search(heading):
        return 20  # 科目编码 over the columns of 类, 款, 项
    score = 4 * (width - blanks) - 30 * blanks - width
    if heading.startswith("其中"):
        score += 6
    core = heading.split("(")[0]
    if core and not core.startswith("其中"):
        kin = sum(1 for key in below if core in key or core[-2:] in key)
        if kin:
            score += 8 * kin - 8 * (width - blanks - kin)
    return score
