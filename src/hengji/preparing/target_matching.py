"""The table of targets as a whole: is it matched with money and satisfaction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.figure import Figure
from hengji.model.finding import Message, Severity
from hengji.model.indicator import CellText
from hengji.model.number import ONE, plain
from hengji.preparing.target_line import ASKED, TargetLine, example
from hengji.preparing.target_matching_place import placement_advice
from hengji.preparing.target_matching_weights import weight_advice
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.library import IndicatorEntry
from hengji.taxonomy.text import fold_width

MATCHED = "财预〔2015〕88号：绩效目标应与预算资金量相应匹配；成本指标反映所需成本"
_PER_ONE = re.compile("单位|单价|人均|户均|亩均|平均|每|标准|造价|/|／")
_COST_NAME = re.compile("成本|费用|支出|经费|造价|单价|概算|投资额|补助标准")
_SURVEY = re.compile("问卷|调查|测评|回访|样本|访谈|评议|好差评|评价器|抽样|随机")
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
    yield from weight_advice(lines)
    yield from placement_advice(lines, rulebook)


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
    asked.sort(key=lambda line: not line.asks_satisfaction)
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
        if figure is None or not line.asks_satisfaction:
            continue
        if (
            figure.unit.dimension == "ratio"
            and figure.base_value == ONE
            and figure.comparator != "≤"
        ):
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
