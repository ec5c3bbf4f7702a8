"""要点计分：points of the criteria that are met, as a person judged them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hengji.model.number import ZERO
from hengji.scoring.methods import capped


def points(weight: Decimal, criteria: Iterable[tuple[Decimal, bool]]) -> Decimal:
    """Σ points of the criteria met; each is ``(points, met)``."""
    met = (value for value, is_met in criteria if is_met)
    return capped.points(weight, sum(met, ZERO))
