from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import inverse_proportional

RATIOS = st.decimals(0, 5, places=4)


@given(RATIOS, RATIOS)
def test_more_of_what_should_be_little_never_gives_more(
    one: Decimal, other: Decimal
) -> None:
    low, high = sorted((one, other))
    weight = Decimal(5)
    first = inverse_proportional.points(weight, low)
    second = inverse_proportional.points(weight, high)
    assert 0 <= second <= first <= weight


def test_within_the_limit_all_points_beyond_it_the_quotient() -> None:
    assert inverse_proportional.points(Decimal(5), Decimal("0.956")) == 5
    assert inverse_proportional.points(Decimal(5), Decimal("1.25")) == 4
