from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import all_or_nothing


@given(st.decimals(-2, 4, places=3), st.booleans())
def test_it_is_all_or_nothing(ratio: Decimal, above: bool) -> None:
    assert all_or_nothing.points(Decimal(6), ratio, above=above) in (0, 6)


def test_the_limit_itself_is_within() -> None:
    assert all_or_nothing.points(Decimal(6), Decimal(1)) == 6
    assert all_or_nothing.points(Decimal(6), Decimal(1), above=True) == 6
    assert all_or_nothing.points(Decimal(6), Decimal("1.01")) == 0
