"""Label, code, serial and data columns, and the sides of a table."""

from __future__ import annotations

from tests.recognisers.table_samples import segments_of


def test_a_serial_column_is_neither_label_nor_data() -> None:
    (segment,) = segments_of([["序号", "项目", "金额"], ["1", "办公费", "3.00"]])
    assert segment.stub == "项目"
    assert [column.label for column in segment.columns] == ["金额"]
    assert segment.rows[0].label == "办公费"


def test_a_two_sided_table_gives_a_segment_a_side() -> None:
    rows = [
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["一、拨款收入", "1", "9.00", "一、教育支出", "31", "4.00"],
        ["二、其他收入", "2", "1.00", "二、住房支出", "32", "6.00"],
    ]
    left, right = segments_of(rows)
    assert [row.label for row in left.rows] == ["拨款收入", "其他收入"]
    assert [row.label for row in right.rows] == ["教育支出", "住房支出"]
    assert [column.index for column in right.columns] == [6]


def test_codes_give_the_depth_of_rows() -> None:
    rows = [
        ["功能分类科目编码", "科目名称", "合计", "基本支出"],
        ["201", "一般公共服务支出", "5.00", "4.00"],
        ["20106", "财政事务", "5.00", "4.00"],
        ["2010601", "行政运行", "5.00", "4.00"],
    ]
    (segment,) = segments_of(rows)
    assert [row.ordinal for row in segment.rows] == ["201", "20106", "2010601"]
    assert [row.depth for row in segment.rows] == [0, 1, 2]


def test_a_short_row_is_aligned_to_the_right() -> None:
    rows = [
        ["序号", "项目", "预算数", "决算数"],
        ["1", "办公费", "3.00", "2.00"],
        ["合计", "3.00", "2.00"],
    ]
    (segment,) = segments_of(rows)
    total = segment.rows[-1]
    assert [entry.cell.text for entry in total.entries] == ["3.00", "2.00"]
