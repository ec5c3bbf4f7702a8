from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.taxonomy.text import fold_width, label_key


@given(st.text())
def test_an_offset_survives_the_folding_of_width(text: str) -> None:
    assert len(fold_width(text)) == len(text)


@given(st.text("收支 合计\u3000\n“”\"'‘’（）()％%０９09．.—ＡA：:"))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_width(fold_width(text)) == fold_width(text)
    assert label_key(label_key(text)) == label_key(text)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [("１２０．００", "120.00"), ("（９０％）", "(90%)"), ("﹦", "="), ("－3", "-3")],
)
def test_full_width_figures_read_like_others(printed: str, folded: str) -> None:
    assert fold_width(printed) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“三公”经 费", "三公经费"),
        ("满意度\n指标", "满意度指标"),
        ("名  称", "名称"),
        ("因公出国（境）费用", "因公出国(境)费用"),
        ("投\u3000入（20分）", "投入(20分)"),
    ],
)
def test_labels_compare_without_spaces_quotes_and_width(one: str, other: str) -> None:
    assert label_key(one) == label_key(other)


def test_words_that_differ_stay_apart() -> None:
    assert label_key("年初预算数") != label_key("全年预算数")
