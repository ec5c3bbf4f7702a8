from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.preparing.disclosure.wording import (
    against_budget,
    category,
    change,
    completion,
    ended,
    listed,
    money,
    per_cent,
    printed_share,
    shares,
    shares_gap,
    whole,
)

D = Decimal
amounts = st.decimals(min_value=0, max_value=10**8, places=2)


@pytest.mark.parametrize(
    ("value", "words"),
    [("0", "0万元"), ("1.3", "1.30万元"), ("0.005", "0.01万元"), ("-2", "-2.00万元")],
)
def test_money_has_two_decimals(value: str, words: str) -> None:
    assert money(D(value)) == words


@pytest.mark.parametrize(
    ("part", "of", "words"),
    [("0", "5", "0%"), ("5", "5", "100%"), ("1", "3", "33.33%"),
     ("99999", "100000", "100.00%"), ("7", "5", "140.00%")],
)  # fmt: skip
def test_exactly_all_is_told_from_nearly_all(part: str, of: str, words: str) -> None:
    assert per_cent(D(part), D(of)) == words


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        ("4619.30", "3536.25", "与2022年相比，支出增加1083.05万元，增长30.63%"),
        ("1.30", "3.73", "与2022年相比，支出减少2.43万元，下降65.15%"),
        ("8", "8.00", "支出与2022年持平"),
        ("0", "0", "支出与2022年持平"),
        ("0", "2", "与2022年相比，支出减少2.00万元，下降100%"),
        ("2", "0", "与2022年相比，支出增加2.00万元（2022年无此项金额，不计算增长率）"),
        ("2", "-1",
         "与2022年相比，支出增加3.00万元（2022年此项金额为负，不计算增长率）"),
    ],
)  # fmt: skip
def test_the_direction_follows_the_figures(now: str, before: str, words: str) -> None:
    assert change("支出", D(now), D(before), 2022) == words


def test_a_change_without_subject_goes_on_a_sentence() -> None:
    assert change("", D(3), D(2), 2022) == "与2022年相比增加1.00万元，增长50.00%"


@given(amounts, amounts)
def test_no_change_contradicts_itself(now: Decimal, before: Decimal) -> None:
    words = change("支出", now, before, 2022)
    assert ("增加" in words) == (now > before)
    assert ("减少" in words) == (now < before) == ("下降" in words)
    assert ("持平" in words) == (now == before)


@pytest.mark.parametrize(
    ("actual", "budget", "words"),
    [("8.07", "17.61", "完成预算的45.83%"), ("3", "3", "完成预算的100%"),
     ("0", "0", "未安排预算，未发生支出"), ("1", "0", "未安排预算，不计算完成率"),
     ("0", "4", "完成预算的0%")],
)  # fmt: skip
def test_nothing_is_divided_by_no_budget(actual: str, budget: str, words: str) -> None:
    assert completion("预算", D(actual), D(budget)) == words


def test_result_and_budget_are_compared_in_words() -> None:
    assert against_budget(D(1), D(2)) == "决算数小于预算数"
    assert against_budget(D(2), D(1)) == "决算数大于预算数"
    assert against_budget(D(2), D("2.0")) == "决算数等于预算数"


def test_shares_are_those_of_the_whole() -> None:
    items = [("基本支出", D("2017.87")), ("项目支出", D("2042.43"))]
    assert shares(items, D("4060.30")) == (
        "基本支出2017.87万元，占49.70%；项目支出2042.43万元，占50.30%"
    )
    assert shares(items[:1], D(0)) == "基本支出2017.87万元"


def test_rounding_that_shows_is_measured() -> None:
    thirds = [(name, D(1)) for name in "甲乙丙"]
    assert shares_gap(thirds, D(3)) == D("-0.01")
    assert shares_gap(thirds[:2], D(2)) == 0


def test_an_incomplete_list_has_no_rounding_to_explain() -> None:
    assert shares_gap([("甲", D(1))], D(3)) == 0


@given(st.lists(amounts, min_size=1, max_size=9))
def test_rounding_never_exceeds_half_a_step_for_each_share(values: list[D]) -> None:
    items = [(str(at), value) for at, value in enumerate(values)]
    total = sum(values, D(0))
    assert abs(shares_gap(items, total)) <= D("0.005") * len(items)
    if total:
        assert all(0 <= printed_share(v, total) <= 100 for v in values)


def test_small_words() -> None:
    assert whole(D("12.0")) == "12"
    assert listed(["水费", "", "电费", "水费"]) == "水费、电费"
    assert ended("原因是甲") == "原因是甲。"
    assert ended("已经完成。") == "已经完成。"
    assert category("教育支出") == "教育（类）"
