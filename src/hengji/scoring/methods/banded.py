"""分档计分：points of the first band that holds the ratio; each band as printed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hengji.scoring.methods import capped
from hengji.taxonomy.schemes import Band


def points(weight: Decimal, ratio: Decimal, bands: Iterable[Band]) -> Decimal | None:
    """Points of the band, ``None`` when no band holds the ratio."""
    for band in bands:
        if _holds(band, ratio):
            return capped.points(weight, band.points)
    return None


def _holds(band: Band, ratio: Decimal) -> bool:
    if band.low is not None and (
        ratio < band.low or (ratio == band.low and not band.low_inclusive)
    ):
        return False
    return band.high is None or (
        ratio < band.high or (ratio == band.high and band.high_inclusive)
    )
