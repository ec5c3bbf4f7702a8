"""Columns computed from two others."""

from __future__ import annotations

from hengji.model.claim import Claim, ClaimKind, Strength
from hengji.model.unit import PERCENT
from hengji.recognisers.structure_numbers import matrix_of
from hengji.recognisers.structure_rates import change_claims, rate_claims
from tests.recognisers.table_samples import Rows, segments_of


def changes(rows: Rows) -> list[Claim]:
    """Difference claims of a one-segment table."""
    return change_claims(matrix_of(segments_of(rows)[0], "T"))


def rates(rows: Rows) -> list[Claim]:
    """Rate claims of a one-segment table."""
    return rate_claims(matrix_of(segments_of(rows)[0], "T"))


def operands(claim: Claim) -> list[str]:
    """Printed operands of a claim."""
    return [operand.figure.text for operand in claim.operands]


def test_a_blank_year_counts_as_zero_in_a_difference() -> None:
    rows = [
        ["项目", "2019年", "2020年", "增减额"],
        ["甲", "4.00", "6.00", "2.00"],
        ["乙", "5.00", "", "-5.00"],
    ]
    found = changes(rows)
    assert [operands(claim) for claim in found] == [["6.00", "4.00"], ["", "5.00"]]


def test_a_change_column_that_fits_no_pair_claims_nothing() -> None:
    rows = [["项目", "2019年", "2020年", "增减额"], ["甲", "4.00", "6.00", "9.00"]]
    assert changes(rows) == []


def test_an_execution_rate_takes_the_budget_under_which_it_holds() -> None:
    rows = [
        ["项目", "年初预算数", "全年预算数", "全年执行数", "执行率"],
        ["甲", "50.00", "60.00", "54.00", "90.00%"],
        ["乙", "30.00", "40.00", "30.00", "75.00%"],
    ]
    found = rates(rows)
    assert [operands(claim) for claim in found] == [
        ["54.00", "60.00"],
        ["30.00", "40.00"],
    ]
    assert {claim.code for claim in found} == {"EXE-001"}


def test_a_bare_percentage_under_a_rate_heading_is_read_as_per_cent() -> None:
    rows = [["单位", "编制数", "在职数", "控制率"], ["甲", "80", "76", "95.0"]]
    (claim,) = rates(rows)
    assert claim.stated.figure.unit == PERCENT
    assert claim.kind is ClaimKind.RATIO


def test_a_growth_column_is_a_growth_and_not_a_quotient() -> None:
    rows = [
        ["项目", "2019年", "2020年", "增减率（%）"],
        ["甲", "10.00", "12.50", "25.00"],
        ["乙", "4.00", "3.00", "-25.00"],
    ]
    found = rates(rows)
    assert {claim.kind for claim in found} == {ClaimKind.GROWTH}
    assert operands(found[0]) == ["12.50", "10.00"]


def test_a_share_is_of_the_total_row() -> None:
    rows = [
        ["项目", "金额", "占比"],
        ["基本支出", "25.00", "25%"],
        ["项目支出", "75.00", "75%"],
        ["合计", "100.00", "100%"],
    ]
    found = rates(rows)
    assert [operands(claim) for claim in found] == [
        ["25.00", "100.00"],
        ["75.00", "100.00"],
    ]
    assert {claim.strength for claim in found} == {Strength.SUPPORTED}
