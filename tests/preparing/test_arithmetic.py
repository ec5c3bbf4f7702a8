from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.number import exact
from hengji.model.unit import CNY_10K, NO_UNIT, PERCENT
from hengji.preparing import arithmetic as sums
from hengji.taxonomy.figures import scan


def figure(text: str):  # type: ignore[no-untyped-def]
    return scan(text)[0]


def test_a_sum_keeps_the_unit_of_its_first_term_and_the_finest_places() -> None:
    found = sums.total([(1, figure("1.5万元")), (-1, figure("2000.25元"))])
    assert found.unit is CNY_10K and found.value == Decimal("1.299975")
    assert found.decimals == 2 and found.text == "1.30万元"


def test_a_bare_number_is_in_the_unit_of_its_neighbours() -> None:
    found = sums.total([(1, figure("3")), (1, figure("4.5万元"))])
    assert (found.value, found.unit) == (Decimal("7.5"), CNY_10K)
    assert sums.common_unit([figure("3"), figure("4")]) is NO_UNIT


@pytest.mark.parametrize("texts", [("3人", "4万元"), ("3", "4万元", "5亿元")])
def test_different_things_are_not_added(texts: tuple[str, ...]) -> None:
    with pytest.raises(sums.Mixed):
        sums.common_unit([figure(text) for text in texts])


def test_nothing_over_nothing_is_no_rate() -> None:
    assert sums.ratio(figure("0万元"), figure("0万元")) is None
    assert sums.ratio(figure("5万元"), figure("0")) is None
    assert sums.ratio(figure("5万元"), figure("50000元")) == 1


def test_a_rate_is_kept_unrounded_and_printed_to_two_places() -> None:
    found = sums.rate(Decimal(1) / Decimal(3))
    assert found.unit is PERCENT and found.text == "33.33%"
    assert found.value != Decimal("33.33") and sums.shown(found) == "33.33%"
    assert sums.fraction(figure("95.6%")) == Decimal("0.956")


def test_halves_are_printed_upwards() -> None:
    assert sums.rate(Decimal("0.99995")).text == "100.00%"
    assert sums.rate(Decimal("0.26205")).text == "26.21%"


def test_negative_terms_stand_in_brackets() -> None:
    terms = [(1, "甲", figure("-3.5")), (-1, "乙", figure("2"))]
    assert sums.signed(terms) == "甲（-3.5）－乙2"
    assert (
        sums.signed([(-1, "甲", figure("1")), (1, "乙", figure("2"))]) == "－甲1＋乙2"
    )


def test_long_quotients_are_shown_to_four_places() -> None:
    long = sums.made(Decimal(1) / Decimal(3), NO_UNIT, 2)
    assert sums.shown(long) == "0.3333"


@given(st.decimals(-5, 5, places=3))
def test_a_capped_share_is_between_nothing_and_all(value: Decimal) -> None:
    found = sums.capped(value)
    assert 0 <= found <= 1
    assert found == value or not 0 <= value <= 1


@given(st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=8))
def test_sums_are_exact(values: list[Decimal]) -> None:
    with exact():
        found = sums.total([(1, sums.made(value, CNY_10K, 2)) for value in values])
        assert found.value == sum(values)
