from __future__ import annotations

import pytest

from hengji.model.place import Place


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (Place("1", 0, line=85), "第85行"),
        (Place("1", 0, line=85, table=2, row=4, column=2), "第85行 表2第4行第2列"),
        (Place("1", 0, paragraph=7), "第7段"),
        (Place("1", 0, page=3, paragraph=7), "第3页 第7段"),
        (Place("1", 0, table=1, row=2, column=3), "表1第2行第3列"),
    ],
)
def test_a_place_says_where_a_finger_goes(place: Place, label: str) -> None:
    assert place.label() == label


def test_a_cell_of_a_workbook_is_called_by_sheet_and_address() -> None:
    place = Place("1", 0, table=1, row=6, column=9, sheet="自评表", cell="I6")
    assert place.label() == "工作表“自评表”I6"


def test_another_quotation_keeps_the_spot() -> None:
    place = Place("188.47", 3, line=85, start=1, end=7)
    other = place.with_quote("收入合计")
    assert other.quote == "收入合计"
    assert (other.block, other.line, other.start) == (3, 85, 1)
