"""Claims an indicator table makes by its form: points add up, rules fit weights.

Points are given, not measured: they are exact, and take part as exact numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.document import Table
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.indicator import CellText, Heading, IndicatorLine, IndicatorTable
from hengji.model.number import ONE, D
from hengji.model.place import Place
from hengji.model.unit import SCORE
from hengji.taxonomy.achievement import Direction, compare
from hengji.taxonomy.text import fold_width

#: Decimals under which a number of points stands for itself alone.
_EXACT = 12


def indicator_claims(tables: Sequence[IndicatorTable]) -> list[Claim]:
    """Every claim of the indicator tables."""
    claims: list[Claim] = []
    for serial, table in enumerate(tables, 1):
        claims.extend(_Claims(table, serial).all())
    return claims


def exact(operand: Operand) -> Operand:
    """The same operand as an exact number of points."""
    figure = operand.figure
    if figure.decimals >= _EXACT:
        return operand
    return Operand(operand.label, figure.with_decimals(_EXACT), operand.place)


class _Claims:
    def __init__(self, table: IndicatorTable, serial: int) -> None:
        self.table = table
        self.family = f"indicators.{table.table.number}.{serial}"
        self.subject = f"绩效指标表（表{table.table.number}）"
        self.weighted = [line for line in table.lines if line.max_score is not None]
        self.bounded = _mostly_bounded(table.lines)
        self.capped = _caps_coefficients(table.lines)

    def all(self) -> Iterator[Claim]:
        """Claims on weights, scores, printed rules and the execution row."""
        yield from self.weights()
        yield from self.totals()
        for line in self.table.lines:
            yield from self.line(line)
        yield from self.execution()

    # --- weights -----------------------------------------------------------------

    def weights(self) -> Iterator[Claim]:
        """Level sums: 三级 → 二级 → 一级, and all → 总分."""
        for heading, lines in _groups(self.weighted, "subcategory"):
            yield from self._sum(
                "WGT-401", heading, [_weight(line) for line in lines], "各指标分值"
            )
            labels = [p for line in lines if (p := line.indicator.points) is not None]
            if len(labels) == len(lines):
                yield from self._sum("WGT-401", heading, labels, "各指标名称所标分值")
        for heading, lines in _groups(self.weighted, "category"):
            yield from self._sum(
                "WGT-402", heading, [_weight(line) for line in lines], "各指标分值"
            )
            below = [h.points for h, _ in _groups(lines, "subcategory") if h.points]
            named = {line.subcategory.name for line in lines if line.subcategory}
            if len(below) == len(named):
                yield from self._sum("WGT-403", heading, below, "二级指标分值")

    def _sum(
        self, code: str, heading: Heading, parts: Sequence[Operand], what: str
    ) -> Iterator[Claim]:
        if heading.points is not None and parts:
            subject = f"{self.subject}“{heading.name}”{what}合计"
            yield self._claim(
                code, heading.points, parts, subject, ClaimKind.SUM_OF_PARTS
            )

    def totals(self) -> Iterator[Claim]:
        """The 总分 row: weights and scores, with the execution row when it counts."""
        weights = [_weight(line) for line in self.weighted]
        top = self.table.execution_operand("max_score")
        counted = _counts(self.table.total_max, weights, top)
        if self.table.total_max is not None and len(weights) > 1:
            parts = [*([top] if top and counted else []), *weights]
            yield self._claim(
                "WGT-404",
                self.table.total_max,
                parts,
                f"{self.subject}分值合计",
                ClaimKind.SUM_OF_PARTS,
            )
            yield from self._level_one(top if counted else None)
        scores = [line.score for line in self.table.lines if line.score is not None]
        got = self.table.execution_operand("score")
        if self.table.total_score is None or len(scores) < 2:
            return
        if any(line.score is None for line in self.weighted):
            return
        if self.table.total_max is None:
            counted = _counts(self.table.total_score, scores, got)
        yield self._claim(
            "SCO-401",
            self.table.total_score,
            [*([got] if got and counted else []), *scores],
            f"{self.subject}得分合计",
            ClaimKind.SUM_OF_PARTS,
        )

    def _level_one(self, top: Operand | None) -> Iterator[Claim]:
        headings = [h for h, _ in _groups(self.weighted, "category")]
        parts = [h.points for h in headings if h.points is not None]
        if len(parts) != len(headings) or not parts or self.table.total_max is None:
            return
        yield self._claim(
            "WGT-405",
            self.table.total_max,
            [*([top] if top else []), *parts],
            f"{self.subject}一级指标分值合计",
            ClaimKind.SUM_OF_PARTS,
        )

    # --- single lines ------------------------------------------------------------

    def line(self, line: IndicatorLine) -> Iterator[Claim]:
        """分值 against label, score, printed rule; result against target."""
        weight = line.max_score
        if weight is not None:
            name = f"{self.subject}“{line.indicator.name}”"
            if line.indicator.points is not None:
                yield self._claim(
                    "WGT-406",
                    weight,
                    [line.indicator.points],
                    f"{name}名称中的分值与分值栏",
                    ClaimKind.EQUAL,
                )
            if line.score is not None:
                yield self._claim(
                    "SCO-402",
                    weight,
                    [line.score],
                    f"{name}得分不高于分值",
                    ClaimKind.PART_NOT_ABOVE_WHOLE,
                    Strength.EXPLICIT if self.bounded else Strength.TENTATIVE,
                )
            yield from self._rule(line, weight, name)
            yield from self._coefficient(line, weight, name)
        yield from self._target(line)

    def _coefficient(
        self, line: IndicatorLine, weight: Operand, name: str
    ) -> Iterator[Claim]:
        """指标得分 = 指标权重 × 得分系数, where the form prints the coefficient."""
        if line.score is not None and line.score_ratio is not None:
            beyond = self.capped and line.score_ratio.figure.base_value > ONE
            yield self._claim(
                "SCO-404",
                exact(line.score) if beyond else line.score,
                [exact(weight), line.score_ratio],
                f"{name}得分",
                ClaimKind.PRODUCT,
                Strength.EXPLICIT,
                exactly=False,
                options=() if self.capped else (("cap", "1"),),
            )

    def _rule(self, line: IndicatorLine, weight: Operand, name: str) -> Iterator[Claim]:
        if line.rule is None or line.rule.is_blank:
            return
        found = rule_points(line.rule, self.table.table)
        if not found:
            return
        printed = line.indicator.points or weight
        fits = weight.figure.value in {f.figure.value for f in found}
        if fits or (len(found) == 1 and _CONCLUDES.search(line.rule.text)):
            best = max(found, key=lambda operand: operand.figure.value)
            yield self._claim(
                "WGT-407", printed, [best], f"{name}评价标准的满分", ClaimKind.EQUAL
            )
        elif _is_checklist(line.rule.text, found, weight):
            yield self._claim(
                "WGT-408",
                printed,
                found,
                f"{name}评价标准各项合计",
                ClaimKind.SUM_OF_PARTS,
            )

    def _target(self, line: IndicatorLine) -> Iterator[Claim]:
        """A met target is a relation that holds; a missed one is judged elsewhere."""
        found = compare(line)
        if found is None or not found.met or found.direction is Direction.UNKNOWN:
            return
        if line.target is None or line.actual is None:
            return
        target = Operand("指标值", found.target, line.target.place)
        actual = Operand("完成值", found.actual, line.actual.place)
        up = found.direction is Direction.UP
        whole, part = (actual, target) if up else (target, actual)
        yield self._claim(
            "TGT-405",
            _bare(whole),
            [_bare(part)],
            f"{self.subject}“{line.indicator.name}”完成值达到指标值",
            ClaimKind.PART_NOT_ABOVE_WHOLE,
            Strength.TENTATIVE,
        )

    # --- the execution row -------------------------------------------------------

    def execution(self) -> Iterator[Claim]:
        """执行率 = 全年执行数 ÷ 全年预算数; 得分 = 分值 × min(1, 执行率)."""
        get = self.table.execution_operand
        rate, spent = get("execution_rate"), get("actual_expenditure")
        budget = get("final_budget") or get("original_budget")
        if rate is not None and spent is not None and budget is not None:
            yield self._claim(
                "EXE-401",
                rate,
                [spent, budget],
                f"{self.subject}预算执行率",
                ClaimKind.RATIO,
                Strength.EXPLICIT,
                exactly=False,
            )
        score, top = get("score"), get("max_score")
        if score is not None and top is not None and rate is not None:
            yield self._claim(
                "SCO-403",
                score,
                [exact(top), rate],
                f"{self.subject}预算执行率得分",
                ClaimKind.PRODUCT,
                Strength.EXPLICIT,
                exactly=False,
                options=(("cap", "1"),),
            )
            yield self._claim(
                "SCO-402",
                top,
                [score],
                f"{self.subject}预算执行率得分不高于分值",
                ClaimKind.PART_NOT_ABOVE_WHOLE,
                Strength.EXPLICIT,
            )

    def _claim(
        self,
        code: str,
        stated: Operand,
        operands: Sequence[Operand],
        subject: str,
        kind: ClaimKind,
        strength: Strength = Strength.SUPPORTED,
        *,
        exactly: bool = True,
        options: tuple[tuple[str, str], ...] = (),
    ) -> Claim:
        return Claim(
            kind=kind,
            code=code,
            stated=exact(stated) if exactly else stated,
            operands=tuple(map(exact, operands)) if exactly else tuple(operands),
            source=ClaimSource.DECLARED,
            strength=strength,
            family=self.family,
            subject=subject,
            options=options,
        )


def _mostly_bounded(lines: Sequence[IndicatorLine]) -> bool:
    """Whether scores stay within weights but for a few rows.

    If they do not, the two columns were misread, not the rule broken.
    """
    pairs = [(line.score, line.max_score) for line in lines]
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    over = sum(1 for got, top in both if got.figure.value > top.figure.value)
    return over * 2 <= len(both)


def _caps_coefficients(lines: Sequence[IndicatorLine]) -> bool:
    """Whether the form prints coefficients with their cap: 100% where more was done.

    Then points are weight × coefficient as printed; elsewhere a coefficient above
    100% counts as 100%.
    """
    capped = above = 0
    for line in lines:
        if line.score_ratio is None:
            continue
        ratio = line.score_ratio.figure.base_value
        above += ratio > ONE
        found = compare(line)
        over = found is not None and bool(found.met) and found.actual != found.target
        capped += ratio == ONE and over
    return capped > 1 and capped > above


def _weight(line: IndicatorLine) -> Operand:
    assert line.max_score is not None
    return line.max_score


def _bare(operand: Operand) -> Operand:
    """The operand without its comparator: the bound itself is compared."""
    figure = replace(operand.figure, comparator="", approximate=False)
    return Operand(operand.label, figure, operand.place)


def _groups(
    lines: Iterable[IndicatorLine], level: str
) -> list[tuple[Heading, list[IndicatorLine]]]:
    """Lines that stand under one level label, in order."""
    found: dict[Place, tuple[Heading, list[IndicatorLine]]] = {}
    for line in lines:
        heading: Heading | None = getattr(line, level)
        if heading is not None:
            found.setdefault(heading.place, (heading, []))[1].append(line)
    return list(found.values())


def _counts(
    total: Operand | None, parts: Sequence[Operand], execution: Operand | None
) -> bool:
    """Whether the execution row is one of the parts of the total.

    It is, unless the total is reached without it: some forms print the row beside
    a table whose indicators already make 100.
    """
    if total is None or execution is None:
        return execution is not None
    return sum((p.figure.value for p in parts), Decimal(0)) != total.figure.value


_GIVES = re.compile(
    r"(?P<quarters>1\s*[-~—至到]+\s*4\s*季度各)?(?:计|得|记|赋)\s*(?:满分)?\s*"
    r"(?P<a>\d+(?:\.\d+)?)\s*分"
    r"|[*×xX]\s*(?P<b>\d+(?:\.\d+)?)\s*分"
    r"|得分\s*\(\s*(?P<c>\d+(?:\.\d+)?)\s*分\s*\)"
)
_MARKS = re.compile(r"[①②③④⑤⑥⑦⑧⑨]|(?<!\d)[1-9][.、](?!\d)|[；;]")
#: A rule that ends here gives at most what it gave (…计2分，每低1个百分点扣0.5分).
_CONCLUDES = re.compile("扣|按比例|否则|不得分|不计分")
#: 每完成1项得1分，最高5分: the points are those of one unit.
_PER_UNIT = re.compile(r"每[^扣。；;]{0,14}(?:得|计|加|记)|最高|封顶|累计|上限")
_ITEM = 1
_BANDED = re.compile(r"以上|以下|以内|之间|[-~—至]\s*\d+(?:\.\d+)?%|[≥≤<>]|每")


def rule_points(rule: CellText, table: Table) -> list[Operand]:
    """The points a printed criterion gives, each with its place.

    ``①…计1分；②…计0.5分`` gives two, ``为100%的计2分，每低…扣0.5分`` one,
    ``1-4季度各得1分`` one of four points.
    """
    text = fold_width(rule.text)
    found: list[Operand] = []
    if _PER_UNIT.search(text):
        return found
    for match in _GIVES.finditer(text):
        group = next(name for name in "abc" if match[name])
        start, end = match.span(group)
        value = D(match[group])
        if match["quarters"]:
            value *= 4
        figure = Figure(rule.text[start:end], value, SCORE, 0, start, end)
        found.append(Operand("评价标准", figure, _inside(rule, table, start, end)))
    return found


def _inside(rule: CellText, table: Table, start: int, end: int) -> Place:
    row, column = rule.place.row, rule.place.column
    for cells in table.rows:
        for cell in cells:
            if cell.row == row and cell.column == column:
                return table.place(cell, start, end)
    return rule.place


def _is_checklist(text: str, found: Sequence[Operand], weight: Operand) -> bool:
    """Whether the points are of items that add up, not of bands that exclude."""
    folded = fold_width(text)
    if len(found) < 2 or _BANDED.search(folded):
        return False
    given = sum((operand.figure.value for operand in found), Decimal(0))
    if given == weight.figure.value:
        return True
    items = [item for item in _MARKS.split(folded) if len(item.strip()) > _ITEM]
    return len(items) == len(found) and all(map(_GIVES.search, items))
