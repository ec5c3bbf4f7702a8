"""Are the points shared out sensibly: no giant, no many points for little."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.finding import Message, Severity
from hengji.model.number import HUNDRED, ZERO, plain
from hengji.preparing.target_line import TargetLine, figures_of
from hengji.taxonomy.achievement import is_date, is_relative

WEIGHED = "财预〔2020〕10号：二、三级指标权重根据重要程度合理分配"
_TRIVIAL = re.compile("会议|文件|简报|台账|报送|报表|印发|转发|学习|例会|信息稿|总结")
_HEAVY, _WEIGHTY, _ENOUGH = Decimal(30), Decimal(20), Decimal(80)
_FEW_LINES = 4


def weight_advice(lines: Sequence[TargetLine]) -> Iterator[TargetAdvice]:
    """One indicator above 30 % of the points; 20 % or more for little."""
    points = [o.figure.value for line in lines if (o := line.line.max_score)]
    total = sum(points, ZERO)
    if len(points) < _FEW_LINES or total <= ZERO:
        return
    whole = HUNDRED if _ENOUGH <= total <= HUNDRED else total
    for seen in lines:
        top = seen.line.max_score
        if top is None:
            continue
        share = top.figure.value * HUNDRED
        shown = plain(top.figure.value)
        if share > _HEAVY * whole:
            yield seen.advise(
                AdviceKind.WEIGHT_HEAVY,
                Severity.WARNING,
                Message(
                    f"一个指标占{shown}分，超过总分{plain(whole)}分的30%。",
                    f"one indicator carries {shown} of {plain(whole)} points.",
                ),
                Message(
                    "拆成几个指标，或把分值分给其他重要指标",
                    "split it, or share its points out",
                ),
                WEIGHED,
            )
        elif share >= _WEIGHTY * whole and (why := _trivial(seen)):
            yield seen.advise(
                AdviceKind.WEIGHT_TRIVIAL,
                Severity.INFO,
                Message(
                    f"{why}，却占{shown}分。",
                    f"{shown} points for what says little about the result.",
                ),
                Message(
                    "分值向反映核心任务、可量化的指标倾斜",
                    "give the points to what is counted and matters",
                ),
                WEIGHED,
            )


def _trivial(seen: TargetLine) -> str:
    if _TRIVIAL.search(seen.key) and not seen.is_satisfaction:
        return "只反映日常事务"
    text = seen.target
    if not figures_of(seen.line.target) and not is_date(text) and not is_relative(text):
        return "指标值没有量化"
    return ""
