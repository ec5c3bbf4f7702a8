"""The table of targets as a whole: money, satisfaction, weights, classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.figure import Figure
from hengji.model.finding import Message, Severity
from hengji.model.indicator import CellText, Heading
from hengji.model.number import HUNDRED, ONE, ZERO, plain
from hengji.model.place import Place
from hengji.preparing.target_line import TargetLine, example, figures_of
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.achievement import is_date, is_relative
from hengji.taxonomy.library import IndicatorEntry
from hengji.taxonomy.text import fold_width, label_key

MATCHED = "财预〔2015〕88号：绩效目标应与预算资金量相应匹配；成本指标反映所需成本"
ASKED = "财预〔2020〕10号：满意度指标反映服务对象的认可程度，以问卷调查等方式取得"
WEIGHED = "财预〔2020〕10号：二、三级指标权重根据重要程度合理分配"
_PER_ONE = re.compile("单位|单价|人均|户均|亩均|平均|每|标准|造价|/|／")
_COST_NAME = re.compile("成本|费用|支出|经费|造价|单价|概算|投资额|补助标准")
_SURVEY = re.compile("问卷|调查|测评|回访|样本|访谈|评议|好差评|评价器|抽样|随机")
_TRIVIAL = re.compile("会议|文件|简报|台账|报送|报表|印发|转发|学习|例会|信息稿|总结")
_HEAVY, _WEIGHTY, _ENOUGH = Decimal(30), Decimal(20), Decimal(80)
_FEW_LINES = 4
#: Level-1 classes of the project form, and those of the 2013 frame.
_RESULTS = frozenset({"output", "outcome", "satisfaction", "cost_category"})
_FRAME = frozenset({"input", "process", "decision"})


def matching_advice(
    lines: Sequence[TargetLine], budget: Figure | None, rulebook: Rulebook
) -> Iterator[TargetAdvice]:
    """All advice the lines give together."""
    yield from _cost_missing(lines, rulebook)
    for line in lines:
        yield from _above_budget(line, budget)
    yield from _satisfaction_missing(lines, rulebook)
    yield from _satisfaction_basis(lines)
    yield from _weights(lines)
    yield from _misplaced(lines, rulebook)


def _of_table(
    lines: Sequence[TargetLine],
    kind: AdviceKind,
    message: Message,
    wording: Message,
    basis: str,
    entries: tuple[IndicatorEntry, ...] = (),
) -> TargetAdvice:
    place = (lines[0].line.indicator.place,)
    used = tuple(entry.id for entry in entries)
    return TargetAdvice(
        kind, Severity.WARNING, "", message, wording, basis, place, used
    )


def _chosen(rulebook: Rulebook, *identifiers: str) -> tuple[IndicatorEntry, ...]:
    entries = rulebook.library.entries
    return tuple(entries[name] for name in identifiers if name in entries)


def _cost_missing(
    lines: Sequence[TargetLine], rulebook: Rulebook
) -> Iterator[TargetAdvice]:
    """Forms with 产出指标 want a cost; the frame of 2013 keeps it in 过程."""
    classes = {line.category for line in lines}
    if "output" not in classes or classes & _FRAME:
        return
    if any(line.is_cost or _COST_NAME.search(line.key) for line in lines):
        return
    entries = _chosen(rulebook, "common_total_cost", "common_unit_cost")
    yield _of_table(
        lines,
        AdviceKind.COST_MISSING,
        Message(
            "没有成本指标，看不出任务与资金是否匹配。",
            "there is no cost indicator to match the tasks with the money.",
        ),
        example(entries),
        MATCHED,
        entries,
    )


def _above_budget(seen: TargetLine, budget: Figure | None) -> Iterator[TargetAdvice]:
    figure = seen.figure
    if budget is None or figure is None or not seen.is_cost:
        return
    if not figure.unit.is_money or seen.subcategory == "social_cost":
        return
    if _PER_ONE.search(seen.key + seen.target) or _is_per_one(seen.line.unit_text):
        return
    if figure.base_interval.low <= budget.base_interval.high:
        return
    yield seen.advise(
        AdviceKind.COST_ABOVE_BUDGET,
        Severity.WARNING,
        Message(
            f"成本指标值“{seen.target}”高于预算{plain(budget.value)}{budget.unit.symbol}。",
            f"the cost “{seen.target}” is above the budget {budget}.",
        ),
        Message(f"写成“≤{budget}”或更低", f"write “≤{budget}” or less"),
        MATCHED,
        (seen.entry,) if seen.entry else (),
    )


def _is_per_one(unit: CellText | None) -> bool:
    return unit is not None and "/" in fold_width(unit.text)


def _satisfaction_missing(
    lines: Sequence[TargetLine], rulebook: Rulebook
) -> Iterator[TargetAdvice]:
    if not {line.category for line in lines} & _RESULTS:
        return
    if any(line.is_satisfaction for line in lines):
        return
    entries = _chosen(rulebook, "common_beneficiary_satisfaction")
    yield _of_table(
        lines,
        AdviceKind.SATISFACTION_MISSING,
        Message("没有服务对象满意度指标。", "there is no indicator of satisfaction."),
        example(entries),
        ASKED,
        entries,
    )


def _satisfaction_basis(lines: Sequence[TargetLine]) -> Iterator[TargetAdvice]:
    """A basis for the survey, asked once; a target that leaves no room, always."""
    asked = [line for line in lines if line.is_satisfaction and line.target]
    if asked and not any(_names_survey(line) for line in asked):
        yield asked[0].advise(
            AdviceKind.SATISFACTION_BASIS,
            Severity.INFO,
            Message(
                f"指标值“{asked[0].target}”没有说明向谁调查、怎样调查。",
                "nothing says who is asked and how.",
            ),
            Message(
                "注明调查对象、方式和样本量，如“向受益群众发放问卷不少于30份”",
                "name who is asked, how, and how many",
            ),
            ASKED,
            asked[0].kin,
        )
    for line in asked:
        figure = line.figure
        if figure is None or figure.unit.dimension != "ratio":
            continue
        if figure.base_value == ONE and figure.comparator != "≤":
            yield line.advise(
                AdviceKind.SATISFACTION_BASIS,
                Severity.INFO,
                Message(
                    f"指标值“{line.target}”要求人人满意，抽样调查难以证实。",
                    f"“{line.target}” asks that everybody be satisfied.",
                ),
                Message("写成“≥90%”等有余地的比率", "write “≥90%” or the like"),
                ASKED,
                line.kin,
            )


def _names_survey(seen: TargetLine) -> bool:
    line = seen.line
    cells = (line.target, line.definition, line.rule, line.actual, line.reason)
    words = "".join(cell.text for cell in cells if cell is not None)
    return _SURVEY.search(seen.key + words) is not None


def _weights(lines: Sequence[TargetLine]) -> Iterator[TargetAdvice]:
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


@lru_cache(maxsize=32)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


class _Move(NamedTuple):
    """A label, the level above it, and where it belongs."""

    label: Heading
    above: Heading
    belongs: str
    basis: str


def _misplaced(
    lines: Sequence[TargetLine], rulebook: Rulebook
) -> Iterator[TargetAdvice]:
    """By the dictionary of the packs, then by the library's entry of this name."""
    told: set[Place] = set()
    for seen in lines:
        move = _by_rule(seen, rulebook) or _by_class(seen)
        if move is None or move.label.place in told:
            continue
        told.add(move.label.place)
        label, above, belongs = move.label.name, move.above.name, move.belongs
        yield TargetAdvice(
            AdviceKind.MISPLACED,
            Severity.WARNING,
            label,
            Message(
                f"“{label}”列在“{above}”之下，应归入“{belongs}”。",
                f"“{label}” stands under “{above}”, belongs under “{belongs}”.",
            ),
            Message(f"移到“{belongs}”下", f"move it to “{belongs}”"),
            move.basis,
            (move.label.place, move.above.place),
        )


