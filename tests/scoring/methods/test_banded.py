from __future__ import annotations

from decimal import Decimal

from hengji.scoring.methods import banded
from hengji.taxonomy.schemes import Band

BANDS = (
    Band(Decimal(5), low=Decimal("0.9")),
    Band(Decimal(4), low=Decimal("0.8"), high=Decimal("0.9")),
    Band(Decimal(0), high=Decimal("0.8")),
)


def test_each_band_includes_its_lower_bound() -> None:
    assert banded.points(Decimal(5), Decimal("0.9"), BANDS) == 5
    assert banded.points(Decimal(5), Decimal("0.8999"), BANDS) == 4
    assert banded.points(Decimal(5), Decimal("0.1"), BANDS) == 0


def test_no_band_no_points_and_no_band_above_the_weight() -> None:
    assert banded.points(Decimal(5), Decimal("0.1"), BANDS[:2]) is None
    assert banded.points(Decimal(3), Decimal(1), BANDS) == 3


def test_an_open_lower_bound_is_not_in_its_band() -> None:
    band = Band(Decimal(4), low=Decimal(0), low_inclusive=False)
    assert banded.points(Decimal(5), Decimal(0), (band,)) is None
