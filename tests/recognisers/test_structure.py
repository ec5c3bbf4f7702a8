"""What a table claims by its form, and what it does not claim."""

from __future__ import annotations

import pytest

from hengji.checks.engine import judge
from hengji.model.outline import Outline
from hengji.model.relation import RelationStatus
from hengji.recognisers.segments import read_tables
from hengji.recognisers.structure import structural_claims
from tests.recognisers.table_samples import Rows, text_of
from tests.support.text_document import text_document


def broken(rows: Rows) -> list[tuple[str, str]]:
    """Code and stated figure of what accuses."""
    tables = read_tables(text_document(text_of(rows)), Outline(fiscal_year=2020))
    judgement = judge(structural_claims(tables))
    return [
        (verdict.relation.code, verdict.relation.claim.stated.figure.text)
        for verdict in judgement.verdicts
    ]


def held(rows: Rows) -> set[str]:
    """Codes of what holds."""
    tables = read_tables(text_document(text_of(rows)), Outline(fiscal_year=2020))
    good = (RelationStatus.HELD, RelationStatus.ROUNDING)
    relations = judge(structural_claims(tables)).relations
    return {relation.code for relation in relations if relation.status in good}


HEAD = ["单位", "支出合计", "基本支出", "项目支出"]
CLEAN = [
    HEAD,
    ["一号", "30.10", "20.05", "10.05"],
    ["二号", "44.20", "30.10", "14.10"],
    ["三号", "51.15", "40.10", "11.05"],
    ["合计", "125.45", "90.25", "35.20"],
]


def test_a_clean_table_is_covered_and_accuses_nothing() -> None:
    assert broken(CLEAN) == []
    assert held(CLEAN) == {"SUM-001", "SUM-002"}


def test_a_wrong_total_is_accused_by_its_column_and_its_row() -> None:
    rows = [*CLEAN[:4], ["合计", "125.45", "99.25", "35.20"]]
    found = broken(rows)
    assert ("SUM-001", "99.25") in found
    assert ("SUM-002", "125.45") in found


def test_a_total_that_holds_nowhere_accuses_nothing() -> None:
    rows = [
        HEAD,
        ["一号", "3", "1", "9"],
        ["二号", "8", "2", "1"],
        ["合计", "7", "6", "5"],
    ]
    assert broken(rows) == []


def test_points_of_an_indicator_table_are_left_to_their_recogniser() -> None:
    rows = [
        ["一级指标", "三级指标", "年度指标值", "分值", "得分"],
        ["产出指标", "新增企业", "50家", "10", "10"],
        ["", "招商项目", "30个", "10", "9"],
        ["总分", "100", "19"],
    ]
    assert broken(rows) == []
    assert held(rows) == set()


def test_a_serial_column_is_never_added() -> None:
    rows = [["序号", "项目", "金额"], ["1", "甲费", "2.00"], ["2", "乙费", "3.00"]]
    assert held([*rows, ["3", "合计", "5.00"]]) == {"SUM-001"}


def test_a_subtotal_is_not_added_twice() -> None:
    rows = [
        ["项目", "预算数", "决算数"],
        ["甲费", "1.10", "2.20"],
        ["乙费", "2.20", "3.30"],
        ["小计", "3.30", "5.50"],
        ["丙费", "4.40", "1.10"],
        ["总计", "7.70", "6.60"],
    ]
    assert broken(rows) == []
    assert held(rows) == {"SUM-001"}


@pytest.mark.parametrize("first", [2019, 2020])
def test_the_sign_of_a_change_follows_the_years_in_either_order(first: int) -> None:
    other = 4039 - first
    rows = [["项目", f"{first}年", f"{other}年", "增减额"]]
    for name, old, new in (("甲", 10, 15), ("乙", 20, 12), ("丙", 7, 9)):
        values = {2019: f"{old}.00", 2020: f"{new}.00"}
        rows.append([name, values[first], values[other], f"{new - old}.00"])
    assert "DIF-001" in held(rows)
    assert broken(rows) == []
    rows[1][3] = "-5.00"
    assert ("DIF-001", "-5.00") in broken(rows)


def test_percentages_are_never_added() -> None:
    rows = [["项目", "完成率"], ["甲", "90%"], ["乙", "10%"], ["合计", "100%"]]
    assert held(rows) == set()


def test_an_incomplete_list_is_no_sum() -> None:
    rows = [
        ["项目", "2019年决算数", "2020年决算数"],
        ["公用经费", "100.00", "90.00"],
        ["  其中：办公费", "10.00", "12.00"],
        ["        会议费", "5.00", "6.00"],
    ]
    assert broken(rows) == []
    assert held(rows) == {"SUM-005"}
