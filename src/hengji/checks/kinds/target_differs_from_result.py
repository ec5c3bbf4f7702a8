"""完成值照抄指标值：a result that repeats its target says nothing (Q-2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, lines, repeats, table_name, told
from hengji.model.check_rule import CheckRule
from hengji.model.figure import Figure
from hengji.model.finding import Certainty, Finding, Message, Severity
from hengji.model.indicator import GoalPair, IndicatorTable
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.taxonomy.achievement import (
    folded,
    identical,
    is_date,
    is_plain_figure,
    is_relative,
)
from hengji.taxonomy.figures import scan

#: A state word (合规, 完善) is a fair answer to itself unless it is a habit.
_STATE = 4
#: 175个系统 is a figure with the thing it counts.
_NOUN = 3


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Cases ``words``, ``share``, ``date``, ``relative``, ``bound``, ``goal``."""
    yield from _CASES[rule.operand("case", "words")](reading, rule)


_LAST: tuple[Reading, list[tuple[Seen, str]]] | None = None


def _kinds(reading: Reading) -> list[tuple[Seen, str]]:
    """Every line and how it repeats its target (kept for the last reading)."""
    global _LAST
    last = _LAST
    if last is None or last[0] is not reading:
        last = _LAST = (reading, [(seen, _kind(seen)) for seen in lines(reading)])
    return last[1]


def _kind(seen: Seen) -> str:
    """How a result repeats its target: ``""`` if it does not."""
    target, actual = seen.line.target, seen.line.actual
    if target is None or actual is None or actual.is_blank or target.is_blank:
        return ""
    if not repeats(seen.line):
        return "bound" if _is_bound(seen) else ""
    text = actual.text.strip()
    if is_relative(text):
        return "relative"
    if any(f.comparator in ("≥", "≤", ">", "<") for f in actual.figures):
        return "bound"
    if is_date(text) and len(text) < 20:
        return "date"
    return "figure" if is_plain_figure(text, noun=_NOUN) else "words"


def _is_bound(seen: Seen) -> bool:
    """The result is the bound itself (参与度≥90% against ≥90%)."""
    target, actual = seen.line.target, seen.line.actual
    if target is None or actual is None or len(actual.figures) != 1:
        return False
    figure = actual.figures[0]
    return (
        figure.comparator in ("≥", "≤", ">", "<")
        and is_plain_figure(actual.text)
        and any(
            f.value == figure.value and f.comparator == figure.comparator
            for f in target.figures
        )
    )


class _Share(NamedTuple):
    """Rows that repeat their target, those of them in words, and filled rows."""

    repeated: int
    worded: int
    filled: int


def _share(reading: Reading, table: IndicatorTable) -> _Share:
    filled = [
        (seen, kind)
        for seen, kind in _kinds(reading)
        if seen.table is table
        and seen.line.target
        and seen.line.actual
        and not seen.line.actual.is_blank
    ]
    worded = sum(kind in ("words", "relative") for _, kind in filled)
    return _Share(sum(repeats(seen.line) for seen, _ in filled), worded, len(filled))


def _words(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    habit = int(rule.operand("habit", "5"))
    shares: dict[int, _Share] = {}
    for seen, kind in _kinds(reading):
        if kind != "words" or seen.line.actual is None:
            continue
        key = id(seen.table)
        if key not in shares:
            shares[key] = _share(reading, seen.table)
        text = seen.line.actual.text.strip()
        mild = len(folded(text)) <= _STATE and shares[key].worded < habit
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"实际完成值“{text}”与年度指标值一字不差，看不出实际完成了什么。"
                "请填写实际结果（数字、事实或成效）。",
                f"the result “{text}” repeats the target word for word.",
            ),
            places=seen.places(),
            stated=text,
            expected="实际完成的结果",
            severity=Severity.INFO if mild else None,
        )


def _date(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    for seen, kind in _kinds(reading):
        if kind != "date" or seen.line.actual is None:
            continue
        text = seen.line.actual.text.strip()
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"实际完成值重复了指标值中的时间“{text}”，请填写实际完成的日期。",
                f"the result repeats the target date “{text}”.",
            ),
            places=seen.places(),
            stated=text,
        )


def _relative(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    for seen, kind in _kinds(reading):
        if kind != "relative" or seen.line.actual is None:
            continue
        text = seen.line.actual.text.strip()
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"实际完成值写作“{text}”，只是重复了指标值，没有实际数值，"
                "也没有所比水平的数值，无法判断是否达到。",
                f"the result “{text}” repeats a relative target; neither the actual "
                "value nor the level compared with is given.",
            ),
            places=seen.places(),
            stated=text,
            expected="实际数值和所比水平的数值",
        )


