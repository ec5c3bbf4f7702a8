"""Passages and their tokens."""

from __future__ import annotations

from hengji.recognisers.passages import FULL, MAJOR, MINOR, separators
from tests.support.prose import passages_in


def test_sentences_of_one_paragraph_make_one_passage() -> None:
    passages = passages_in("收入3万元。支出2万元；结余1万元。", "另有4万元。")
    assert [len(p.tokens) for p in passages] == [3, 1]


def test_separators_are_ranked_and_brackets_counted() -> None:
    assert separators("、公用经费", 0)[0] == MINOR
    assert separators("万元；项目支出", 0)[0] != MAJOR
    assert separators(";项目支出", 0)[0] == MAJOR
    assert separators("。其中", 0)[0] == FULL
    assert separators("(含补助;其他),公用经费", 0) == (MINOR, 0, 0)
    assert separators("(行政", 0) == (0, 1, 0)
    assert separators(");通用设备", 1) == (MAJOR, 0, 0)


def test_a_figure_compared_with_is_marked_as_base() -> None:
    (passage,) = passages_in("支出9万元，较2019年支出6万元，增加3万元。")
    assert [t.base for t in passage.items] == [False, True, False]


def test_a_limit_is_no_item() -> None:
    (passage,) = passages_in("支出9万元，单价50万元以上设备3台。")
    assert [t.mention.figure.text for t in passage.items] == ["9万元", "3台"]
