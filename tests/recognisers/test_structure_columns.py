"""Columns that add up."""

from __future__ import annotations

from hengji.model.claim import Claim
from hengji.recognisers.structure_columns import column_claims
from hengji.recognisers.structure_numbers import matrix_of
from tests.recognisers.table_samples import Rows, segments_of


def claims(rows: Rows) -> list[Claim]:
    """Column claims of a one-segment table."""
    return column_claims(matrix_of(segments_of(rows)[0], "T"))


def parts(claim: Claim) -> list[str]:
    """Printed parts of a claim."""
    return [operand.figure.text for operand in claim.operands]


def test_nested_groups_add_up_level_by_level() -> None:
    rows = [
        ["机构名称", "支出合计", "其中：", "结余"],
        ["", "", "基本支出", "其中：", "项目支出", "当年结余"],
        ["", "", "", "人员支出", "公用支出", "", ""],
        ["甲", "10.50", "6.25", "4.15", "2.10", "4.25", "1.00"],
        ["乙", "20.50", "12.25", "8.15", "4.10", "8.25", "3.00"],
    ]
    found = {claim.stated.figure.text: parts(claim) for claim in claims(rows)}
    assert found["10.50"] == ["6.25", "4.25"]
    assert found["6.25"] == ["4.15", "2.10"]


def test_groups_of_budget_and_actual_are_not_mixed() -> None:
    rows = [
        ["预算数", "决算数"],
        ["合计", "出国费", "接待费", "合计", "出国费", "接待费"],
        ["5.00", "2.00", "3.00", "4.00", "1.00", "3.00"],
    ]
    assert sorted(parts(claim) for claim in claims(rows)) == [
        ["1.00", "3.00"],
        ["2.00", "3.00"],
    ]


def test_a_total_at_the_right_end_adds_what_stands_before_it() -> None:
    rows = [
        ["单位", "人员", "公用", "合计"],
        ["甲", "4.00", "2.00", "6.00"],
        ["乙", "3.00", "1.50", "4.50"],
    ]
    assert [parts(claim) for claim in claims(rows)] == [
        ["4.00", "2.00"],
        ["3.00", "1.50"],
    ]


def test_years_are_not_parts_of_one_another() -> None:
    rows = [
        ["项目", "2018年决算数", "2019年决算数", "2020年决算数"],
        ["甲", "5.00", "2.00", "3.00"],
        ["乙", "7.00", "3.00", "4.00"],
        ["丙", "9.00", "4.00", "5.00"],
    ]
    assert claims(rows) == []


def test_an_unnamed_sum_must_hold_again_and_again() -> None:
    rows = [["项目", "甲数", "乙数", "丙数"], ["一项", "5.00", "2.00", "3.00"]]
    assert claims([*rows, ["二项", "7.00", "1.00", "1.00"]]) == []


def test_a_column_printed_as_among_another_is_no_part_beside_it() -> None:
    rows = [
        ["科目编码", "科目名称", "收入合计", "财政拨款", "事业收入", "其他收入"],
        ["", "", "", "", "金额", "其中：教育收费", ""],
        ["205", "教育支出", "60.50", "40.10", "15.40", "9.30", "5.00"],
        ["20502", "普通教育", "50.50", "33.10", "13.40", "8.30", "4.00"],
        ["20503", "职业教育", "10.00", "7.00", "2.00", "1.00", "1.00"],
    ]
    found = claims(rows)
    sums = [c for c in found if c.code == "SUM-002"]
    assert [parts(claim) for claim in sums] == [
        ["40.10", "15.40", "5.00"],
        ["33.10", "13.40", "4.00"],
        ["7.00", "2.00", "1.00"],
    ]
    among = [c for c in found if c.code == "SUM-005"]
    assert [(c.stated.figure.text, parts(c)) for c in among] == [
        ("15.40", ["9.30"]),
        ("13.40", ["8.30"]),
        ("2.00", ["1.00"]),
    ]
