"""Is one target measurable: a figure, a date, or a state that can be verified."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.finding import Message, Severity
from hengji.preparing.target_line import (
    TargetLine,
    example,
    figures_of,
    joined,
)
from hengji.preparing.target_wording_figures import figure_advice
from hengji.taxonomy.achievement import is_date, is_relative
from hengji.taxonomy.library import NUMERIC

QUANTIFIED = "财预〔2015〕88号：绩效目标应指向明确、细化量化、合理可行、相应匹配"
_VAGUE = re.compile(
    "不断|进一步|显著|明显|(?<!可)持续|逐步|有效|较好|良好|大幅|稳步|积极|完善|优化|提升|"
    "提高|增强|改善|促进|推动|推进|加强|改进|健全|强化|充分|深入|扎实"
)
_STATE = re.compile(
    "合格|通过|达标|建立|印发|出台|公开|公示|验收|交付|上线|投入使用|正常运行|签订|"
    "备案|认定|取得|无|零|未发生|不发生|杜绝|按期|按时|完成|足额|符合|合规|全覆盖|"
    "全部|应.尽.|不低于|不高于|不超过|归档|入库|移交"
)
_QUALITATIVE = re.compile("定性|是否|文字")


def wording_advice(seen: TargetLine) -> Iterator[TargetAdvice]:
    """All advice a line gives by itself."""
    if not seen.target:
        yield _blank(seen)
        return
    if not figures_of(seen.line.target):
        yield from _in_words(seen)
        return
    yield from figure_advice(seen)


def _blank(seen: TargetLine) -> TargetAdvice:
    return seen.advise(
        AdviceKind.BLANK,
        Severity.WARNING,
        Message("没有填年度指标值。", "the target is blank."),
        joined(_shape(seen), example(seen.kin)),
        QUANTIFIED,
        seen.kin,
    )


def _in_words(seen: TargetLine) -> Iterator[TargetAdvice]:
    """A target without a number: a date, a level of comparison or a state will do."""
    text = seen.target
    if is_date(text) or is_relative(text):
        return
    stated = _STATE.search(text) is not None
    marked = seen.line.direction_text
    qualitative = marked is not None and _QUALITATIVE.search(marked.text) is not None
    counted = seen.subcategory == "quantity" and not qualitative
    if stated and not counted:
        return
    vague = _VAGUE.search(text)
    if vague is None and (qualitative or (seen.entry and _is_wordy(seen))):
        return
    kind = AdviceKind.VAGUE if vague else AdviceKind.NOT_MEASURABLE
    yield seen.advise(
        kind,
        Severity.WARNING,
        _vague_message(text, vague.group() if vague else ""),
        joined(_shape(seen), example(seen.kin)),
        QUANTIFIED,
        seen.kin,
    )


def _is_wordy(seen: TargetLine) -> bool:
    return seen.entry is not None and seen.entry.direction not in NUMERIC


def _vague_message(text: str, word: str) -> Message:
    if word:
        return Message(
            f"指标值“{text}”用“{word}”这类词，没有数字，也没有可以核验的状态，"
            "年末无法判断是否完成。",
            f"“{text}” has no number and no state that can be verified.",
        )
    return Message(
        f"指标值“{text}”没有数字，也看不出怎样算完成。",
        f"“{text}” has no number and does not say what counts as done.",
    )


def _shape(seen: TargetLine) -> Message:
    """How a target of this class is written."""
    if seen.is_satisfaction:
        return Message(
            "写成“≥90%”，并注明调查对象和样本量",
            "write “≥90%” and say who is asked and how many",
        )
    if seen.is_cost:
        return Message(
            "写成“≤”加金额和单位，不高于批复预算或支出标准",
            "write “≤” with an amount within the budget or the standard",
        )
    zh, en = {
        "quantity": ("写成“≥”加数量和计量单位", "write “≥” with a count and its unit"),
        "quality": (
            "写成合格率、达标率等比率，或写明验收标准",
            "write a rate, or the standard of acceptance",
        ),
        "timeliness": ("写明完成的月份或日期", "write the month or day of completion"),
    }.get(
        seen.subcategory,
        (
            "写明看得到的结果：数量、比率、与上年相比的增减，或可核验的状态",
            "write a visible result: a count, a rate, a change on last year, a state",
        ),
    )
    return Message(zh, en)
