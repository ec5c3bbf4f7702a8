"""Rows above the indicators: the funds of the year, the goals and their results."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hengji.model.document import Cell, Table
from hengji.model.fact import Operand
from hengji.model.indicator import GoalPair
from hengji.model.unit import PERCENT
from hengji.recognisers.indicator_roles import is_fund_row
from hengji.recognisers.indicator_rows import Header, align
from hengji.recognisers.indicator_text import goal_pair, number, points
from hengji.taxonomy.text import fold_width

#: A bare rate above it is per cent, not a fraction.
_LARGEST_FRACTION = 2


class FundsRow(NamedTuple):
    """The operands of a row of funds, and whether the header is used up."""

    operands: tuple[tuple[str, Operand], ...]
    over: bool


def read_funds(table: Table, header: Header, cells: Sequence[Cell]) -> FundsRow:
    """The 年度资金总额 row: amounts, points, rate and score by their header."""
    found = _fund_cells(table, header, cells)
    labels = [cell for cell in cells if cell.text.strip()][:2]
    operands = tuple(
        (role, operand)
        for role, cell in found.items()
        if (operand := _fund(table, header, role, cell)) is not None
    )
    roles = {role for role, _ in operands}
    named = any(is_fund_row(cell.text) for cell in labels)
    counts = len(roles) >= 2 and (named or "actual_expenditure" in roles)
    return FundsRow(operands if counts else (), bool(operands) or not labels)


def _fund(table: Table, header: Header, role: str, cell: Cell) -> Operand | None:
    if role in ("max_score", "score"):
        return points(table, cell, role)
    operand = number(table, cell, role)
    if operand is None or role != "execution_rate":
        return operand
    return as_rate(operand, header.cells[header.roles.index(role)].text)


def as_rate(operand: Operand, header: str) -> Operand:
    """A bare number under 执行率（%）, or too large for a fraction, is per cent."""
    figure = operand.figure
    fraction = "%" not in fold_width(header) and figure.value <= _LARGEST_FRACTION
    if figure.unit.symbol or fraction:
        return operand
    return Operand(operand.label, figure.with_unit(PERCENT), operand.place)


def _fund_cells(table: Table, header: Header, cells: Sequence[Cell]) -> dict[str, Cell]:
    if table.grid_known:
        return align(header, cells, True)
    extra = len(header.cells) - len(cells)
    roles = header.roles[max(extra, 0) :]
    kept = cells[-len(roles) :]
    return {role: cell for role, cell in zip(roles, kept, strict=True) if role}


def read_goals(table: Table, header: Header, cells: Sequence[Cell]) -> GoalPair | None:
    """A goal and its result; ``None`` when another part of the form begins.

    A row of the template left blank gives a pair without items.
    """
    if table.grid_known:
        found = align(header, cells, True)
    else:
        found = _goal_cells(header, cells)
    expected, actual = found.get("goal_expected"), found.get("goal_actual")
    if expected is None or actual is None:
        return None
    first = cells[0]
    if first is not expected and first.text.strip():
        return None
    return goal_pair(table, expected, actual)


def _goal_cells(header: Header, cells: Sequence[Cell]) -> dict[str, Cell]:
    if len(cells) > len(header.cells) or len(cells) < 2:
        return {}
    roles = header.roles[-len(cells) :]
    return {role: cell for role, cell in zip(roles, cells, strict=True) if role}
