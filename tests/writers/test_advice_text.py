"""Advice in the terminal."""

from __future__ import annotations

from hengji.writers.advice_text import render
from tests.preparing.targets import GOOD, advice

PLAIN = tuple(row.replace("参训教师问卷满意度", "参训教师满意度") for row in GOOD)


def test_a_piece_is_told_with_place_basis_and_wording() -> None:
    text = render(advice(*PLAIN))
    assert "目标建议 · 1" in text
    assert "“参训教师满意度”：指标值“≥90%”没有说明向谁调查、怎样调查。" in text
    assert "第7行" in text and "101号" in text and "发放问卷" in text


def test_it_is_told_in_english() -> None:
    text = render(advice(*PLAIN), language="en")
    assert "Advice on targets · 1" in text and "row 7" in text


def test_good_targets_are_said_to_be_good() -> None:
    assert render(advice(*GOOD)).endswith("绩效目标没有需要改进之处。\n")
