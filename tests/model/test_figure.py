from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.figure import Figure
from hengji.model.unit import CNY, CNY_10K, PERCENT, Unit, counting_unit


def figure(text: str, unit: Unit = CNY_10K) -> Figure:
    decimals = len(text.partition(".")[2])
    return Figure(text, Decimal(text), unit, decimals)


def test_a_printed_amount_stands_for_half_a_unit_of_its_last_place() -> None:
    interval = figure("33.33").interval
    assert (interval.low, interval.high) == (Decimal("33.325"), Decimal("33.335"))


def test_amounts_in_different_units_compare_in_yuan() -> None:
    assert figure("3.52").base_value == figure("35200", CNY).base_value
    assert figure("3.52").base_interval.contains(Decimal(35_249))
    assert not figure("3.52").base_interval.contains(Decimal(35_251))


def test_a_unit_stated_elsewhere_changes_the_unit_only() -> None:
    bare = Figure("12.5", Decimal("12.5"), decimals=1, start=4, end=8)
    told = bare.with_unit(PERCENT)
    assert told.unit is PERCENT
    assert (told.text, told.value, told.start) == ("12.5", Decimal("12.5"), 4)
    assert str(told) == "12.5%"


def test_counting_units_compare_with_themselves_alone() -> None:
    assert counting_unit("家").dimension != counting_unit("户").dimension
    assert counting_unit("家") == counting_unit("家")
    assert CNY_10K.is_money and not PERCENT.is_money


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False))
def test_a_figure_lies_inside_what_it_stands_for(value: Decimal) -> None:
    made = Figure(str(value), value, CNY_10K, 2)
    assert made.interval.contains(value)
    assert made.base_interval.contains(made.base_value)
