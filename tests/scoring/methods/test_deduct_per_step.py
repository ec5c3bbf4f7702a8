from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.scoring.methods import deduct_per_step

RATIOS = st.decimals(0, 4, places=4)


def points(ratio: str | Decimal, *, above: bool = True, weight: int = 4) -> Decimal:
    return deduct_per_step.points(
        Decimal(weight),
        Decimal(ratio),
        step=Decimal("0.01"),
        per_step=Decimal("0.5"),
        above=above,
    )


@given(RATIOS, RATIOS)
def test_further_beyond_never_gives_more(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert 0 <= points(high) <= points(low) <= 4
    assert 0 <= points(low, above=False) <= points(high, above=False) <= 4


def test_only_whole_steps_count() -> None:
    assert points("1.009") == 4
    assert points("1.01") == Decimal("3.5")
    assert points("0.9472", above=False) == Decimal("1.5")


def test_the_floor_is_kept_and_the_points_run_out() -> None:
    assert points("1.5") == 0
    kept = deduct_per_step.points(
        Decimal(4),
        Decimal(2),
        step=Decimal("0.01"),
        per_step=Decimal(1),
        above=True,
        floor=Decimal(1),
    )
    assert kept == 1