def _by_rule(seen: TargetLine, rulebook: Rulebook) -> _Move | None:
    line = seen.line
    for rule in rulebook.checks.values():
        if rule.kind != "misplaced_category":
            continue
        if rule.operand("level", "indicator") == "subcategory":
            label, above = line.subcategory, line.category
        else:
            label, above = line.indicator, line.subcategory or line.category
        if label is None or above is None:
            continue
        words, within = map(_pattern, (rule.operand("words"), rule.operand("within")))
        if words.search(label_key(label.name)) and within.search(label_key(above.name)):
            return _Move(label, above, rule.operand("belongs"), rule.basis)
    return None


_OUTPUT = {"quantity": "数量指标", "quality": "质量指标", "timeliness": "时效指标"}


def _by_class(seen: TargetLine) -> _Move | None:
    """满意度 among the outputs; 数量, 质量 and 时效 where the name leaves no doubt."""
    above, entry = seen.line.subcategory or seen.line.category, seen.entry
    if above is None:
        return None
    if seen.is_satisfaction and seen.category in ("output", "cost_category"):
        return _Move(seen.line.indicator, above, "满意度指标", ASKED)
    if entry is None or entry.subcategory == seen.subcategory:
        return None
    if entry.subcategory not in _OUTPUT or seen.subcategory not in _OUTPUT:
        return None
    basis = f"指标库“{entry.name}”（{entry.source}）"
    return _Move(seen.line.indicator, above, _OUTPUT[entry.subcategory], basis)
