from __future__ import annotations

from decimal import Decimal

from hengji.model.document import Table
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.indicator import CellText, IndicatorTable
from hengji.model.place import Place


def test_spaces_of_any_width_are_blank() -> None:
    place = Place("", 0)
    assert CellText("\u3000 \n", place).is_blank
    assert not CellText("无", place).is_blank


def test_a_figure_of_the_budget_row_is_found_by_its_role() -> None:
    rate = Operand("执行率", Figure("90.30%", Decimal("90.30")), Place("90.30%", 0))
    table = Table(0, 1, (), 0, grid_known=True)
    made = IndicatorTable(table, "", (), (), execution=(("execution_rate", rate),))
    assert made.execution_operand("execution_rate") is rate
    assert made.execution_operand("score") is None
