"""Lists that are complete by their nature."""

from __future__ import annotations

import pytest

from hengji.recognisers.prose_partitions import (
    are_budget_words,
    are_functions,
    known_division,
)


@pytest.mark.parametrize(
    "labels",
    [
        ["基本支出", "项目支出"],
        ["人员经费", "日常公用经费"],
        ["货物支出", "工程支出", "服务支出"],
        ["公务接待费", "因公出国费", "公务用车运行维护费"],
        ["养老保险", "医疗保险", "其他社会保障缴费"],
        ["行政人员", "事业人员"],
        ["机要通信用车", "应急保障用车", "其他用车"],
    ],
)
def test_known_divisions_are_complete(labels: list[str]) -> None:
    assert known_division(labels)


@pytest.mark.parametrize(
    "labels",
    [
        ["基本支出"],
        ["正高级职称", "副高级职称", "博士生导师"],
        ["党员", "团员"],
        ["基本支出", "年末结转"],
        ["基本支出", "基本支出"],
    ],
)
def test_other_lists_may_be_partial(labels: list[str]) -> None:
    assert not known_division(labels)


def test_functional_classes_and_budget_words_are_known() -> None:
    assert are_functions(["教育支出", "卫生健康支出", "住房保障支出"])
    assert not are_functions(["办公费", "印刷费", "水费"])
    assert are_budget_words(["财政拨款收入", "上年结转"])
    assert not are_budget_words(["党员", "上年结转"])
