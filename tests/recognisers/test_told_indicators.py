"""Told targets and results: compared under their own name, and never otherwise."""

from __future__ import annotations

import pytest

from tests.recognisers.test_link_indicators import FORM, TITLE
from tests.support.linked import broken_links

TOLD = ("XRF-304", "XRF-310")


def told(text: str, goal: int = 30) -> list[str]:
    whole = TITLE + text + "\n" + FORM.format(goal=goal)
    return [code for code, _ in broken_links(whole) if code in TOLD]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("“新建泵站”年度指标值30座，实际完成值32座。", []),
        ("“新建泵站”年度指标值31座，实际完成值32座。", ["XRF-310"]),
        ("一是新建泵站目标30座，实际完成33座；", ["XRF-304"]),
        ("“新增灌溉面积”目标值为5千亩，实际达到6千亩。", []),
        ("“维修泵站”年度指标值31座，实际完成值33座。", []),
        ("“新建泵站”年度指标值3公里，实际完成值4公里。", []),
    ],
)
def test_a_line_is_told_with_target_and_result(words: str, codes: list[str]) -> None:
    assert told(words) == codes


def test_a_copy_with_as_many_places_is_the_same_number_or_none() -> None:
    words = "“新增灌溉面积”目标值为4千亩，实际达到6千亩。"
    assert told(words) == ["XRF-310"]


def test_the_words_of_a_goal_repeat_its_figures() -> None:
    words = "年初设定的目标为新建泵站{}座；实际完成情况为新建泵站32座，惠及群众。"
    assert told(words.replace("{}", "30")) == []
    assert told(words.replace("{}", "35")) == ["XRF-310"]
    assert told("目标为新建泵站30座；实际完成情况为新建泵站33座，惠及群众。") == [
        "XRF-304"
    ]
    assert told("本年新建泵站35座，惠及群众。") == []
