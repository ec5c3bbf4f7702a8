from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.scoring.methods.per_item import points

FIVE = Decimal(5)


@pytest.mark.parametrize(("count", "wanted"), [(0, 0), (3, 3), (5, 5), (9, 5), (-1, 0)])
def test_each_counts_up_to_the_weight(count: int, wanted: int) -> None:
    assert points(FIVE, Decimal(count), each=Decimal(1)) == wanted


def test_what_each_is_worth_matters() -> None:
    assert points(FIVE, Decimal(3), each=Decimal("0.5")) == Decimal("1.5")
