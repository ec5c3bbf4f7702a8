"""Columns under a header: labels, codes, serial numbers and data, side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hengji.model.document import Table
from hengji.model.fact import Presence
from hengji.recognisers.grid import Line
from hengji.recognisers.headers import is_code, is_index_line, is_serial, paths
from hengji.recognisers.parts import Part

_VALUE_HEADING = re.compile(
    "指标值|完成值|目标值|实际值|分值|得分|执行率|金额|决算数|预算数"
)
_LABEL_HEADING = re.compile(
    r"项目(?:\(.*\))?\Z|科目名称\Z|名称\Z|(?:收入|支出)\Z|支出功能分类"
)
_CODE_PIECE = re.compile(r"[0-9]{1,9}\Z")


@dataclass(slots=True)
class Side:
    """One side of a table: its label columns and the data columns after them.

    ``shift`` is the grid width for text tables (short rows are aligned to the
    right, their first cell spanning the rest), 0 where spans are known.
    """

    labels: list[int]
    codes: list[int]
    data: list[tuple[int, tuple[str, ...]]]
    stub: list[str]
    group_head: str
    heads: dict[int, str]
    shift: int
    first: int
    last: int

    def slots(self, line: Line) -> dict[int, int]:
        """Slot of the line by grid column."""
        missing = self.shift - line.width
        if self.shift and missing > 0:
            return {
                (1 if slot == 0 else slot + 1 + missing): slot
                for slot in range(line.width)
            }
        return {column: slot for slot, column in enumerate(line.columns)}

    def code(self, line: Line, slots: dict[int, int]) -> str:
        """The classification code of a row, its pieces joined."""
        pieces = [line.keys[slots[column]] for column in self.codes if column in slots]
        code = "".join(pieces)
        return code if _CODE_PIECE.match(code) else ""


@dataclass(slots=True)
class _Tally:
    numbers: int = 0
    marks: int = 0
    words: int = 0
    blanks: int = 0


def sides_of(part: Part, table: Table) -> list[Side]:
    """Divide the columns under a part's header into sides."""
    named = [line for line in part.header if not is_index_line(line)]
    width = part.width
    heads = paths(named, width, table.grid_known)
    shift = 0 if table.grid_known else width
    tallies = _tally(part.body, width, shift)
    sides: list[Side] = []
    side = _new(shift, 1)
    for column in range(1, width + 1):
        path, tally = heads[column - 1], tallies[column - 1]
        leaf = path[-1] if path else ""
        if tally is None or is_serial(leaf):
            continue
        code = is_code(leaf)
        if side.data and _opens_side(code, leaf, tally, tallies[column:], side):
            side.last = column - 1
            sides.append(side)
            side = _new(shift, column)
        _place(side, column, path, tally, code)
    side.last = width
    sides.append(side)
    return [side for side in sides if side.data]


def _new(shift: int, first: int) -> Side:
    return Side([], [], [], [], "", {}, shift, first, first)


def _place(
    side: Side, column: int, path: tuple[str, ...], tally: _Tally, code: bool
) -> None:
    """Make a column a code, a label or a data column of the side."""
    leaf = path[-1] if path else ""
    if code and not side.data:
        side.codes.append(column)
        side.labels.append(column)
        return
    figures = tally.numbers + tally.marks
    valued = _VALUE_HEADING.search(leaf) is not None
    is_label = not figures or (tally.words > figures and not valued)
    if not side.data and is_label and not (valued and not tally.words):
        side.labels.append(column)
        if leaf:
            side.stub = [leaf]
            side.heads[column] = leaf
            side.group_head = side.group_head or leaf
        return
    side.data.append((column, path))


def _opens_side(
    code: bool,
    leaf: str,
    tally: _Tally,
    rest: Sequence[_Tally | None],
    side: Side,
) -> bool:
    """Whether a column after data columns starts labels anew."""
    figures_follow = any(t is not None and t.numbers for t in rest)
    if code:
        return figures_follow
    if tally.words < 1 or tally.words <= tally.numbers + tally.marks:
        return False
    same = bool(side.stub) and leaf == side.stub[-1]
    return figures_follow and (same or _LABEL_HEADING.search(leaf) is not None)


def _tally(body: Sequence[Line], width: int, shift: int) -> list[_Tally | None]:
    """What each grid column holds; ``None`` for columns no cell opens."""
    tallies: list[_Tally | None] = [None] * width
    for line in body:
        missing = max(shift - line.width, 0) if shift else 0
        for slot, (column, value) in enumerate(
            zip(line.columns, line.values, strict=True)
        ):
            at = column - 1 + (missing if slot else 0)
            if at >= width:
                continue
            tally = tallies[at]
            if tally is None:
                tally = tallies[at] = _Tally()
            if value.presence is Presence.VALUE:
                tally.numbers += 1
            elif value.presence is Presence.NOT_APPLICABLE:
                tally.marks += 1
            elif value.presence is Presence.TEXT:
                tally.words += 1
            else:
                tally.blanks += 1
    return tallies
