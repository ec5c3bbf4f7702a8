from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.number import exact
from hengji.taxonomy.achievement import (
    Direction,
    compare,
    identical,
    is_date,
    is_plain_figure,
    is_relative,
    shortfall,
)
from tests.support.indicator_forms import PLAIN, read, rows


def compared(name: str, target: str, actual: str, above: str = "数量指标"):  # type: ignore[no-untyped-def]
    (table,) = read(rows(PLAIN, f"产出指标|{above}|{name}|{target}|{actual}"))
    with exact():
        return compare(table.lines[0])


@pytest.mark.parametrize(
    ("target", "actual", "met"),
    [
        ("≥90%", "97%", True),
        ("≥90%", "89%", False),
        ("≤100%", "96.8%", True),
        ("<100%", "44%", True),
        ("不超过5次", "6次", False),
        ("达50家", "58家", True),
        ("30个", "42个", True),
        ("57亿", "79.6亿元", True),
        ("≥6亿元", "突破6亿元", True),
    ],
)
def test_like_is_compared_with_like(target: str, actual: str, met: bool) -> None:
    found = compared("企业", target, actual)
    assert found is not None and found.met is met


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("100%", "58家"),
        ("合格", "98%"),
        ("2020年12月底前", "2020年10月"),
        ("≥90%", "≥90%"),
        ("157亿，增长2个百分点", "164亿元，增长2.4个百分点"),
        ("≥90%", "0.88%"),
    ],
)
def test_what_is_not_alike_is_left_alone(target: str, actual: str) -> None:
    assert compared("企业", target, actual) is None


def test_the_name_says_which_side_is_good_only_when_it_is_sure() -> None:
    up = compared("政府采购执行率", "100%", "94.72%", "成本指标")
    assert up is not None and (up.direction, up.met) == (Direction.UP, False)
    cost = compared("培训费用", "5万元", "4万元", "成本指标")
    assert cost is not None and (cost.direction, cost.met) == (Direction.UNKNOWN, None)
    falls = compared("事故起数", "3起", "1起")
    assert falls is not None and falls.met is None


def test_the_shortfall_is_in_the_unit_of_the_result() -> None:
    found = compared("采购执行率", "100%", "94.72%")
    assert found is not None
    with exact():
        assert str(shortfall(found)) == "-5.28"


@given(st.integers(0, 200), st.integers(1, 200))
def test_a_signed_target_is_met_exactly_when_the_sign_says_so(
    actual: int, target: int
) -> None:
    up = compared("企业", f"≥{target}家", f"{actual}家")
    down = compared("企业", f"≤{target}家", f"{actual}家")
    assert up is not None and down is not None
    if actual >= target:
        assert up.met is True
    if actual <= target:
        assert down.met is True
    if abs(actual - target) >= 1 and actual < target:
        assert up.met is False
    if abs(actual - target) >= 1 and actual > target:
        assert down.met is False


def test_words_that_differ_in_punctuation_alone_are_identical() -> None:
    assert identical("1．在谈项目69个。", "1在谈项目69个")
    assert identical("“合 规”", "合规")
    assert not identical("不断提高", "断提高")
    assert not identical("≥95%", "95%")
    assert not identical("", "")


def test_dates_relative_targets_and_plain_figures_are_told_apart() -> None:
    assert is_date("2020年12月31日前") and not is_date("3年")
    assert is_relative("≥全省平均水平") and is_relative("不低于上年同期")
    assert not is_relative("高于全省平均水平2个百分点")
    assert is_plain_figure("14万元") and not is_plain_figure("25人以上培训班")
    assert is_plain_figure("175个系统", noun=3)
