from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import proportional

WEIGHTS = st.decimals(0, 100, places=1)
RATIOS = st.decimals(-2, 5, places=4)


@given(WEIGHTS, RATIOS, RATIOS)
def test_more_of_the_target_never_gives_fewer_points(
    weight: Decimal, one: Decimal, other: Decimal
) -> None:
    low, high = sorted((one, other))
    first = proportional.points(weight, low)
    second = proportional.points(weight, high)
    assert 0 <= first <= second <= weight


def test_the_whole_target_gives_all_points_and_no_bonus() -> None:
    assert proportional.points(Decimal(10), Decimal(1)) == 10
    assert proportional.points(Decimal(10), Decimal("2.6")) == 10
    assert proportional.points(Decimal(10), Decimal("0.9433")) == Decimal("9.433")
