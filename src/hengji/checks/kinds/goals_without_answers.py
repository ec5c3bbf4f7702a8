"""年度目标与完成情况不对应：goals without a result, or numbered otherwise (R-SE-11)."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import table_name
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.indicator import GoalPair, IndicatorTable
from hengji.model.reading import Reading


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Cases ``count`` (how many) and ``number`` (目标7 answered by 目标6)."""
    case = rule.operand("case", "count")
    for table in reading.indicators:
        for pair in table.goals:
            if case == "number":
                yield from _numbers(rule, table, pair)
            else:
                yield from _counts(rule, table, pair)


def _counts(
    rule: CheckRule, table: IndicatorTable, pair: GoalPair
) -> Iterator[Finding]:
    goals = [item for item in pair.expected if item[0]]
    results = [item for item in pair.actual if item[0]]
    if len(goals) < 2 or len(results) < 2 or len(goals) == len(results):
        return
    yield make(
        rule,
        subject=table_name(table),
        message=Message(
            f"{table_name(table)}年度总体目标：预期目标列{len(goals)}项，实际完成情况列"
            f"{len(results)}项，不能逐项对应。请按目标逐项填写完成情况。",
            f"Table {table.table.number}: {len(goals)} goals and {len(results)} "
            "results do not correspond.",
        ),
        places=(pair.actual_place, pair.expected_place),
        stated=str(len(results)),
        expected=str(len(goals)),
        difference=str(len(results) - len(goals)),
    )


def _numbers(
    rule: CheckRule, table: IndicatorTable, pair: GoalPair
) -> Iterator[Finding]:
    if len(pair.expected) != len(pair.actual):
        return
    for goal, result in zip(pair.expected, pair.actual, strict=True):
        if goal[0] and result[0] and goal[0] != result[0]:
            yield make(
                rule,
                subject=goal[0],
                message=Message(
                    f"{table_name(table)}：预期目标编号为“{goal[0]}”，对应的完成情况编号却是"
                    f"“{result[0]}”，请更正编号。",
                    f"Table {table.table.number}: goal “{goal[0]}” is answered under "
                    f"the number “{result[0]}”.",
                ),
                places=(result[2], goal[2]),
                stated=result[0],
                expected=goal[0],
            )
