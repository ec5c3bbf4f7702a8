"""One line of a dossier's score sheet: by its scheme, by a judgement, by its target."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hengji.model.fact import Basis, Operand
from hengji.model.indicator import IndicatorLine
from hengji.model.number import ZERO, divide, plain, round_half_up, trimmed
from hengji.model.score import ScoreLine
from hengji.rules import Rulebook
from hengji.scoring.given import Given
from hengji.scoring.judged import BY_CELLS, criteria_result, grade_of, graded_result
from hengji.scoring.lines import (
    Result,
    printed_or_computed,
    result_of,
    scheme_points,
    score_line,
    told,
)
from hengji.scoring.ratios import Facts, Ratio
from hengji.taxonomy.achievement import Direction, compare
from hengji.taxonomy.schemes import Scheme, SchemeLine, Term
from hengji.taxonomy.text import label_key

_JUDGED = ("", "graded", "target")
_BY_CRITERIA = ("checklist", "parts")
_BASIS = {
    Basis.ORIGINAL_BUDGET: "年初预算",
    Basis.FINAL_BUDGET: "全年预算",
    Basis.BUDGET: "预算",
    Basis.ACTUAL: "决算",
    Basis.NONE: "",
}


def named(name: str) -> str:
    """An indicator's name as it is compared: ``1.在职人员控制率`` has no ordinal."""
    key = label_key(name)
    for mark in (":", "、", "."):
        head, found, rest = key.partition(mark)
        if found and rest and len(head) <= 4 and any(map(str.isdigit, head)):
            return rest
    return key


class Rules:
    """What the lines of one sheet are settled by."""

    def __init__(self, given: Given, scheme: Scheme | None, rulebook: Rulebook) -> None:
        self.given = given
        self.scheme = scheme
        self.rulebook = rulebook
        self.facts = Facts(given.facts(), given.dossier.fiscal_year)

    def by_formula(
        self, wanted: SchemeLine, top: Operand | None, got: Operand | None
    ) -> ScoreLine:
        """The line of a scheme that the facts alone decide."""
        weight = top.figure.value if top is not None else wanted.max_score
        claimed = None if got is None else _as_printed(got)
        result = self._applied(wanted, weight, self.ratio(wanted))
        line = score_line(wanted.name, weight, got, claimed, result)
        return self.finished(line, wanted, None)

    def ratio(self, wanted: SchemeLine) -> Ratio:
        """The ratio a scheme line takes: by its formula, else as entered."""
        if wanted.formula is not None:
            ratio = self.facts.ratio(wanted.formula)
            if ratio.value is not None or ratio.undefined or not ratio.missing:
                return ratio
            stated = self._stated(wanted.formula.concept)
            return stated if stated is not None else ratio
        concept = self.rulebook.concept_of(wanted.name)
        found = self._stated(concept.id) if concept is not None else None
        return found or Ratio(
            None,
            reason=f"缺少“{wanted.name}”的实际值",
            reason_en="its value was not entered",
        )

    def _stated(self, concept: str) -> Ratio | None:
        """A rate a person entered as such."""
        fact = self.facts.only(Term(concept))
        if fact is None or fact.figure.unit.dimension != "ratio":
            return None
        operand = fact.operand
        return Ratio(fact.figure.base_value, (operand,), fact.figure.text.strip())

    def _applied(self, wanted: SchemeLine, weight: Decimal, ratio: Ratio) -> Result:
        rule = wanted.rule
        if ratio.value is None:
            if ratio.undefined and wanted.parameter("undefined") == "full":
                words = f"{ratio.arithmetic}，没有该类项目，按满分 {plain(weight)}"
                return Result(weight, rule, ratio.inputs, words)
            missing = tuple(dict.fromkeys(map(self.name, ratio.missing)))
            reason = ratio.reason
            if missing:
                reason = f"缺少：{'、'.join(missing)}"
            return Result(
                None,
                rule,
                ratio.inputs,
                reason=reason,
                reason_en=ratio.reason_en,
                missing=missing or (() if ratio.inputs else (wanted.name,)),
            )
        points = scheme_points(wanted, weight, ratio.value)
        if points is None:
            return Result(
                None,
                rule,
                ratio.inputs,
                reason="比率不在任何一档之内，须由人判断",
                reason_en="no band holds the ratio",
            )
        return told(points, weight, ratio, rule)

    def name(self, term: Term) -> str:
        """A term of a formula in words: ``上年“三公”经费（预算）``."""
        concept = self.rulebook.concepts[term.concept]
        basis = f"（{_BASIS[term.basis]}）" if term.basis is not Basis.NONE else ""
        return f"{'上年' if term.year == -1 else ''}{concept.label}{basis}"

    def settled(
        self, line: IndicatorLine | None, wanted: SchemeLine | None, weight: Decimal
    ) -> Result:
        """Points of a line by what there is to settle it."""
        method = wanted.method if wanted is not None else ""
        name = self.judged_name(line, wanted)
        coefficient = self.given.coefficient(name) or (
            line.score_ratio if line is not None else None
        )
        if coefficient is not None and method in _JUDGED:
            lows = self.scheme.qualitative if self.scheme is not None else ()
            return graded_result(line, weight, coefficient, lows)
        if wanted is not None and method in _BY_CRITERIA:
            return criteria_result(wanted, name, weight, self.given)
        if wanted is not None and line is not None and method in BY_CELLS:
            return BY_CELLS[method](line, weight, wanted)
        if wanted is not None and method not in _JUDGED:
            ratio = self._ratio(line, wanted)
            return self._applied(wanted, weight, ratio)
        if line is None:
            missing = (f"{name}·得分系数",)
            reason = "须由人评定，没有填得分系数"
            return Result(
                None, "", reason=reason, reason_en="ungraded", missing=missing
            )
        return self._by_target(line, weight)

    def judged_name(self, line: IndicatorLine | None, wanted: SchemeLine | None) -> str:
        """The name judgements are kept under; of two namesakes one has another name."""
        if wanted is None or self.scheme is None:
            return _name(line, wanted)
        namesakes = [each for each in self.scheme.lines if each.name == wanted.name]
        if len(namesakes) > 1 and wanted.aliases:
            return wanted.aliases[0]
        return wanted.name

    def _by_target(self, line: IndicatorLine, weight: Decimal) -> Result:
        result = result_of(line, weight, None, self.facts)
        if result.points is not None:
            return result
        missing = tuple(
            f"{line.indicator.name}·{what}"
            for what, cell in (("指标值", line.target), ("实际完成值", line.actual))
            if cell is None or cell.is_blank
        )
        if not missing and grade_of(line.actual) is not None:
            missing = (f"{line.indicator.name}·得分系数",)
        return result._replace(missing=missing)

    def _ratio(self, line: IndicatorLine | None, wanted: SchemeLine) -> Ratio:
        if line is not None:
            printed = printed_or_computed(line, None, self.facts)
            if printed.value is not None and wanted.formula is None:
                return printed
        return self.ratio(wanted)

    def finished(
        self, line: ScoreLine, wanted: SchemeLine | None, printed: IndicatorLine | None
    ) -> ScoreLine:
        """The line with its group, the reviewer's points and what is still asked."""
        reviewed = self.given.reviewed(self.judged_name(printed, wanted))
        notes = [*zip(line.notes, line.notes_en, strict=True)]
        notes += _weight_notes(line, wanted)
        notes += _reason_notes(line, printed)
        notes += self._over_fulfilment(printed)
        category, subcategory = _groups(wanted, printed)
        return replace(
            line,
            reviewed=reviewed.figure.value if reviewed is not None else None,
            category=category,
            subcategory=subcategory,
            method=wanted.method if wanted is not None else "",
            notes=tuple(zh for zh, _ in notes),
            notes_en=tuple(en for _, en in notes),
        )

    def _over_fulfilment(self, line: IndicatorLine | None) -> list[tuple[str, str]]:
        limit = self.scheme.over_fulfilment if self.scheme is not None else None
        found = compare(line) if limit is not None and line is not None else None
        if found is None or limit is None or found.direction is not Direction.UP:
            return []
        target = found.target.base_value
        if target <= ZERO or found.actual.base_value < target * limit:
            return []
        times = trimmed(round_half_up(divide(found.actual.base_value, target) * 100, 2))
        return [
            (
                f"完成值为指标值的{times}%，应分析原因；指标值明显偏低的，按偏离度适度调减分值",
                f"the result is {times}% of the target: give the cause",
            )
        ]


