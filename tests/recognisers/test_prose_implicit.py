"""Sums no list word announces."""

from __future__ import annotations

from tests.support.prose import accused, held


def test_a_total_may_stand_at_the_end() -> None:
    text = "工资福利支出10.5万元，商品服务支出2.4万元，其他5.2万元、支出合计18.1万元。"
    assert held(text) == [("SUM-201", "18.1万元")]


def test_a_plain_row_closed_by_a_wrong_total_warns() -> None:
    text = (
        "工资福利支出10.5万元，商品服务支出2.4万元，资本性支出5.2万元，"
        "支出合计19.1万元。"
    )
    assert accused(text) == [("SUM-202", "19.1万元")]


def test_details_right_after_an_amount_are_covered_and_never_accuse() -> None:
    assert held("基本支出160.4万元，人员经费136.96万元，日常公用经费23.44万元。") == [
        ("SUM-201", "160.4万元")
    ]
    assert (
        accused("基本支出160.4万元，人员经费136.96万元，日常公用经费24.44万元。") == []
    )


def test_numbered_amounts_may_make_a_total_of_the_paragraph_before() -> None:
    assert held(
        "项目支出30.5万元，用途如下。",
        "主要科目为：1、工资福利支出10.2万元；2、商品和服务支出20.3万元。",
    ) == [("SUM-201", "30.5万元")]
