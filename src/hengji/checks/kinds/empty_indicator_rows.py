"""空白指标行：rows of the template left blank, told once per table."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import table_name
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding per table that has such rows."""
    for table in reading.indicators:
        empty = [line for line in table.lines if line.empty]
        if not empty or len(empty) == len(table.lines):
            continue
        rows = "、".join(str(line.row) for line in empty)
        yield make(
            rule,
            subject=table_name(table),
            message=Message(
                f"{table_name(table)}有{len(empty)}行指标空白（第{rows}行），"
                "请填写或删去。",
                f"Table {table.table.number} has {len(empty)} blank indicator rows "
                f"(rows {rows}).",
            ),
            places=[line.indicator.place for line in empty],
            stated=str(len(empty)),
        )
