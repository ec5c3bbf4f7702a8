"""Heads of figures."""

from __future__ import annotations

import pytest

from hengji.recognisers.heads import head_of, is_budget, same_subject, subject_key


@pytest.mark.parametrize(
    ("words", "head"),
    [
        (",其中:基本支出", "基本支出"),
        ("、因公出国(境)费用", "因公出国费用"),
        (",主要用于印刷费", "印刷费"),
        (
            "1.公共安全(类)公安(款)行政运行(项):支出决算为",
            "公共安全公安行政运行支出决算",
        ),
        (".主要用于离休费", "离休费"),
        ("“三公”经费支出共", "三公经费支出"),
        (",本年收入合计", "本年收入合计"),
        (",较2019年支出", "支出"),
    ],
)
def test_a_head_is_the_noun_phrase_before_the_figure(words: str, head: str) -> None:
    assert head_of(words) == head


@pytest.mark.parametrize(
    ("label", "budget"),
    [
        ("年初预算数", True),
        ("全年预算数", True),
        ("预算收入", True),
        ("一般公共预算财政拨款支出", False),
        ("一般公共预算财政拨款支出年初预算", True),
        ("政府性基金预算支出决算", False),
        ("预算执行数", False),
        ("支出决算", False),
        ("产业园区规划编制", False),
    ],
)
def test_accounts_named_after_a_budget_are_no_budgets(label: str, budget: bool) -> None:
    assert is_budget(label) is budget


def test_posts_are_the_budget_of_persons() -> None:
    assert is_budget("编制人数", counted=True)
    assert not is_budget("实有在编人数", counted=True)


def test_subjects_are_compared_without_year_and_total_words() -> None:
    assert subject_key("2022年度公务接待费支出决算数") == subject_key("公务接待费")
    assert same_subject("一般公共预算财政拨款支出", "2020年一般公共预算财政拨款支出")
    assert not same_subject("基本支出", "项目支出")
