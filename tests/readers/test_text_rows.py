from __future__ import annotations

from hengji.readers.text_rows import Line, Run, runs


def shapes(text: str) -> list[object]:
    """Widths of the rows of each run, and the numbers of the lines between."""
    return [
        [row.width for row in item.rows] if isinstance(item, Run) else item.number
        for item in runs(text.split("\n"))
    ]


def test_lines_without_a_tab_come_as_they_are() -> None:
    assert list(runs(["甲", "", "乙"])) == [Line(1, "甲"), Line(3, "乙")]


def test_rows_that_touch_are_one_run() -> None:
    assert shapes("\t1\n\t2\n\n\t3\n\t4\n\n\n\t5\n\t6") == [[2, 2, 2]]


def test_a_paragraph_ends_a_run() -> None:
    assert shapes("\t1\n\t2\n\n说明文字\n\n\t3\n\t4") == [[2], 4, [2]]


def test_pieces_that_do_not_add_up_stay_rows() -> None:
    assert shapes("\t甲\n\t1\n\t2\n\n\t乙\n\n\t3\n\n\t丙\n\t5\n\t6") == [[3, 1, 1, 3]]


def test_pieces_are_joined_only_where_numbers_stand_under_numbers() -> None:
    torn = "\t甲\n\t1\n\t2\n\n\t乙\n\t{}\n\n\t3\n\n\t丙\n\t5\n\t6"
    assert shapes(torn.format("7")) == [[3, 3, 3]]
    assert shapes(torn.format("说明")) == [[3, 2, 1, 3]]


def test_a_gap_of_two_blank_lines_lies_between_rows() -> None:
    torn = "\t甲\n\t1\n\t2\n\n\t乙\n\t7\n\n\n\t3\n\n\t丙\n\t5\n\t6"
    assert shapes(torn) == [[3, 2, 1, 3]]


def test_an_imprint_below_a_wide_row_is_outside() -> None:
    text = "\t意见\n\t同意\n\t5\n\n\n填表人：　　　联系电话：\n"
    assert shapes(text) == [[3], 6]


def test_a_signature_below_an_opinion_is_inside() -> None:
    text = "\t主管部门意见\n\t\n\n\n（盖章）\n   年   月   日\n"
    assert shapes(text) == [[2]]


def test_a_note_is_never_part_of_the_cell_above() -> None:
    text = "\t保障措施\n\t严格执行各项制度，控制公用经费支出，按规定办理采购手续。\n\n"
    text += "说明：项目支出填报基本支出以外的全部项目。\n\n\t甲\n\t乙\n"
    assert shapes(text) == [[2], 4, [2]]


def test_a_file_with_single_gaps_below_its_tables_is_believed() -> None:
    text = (
        "\t甲\n\t5\n\n以上为预算数，以下为说明性质的文字。\n\n"
        "\t结论\n\t项目总体完成较好，资金使用合规，绩效目标基本实现。\n\n"
        "评价组建议继续安排资金，并加强日常监控和中期评估工作。\n"
    )
    assert shapes(text) == [[1 + 1], 4, [2], 9]
