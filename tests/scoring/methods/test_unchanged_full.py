from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import unchanged_full


@given(st.decimals(-3, 3, places=4))
def test_up_and_down_weigh_the_same(change: Decimal) -> None:
    up = unchanged_full.points(Decimal(2), change)
    assert up == unchanged_full.points(Decimal(2), -change)
    assert 0 <= up <= 2


def test_no_change_gives_all_points() -> None:
    assert unchanged_full.points(Decimal(2), Decimal(0)) == 2
