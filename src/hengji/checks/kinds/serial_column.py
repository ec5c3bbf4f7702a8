"""serial_column: the 序号 column of a table, and numbered goals beside each other.

Operand ``part``: ``order`` (repeated or missing numbers), ``total`` (a total row that
carries a number), ``goal`` (目标7 answered by 目标6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.model.check_rule import CheckRule
from hengji.model.document import Cell, Table
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text
from hengji.taxonomy.text import label_key

_TOTALS = frozenset({"合计", "总计", "小计", "总和"})
_GOAL = re.compile(r"^\s*((?:年度)?(?:绩效)?(?:目标|任务))\s*(\d{1,2})\s*[：:.、]")


class _Serial(NamedTuple):
    value: int
    cell: Cell
    label: Cell


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Faults of the numbers in every table."""
    part = rule.operand("part")
    whole = whole_text(reading.document)
    if part == "goal":
        for table in whole.tables_with("目标", "任务"):
            yield from _goals(table, rule)
        return
    for table in whole.tables_with("序"):
        for serials in _columns(table):
            if part == "total":
                yield from _totals(table, serials, rule)
            else:
                yield from _order(table, serials, rule)


def _columns(table: Table) -> Iterator[list[_Serial]]:
    """The numbers under each header cell 序号."""
    serials: list[_Serial] = []
    under = False
    for row in table.rows:
        if not row:
            continue
        if label_key(row[0].text) == "序号":
            if serials:
                yield serials
            serials, under = [], True
            continue
        words = row[0].text.strip()
        if under and words.isdigit() and len(words) <= 3 and len(row) > 2:
            serials.append(_Serial(int(words), row[0], row[1]))
    if serials:
        yield serials


def _is_total(serial: _Serial) -> bool:
    return label_key(serial.label.text) in _TOTALS


def _repeats(serials: list[_Serial]) -> list[tuple[_Serial, _Serial]]:
    return [(a, b) for a, b in pairwise(serials) if a.value == b.value]


def _order(table: Table, serials: list[_Serial], rule: CheckRule) -> Iterator[Finding]:
    repeats = _repeats(serials)
    gaps = [
        (a, b)
        for a, b, c in zip(serials, serials[1:], serials[2:], strict=False)
        if b.value == a.value + 2 and c.value == b.value + 1
    ]
    faults = repeats + gaps
    if not faults or len(serials) < 3 or len(repeats) * 2 >= len(serials):
        return
    marked = {id(serial): serial for pair in faults for serial in pair}
    cells = [cell for each in marked.values() for cell in (each.cell, each.label)]
    printed = "、".join(str(serial.value) for serial in serials)
    what = "重复" if repeats else "缺号"
    yield make(
        rule,
        subject=f"表{table.number}序号{what}",
        message=Message(
            f"表{table.number}的序号依次印作{printed}，其中有{what}；应从1起连续编号。",
            f"The 序号 column of table {table.number} reads {printed}; "
            "numbers should run on without repeats or gaps.",
        ),
        places=[table.whole(cell) for cell in cells],
        stated=printed,
    )


def _totals(table: Table, serials: list[_Serial], rule: CheckRule) -> Iterator[Finding]:
    last = serials[-1]
    if len(serials) < 3 or not _is_total(last) or _repeats(serials[-2:]):
        return
    places = [table.whole(last.cell), table.whole(last.label)]
    yield make(
        rule,
        subject=f"表{table.number}合计行",
        message=Message(
            f"表{table.number}的合计行带有序号{last.value}（{where(places[0])}），"
            "合计行不是项目，不应编号。",
            f"The total row of table {table.number} carries number {last.value}; "
            "a total is not an item.",
        ),
        places=places,
        stated=str(last.value),
    )


def _goals(table: Table, rule: CheckRule) -> Iterator[Finding]:
    """目标N in one column, 目标M in the other, N following the row above."""
    previous = 0
    for row in table.rows:
        found = []
        for cell in row:
            text = cell.text
            match = _GOAL.match(text) if "目标" in text or "任务" in text else None
            if match and not any(map(_GOAL.match, text.split("\n")[1:])):
                found.append((match[1], int(match[2]), cell, match))
        if not found:
            continue
        name, number, cell, match = found[0]
        in_order = number in (1, previous + 1)
        previous = number
        if len(found) != 2 or not in_order or found[1][0] != name:
            continue
        _, other, beside, second = found[1]
        if other != number:
            yield make(
                rule,
                subject=f"{name}{number}",
                message=Message(
                    f"{where(table.place(cell, *match.span()))}旁边的完成情况"
                    f"印作“{name}{other}”，编号应为{number}。",
                    f"{name}{number} is answered by {name}{other} in the same row.",
                ),
                places=[
                    table.place(beside, *second.span()),
                    table.place(cell, *match.span()),
                ],
                stated=f"{name}{other}",
                expected=f"{name}{number}",
            )