def _as_printed(score: Operand) -> Decimal:
    """Points as the form prints them: derived ones are kept unrounded."""
    return round_half_up(score.figure.value, score.figure.decimals)


def settle(
    line: IndicatorLine | None, wanted: SchemeLine | None, rules: Rules
) -> ScoreLine:
    """Score one line.

    Args:
        line: as entered; ``None`` when the dossier has no such line.
        wanted: the line of the scheme; ``None`` when the indicator is the body's own.
        rules: facts, judgements and scheme.
    """
    weight = line.max_score.figure.value if line and line.max_score else None
    if weight is None and wanted is not None:
        weight = wanted.max_score
    score = line.score if line is not None else None
    claimed = score.figure.value if score is not None else None
    result = Result(None, reason="没有分值", reason_en="it has no weight")
    if weight is not None:
        result = rules.settled(line, wanted, weight)
    made = score_line(_name(line, wanted), weight, score, claimed, result)
    return rules.finished(made, wanted, line)


def _name(line: IndicatorLine | None, wanted: SchemeLine | None) -> str:
    if line is not None:
        return line.indicator.name
    return wanted.name if wanted is not None else ""


def _groups(wanted: SchemeLine | None, line: IndicatorLine | None) -> tuple[str, str]:
    if line is not None and line.category is not None:
        second = line.subcategory.name if line.subcategory is not None else ""
        return line.category.name, second
    if wanted is not None and wanted.category:
        return wanted.category, wanted.subcategory
    return "", ""


def _weight_notes(line: ScoreLine, wanted: SchemeLine | None) -> list[tuple[str, str]]:
    if wanted is None or line.max_score is None or line.max_score == wanted.max_score:
        return []
    right = plain(wanted.max_score)
    return [
        (
            f"分值填为 {plain(line.max_score)}，评分方案为 {right}",
            f"the weight is {plain(line.max_score)}, the scheme says {right}",
        )
    ]


def _reason_notes(
    line: ScoreLine, printed: IndicatorLine | None
) -> list[tuple[str, str]]:
    """A deduction asks for its cause where the form has a column for it."""
    if printed is None or printed.reason is None or not printed.reason.is_blank:
        return []
    scores = [s for s in (line.claimed, line.recomputed) if s is not None]
    if line.max_score is None or all(score >= line.max_score for score in scores):
        return []
    lost = trimmed(line.max_score - min(scores))
    return [
        (
            f"扣了 {lost} 分，须填写偏差原因分析及改进措施",
            f"{lost} points lost: say why",
        )
    ]
