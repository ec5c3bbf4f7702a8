from __future__ import annotations

from hengji.model.document import Cell
from hengji.recognisers.indicator_roles import Vocabulary
from hengji.recognisers.indicator_rows import Header, align, read_header

WORDS = Vocabulary({})


def cells(*texts: str) -> list[Cell]:
    return [Cell(1, column, text) for column, text in enumerate(texts, 1)]


def spans(*made: tuple[str, int, int]) -> list[Cell]:
    return [Cell(1, column, text, colspan=width) for text, column, width in made]


def header(row: list[Cell]) -> Header:
    found = read_header(row, WORDS)
    assert found is not None
    return found


def texts(found: dict[str, Cell]) -> dict[str, str]:
    return {role: cell.text for role, cell in found.items()}


def test_three_kinds_of_header_are_told_apart() -> None:
    assert header(cells("一级指标", "二级指标", "指标值")).kind == "indicators"
    assert header(cells("", "预期目标", "实际完成情况")).kind == "goals"
    funds = cells("", "年初预算数", "全年预算数", "全年执行数")
    assert header(funds).kind == "funds"


def test_rows_of_data_are_no_header() -> None:
    assert read_header(cells("产出指标", "数量指标", "培训人数"), WORDS) is None
    assert read_header(cells("得分", "分值"), WORDS) is None


def test_one_word_has_one_role_per_kind_of_header() -> None:
    found = header(cells("评价内容", "绩效目标", "完成情况"))
    assert found.roles == ("levels", "target", "actual")
    assert found.deepest == "levels"


def test_the_last_points_column_is_the_lines() -> None:
    row = cells("一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "得分")
    assert header(row).roles == (
        "category",
        "category_points",
        "subcategory",
        "subcategory_points",
        "indicator",
        "max_score",
        "score",
    )


def test_a_text_row_of_another_length_is_aligned_from_the_right() -> None:
    head = header(cells("", "一级指标", "二级指标", "三级指标", "指标值", "完成值"))
    row = cells("数量指标", "培训", "5期", "6期")
    assert texts(align(head, row, known=False)) == {
        "subcategory": "数量指标",
        "indicator": "培训",
        "target": "5期",
        "actual": "6期",
    }
    assert align(head, cells("5期", "6期"), known=False) == {}


def test_a_grid_row_is_aligned_by_column_and_a_wide_label_names_the_line() -> None:
    head = header(
        spans(
            ("一级指标", 1, 1), ("二级指标", 2, 1), ("三级指标", 3, 1), ("分值", 4, 1)
        )
    )
    row = spans(("满意度指标", 2, 2), ("10", 4, 1))
    assert texts(align(head, row, known=True)) == {
        "subcategory": "满意度指标",
        "indicator": "满意度指标",
        "max_score": "10",
    }


def test_borders_that_do_not_meet_the_header_leave_labels_left_of_values() -> None:
    head = header(spans(("评价内容", 2, 2), ("绩效目标", 4, 2), ("完成情况", 6, 3)))
    row = spans(
        ("产出目标", 2, 1), ("数量指标", 3, 1), ("培训", 4, 1), ("5", 5, 1), ("6", 6, 3)
    )
    assert texts(align(head, row, known=True)) == {
        "category": "产出目标",
        "subcategory": "数量指标",
        "indicator": "培训",
        "target": "5",
        "actual": "6",
    }


def test_a_header_knows_what_stands_under_each_of_its_columns() -> None:
    wide, blank, narrow = Cell(1, 1, "指标", 1, 2), Cell(1, 3, ""), Cell(1, 4, "得分")
    header = Header("indicators", (wide, blank, narrow), ("levels", "", "score"))
    assert header.deepest == "levels"
    assert header.under == {
        1: (wide, "levels"),
        2: (wide, "levels"),
        4: (narrow, "score"),
    }
