"""Readings tried on whole numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hengji.recognisers.structure_numbers import (
    Num,
    Score,
    best_window,
    matrix_of,
    windows,
)
from tests.recognisers.table_samples import segments_of

ROWS = [
    ["项目", "预算数", "决算数", "增减额", "执行率", "得分"],
    ["办公费", "10.00", "9.5", "-0.50", "95%", "5"],
    ["会议费", "", "0", "——", "", "5"],
]


def test_columns_are_told_apart_by_what_they_measure() -> None:
    matrix = matrix_of(segments_of(ROWS)[0], "T")
    assert matrix.amounts == [0, 1, 2]
    assert matrix.changes == [2]
    assert matrix.rates == [3]


def test_numbers_are_twice_their_value_in_units_of_the_last_place() -> None:
    matrix = matrix_of(segments_of(ROWS)[0], "T")
    assert matrix.nums[0][:3] == [Num(2000, 1), Num(1900, 10), Num(-100, 1)]
    assert matrix.nums[1][0] is None
    assert matrix.blank(1, 0)
    assert matrix.blank(1, 2)
    assert not matrix.blank(1, 1)


def test_a_printed_zero_is_exact() -> None:
    matrix = matrix_of(segments_of(ROWS)[0], "T")
    assert matrix.nums[1][1] == Num(0, 0)


def test_a_blank_stands_in_as_an_exact_zero_at_its_own_place() -> None:
    operand = matrix_of(segments_of(ROWS)[0], "T").operand(1, 0)
    assert operand.figure.value == 0
    assert operand.figure.text == ""
    assert (operand.place.row, operand.place.column) == (3, 2)


def test_amounts_in_different_units_meet_in_the_base_unit() -> None:
    rows = [["项目", "金额"], ["甲", "1.5万元"], ["乙", "600元"]]
    nums = matrix_of(segments_of(rows, "表")[0], "T").nums
    assert nums[0][0] is not None
    assert nums[1][0] is not None
    assert nums[0][0].value == 25 * nums[1][0].value


def test_the_window_with_most_lanes_that_hold_wins() -> None:
    target = [Num(6, 0), Num(8, 0)]
    parts = [[Num(2, 0), Num(4, 0)], [Num(4, 0), Num(4, 0)], [Num(9, 0), None]]
    scores = windows(target, parts)
    assert scores[1] == Score(strong=2)
    assert scores[2] == Score(strong=1, broken=1)
    best = best_window(scores)
    assert best is not None
    assert best.length == 2


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=8))
def test_the_true_parts_always_hold(values: list[int]) -> None:
    target = [Num(sum(values), 1)]
    scores = windows(target, ([Num(value, 1)] for value in values))
    assert scores[-1] == Score(strong=1)


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=8), st.integers(50, 999))
def test_a_difference_beyond_the_printed_places_never_holds(
    values: list[int], error: int
) -> None:
    target = [Num(sum(values) + error, 1)]
    scores = windows(target, ([Num(value, 1)] for value in values))
    assert scores[-1].broken == 1
