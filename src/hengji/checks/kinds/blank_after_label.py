"""标签后未填金额：“政府性基金拨款：” with nothing after the colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import table_name
from hengji.model.check_rule import CheckRule
from hengji.model.document import Cell, Table
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading

_LABEL = re.compile(
    r"^\s*(?:其中\s*[:：]?\s*)?([^:：\n]{2,24}(?:预算|拨款|资金|支出|收入))\s*[:：]\s*$"
)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Only in tables with an execution row, and only labels that others fill."""
    for indicators in reading.indicators:
        if not indicators.execution:
            continue
        table = indicators.table
        blank = list(_blank(table))
        if not blank or not _filled(table):
            continue
        names = "、".join(f"“{name}”" for _, name in blank)
        yield make(
            rule,
            subject=names,
            message=Message(
                f"{table_name(indicators)}：{names}后面没有金额。没有的填0，有的填实数。",
                f"Table {table.number}: no amount after {names}.",
            ),
            places=[table.whole(cell) for cell, _ in blank],
            stated="（空白）",
            expected="0或金额",
        )


def _blank(table: Table) -> Iterator[tuple[Cell, str]]:
    for row in table.rows:
        for index, cell in enumerate(row):
            if not cell.text or len(cell.text) > 40:
                continue
            match = _LABEL.match(cell.text)
            if match and not _value_beside(row, index):
                yield cell, match.group(1).strip()


def _value_beside(row: tuple[Cell, ...], index: int) -> bool:
    """Whether the cell to the right is where the amount goes."""
    return index + 1 < len(row) and any(map(str.isdigit, row[index + 1].text[:3]))


def _filled(table: Table) -> bool:
    """Whether the form prints amounts inside its label cells at all."""
    return any(
        _INSIDE.match(cell.text)
        for row in table.rows
        for cell in row
        if len(cell.text) < 40
    )


_INSIDE = re.compile(
    r"^\s*(?:其中\s*[:：]?\s*)?[^:：\n]{2,24}(?:预算|拨款|资金|支出|收入)\s*[:：]\s*\d"
)
