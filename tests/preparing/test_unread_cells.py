from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.model.document import Cell, Table
from hengji.model.dossier import FactKey
from hengji.model.drawing import CellRole, DrawnCell
from hengji.model.fact import Basis
from hengji.preparing.expected import Expected
from hengji.preparing.unread_cells import unread_facts
from hengji.rules import load

KEY = FactKey("official_reception", Basis.ACTUAL, -1)


def _found(text: str, key: FactKey = KEY, formula: str | None = None, known=()):
    cell = Cell(2, 2, text, address="B2", formula=formula)
    table = Table(0, 1, ((cell,),), 2, grid_known=True, sheet="表")
    drawn = DrawnCell(1, 1, "", CellRole.INPUT, key=key, prefix="决算：")
    expected = Expected({("表", "B2"): drawn}, {"表": "f"}, {"表": ""}, {"表": 3})
    cells = {("表", "B2"): (table, cell)}
    return list(unread_facts(cells, expected, known, 2022, load()))


def test_a_number_in_its_cell_is_read_by_the_cell() -> None:
    ((key, fact),) = _found("决算：5.62")
    assert key == KEY
    assert fact.figure.value == Decimal("5.62")
    assert fact.fiscal_year == 2021
    assert fact.place.cell == "B2"
    assert fact.label == "公务接待费"


@pytest.mark.parametrize("text", ["", "决算：", "约五万", "——"])
def test_what_is_no_number_gives_nothing(text: str) -> None:
    assert _found(text) == []


def test_what_was_recognised_computed_or_belongs_to_a_line_is_left_alone() -> None:
    assert _found("5", known={("表", "B2")}) == []
    assert _found("5", formula="=B1") == []
    assert _found("5", key=FactKey("score")) == []
    free = FactKey("operating_expenditure", dimensions=(("item", "#2"),))
    assert _found("5", key=free) == []
