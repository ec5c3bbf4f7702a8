from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from hengji.scoring.methods.date_reached import points

FOUR, DAY = Decimal(4), date(2022, 6, 30)


@pytest.mark.parametrize(
    ("actual", "per_day", "wanted"),
    [
        (date(2022, 6, 29), None, 4),
        (date(2022, 6, 30), None, 4),
        (date(2022, 7, 1), None, 0),
        (date(2022, 7, 1), "0.5", "3.5"),
        (date(2022, 7, 4), "0.5", 2),
        (date(2022, 7, 30), "0.5", 0),
    ],
)
def test_the_day_itself_is_in_time(
    actual: date, per_day: str | None, wanted: str | int
) -> None:
    each = None if per_day is None else Decimal(per_day)
    assert points(FOUR, DAY, actual, per_day=each) == Decimal(wanted)
