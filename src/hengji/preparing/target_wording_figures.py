"""The figure of a target: its unit, its sign, its digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.figure import Figure
from hengji.model.finding import Message, Severity
from hengji.model.number import ONE, ZERO
from hengji.model.unit import NO_UNIT
from hengji.preparing.target_line import TargetLine, figures_of, under_unit
from hengji.taxonomy.achievement import is_plain_figure
from hengji.taxonomy.library import NUMERIC, SIGNS, TargetDirection

SIGNED = "财预〔2020〕10号：定量指标以完成值与指标值比较计分，方向不明则无法比较"
BEFOREHAND = "财预〔2015〕88号：绩效指标随预算申报设定，批复后一般不予调整"
_DOWN_NAME = re.compile(
    "事故|投诉|死亡|差错|违规|违法|发病|失业|流失|超支|逾期|返贫|拖欠|超标|失误"
)
_TURNED = re.compile(
    "下降|降低|减少|压减|降幅|办|处|整改|化解|查|破案|结案|及时|调|救|演练|培训|保险|"
    "防|满意|规范|合格|覆盖|监测|追回|清偿|回复|响应|率先"
)
_CLOSED_RATE = re.compile(
    "(?:合格率|达标率|覆盖率|准确率|及时率|满意度|满意率|知晓率|利用率|普及率|"
    "完好率|优良率|到位率|出勤率|公开率|办结率|参保率)$"
)
_SAVED = re.compile("节约|节支|降低|下降|压减|标准|补助|投入|利用|收入")
_UNIT_IN_NAME = re.compile(r"[（(][^（）()]{1,6}[)）]$")
#: A name that ends so says what is counted.
_COUNTED = re.compile("(人次|课时|[人户家天次项个件篇份辆])数?(?:量)?$")
_FIVE = Decimal(5)
#: Digits from which a count printed to the last one looks counted, not planned.
_COUNTED_DIGITS, _PLANNED_DIGITS = 3, 4


def figure_advice(seen: TargetLine) -> Iterator[TargetAdvice]:
    """All advice on a target that prints a figure."""
    yield from _unit(seen)
    yield from _direction(seen)
    yield from _impossible(seen)
    yield from _after_result(seen)


def _unit(seen: TargetLine) -> Iterator[TargetAdvice]:
    figure = seen.figure
    if figure is None or (
        figure.unit is not NO_UNIT and figure.unit.dimension != "scale"
    ):
        return
    column, name = seen.line.unit_text, seen.line.indicator.name.strip()
    if (column is not None and not column.is_blank) or _UNIT_IN_NAME.search(name):
        return
    if not (is_plain_figure(seen.target) or seen.is_satisfaction):
        return
    unit = _likely_unit(seen)
    shown = f"{seen.target}{unit}"
    wording = Message("补上计量单位", "add the unit")
    if unit:
        wording = Message(f"补上计量单位，如“{shown}”", f"add the unit: “{shown}”")
    yield seen.advise(
        AdviceKind.UNIT_MISSING,
        Severity.WARNING,
        Message(
            f"指标值“{seen.target}”没有计量单位。", f"“{seen.target}” has no unit."
        ),
        wording,
        "预算管理一体化规范：指标由名称、计算符号、指标值和计量单位组成",
        (seen.entry,) if seen.entry else (),
    )


def _likely_unit(seen: TargetLine) -> str:
    if seen.figure is not None and seen.figure.unit.dimension == "scale":
        return "元" if seen.is_cost else ""
    if seen.entry is not None and seen.entry.direction in NUMERIC:
        return seen.entry.unit
    counted = _COUNTED.search(seen.key)
    if counted:
        return counted[1]
    rate = seen.is_satisfaction or _CLOSED_RATE.search(seen.key)
    return "%" if rate else ""


def _direction(seen: TargetLine) -> Iterator[TargetAdvice]:
    figure = seen.figure
    if figure is None:
        return
    wanted, why = _wanted_direction(seen)
    if wanted is None:
        return
    printed = _printed_direction(figure)
    if printed is wanted:
        return
    if printed is None:
        if not (seen.is_cost and figure.unit.is_money and not seen.line.direction_text):
            return
        severity, what = Severity.INFO, "没有写明方向"
    else:
        severity, what = Severity.WARNING, "方向与指标相反"
    sign = SIGNS[wanted]
    yield seen.advise(
        AdviceKind.DIRECTION,
        severity,
        Message(
            f"指标值“{seen.target}”{what}：{why}。",
            f"“{seen.target}”: the good side should be {sign}.",
        ),
        Message(f"改用“{sign}”", f"use “{sign}”"),
        SIGNED,
        (seen.entry,) if seen.entry else (),
    )


def _printed_direction(figure: Figure) -> TargetDirection | None:
    if figure.comparator in ("≥", ">"):
        return TargetDirection.UP
    if figure.comparator in ("≤", "<"):
        return TargetDirection.DOWN
    return None


def _wanted_direction(seen: TargetLine) -> tuple[TargetDirection | None, str]:
    entry = seen.entry
    if entry is not None and entry.direction in (
        TargetDirection.UP,
        TargetDirection.DOWN,
    ):
        good = "越高越好" if entry.direction is TargetDirection.UP else "越低越好"
        return entry.direction, f"指标库中“{entry.name}”{good}"
    name = seen.key
    if _DOWN_NAME.search(name) and not _TURNED.search(name):
        return TargetDirection.DOWN, "这类指标越少越好"
    if _CLOSED_RATE.search(name):
        return TargetDirection.UP, "这类指标越高越好"
    if seen.is_cost and not _SAVED.search(name + seen.target):
        return TargetDirection.DOWN, "成本指标是上限，应控制在预算或标准以内"
    return None, ""


def _impossible(seen: TargetLine) -> Iterator[TargetAdvice]:
    figure = seen.figure
    if figure is None or figure.unit.dimension != "ratio":
        return
    if not _CLOSED_RATE.search(seen.key) or figure.unit.symbol == "倍":
        return
    above = figure.base_value > ONE
    if above or (figure.base_value == ONE and figure.comparator == ">"):
        yield seen.advise(
            AdviceKind.IMPOSSIBLE,
            Severity.WARNING,
            Message(
                f"指标值“{seen.target}”超过100%，而“{seen.name}”的分子是分母的一部分，"
                "不可能超过100%。",
                f"“{seen.target}” is above 100 %, which a part of a whole cannot be.",
            ),
            Message("写成“=100%”或实际可达的比率", "write “=100%” or less"),
            "比率的定义：部分不大于整体",
            (seen.entry,) if seen.entry else (),
        )


def _after_result(seen: TargetLine) -> Iterator[TargetAdvice]:
    """Targets that carry the digits of a result (143家, 3565家)."""
    figure = seen.figure
    if figure is None or (seen.is_cost and figure.unit.is_money):
        return
    actual = under_unit(seen.line, figures_of(seen.line.actual))
    printed = seen.line.actual is not None and not seen.line.actual.is_blank
    if printed and (actual is None or actual.base_value != figure.base_value):
        return
    if not (_is_exact(figure) if printed else _is_counted(figure, _PLANNED_DIGITS)):
        return
    said = "与实际完成值完全相同，又精确到个位或小数" if printed else "精确到个位"
    yield seen.advise(
        AdviceKind.SET_AFTER_RESULT,
        Severity.WARNING if printed else Severity.INFO,
        Message(
            f"指标值“{seen.target}”{said}，像是按结果倒填的。",
            f"“{seen.target}” has the digits of a result, as if set after it.",
        ),
        Message(
            "以年初计划、上年实绩或行业标准为依据取值，计划确为此数的注明依据文件",
            "take it from the plan, last year or a standard, and name the source",
        ),
        BEFOREHAND,
    )


def _is_exact(figure: Figure) -> bool:
    """A count to the last one, or a measure to the second decimal."""
    if figure.unit.is_discrete:
        return _is_counted(figure, _COUNTED_DIGITS)
    return figure.decimals >= 2 and figure.value % _FIVE != ZERO


def _is_counted(figure: Figure, digits: int) -> bool:
    """A whole number of so many digits that is not a multiple of five."""
    value = abs(figure.value)
    if not figure.unit.is_discrete or value != value.to_integral_value():
        return False
    return len(str(int(value))) >= digits and value % _FIVE != ZERO
