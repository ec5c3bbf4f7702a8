"""One printed table cut at its headers and captions."""

from __future__ import annotations

from hengji.model.document import Cell, Table
from hengji.recognisers.grid import lines_of
from hengji.recognisers.parts import Part, parts_of


def cut(*rows: tuple[str, ...]) -> list[Part]:
    """Parts of a text table."""
    made = tuple(
        tuple(Cell(r, c, text) for c, text in enumerate(row, 1))
        for r, row in enumerate(rows, 1)
    )
    table = Table(0, 1, made, max(map(len, rows)), grid_known=False)
    return parts_of(table, lines_of(table))


def test_a_new_part_begins_at_every_header() -> None:
    parts = cut(
        ("机构名称", "收入合计"),
        ("甲", "1.00"),
        ("机构名称", "支出合计"),
        ("甲", "2.00"),
    )
    assert [len(part.header) for part in parts] == [1, 1]
    assert [len(part.body) for part in parts] == [1, 1]


def test_a_header_printed_again_goes_on_with_the_same_part() -> None:
    head = ("项目", "预算数", "决算数")
    parts = cut(head, ("甲费", "1", "2"), head, ("乙费", "3", "4"))
    assert len(parts) == 1
    assert len(parts[0].body) == 2
    assert len(parts[0].repeated) == 1


def test_a_row_of_one_cell_is_a_caption() -> None:
    parts = cut(("年度收入情况(万元)",), ("机构名称", "收入合计"), ("甲", "1.00"))
    assert len(parts) == 1
    assert parts[0].captions[0].keys == ["年度收入情况(万元)"]


def test_label_and_value_side_by_side_make_no_header() -> None:
    parts = cut(
        ("联系人", "李某", "联系电话", "0731"), ("编制数", "91", "实有数", "87")
    )
    assert all(not part.header for part in parts)


def test_the_halves_of_a_two_sided_table_keep_their_heading() -> None:
    parts = cut(
        ("收入", "支出"),
        ("项目", "金额", "项目", "金额"),
        ("拨款", "5.00", "教育", "4.00"),
    )
    assert [len(part.header) for part in parts] == [2]
