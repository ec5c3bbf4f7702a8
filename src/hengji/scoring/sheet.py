"""The score sheet of a document: claimed beside recomputed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from hengji.model.fact import Basis, Operand
from hengji.model.indicator import IndicatorTable
from hengji.model.number import ZERO, divide, plain, round_half_up, trimmed
from hengji.model.reading import Reading
from hengji.model.score import ScoreLine, ScoreSheet
from hengji.rules import Rulebook
from hengji.scoring.lines import Result, recompute, score_line
from hengji.scoring.methods import proportional
from hengji.scoring.ratios import Facts
from hengji.taxonomy.grades import band_of, read_grades
from hengji.taxonomy.schemes import Scheme, SchemeLine, Term
from hengji.taxonomy.text import label_key

_EXECUTION = "得分＝分值×执行率，最高不超过分值；执行率＝全年执行数÷全年预算数"
_NAMES: dict[int, tuple[Mapping[str, Scheme], dict[str, list[SchemeLine]]]] = {}


def score(reading: Reading, rulebook: Rulebook) -> ScoreSheet | None:
    """Recompute the score sheet of a document.

    Returns:
        ``None`` when the document scores nothing.  A line that cannot be
        recomputed counts as claimed in the total, and is counted as undetermined.
    """
    table = _main(reading.indicators)
    if table is None:
        return None
    facts = Facts(reading.facts, reading.outline.fiscal_year)
    names = _scheme_lines(rulebook.schemes)
    lines = [
        recompute(line, _scheme_line(line.indicator.name, names), facts)
        for line in table.lines
        if line.max_score is not None or line.score is not None
    ]
    execution = _execution(table, facts)
    if execution is not None:
        lines.insert(0, execution)
    return _sheet(reading, table, lines)


def _main(tables: Sequence[IndicatorTable]) -> IndicatorTable | None:
    """The table that scores most lines."""
    scored = [(sum(1 for line in t.lines if line.score), t) for t in tables]
    count, table = max(scored, key=lambda pair: pair[0], default=(0, None))
    return table if count else None


def _sheet(
    reading: Reading, table: IndicatorTable, lines: Sequence[ScoreLine]
) -> ScoreSheet:
    grades, bands = read_grades(reading.document)
    claimed = table.total_score.figure.value if table.total_score else None
    if claimed is None and all(line.claimed is not None for line in lines):
        claimed = sum((line.claimed or ZERO for line in lines), ZERO)
    total = sum((_counted(line) for line in lines), ZERO)
    top = table.total_max.figure.value if table.total_max else None
    whole = top is None or top == Decimal(100)
    rating = band_of(total, bands) if whole else None
    return ScoreSheet(
        lines=tuple(lines),
        claimed_total=claimed,
        claimed_rating=grades[0].name if grades else "",
        recomputed_total=total,
        recomputed_rating=rating.name if rating else "",
        undetermined=sum(1 for line in lines if line.recomputed is None),
    )


def _counted(line: ScoreLine) -> Decimal:
    if line.recomputed is not None:
        return line.recomputed
    return line.claimed if line.claimed is not None else ZERO


def _execution(table: IndicatorTable, facts: Facts) -> ScoreLine | None:
    """The execution row: 分值 × min(1, 全年执行数 ÷ 全年预算数).

    When the document states its expenditure elsewhere and the row shows another
    amount, the stated expenditure counts: money received is not money spent.
    """
    top, got = table.execution_operand("max_score"), table.execution_operand("score")
    if top is None or got is None:
        return None
    weight, claimed = top.figure.value, got.figure.value
    spent = table.execution_operand("actual_expenditure")
    budget = table.execution_operand("final_budget")
    if spent is None or budget is None or budget.figure.value <= ZERO:
        reason = "缺少全年执行数或全年预算数"
        result = Result(None, _EXECUTION, (), "", reason, "amounts are missing")
        return score_line("预算执行率", weight, got, claimed, result)
    total = facts.only(Term("total_expenditure", Basis.ACTUAL))
    spent, budget = _called(spent, "全年执行数"), _called(budget, "全年预算数")
    amount = spent
    if total is not None and total.figure.unit.symbol in ("", "万元"):
        agrees = total.figure.interval.meets(spent.figure.interval)
        amount = spent if agrees else total.operand
    ratio = divide(amount.figure.value, budget.figure.value)
    points = proportional.points(weight, ratio)
    told = f"min(1, {plain(amount.figure.value)} ÷ {plain(budget.figure.value)})"
    words = f"{plain(weight)} × {told} = {trimmed(round_half_up(points, 2))}"
    result = Result(points, _EXECUTION, (amount, budget), words)
    return score_line("预算执行率", weight, got, claimed, result)


def _called(operand: Operand, label: str) -> Operand:
    return Operand(label, operand.figure, operand.place)


def _scheme_lines(schemes: Mapping[str, Scheme]) -> dict[str, list[SchemeLine]]:
    """Scheme lines with a formula, by every name; kept per mapping of schemes.

    Where a scheme names no figures, its rule says nothing about the forms of others.
    """
    known = _NAMES.get(id(schemes))
    if known is None:
        names: dict[str, list[SchemeLine]] = {}
        for scheme in schemes.values():
            for line in scheme.lines:
                if line.formula is not None and line.level == 3:
                    for name in (line.name, *line.aliases):
                        names.setdefault(label_key(name), []).append(line)
        known = _NAMES[id(schemes)] = (schemes, names)
    return known[1]


def _scheme_line(name: str, names: Mapping[str, list[SchemeLine]]) -> SchemeLine | None:
    """The scheme line of an indicator; that of the first pack wins."""
    key = label_key(name)
    for mark in (":", "、", "."):
        head, found, rest = key.partition(mark)
        if found and len(head) <= 4 and any(map(str.isdigit, head)):
            key = rest
            break
    lines = names.get(key)
    return lines[0] if lines else None
