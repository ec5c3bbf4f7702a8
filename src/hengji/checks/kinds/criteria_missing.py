"""评价标准缺失：lines whose 评价标准 cell is blank while the others have theirs."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import table_name
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding per table; a merged cell of a Word table is not blank there."""
    for table in reading.indicators:
        ruled = [line for line in table.lines if line.rule is not None]
        blank = [line for line in ruled if line.rule is not None and line.rule.is_blank]
        if not blank or len(blank) * 2 > len(ruled):
            continue
        names = "、".join(f"“{line.indicator.name}”" for line in blank)
        yield make(
            rule,
            subject=names,
            message=Message(
                f"{table_name(table)}：{names}没有自己的评价标准（可能与上一行合并），"
                "请逐项写明。",
                f"Table {table.table.number}: no criterion of their own for {names}.",
            ),
            places=[
                place
                for line in blank
                if line.rule is not None
                for place in (line.indicator.place, line.rule.place)
            ],
        )
