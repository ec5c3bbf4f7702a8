"""Indicator lines of a score sheet or performance form, as printed and as parsed."""

from __future__ import annotations

from dataclasses import dataclass

from hengji.model.document import Cell, Table
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.noun import quick
from hengji.model.place import Place


@quick
@dataclass(frozen=True, slots=True)
class CellText:
    """Words of a cell with their place; ``text`` keeps the printed characters."""

    text: str
    place: Place
    figures: tuple[Figure, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed (spaces of any width do not count)."""
        return not self.text.strip()


@quick
@dataclass(frozen=True, slots=True)
class Heading:
    """A level-1 or level-2 label, with the points printed inside it if any.

    ``产出指标（50分）`` -> name ``产出指标``, points 50.
    """

    name: str
    place: Place
    points: Operand | None = None


@quick
@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One level-3 line.

    Attributes:
        row: 1-based row of the table.
        category, subcategory: level 1 and 2, filled down over merged cells.
        indicator: level 3 (its label as printed; points inside it in ``points``).
        target, actual: 年度指标值, 实际完成值.
        max_score, score: 分值, 得分 (自评得分); ``None`` when the form has none or
            the cell is blank.
        weight_column, score_column: whether the table has such a column.
        reason: 偏差原因分析及改进措施, ``None`` when the table has no such column.
        definition, rule: 指标解释, 评价标准.
        unit_text, direction_text: 度量单位, 指标性质 columns.
        score_ratio: 得分系数.
        empty: a row of the template that was left blank.
    """

    row: int
    category: Heading | None
    subcategory: Heading | None
    indicator: Heading
    target: CellText | None = None
    actual: CellText | None = None
    max_score: Operand | None = None
    score: Operand | None = None
    reason: CellText | None = None
    definition: CellText | None = None
    rule: CellText | None = None
    unit_text: CellText | None = None
    direction_text: CellText | None = None
    score_ratio: Operand | None = None
    empty: bool = False


@quick
@dataclass(frozen=True, slots=True)
class GoalPair:
    """年度总体目标: an expected goal and the result beside it, split into items.

    Items are ``(ordinal, text, place)``; the ordinal as printed, ``""`` if none.
    """

    expected: tuple[tuple[str, str, Place], ...]
    actual: tuple[tuple[str, str, Place], ...]
    expected_place: Place
    actual_place: Place


@quick
@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """An indicator table (several header repetitions joined).

    Attributes:
        table: where it stands.
        form: identifier of the form when recognised, else ``""``.
        columns: roles found, e.g. ``("category", "indicator", "target", "score")``.
        lines: level-3 lines in order.
        execution: the 预算执行率 line (年度资金总额 with 分值/执行率/得分), as an
            IndicatorLine-like tuple of operands by role:
            ``original_budget final_budget actual_expenditure max_score
            execution_rate score``.
        total_max, total_score: the 总分 row.
        goals: 年度总体目标.
        header_cells: the header cells, for messages.
        subject: the project or unit it is about, ``""`` for the body itself.
    """

    table: Table
    form: str
    columns: tuple[str, ...]
    lines: tuple[IndicatorLine, ...]
    execution: tuple[tuple[str, Operand], ...] = ()
    total_max: Operand | None = None
    total_score: Operand | None = None
    goals: tuple[GoalPair, ...] = ()
    header_cells: tuple[Cell, ...] = ()
    subject: str = ""

    def execution_operand(self, role: str) -> Operand | None:
        """One figure of the 年度资金总额 row."""
        for name, operand in self.execution:
            if name == role:
                return operand
        return None
