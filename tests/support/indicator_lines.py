"""Indicator lines and tables made by hand, for scoring."""

from __future__ import annotations

from hengji.model.document import Cell, Table
from hengji.model.fact import Operand
from hengji.model.indicator import CellText, Heading, IndicatorLine, IndicatorTable
from hengji.model.place import Place
from hengji.taxonomy.figures import scan


def place(row: int, column: int = 1, block: int = 7) -> Place:
    return Place("", block, row=row, column=column, sheet="自评表", cell=f"A{row}")


def words(text: str | None, row: int) -> CellText | None:
    return None if text is None else CellText(text, place(row), tuple(scan(text)))


def points(text: str | None, row: int) -> Operand | None:
    return None if text is None else Operand("分", scan(text)[0], place(row))


def line(
    name: str,
    target: str | None = None,
    actual: str | None = None,
    weight: str | None = None,
    score: str | None = None,
    *,
    row: int = 2,
    reason: str | None = None,
    ratio: str | None = None,
    rule: str | None = None,
    category: str = "产出指标",
    subcategory: str = "数量指标",
) -> IndicatorLine:
    return IndicatorLine(
        row,
        Heading(category, place(row)),
        Heading(subcategory, place(row)),
        Heading(name, place(row)),
        words(target, row),
        words(actual, row),
        points(weight, row),
        points(score, row),
        reason=words(reason, row),
        rule=words(rule, row),
        score_ratio=points(ratio, row),
    )


def table(
    *lines: IndicatorLine,
    execution: tuple[tuple[str, str], ...] = (),
    total: str | None = None,
    block: int = 7,
) -> IndicatorTable:
    cells = ((Cell(1, 1, "三级指标"),),)
    found = tuple((role, scan(text)[0]) for role, text in execution)
    return IndicatorTable(
        Table(block, 1, cells, 1, True, sheet="自评表"),
        "",
        ("indicator",),
        lines,
        tuple((role, Operand(role, each, place(1))) for role, each in found),
        total_score=points(total, 9),
    )
