"""Figures as the forms print them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.figure import Figure
from hengji.model.number import exact
from hengji.model.unit import CNY, CNY_10K, NO_UNIT, PERCENT, SQUARE_METRE, Unit
from hengji.writers.layout_values import (
    blank,
    money_unit,
    number,
    per_cent_of,
    printed,
    rate,
    rounded,
)


def figure(value: str, unit: Unit = NO_UNIT) -> Figure:
    return Figure(value, Decimal(value), unit)


@pytest.mark.parametrize(
    ("given_", "unit", "text", "value"),
    [
        (figure("12.5", CNY_10K), CNY_10K, "12.50", "12.5"),
        (figure("125000", CNY), CNY_10K, "12.50", "12.5"),
        (figure("12.5", CNY_10K), CNY, "125000.00", "125000"),
        (figure("0", CNY_10K), CNY_10K, "0.00", "0"),
        (figure("-6.13", CNY_10K), CNY_10K, "-6.13", "-6.13"),
        (figure("12.345"), CNY_10K, "12.35", "12.345"),
    ],
)
def test_amounts_have_two_decimals_in_the_unit_of_the_form(
    given_: Figure, unit: Unit, text: str, value: str
) -> None:
    shown = printed(given_, "amount", unit)
    assert shown.text == text
    assert Decimal(shown.value) == Decimal(value)
    assert (shown.decimals, shown.percent) == (2, False)


def test_rates_are_printed_in_per_cent_and_kept_as_fractions() -> None:
    shown = printed(figure("95.6", PERCENT), "rate", CNY_10K)
    assert (shown.text, Decimal(shown.value)) == ("95.60%", Decimal("0.956"))
    assert shown.percent
    assert rate(Decimal("1.354176")).text == "135.42%"


def test_counts_areas_and_points_keep_the_decimals_they_have() -> None:
    assert printed(figure("42"), "count", CNY_10K).text == "42"
    assert printed(figure("1180", SQUARE_METRE), "area", CNY_10K).text == "1180"
    assert number(Decimal("9.50")).text == "9.5"
    assert number(Decimal("100")).text == "100"
    assert number(Decimal("0")).text == "0"
    assert number(Decimal("9.876")).text == "9.88"


def test_printing_rounds_where_arithmetic_may_not() -> None:
    with exact():
        assert rounded(Decimal("2.005"), 2) == "2.01"
        assert rate(Decimal("0.94366")).text == "94.37%"


def test_blank_cells_know_what_they_will_hold() -> None:
    assert blank("count").decimals == 0
    assert blank("rate").percent
    assert blank("amount").text == ""


def test_a_bare_coefficient_above_two_is_per_cent() -> None:
    assert per_cent_of(figure("95")) == Decimal("0.95")
    assert per_cent_of(figure("0.95")) == Decimal("0.95")
    assert per_cent_of(figure("95", PERCENT)) == Decimal("0.95")


def test_forms_are_in_yuan_or_ten_thousands() -> None:
    assert money_unit("元") is CNY
    assert money_unit("万元") is CNY_10K


@given(st.decimals(-(10**8), 10**8, places=2))
def test_what_has_two_decimals_is_printed_exactly(value: Decimal) -> None:
    shown = printed(Figure("", value, CNY_10K), "amount", CNY_10K)
    assert Decimal(shown.text) == value == Decimal(shown.value)
