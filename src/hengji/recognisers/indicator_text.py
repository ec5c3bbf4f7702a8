"""Words of indicator cells: points inside labels, numbered goals, figures."""

from __future__ import annotations

import re

from hengji.model.document import Cell, Table
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.indicator import CellText, GoalPair, Heading
from hengji.model.number import D
from hengji.model.place import Place
from hengji.model.unit import SCORE
from hengji.taxonomy.figures import read_cell, scan
from hengji.taxonomy.text import fold_width

#: （50分） （特性指标70分） — also without brackets at the end of a level label.
_POINTS = re.compile(r"[(\[]\s*[^()\[\]0-9]{0,10}?(\d+(?:\.\d+)?)\s*分\s*[)\]]")
_BARE_POINTS = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s*分\s*$")
#: （10）绩效目标: points only where the other labels of the table print points.
_BRACKET_ONLY = re.compile(r"^\s*[(\[]\s*(\d{1,3}(?:\.\d+)?)\s*[)\]]")
_ITEM = re.compile(
    r"(?:^|(?<=[\s；;。.,，：:]))\s*"
    r"(目标\s*[0-9一二三四五六七八九十]{1,3}(?=\s*[：:、.．，])"
    r"|[①-⑳]|[(（]\s*\d{1,2}\s*[)）]|\d{1,2}(?=\s*[、.．](?!\d)))"
    r"\s*[：:、.．，]?\s*"
)


def heading(table: Table, cell: Cell, *, bracket_points: bool = False) -> Heading:
    """A level label, its points taken out of its name."""
    text = fold_width(cell.text)
    match = None
    if "分" in text:
        match = _POINTS.search(text) or _BARE_POINTS.search(text)
    if match is None and bracket_points:
        match = _BRACKET_ONLY.match(text)
    if match is None:
        return Heading(_squeezed(cell.text), table.whole(cell))
    start, end = match.span(1)
    name = _squeezed(cell.text[: match.start()] + cell.text[match.end() :])
    number = text[start:end]
    figure = Figure(
        cell.text[start:end], D(number), SCORE, _decimals(number), start, end
    )
    operand = Operand(name, figure, table.place(cell, start, end))
    return Heading(name, table.whole(cell), operand)


def has_points(text: str) -> bool:
    """Whether a label prints its points in so many words (…分)."""
    return "分" in text and _POINTS.search(fold_width(text)) is not None


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])


def _squeezed(text: str) -> str:
    return "".join(text.split())


def cell_text(table: Table, cell: Cell | None) -> CellText | None:
    """A cell with its place and the figures printed in it."""
    if cell is None:
        return None
    return CellText(cell.text, table.whole(cell), tuple(scan(cell.text)))


def points(table: Table, cell: Cell | None, label: str) -> Operand | None:
    """The number of a 分值 or 得分 cell, in points."""
    if cell is None or not cell.text or cell.text.isspace():
        return None
    figures = read_cell(cell.text, SCORE).figures
    if not figures:
        return None
    figure = figures[0]
    return Operand(label, figure, table.place(cell, figure.start, figure.end))


def number(table: Table, cell: Cell | None, label: str) -> Operand | None:
    """The number of a cell that holds nothing but a number."""
    if cell is None:
        return None
    figures = read_cell(cell.text).figures
    if not figures:
        return None
    figure = figures[0]
    return Operand(label, figure, table.place(cell, figure.start, figure.end))


def goal_pair(table: Table, expected: Cell, actual: Cell) -> GoalPair:
    """An expected goal beside its result, both cut into numbered items."""
    return GoalPair(
        _items(table, expected),
        _items(table, actual),
        table.whole(expected),
        table.whole(actual),
    )


def _items(table: Table, cell: Cell) -> tuple[tuple[str, str, Place], ...]:
    text = cell.text
    marks = list(_ITEM.finditer(text))
    if not marks or text[: marks[0].start()].strip():
        stripped = text.strip()
        return (("", stripped, table.whole(cell)),) if stripped else ()
    found = []
    for index, mark in enumerate(marks):
        end = marks[index + 1].start() if index + 1 < len(marks) else len(text)
        start = mark.end()
        while end > start and text[end - 1].isspace():
            end -= 1
        place = table.place(cell, mark.start(1), end)
        found.append((_squeezed(mark.group(1)), text[start:end], place))
    return tuple(found)
