from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import capped

WEIGHTS = st.decimals(0, 100, places=1)


@given(WEIGHTS, st.decimals(-500, 500, places=2))
def test_a_score_never_leaves_its_bounds(weight: Decimal, score: Decimal) -> None:
    assert 0 <= capped.points(weight, score) <= weight


def test_a_score_within_its_bounds_is_kept() -> None:
    assert capped.points(Decimal(10), Decimal("9.4")) == Decimal("9.4")
