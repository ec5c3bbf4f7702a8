from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import fall_full

CHANGES = st.decimals(-3, 3, places=4)


@given(CHANGES, CHANGES)
def test_a_greater_rise_never_gives_more(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    first = fall_full.points(Decimal(5), low)
    second = fall_full.points(Decimal(5), high)
    assert 0 <= second <= first <= 5


def test_a_fall_gives_all_points_and_a_doubling_none() -> None:
    assert fall_full.points(Decimal(5), Decimal("-0.3482")) == 5
    assert fall_full.points(Decimal(5), Decimal(1)) == 0
