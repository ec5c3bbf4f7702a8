"""Roles of figures."""

from __future__ import annotations

import pytest

from hengji.recognisers.mentions import is_base
from tests.support.prose import mentions_in


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("支出合计2450.81万元。", ["amount"]),
        ("较2019年支出增加891.67万元，增长12.75%。", ["year", "difference", "growth"]),
        ("项目支出30万元，占25.26%。", ["amount", "share"]),
        ("预算执行率95.6%。", ["rate"]),
        ("完成预算的98.20%。", ["rate"]),
        ("为年度任务的140%。", ["rate"]),
        ("公用经费控制率为1.27倍。", ["multiple"]),
        ("年末实有在职人数为87，编制91人。", ["count", "count"]),
        ("州财绩〔2021〕8号文件要求执行。", ["code", "code"]),
        ("第3次会议于2020年12月31日召开。", ["ordinal", "year", "date", "date"]),
        ("统一社会信用代码11433100006686154。", ["code"]),
        ("完成工业增加值164.3亿元。", ["amount"]),
        ("新增入规企业58家。", ["count"]),
        ("较全国高1.7个百分点。", ["other"]),
        ("增速为9.6%。", ["growth"]),
        ("指标考核得分99分。", ["count"]),
    ],
)
def test_a_figure_has_the_role_its_words_give_it(text: str, roles: list[str]) -> None:
    assert [mention.role for mention in mentions_in(text)] == roles


def test_a_fall_is_marked() -> None:
    (mention,) = mentions_in("公务接待费下降21.33%。")
    assert (mention.verb, mention.falling) == ("下降", True)


def test_year_and_budget_are_read_from_the_clause() -> None:
    budget, actual = (
        m
        for m in mentions_in("2020年年初预算5万元，支出决算4万元。")
        if m.role == "amount"
    )
    assert (budget.year, budget.budget) == (2020, True)
    assert not actual.budget


def test_parts_point_to_their_whole() -> None:
    mentions = mentions_in("基本支出9万元，其中：人员经费6万元，公用经费3万元。")
    assert [m.parts_of for m in mentions] == [None, 0, 0]


def test_a_figure_after_words_of_comparison_is_a_base() -> None:
    assert is_base("较上年")
    assert is_base("比2019年决算数")
    assert not is_base("占比")
    assert not is_base("本年支出")
