from __future__ import annotations

from decimal import Decimal, DivisionByZero, Inexact, InvalidOperation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.number import D, cut_off, divide, exact, plain, round_half_up, trimmed

AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=4)


@given(AMOUNTS, AMOUNTS)
def test_what_is_added_can_be_taken_away_again(a: Decimal, b: Decimal) -> None:
    with exact():
        assert a + b - b == a


@given(AMOUNTS)
def test_a_printed_number_reads_back_the_same(value: Decimal) -> None:
    assert D(plain(value)) == value
    assert D(trimmed(value)) == value
    assert "E" not in plain(value)


@given(AMOUNTS, st.integers(0, 3))
def test_rounding_moves_by_at_most_half_a_step(value: Decimal, places: int) -> None:
    step = Decimal(1).scaleb(-places)
    assert abs(round_half_up(value, places) - value) * 2 <= step
    assert (
        abs(cut_off(value, places)) <= abs(value) < abs(cut_off(value, places)) + step
    )


def test_halves_go_away_from_zero() -> None:
    assert round_half_up(D("0.125"), 2) == D("0.13")
    assert round_half_up(D("-0.125"), 2) == D("-0.13")
    assert cut_off(D("1.2764"), 2) == D("1.27")


def test_a_lost_digit_is_an_error_and_not_a_rounding() -> None:
    with exact(), pytest.raises(Inexact):
        D("1") / D("3")


def test_only_divide_may_be_inexact_and_it_carries_forty_digits() -> None:
    with exact():
        assert str(divide(D("1"), D("3"))) == "0." + "3" * 40
    with pytest.raises(DivisionByZero):
        divide(D("1"), D("0"))
    with pytest.raises(InvalidOperation):
        divide(D("0"), D("0"))


def test_trailing_zeros_of_whole_numbers_stay() -> None:
    assert trimmed(D("100")) == "100"
    assert trimmed(D("9.470")) == "9.47"
    assert trimmed(D("5.000")) == "5"
    assert plain(D("1E+2")) == "100"
