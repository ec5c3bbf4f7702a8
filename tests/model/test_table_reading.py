from __future__ import annotations

from decimal import Decimal

from hengji.model.document import Cell, Table
from hengji.model.fact import Presence
from hengji.model.figure import Figure
from hengji.model.table_reading import Column, Entry, Row, Segment
from hengji.model.unit import CNY_10K

LABEL = Cell(row=2, column=1, text="本级机构", line=68)
AMOUNT = Cell(row=2, column=2, text="8785.53", line=69)
BLANK = Cell(row=2, column=3, text="", line=70)
FIGURE = Figure("8785.53", Decimal("8785.53"), CNY_10K, 2, 0, 7)
ROW = Row(
    2, "本级机构", "1、本级机构", "1、", "", 0, None,
    (Entry(2, AMOUNT, Presence.VALUE, (FIGURE,)), Entry(3, BLANK, Presence.MISSING)),
    LABEL,
)  # fmt: skip
COLUMNS = (Column(2, ("收入合计",)), Column(3, ("其中", "上年结转")))
SEGMENT = Segment(
    Table(4, 2, ((LABEL, AMOUNT, BLANK),), 3, grid_known=True),
    "年度收入情况", CNY_10K, COLUMNS, "机构名称", (ROW,), (1,),
)  # fmt: skip


def test_a_crossing_is_labelled_by_row_and_column() -> None:
    operand = SEGMENT.operand(ROW, COLUMNS[0])
    assert operand is not None
    assert operand.label == "本级机构·收入合计"
    assert (operand.place.line, operand.place.quote) == (69, "8785.53")


def test_a_blank_crossing_is_no_operand() -> None:
    assert SEGMENT.operand(ROW, COLUMNS[1]) is None
    assert [o.figure for _, _, o in SEGMENT.operands()] == [FIGURE]


def test_a_column_is_called_by_its_innermost_header() -> None:
    assert COLUMNS[1].label == "上年结转"
    assert Column(5, ()).label == ""
    assert ROW.at(9) is None
