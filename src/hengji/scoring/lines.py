"""Recomputing one indicator line: by printed rule, by scheme, or by its target."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from hengji.model.fact import Operand
from hengji.model.indicator import IndicatorLine
from hengji.model.number import ONE, ZERO, divide, plain, round_half_up, trimmed
from hengji.model.score import ScoreLine, ScoreStatus
from hengji.scoring.methods import (
    all_or_nothing,
    banded,
    deduct_per_step,
    fall_full,
    inverse_proportional,
    proportional,
    unchanged_full,
)
from hengji.scoring.printed import read_rule
from hengji.scoring.ratios import Facts, Ratio
from hengji.taxonomy.achievement import Comparison, Direction, compare
from hengji.taxonomy.schemes import SchemeLine

_LAW = "财预〔2020〕10号：完成指标值的得满分，未完成的按完成值与指标值的比例计分"
#: Points are given to the hundredth.
_DECIMALS = 2
_SIMPLE = {
    "proportional": proportional.points,
    "inverse_proportional": inverse_proportional.points,
    "fall_full": fall_full.points,
    "unchanged_full": unchanged_full.points,
}


class Result(NamedTuple):
    """Recomputed points, or why there are none."""

    points: Decimal | None
    rule: str = ""
    inputs: tuple[Operand, ...] = ()
    arithmetic: str = ""
    reason: str = ""
    reason_en: str = ""
    missing: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


def recompute(
    line: IndicatorLine, scheme: SchemeLine | None, facts: Facts
) -> ScoreLine:
    """A line with its claimed points beside the recomputed ones."""
    weight = line.max_score.figure.value if line.max_score else None
    claimed = line.score.figure.value if line.score else None
    result = _undetermined("没有分值", "it has no weight")
    if weight is not None:
        result = result_of(line, weight, scheme, facts)
    made = score_line(line.indicator.name, weight, line.score, claimed, result)
    return replace(
        made,
        category=line.category.name if line.category else "",
        subcategory=line.subcategory.name if line.subcategory else "",
    )


def score_line(
    name: str,
    weight: Decimal | None,
    score: Operand | None,
    claimed: Decimal | None,
    result: Result,
) -> ScoreLine:
    """Put a result into its line, rounded to the hundredth of a point."""
    points = result.points
    return ScoreLine(
        name=name,
        max_score=weight,
        claimed=claimed,
        recomputed=None if points is None else _rounded(points),
        status=(ScoreStatus.UNDETERMINED if points is None else ScoreStatus.RECOMPUTED),
        rule=result.rule,
        place=score.place if score is not None else None,
        inputs=result.inputs,
        arithmetic=result.arithmetic,
        reason=result.reason,
        reason_en=result.reason_en,
        missing=result.missing,
        notes=tuple(zh for zh, _ in result.notes),
        notes_en=tuple(en for _, en in result.notes),
    )


def _rounded(points: Decimal) -> Decimal:
    """Half up to the hundredth; 5.00 is 5."""
    return Decimal(trimmed(round_half_up(points, _DECIMALS)))


def _undetermined(reason: str, english: str, rule: str = "") -> Result:
    return Result(None, rule=rule, reason=reason, reason_en=english)


def result_of(
    line: IndicatorLine, weight: Decimal, scheme: SchemeLine | None, facts: Facts
) -> Result:
    """By the printed rule, else by target and result, else by the scheme."""
    if line.rule is not None and not line.rule.is_blank:
        return _by_printed_rule(line, weight, scheme, facts)
    found = compare(line)
    if found is not None:
        return _by_target(line, weight, found)
    if line.target is None and scheme is not None:
        return _by_scheme(line, weight, scheme, facts)
    return _undetermined(*_why(line))


def _why(line: IndicatorLine) -> tuple[str, str]:
    if line.target is None or line.actual is None:
        return "没有指标值或实际完成值", "no target or no result is printed"
    if not line.actual.figures:
        return "定性指标，须由人评定档次", "qualitative: a person must grade it"
    return (
        "指标值与完成值不是同类的单一数值，须由人评定",
        "target and result are not one comparable figure each",
    )


# --- by target ------------------------------------------------------------------


def _by_target(line: IndicatorLine, weight: Decimal, found: Comparison) -> Result:
    inputs = _operands(line, found)
    target, actual = found.target.text.strip(), found.actual.text.strip()
    if found.met:
        words = f"{actual} 达到 {target}，得满分 {plain(weight)}"
        return Result(weight, _LAW, inputs, words)
    if found.met is None:
        return _undetermined(
            "好坏方向或印出的位数不足以判断是否达到",
            "direction or printed precision does not decide",
            _LAW,
        )
    ratio = _completion(found)
    if ratio is None:
        return _undetermined(
            "指标值或完成值不大于零，不能按比例计分", "no ratio exists", _LAW
        )
    points = proportional.points(weight, ratio)
    pair = f"{actual} ÷ {target}"
    if found.direction is Direction.DOWN:
        pair = f"{target} ÷ {actual}"
    words = f"{plain(weight)} × {pair} = {trimmed(round_half_up(points, _DECIMALS))}"
    return Result(points, _LAW, inputs, words)


def _completion(found: Comparison) -> Decimal | None:
    wanted, got = found.target.base_value, found.actual.base_value
    if wanted <= ZERO or got < ZERO:
        return None
    if found.direction is Direction.DOWN:
        return divide(wanted, got) if got > ZERO else None
    return divide(got, wanted)


def _operands(line: IndicatorLine, found: Comparison) -> tuple[Operand, ...]:
    if line.target is None or line.actual is None:
        return ()
    return (
        Operand("指标值", found.target, line.target.place),
        Operand("实际完成值", found.actual, line.actual.place),
    )


# --- by rule --------------------------------------------------------------------


def _by_printed_rule(
    line: IndicatorLine, weight: Decimal, scheme: SchemeLine | None, facts: Facts
) -> Result:
    rule = read_rule(line.rule.text) if line.rule is not None else None
    if rule is None:
        found = compare(line)
        if found is not None and found.met:
            return _by_target(line, weight, found)
        return _undetermined(
            "评价标准要由人逐项判断", "the printed criteria need a person's judgement"
        )
    ratio = printed_or_computed(line, scheme, facts)
    words = f"文中评价标准：{rule.words}"
    if ratio.value is None:
        return _undetermined(ratio.reason, ratio.reason_en, words)
    return told(rule.points(weight, ratio.value), weight, ratio, words)


def _by_scheme(
    line: IndicatorLine, weight: Decimal, scheme: SchemeLine, facts: Facts
) -> Result:
    ratio = printed_or_computed(line, scheme, facts)
    if ratio.value is None:
        return _undetermined(ratio.reason, ratio.reason_en, scheme.rule)
    points = scheme_points(scheme, weight, ratio.value)
    if points is None:
        return _undetermined("评分方法须由人判断", "a person must judge", scheme.rule)
    return told(points, weight, ratio, scheme.rule)


def told(points: Decimal, weight: Decimal, ratio: Ratio, rule: str) -> Result:
    """A result with its arithmetic in words."""
    value = trimmed(round_half_up((ratio.value or ZERO) * 100, _DECIMALS))
    words = f"{ratio.arithmetic} = {value}%；分值 {plain(weight)}，"
    words += f"得 {trimmed(round_half_up(points, _DECIMALS))}"
    return Result(points, rule, ratio.inputs, words)


def printed_or_computed(
    line: IndicatorLine, scheme: SchemeLine | None, facts: Facts
) -> Ratio:
    """The ratio a rule asks for: as printed in the line, else from the facts."""
    if line.actual is not None and len(line.actual.figures) == 1:
        figure = line.actual.figures[0]
        if figure.unit.dimension == "ratio" and figure.comparator in ("", "="):
            operand = Operand("实际完成值", figure, line.actual.place)
            return Ratio(figure.base_value, (operand,), figure.text.strip())
    if scheme is not None and scheme.formula is not None:
        return facts.ratio(scheme.formula)
    return Ratio(
        None,
        reason="文中没有该指标的实际值",
        reason_en="the document prints no value for it",
    )


def scheme_points(
    scheme: SchemeLine, weight: Decimal, ratio: Decimal
) -> Decimal | None:
    """Points of a ratio by the method of a scheme line; ``None`` if judged by hand."""
    simple = _SIMPLE.get(scheme.method)
    if simple is not None:
        return simple(weight, ratio)
    limit = _number(scheme, "limit", ONE)
    above = scheme.parameter("side") == "above"
    if scheme.method == "deduct_per_step":
        return deduct_per_step.points(
            weight,
            ratio,
            limit=limit,
            step=_number(scheme, "step", ONE),
            per_step=_number(scheme, "points", ZERO),
            above=above,
            floor=_number(scheme, "floor", ZERO),
        )
    if scheme.method == "banded":
        return banded.points(weight, ratio, scheme.bands)
    if scheme.method == "all_or_nothing":
        return all_or_nothing.points(weight, ratio, limit=limit, above=above)
    return None


def _number(scheme: SchemeLine, name: str, default: Decimal) -> Decimal:
    value = scheme.parameter(name)
    return value if isinstance(value, Decimal) else default
