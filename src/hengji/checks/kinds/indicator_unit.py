"""指标值或完成值缺单位：57亿 against 79.6亿元; 满意度≥95 without %."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, lines, told
from hengji.model.check_rule import CheckRule
from hengji.model.figure import Figure
from hengji.model.finding import Finding
from hengji.model.indicator import CellText
from hengji.model.number import HUNDRED, ONE
from hengji.model.reading import Reading
from hengji.model.unit import NO_UNIT


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Cases ``money`` (元 missing) and ``percent`` (% missing)."""
    percent = rule.operand("case", "money") == "percent"
    for seen in lines(reading):
        target, actual = seen.line.target, seen.line.actual
        cells = [c for c in (target, actual) if c is not None]
        pairs = [(c, f) for c in cells for f in c.figures]
        if percent:
            found = [(c, f) for c, f in pairs if _lacks_percent(seen, c, f)]
        else:
            found = [(c, f) for c, f in pairs if _lacks_money(f, pairs)]
        if found:
            yield _finding(seen, rule, found, "%" if percent else "元")


def _lacks_money(figure: Figure, pairs: list[tuple[CellText, Figure]]) -> bool:
    """A bare 亿 or 万 where the other side prints 亿元 or 万元."""
    if figure.unit.dimension != "scale":
        return False
    return any(
        other.unit.dimension == "money" and other.unit.factor == figure.unit.factor
        for _, other in pairs
    )


def _lacks_percent(seen: Seen, cell: CellText, figure: Figure) -> bool:
    line = seen.line
    if figure.unit is not NO_UNIT or len(cell.figures) != 1 or line.unit_text:
        return False
    names = line.indicator.name + cell.text
    if not ("满意度" in names or "满意率" in names) or "%" in line.indicator.name:
        return False
    return ONE < figure.value <= HUNDRED and "分" not in cell.text


def _finding(
    seen: Seen, rule: CheckRule, found: list[tuple[CellText, Figure]], unit: str
) -> Finding:
    printed = "、".join(dict.fromkeys(f.text.strip() for _, f in found))
    places = [cell.place for cell, _ in found]
    return make(
        rule,
        subject=seen.name,
        message=told(
            seen,
            f"“{printed}”缺少单位“{unit}”，请补上。",
            f"“{printed}” lacks its unit “{unit}”.",
        ),
        places=(*places, *[c.place for c in (seen.line.target, seen.line.actual) if c]),
        stated=printed,
        expected=printed + unit,
    )
