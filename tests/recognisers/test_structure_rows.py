"""Rows that add up."""

from __future__ import annotations

from hengji.model.claim import Claim, Strength
from hengji.recognisers.structure_numbers import matrix_of
from hengji.recognisers.structure_rows import row_claims
from tests.recognisers.table_samples import Rows, segments_of


def claims(rows: Rows) -> list[Claim]:
    """Row claims of a one-segment table."""
    return row_claims(matrix_of(segments_of(rows)[0], "T"))


def parts(claim: Claim) -> list[str]:
    """Printed parts of a claim."""
    return [operand.figure.text for operand in claim.operands]


def test_a_total_on_top_covers_the_rows_below() -> None:
    rows = [
        ["机构名称", "收入合计", "拨款"],
        ["三单位汇总", "30.00", "12.00"],
        ["1、甲", "10.00", "5.00"],
        ["2、乙", "20.00", "7.00"],
    ]
    first, second = claims(rows)
    assert first.subject == "表1汇总行“三单位汇总”·收入合计"
    assert parts(second) == ["5.00", "7.00"]
    assert first.strength is Strength.SUPPORTED


def test_a_grand_total_adds_the_total_and_the_rows_after_it() -> None:
    rows = [
        ["项目", "金额"],
        ["拨款收入", "7.00"],
        ["其他收入", "3.00"],
        ["本年收入合计", "10.00"],
        ["年初结转", "2.50"],
        ["总计", "12.50"],
    ]
    assert [parts(claim) for claim in claims(rows)] == [
        ["7.00", "3.00"],
        ["10.00", "2.50"],
    ]


def test_unnumbered_items_under_a_number_are_found_by_their_sum() -> None:
    rows = [
        ["经费控制情况", "2022年决算数", "2023年预算数"],
        ["项目支出：", "60.20", "45.10"],
        ["    1、业务工作经费", "35.20", "30.10"],
        ["监察工作经费", "15.10", "20.05"],
        ["推广工作经费", "20.10", "10.05"],
        ["2、专项资金", "25.00", "15.00"],
        ["公用经费", "134.49", "156.48"],
    ]
    found = {claim.stated.figure.text: parts(claim) for claim in claims(rows)}
    assert found["35.20"] == ["15.10", "20.10"]
    assert found["60.20"] == ["35.20", "25.00"]
    assert "134.49" not in found


def test_parents_without_any_printed_part_claim_nothing() -> None:
    rows = [["项目", "金额"], ["二、项目支出", "9.00"], ["  其中：专项", "——"]]
    assert claims(rows) == []


def test_a_long_table_stays_bounded() -> None:
    rows = [["项目", "金额"]] + [
        ["小计" if n % 5 == 4 else f"甲{n}", "1.00"] for n in range(3_000)
    ]
    assert sum(len(claim.operands) for claim in claims(rows)) < 20_000


def test_codes_are_one_reading_whatever_parent_breaks() -> None:
    rows = [
        ["科目编码", "科目名称", "决算数"],
        ["301", "工资福利支出", "30.55"],
        ["30101", "基本工资", "20.30"],
        ["30102", "津贴补贴", "10.25"],
        ["303", "对个人和家庭的补助", "8.00"],
        ["30301", "离休费", "2.15"],
        ["30302", "退休费", "6.85"],
    ]
    found = [claim for claim in claims(rows) if claim.code == "SUM-003"]
    assert {claim.stated.figure.text for claim in found} == {"30.55", "8.00"}
    assert len({claim.family for claim in found}) == 1
