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


def test_two_halves_stand_over_a_head_of_merged_cells() -> None:
    """预算数 | 决算数 over the items of 三公, each half six columns wide."""

    def half(at: int) -> list[Cell]:
        return [
            Cell(2, at, "合计", rowspan=2),
            Cell(2, at + 1, "因公出国（境）费", rowspan=2),
            Cell(2, at + 2, "公务用车购置及运行维护费", colspan=3),
            Cell(2, at + 5, "公务接待费", rowspan=2),
        ]

    def leaves(at: int) -> list[Cell]:
        words = ("小计", "公务用车购置费", "公务用车运行维护费")
        return [Cell(3, at + 2 + n, text) for n, text in enumerate(words)]

    rows = (
        (Cell(1, 1, "预算数", colspan=6), Cell(1, 7, "决算数", colspan=6)),
        (*half(1), *half(7)),
        (*leaves(1), *leaves(7)),
        tuple(Cell(4, n, f"{n}.00") for n in range(1, 13)),
    )
    table = Table(0, 1, rows, 12, grid_known=True)
    (part,) = parts_of(table, lines_of(table))
    assert len(part.header) == 3
    assert part.header[0].keys[0] == "预算数"
    assert len(part.body) == 1
