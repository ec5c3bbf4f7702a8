"""Methods that need a person: grades, criteria, parts, days, counts, ranges.

What the person judged must stand in the dossier; what does not is named, and the
line is left undetermined.  Nothing is taken for granted, least of all full marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from hengji.model.fact import Operand
from hengji.model.indicator import CellText, IndicatorLine
from hengji.model.number import HUNDRED, ONE, ZERO, divide, plain, trimmed
from hengji.scoring.given import Given
from hengji.scoring.lines import Result
from hengji.scoring.methods import (
    checklist,
    date_reached,
    graded,
    per_item,
    within_range,
)
from hengji.taxonomy.schemes import SchemeLine
from hengji.taxonomy.text import fold_width

#: 财预〔2020〕10号: 达成年度指标、部分达成年度指标并具有一定效果、未达成且效果较差.
_GRADES = (
    re.compile(r"^(?:全部|基本)?(?:达成|完成)"),
    re.compile(r"^部分(?:达成|完成)"),
    re.compile(r"^未(?:达成|完成)"),
)
_GRADE_NAMES = ("达成", "部分达成", "未达成")
_DAY = re.compile(r"(20\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?")


def graded_result(
    line: IndicatorLine | None,
    weight: Decimal,
    coefficient: Operand,
    lows: tuple[Decimal, ...],
) -> Result:
    """得分系数 × w, the coefficient within the band of the grade it is given with."""
    figure = coefficient.figure
    ratio = figure.base_value
    if figure.unit.dimension != "ratio" and ratio > ONE:
        ratio /= HUNDRED
    if not ZERO <= ratio <= ONE:
        reason = f"得分系数 {figure.text} 不在0—100%之间"
        return Result(None, inputs=(coefficient,), reason=reason, reason_en="not 0-1")
    grade = grade_of(line.actual) if line is not None else None
    if (
        grade is not None
        and len(lows) == len(_GRADES)
        and not graded.allows(ratio, grade, lows)
    ):
        high = "100" if grade == 0 else plain_percent(lows[grade - 1])
        band = f"{high}%—{plain_percent(lows[grade])}%（含）"
        return Result(
            None,
            inputs=(coefficient,),
            reason=f"“{_GRADE_NAMES[grade]}”一档的得分系数应在{band}之间",
            reason_en="the coefficient lies outside the band of its grade",
        )
    points = graded.points(weight, ratio)
    words = f"{plain(weight)} × {plain_percent(ratio)}% = {trimmed(points)}"
    return Result(points, "得分＝分值×得分系数", (coefficient,), words)


def grade_of(actual: CellText | None) -> int | None:
    """0 达成, 1 部分达成, 2 未达成, ``None`` when no grade is named."""
    text = "" if actual is None else actual.text.strip()
    for grade, pattern in reversed(list(enumerate(_GRADES))):
        if pattern.match(text) and len(text) <= 24:
            return grade
    return None


def plain_percent(ratio: Decimal) -> str:
    """0.8 -> ``80``."""
    return trimmed(ratio * HUNDRED)


def criteria_result(
    scheme: SchemeLine, name: str, weight: Decimal, given: Given
) -> Result:
    """Σ points of the criteria, none above what the criterion is worth."""
    judged = given.criteria(name)
    worth = _criteria(scheme, weight)
    missing = tuple(
        f"{name}·{index}.{text}"
        for index, (text, _) in enumerate(worth, 1)
        if str(index) not in judged
    )
    if not worth or missing:
        return Result(
            None,
            scheme.rule,
            tuple(judged.values()),
            reason="评价要点须由人逐项判断",
            reason_en="a person must judge each criterion",
            missing=missing,
        )
    given_points = [
        judged[str(index)].figure.value for index in range(1, len(worth) + 1)
    ]
    held = [
        (max(ZERO, min(points, top)), True)
        for points, (_, top) in zip(given_points, worth, strict=True)
    ]
    points = checklist.points(weight, held)
    words = " + ".join(plain(value) for value, _ in held) + f" = {trimmed(points)}"
    over = any(
        value > top or value < ZERO
        for value, (_, top) in zip(given_points, worth, strict=True)
    )
    notes = (
        (("要点得分超出该要点分值的，按分值计", "held to its worth"),) if over else ()
    )
    return Result(
        points, _criteria_rule(scheme), tuple(judged.values()), words, notes=notes
    )


def _criteria(scheme: SchemeLine, weight: Decimal) -> list[tuple[str, Decimal]]:
    if scheme.criteria:
        return list(scheme.criteria)
    count = scheme.parameter("parts")
    if not isinstance(count, Decimal) or count <= ZERO:
        return []
    return [
        (f"第{index}部分", divide(weight, count)) for index in range(1, int(count) + 1)
    ]


def _criteria_rule(scheme: SchemeLine) -> str:
    if scheme.rule or not scheme.criteria:
        return scheme.rule
    parts = (f"{text}{plain(value)}分" for text, value in scheme.criteria)
    return "按要点计分：" + "；".join(parts)


def date_result(line: IndicatorLine, weight: Decimal, scheme: SchemeLine) -> Result:
    """Full points by the day of the target."""
    days = (_day(line.target), _day(line.actual))
    target, actual = days
    if target is None or actual is None:
        return _lacking(line, "完成日期（年月日）")
    per_day = scheme.parameter("points")
    points = date_reached.points(
        weight,
        target,
        actual,
        per_day=per_day if isinstance(per_day, Decimal) else None,
    )
    late = (actual - target).days
    told = f"{actual.isoformat()} 比 {target.isoformat()} 晚{late}天"
    if late <= 0:
        told = f"{actual.isoformat()} 不晚于 {target.isoformat()}"
    return Result(points, scheme.rule, (), f"{told}，得 {trimmed(points)}")


def _day(cell: CellText | None) -> date | None:
    """The one full date of a cell."""
    return None if cell is None else _date_in(cell.text)


@lru_cache(maxsize=256)
def _date_in(text: str) -> date | None:
    found = _DAY.findall(fold_width(text))
    if len(found) != 1:
        return None
    year, month, day = map(int, found[0])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def count_result(line: IndicatorLine, weight: Decimal, scheme: SchemeLine) -> Result:
    """Points for each thing counted."""
    value, each = _actual(line), scheme.parameter("points")
    if value is None or not isinstance(each, Decimal):
        return _lacking(line, "实际完成值")
    points = per_item.points(weight, value.figure.value, each=each)
    words = f"min({plain(weight)}, {plain(value.figure.value)} × {plain(each)})"
    return Result(points, scheme.rule, (value,), f"{words} = {trimmed(points)}")


def range_result(line: IndicatorLine, weight: Decimal, scheme: SchemeLine) -> Result:
    """Full points within the bounds of the scheme."""
    value = _actual(line)
    low, high = scheme.parameter("low"), scheme.parameter("high")
    if value is None or not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return _lacking(line, "实际完成值")
    step, lost = scheme.parameter("step"), scheme.parameter("points")
    points = within_range.points(
        weight,
        value.figure.base_value,
        low=low,
        high=high,
        step=step if isinstance(step, Decimal) else None,
        per_step=lost if isinstance(lost, Decimal) else ZERO,
    )
    words = (
        f"{value.figure.text}，区间 {plain(low)}—{plain(high)}，得 {trimmed(points)}"
    )
    return Result(points, scheme.rule, (value,), words)


def _actual(line: IndicatorLine) -> Operand | None:
    cell = line.actual
    if cell is None or len(cell.figures) != 1:
        return None
    return Operand("实际完成值", cell.figures[0], cell.place)


def _lacking(line: IndicatorLine, what: str) -> Result:
    return Result(
        None,
        reason=f"缺少计分所需的{what}",
        reason_en="an input is missing",
        missing=(f"{line.indicator.name}·{what}",),
    )


#: Methods that read the cells of the line.
BY_CELLS: dict[str, Callable[[IndicatorLine, Decimal, SchemeLine], Result]] = {
    "date": date_result,
    "per_item": count_result,
    "range": range_result,
}
