"""Indicator lines as the form checks see them, prepared once per reading."""

from __future__ import annotations

from typing import NamedTuple

from hengji.model.fact import Presence
from hengji.model.finding import Message
from hengji.model.indicator import CellText, IndicatorLine, IndicatorTable
from hengji.model.number import ZERO
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.taxonomy.achievement import Comparison, compare, identical
from hengji.taxonomy.figures import read_cell


class Seen(NamedTuple):
    """A line with its table, its place in it and its comparison."""

    table: IndicatorTable
    line: IndicatorLine
    comparison: Comparison | None

    @property
    def name(self) -> str:
        """The indicator as printed."""
        return self.line.indicator.name or "（未填名称）"

    @property
    def is_deducted(self) -> bool:
        """Whether the line gave away points."""
        top, got = self.line.max_score, self.line.score
        return (
            top is not None
            and got is not None
            and got.figure.value < (top.figure.value)
        )

    @property
    def is_full(self) -> bool:
        """Whether the line took all of its points, and there were some."""
        top, got = self.line.max_score, self.line.score
        return (
            top is not None
            and got is not None
            and (got.figure.value == top.figure.value > ZERO)
        )

    def places(self, *extra: Place) -> tuple[Place, ...]:
        """Name, target, result, 分值, 得分: what a reader must look at."""
        line = self.line
        cells = [c.place for c in (line.target, line.actual) if c is not None]
        points = [o.place for o in (line.max_score, line.score) if o is not None]
        return (*extra, line.indicator.place, *cells, *points)


_LAST: tuple[Reading, tuple[Seen, ...]] | None = None


def lines(reading: Reading) -> tuple[Seen, ...]:
    """Every filled line of every indicator table (kept for the last reading)."""
    global _LAST
    last = _LAST
    if last is not None and last[0] is reading:
        return last[1]
    found = tuple(
        Seen(table, line, compare(line))
        for table in reading.indicators
        for line in table.lines
        if not line.empty
    )
    _LAST = (reading, found)
    return found


def is_blank(cell: CellText | None) -> bool:
    """Whether a cell is missing, blank, or holds 无 or a dash."""
    if cell is None or cell.is_blank:
        return True
    return read_cell(cell.text).presence is Presence.NOT_APPLICABLE


def repeats(line: IndicatorLine) -> bool:
    """Whether the result repeats the target word for word."""
    target, actual = line.target, line.actual
    if target is None or actual is None:
        return False
    return identical(target.text, actual.text)


def table_name(table: IndicatorTable) -> str:
    """How a message calls the table."""
    if table.table.sheet:
        return f"工作表“{table.table.sheet}”"
    return f"表{table.table.number}"


def told(seen: Seen, zh: str, en: str) -> Message:
    """A message that begins with the table, row and indicator."""
    where = f"{table_name(seen.table)}第{seen.line.row}行指标“{seen.name}”"
    place = f"Table {seen.table.table.number} row {seen.line.row}, “{seen.name}”"
    return Message(f"{where}：{zh}", f"{place}: {en}")
