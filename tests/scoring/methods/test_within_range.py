from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.model.number import D
from hengji.scoring.methods.within_range import points

LOW, HIGH = D("0.9"), D("1.1")


@pytest.mark.parametrize("ratio", ["0.9", "1", "1.1"])
def test_both_ends_belong_to_the_range(ratio: str) -> None:
    assert points(D("4"), D(ratio), low=LOW, high=HIGH) == 4


@pytest.mark.parametrize("ratio", ["0.8999", "1.1001", "0", "9"])
def test_outside_gives_none_without_steps(ratio: str) -> None:
    assert points(D("4"), D(ratio), low=LOW, high=HIGH) == 0


@pytest.mark.parametrize(
    ("ratio", "wanted"), [("1.12", "3"), ("1.115", "3.5"), ("0.87", "2.5"), ("3", "0")]
)
def test_steps_are_counted_from_the_nearer_end(ratio: str, wanted: str) -> None:
    found = points(
        D("4"), D(ratio), low=LOW, high=HIGH, step=D("0.01"), per_step=D("0.5")
    )
    assert found == Decimal(wanted)


def test_a_step_that_costs_nothing_costs_nothing() -> None:
    assert points(D("4"), D("2"), low=LOW, high=HIGH, step=D("0.01")) == 4
