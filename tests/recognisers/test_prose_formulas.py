"""Formulas worked out in the text."""

from __future__ import annotations

import pytest

from tests.support.prose import accused, held

QUOTIENT = "预算控制率=本年追加预算/年初预算=234.81/1086.55={}%。"
GROWTH = "“三公经费”变动率=(63.46-32)/32×100%={}%。"


def test_a_quotient_that_is_right_holds() -> None:
    assert held(QUOTIENT.format("21.61")) == [("RAT-201", "=21.61%")]


def test_a_wrong_quotient_accuses() -> None:
    assert accused(QUOTIENT.format("26.11")) == [("RAT-201", "=26.11%")]


def test_growth_worked_out_is_checked() -> None:
    assert held(GROWTH.format("98.31")) == [("GRO-201", "=98.31%")]
    assert accused(GROWTH.format("89.31")) == [("GRO-201", "=89.31%")]


def test_a_fall_prints_its_sign() -> None:
    assert accused("变动率=(30.2-32)/32=-5.63%。") == []


@pytest.mark.parametrize(
    "text",
    [
        "文号为2023/12=5%。",
        "预算完成率=(19.80+1922.76-19.80)/(19.80+1922.76)=98.99%。",
        "控制率=实际/预算×100%≤100%。",
        "比例为1/2，完成率=90%。",
    ],
)
def test_what_is_no_plain_formula_claims_nothing(text: str) -> None:
    assert accused(text) == []
