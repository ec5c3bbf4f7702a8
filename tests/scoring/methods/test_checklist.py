from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import checklist

CRITERIA = st.lists(st.tuples(st.decimals(0, 5, places=1), st.booleans()), max_size=6)


@given(CRITERIA)
def test_points_are_those_of_the_criteria_met(
    criteria: list[tuple[Decimal, bool]],
) -> None:
    weight = sum((points for points, _ in criteria), Decimal(0))
    met = sum((points for points, is_met in criteria if is_met), Decimal(0))
    assert checklist.points(weight, criteria) == met


def test_criteria_beyond_the_weight_give_no_bonus() -> None:
    assert checklist.points(Decimal(1), [(Decimal(1), True), (Decimal(1), True)]) == 1
