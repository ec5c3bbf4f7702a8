"""Goals of the year beside their results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from hengji.model.drawing import Align, CellRole, DrawnCell
from hengji.model.place import Place
from hengji.taxonomy.layouts import Heads, Part
from hengji.writers.layout_sheet import Sheet
from hengji.writers.layout_tables import begin_row, draw_rows

_BLANK_ROWS = 3
_Item = tuple[str, str, Place]


def draw_goals(sheet: Sheet, part: Part) -> None:
    """The head, then all goals in one row, or one row per goal."""
    draw_rows(sheet, part, part.rows)
    for expected, actual in _rows(sheet, each=part.each):
        begin_row(sheet, part)
        for column, cell in Heads(part.rows, part.first).leaves:
            if not sheet.canvas.is_free(column):
                continue
            text = {"expected": expected, "actual": actual}.get(cell.role, "")
            sheet.canvas.put(
                column,
                DrawnCell(
                    0,
                    0,
                    text,
                    CellRole.TEXT if cell.role else CellRole.BLANK,
                    colspan=cell.span,
                    field=f"goal_{cell.role}" if cell.role else "",
                    align=Align.LEFT,
                ),
            )
        sheet.canvas.fill()


def _rows(sheet: Sheet, *, each: bool) -> Iterator[tuple[str, str]]:
    goals = sheet.table.goals if sheet.table is not None else ()
    expected = [item for pair in goals for item in pair.expected]
    actual = [item for pair in goals for item in pair.actual]
    if not each:
        yield _joined(expected), _joined(actual)
        return
    if not expected and not actual:
        for number in range(1, _BLANK_ROWS + 1):
            yield f"目标{number}：", ""
    for one, other in zip_longest(expected, actual):
        yield (_worded(one) if one else ""), (_worded(other) if other else "")


def _joined(items: Sequence[_Item]) -> str:
    return "\n".join(map(_worded, items))


def _worded(item: _Item) -> str:
    """A goal behind its ordinal: ``目标1：…`` ``1、…`` ``①…``."""
    ordinal, text, _ = item
    if not ordinal:
        return text
    if ordinal.startswith("目标"):
        return f"{ordinal}：{text}"
    return f"{ordinal}、{text}" if ordinal.isdecimal() else ordinal + text
