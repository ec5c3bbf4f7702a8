from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import graded

LOWS = (Decimal("0.8"), Decimal("0.6"), Decimal(0))


@given(st.decimals(0, 1, places=3))
def test_every_coefficient_belongs_to_exactly_one_grade(ratio: Decimal) -> None:
    assert [graded.allows(ratio, grade, LOWS) for grade in range(3)].count(True) == 1
    assert 0 <= graded.points(Decimal(8), ratio) <= 8


def test_a_band_includes_its_lower_bound() -> None:
    assert graded.allows(Decimal("0.8"), 0, LOWS)
    assert not graded.allows(Decimal("0.8"), 1, LOWS)
    assert graded.allows(Decimal(1), 0, LOWS)
