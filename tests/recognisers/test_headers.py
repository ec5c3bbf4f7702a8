"""What is a heading, and the unit and year it states."""

from __future__ import annotations

import pytest

from hengji.model.unit import CNY_10K, NO_UNIT, PERCENT
from hengji.recognisers.headers import (
    heading_like,
    is_code,
    is_serial,
    takes_unit,
    unit_in,
    unit_of_column,
    year_in,
)


@pytest.mark.parametrize(
    "key", ["2019年决算数(万元)", "其中:", "在用固定资产", "2019年"]
)
def test_headings_are_headings(key: str) -> None:
    assert heading_like(key)


@pytest.mark.parametrize(
    "key", ["田华", "≥95%的项目", "完成投资1094个项目。", "187****0075", "84.3亿元项目"]
)
def test_names_targets_and_sentences_are_not_headings(key: str) -> None:
    assert not heading_like(key)


@pytest.mark.parametrize(
    "text", ["单位:万元", "金额单位:万元", "支出情况(万元)", "(单位:万元)"]
)
def test_the_unit_of_a_caption_is_read(text: str) -> None:
    assert unit_in(text) == CNY_10K


def test_a_reporting_unit_is_not_a_unit_of_measure() -> None:
    assert unit_in("填报单位:某某市工业局") is NO_UNIT


def test_a_percent_sign_in_a_heading_makes_the_column_a_rate() -> None:
    assert unit_of_column(("增减", "增减率(%)")) == PERCENT
    assert unit_of_column(("合计",)) is None


def test_years_are_read_from_the_innermost_heading() -> None:
    assert year_in(("2018年", "2019年决算数"), None) == 2019
    assert year_in(("上年决算数",), 2020) == 2019
    assert year_in(("本年预算数",), 2020) == 2020


def test_a_balance_carried_over_is_not_a_column_of_last_year() -> None:
    assert year_in(("上年结转",), 2020) is None
    assert year_in(("当年结余",), 2020) is None


def test_serial_and_code_columns_are_told_by_their_heading() -> None:
    assert is_serial("序号")
    assert is_serial("行次")
    assert not is_serial("项目")
    assert is_code("功能分类科目编码")
    assert is_code("款")


def test_rates_heads_and_points_do_not_take_the_unit_of_the_table() -> None:
    assert takes_unit("全年预算数")
    assert not takes_unit("执行率")
    assert not takes_unit("编制数")
    assert not takes_unit("得分")
