from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.number import exact
from hengji.scoring.printed import read_rule

RULES = {
    "（在职/编制）×100%小于或等于1计5分，否则按比例计分": "inverse_proportional",
    "下降的计5分，增加的按比例扣减": "fall_full",
    "未调整的计2分，调整了的除特殊原因外按比例扣减": "unchanged_full",
    "实际得分=支出安排率*5分": "proportional",
    "完成年初预算计4分，未完成年初预算按比例扣减": "proportional",
    "为100%的计2分，每超过1个百分点扣0.5分，扣完为止": "deduct_per_step",
}


@pytest.mark.parametrize(("text", "method"), RULES.items())
def test_printed_rules_are_read_into_methods(text: str, method: str) -> None:
    rule = read_rule(text)
    assert rule is not None and rule.method == method
    assert rule.words


@pytest.mark.parametrize(
    "text", ["①目标明确计1分；②指标清晰计1分", "按经济效益实现程度计算得分（5分）", ""]
)
def test_what_a_person_must_judge_has_no_method(text: str) -> None:
    assert read_rule(text) is None


def test_the_numbers_of_a_step_rule_are_read() -> None:
    rule = read_rule("低于15%的计4分，每超过5个百分点扣1分，扣完为止")
    assert rule is not None
    assert (rule.limit, rule.step, rule.per_step, rule.above) == (
        Decimal("0.15"),
        Decimal("0.05"),
        Decimal(1),
        True,
    )
    below = read_rule("为100%的计2分，每低于1个百分点扣0.5分")
    assert below is not None and not below.above and below.limit == 1
    falls = read_rule("利用率为100%的计1分，每降1个百分点扣0.1分")
    assert falls is not None and not falls.above


@given(st.sampled_from(sorted(RULES)), st.decimals(0, 4, places=4))
def test_no_printed_rule_leaves_the_bounds_of_the_weight(
    text: str, ratio: Decimal
) -> None:
    rule = read_rule(text)
    assert rule is not None
    with exact():
        assert 0 <= rule.points(Decimal(5), ratio) <= 5