def _bound(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    for seen, kind in _kinds(reading):
        if kind != "bound" or seen.line.actual is None:
            continue
        text = seen.line.actual.text.strip()
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"实际完成值“{text}”是一个界限而不是数值，与指标值相同。"
                "请填写实际达到的数值。",
                f"the result “{text}” is a bound, not a value.",
            ),
            places=seen.places(),
            stated=text,
            expected="实际数值",
        )


def _summary(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    least = int(rule.operand("least", "5"))
    percent = int(rule.operand("percent", "30"))
    for table in reading.indicators:
        share = _share(reading, table)
        if share.worded < least or share.worded * 100 < percent * share.filled:
            continue
        rows = [s for s in lines(reading) if s.table is table and repeats(s.line)]
        tenths = share.repeated * 1000 // share.filled
        yield make(
            rule,
            subject=table_name(table),
            message=Message(
                f"{table_name(table)}：{share.filled}行指标中有{share.repeated}行的"
                f"实际完成值与指标值雷同，占{tenths // 10}.{tenths % 10}%。"
                "自评没有反映实际完成情况，请逐行填写实际结果。",
                f"Table {table.table.number}: in {share.repeated} of {share.filled} "
                "rows the result repeats the target.",
            ),
            places=[s.line.actual.place for s in rows if s.line.actual],
            stated=f"{share.repeated}/{share.filled}",
            arithmetic=f"{share.repeated} ÷ {share.filled} = "
            f"{tenths // 10}.{tenths % 10}%",
        )


def _goal(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    for table in reading.indicators:
        for pair in table.goals:
            for expected, actual in _answers(pair):
                yield from _goal_item(rule, table, expected, actual)


Item = tuple[str, str, Place]


def _answers(pair: GoalPair) -> Iterator[tuple[Item, Item]]:
    if len(pair.expected) == 1 and len(pair.actual) == 1:
        yield pair.expected[0], pair.actual[0]
        return
    results = {ordinal: item for item in pair.actual if (ordinal := item[0])}
    for item in pair.expected:
        if item[0] in results:
            yield item, results[item[0]]


def _goal_item(
    rule: CheckRule, table: IndicatorTable, expected: Item, actual: Item
) -> Iterator[Finding]:
    name = expected[0] or "年度总体目标"
    if identical(expected[1], actual[1]):
        zh = f"{table_name(table)}“{name}”：实际完成情况逐字重复预期目标，"
        zh += "没有说明完成了什么。"
        en = f"Table {table.table.number}, “{name}”: the result repeats the goal."
        sure = Certainty.CERTAIN
    else:
        same = _repeated_figures(expected[1], actual[1])
        if not same:
            return
        printed = "、".join(figure.text.strip() for figure in same)
        zh = (
            f"{table_name(table)}“{name}”：预期目标{printed}与实际完成数完全相同，"
            "目标像是按结果倒填的，请核对目标批复时的数值。"
        )
        en = f"Table {table.table.number}, “{name}”: target and result are both "
        en += f"{printed}; the target seems to be copied from the result."
        sure = Certainty.LIKELY
    yield make(
        rule,
        subject=name,
        message=Message(zh, en),
        places=(actual[2], expected[2]),
        stated=actual[1][:60],
        expected="事先确定的目标和各自的完成情况",
        certainty=sure,
    )


def _repeated_figures(expected: str, actual: str) -> list[Figure]:
    """Amounts and counts of a short goal, when all of them come back unchanged."""
    if len(expected) > 60:
        return []
    figures = [f for f in scan(expected) if f.unit.symbol not in ("年", "月", "日")]
    wanted = [f for f in figures if f.unit.symbol and f.unit.dimension != "ratio"]
    if not wanted or len(wanted) != len(figures):
        return []
    given = scan(actual)
    plainly = [f for f in wanted if not f.comparator and _is_given(f, given)]
    return wanted if len(plainly) == len(wanted) else []


def _is_given(figure: Figure, given: list[Figure]) -> bool:
    return any(
        other.base_value == figure.base_value
        and not other.comparator
        and {other.unit.dimension, figure.unit.dimension}
        in ({figure.unit.dimension}, {"money", "scale"})
        for other in given
    )


_CASES = {
    "words": _words,
    "share": _summary,
    "date": _date,
    "relative": _relative,
    "bound": _bound,
    "goal": _goal,
}
