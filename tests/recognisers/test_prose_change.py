"""Differences and growth rates."""

from __future__ import annotations

import pytest

from tests.support.prose import accused, held


def test_a_change_with_both_years_gives_difference_and_rates() -> None:
    text = (
        "全年总支出7886.36万元，较2019年支出6994.69万元，增加891.67万元，增长12.75%。"
    )
    assert [code for code, _ in held(text)] == ["DIF-201", "GRO-202", "GRO-201"]


def test_two_subjects_in_one_sentence_keep_their_own_figures() -> None:
    text = (
        "收入总额8360.08万元较2019年收入4998.45万元增加3361.62万元，财政拨款8054.46万元"
        "较2019年拨款4698.05万元增加3356.41万元，提高71.44%。"
    )
    assert [code for code, _ in held(text)].count("DIF-201") == 2
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "收、支总计4619.30万元。与2019年相比，收、支总计各增加1083.05万元，增长30.63%。",
        "机关运行经费支出102.13万元，比2019年减少19.46万元，下降16%。",
        "收入总计477,447.73万元，与2023年度相比，增加46,722.70万元，增长10.85%。",
        "公务用车支出6.77万元，完成预算49.42%。公务用车支出决算比2019年增加3.33万元，增长96.80%。",
    ],
)
def test_the_base_follows_from_the_change(text: str) -> None:
    assert "GRO-202" in [code for code, _ in held(text)]
    assert accused(text) == []


def test_a_fall_prints_its_magnitude() -> None:
    assert held("公务接待费支出3.32万元，同比2019年4.22万元，下降21.33%。") == [
        ("GRO-201", "21.33%")
    ]


def test_direction_words_are_held_against_the_figures() -> None:
    text = "支出决算1000万元，较2021年支出900万元减少100万元。"
    assert accused(text) == [("DIF-201", "100万元")]


def test_a_change_of_another_subject_is_left_alone() -> None:
    text = "支出总计7886.36万元。基本支出较上年减少319.92万元，下降11.55%。"
    assert held(text) == []
    assert accused(text) == []


def test_a_change_after_a_list_is_the_wholes_when_that_fits() -> None:
    text = (
        "基本支出500万元，其中：人员经费400万元，公用经费100万元，"
        "较上年增加20万元，增长4.17%。"
    )
    assert ("GRO-202", "4.17%") in held(text)
    assert accused(text.replace("4.17", "9.99")) == []


def test_points_and_vague_changes_are_no_relations() -> None:
    assert held("增加值164.3亿元，增长4.6%，较全国高2.4个百分点。") == []
    assert accused("支出90万元，比上年减少约10万元，下降50%。") == []


def test_a_result_below_its_budget_is_checked() -> None:
    text = "公务用车预算数21万元，支出决算数20.81万元，决算数比预算数少{}万元。"
    assert held(text.format("0.19")) == [("DIF-201", "0.19万元")]
    assert accused(text.format("0.91")) == [("DIF-201", "0.91万元")]


def test_a_change_may_be_made_of_the_changes_that_follow() -> None:
    text = (
        "支出总计较2019年支出增加891.67万元。基本支出较上年减少319.92万元；"
        "项目支出较上年增加1211.60万元。"
    )
    assert held(text) == [("SUM-201", "891.67万元")]
    assert accused(text.replace("891.67", "991.67")) == []


def test_one_amount_may_be_compared_twice() -> None:
    text = (
        "三公经费决算数12.30万元，较2021年决算数15.60万元下降21.15%，"
        "较2022年预算数20.00万元下降{}%。"
    )
    assert [code for code, _ in held(text.format("38.50"))] == ["GRO-201", "GRO-201"]
    assert accused(text.format("83.50")) == [("GRO-201", "83.50%")]


def test_a_second_comparison_of_the_same_amount() -> None:
    text = (
        "三公经费决算27.40万元，比2020年度12.15万元增加15.25万元；"
        "比2021年预算31.16万元减少{}万元。"
    )
    assert accused(text.format("3.76")) == []
    assert accused(text.format("4.76")) == [("DIF-201", "4.76万元")]
