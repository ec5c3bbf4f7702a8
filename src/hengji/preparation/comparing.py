"""Two documents read and compared."""

from __future__ import annotations

import os
from collections.abc import Sequence

from hengji import pipeline, rules
from hengji.model.number import exact
from hengji.preparing.diffing import Difference, compare_readings
from hengji.readers import read


def diff(
    before: str | os.PathLike[str],
    after: str | os.PathLike[str],
    *,
    packs: Sequence[str] | None = None,
) -> Difference:
    """What changed from one document to the other.

    Args:
        before: the earlier version, or last year's report.
        after: the later version, or this year's.
        packs: rule packs, all built-in ones by default.

    Raises:
        ReadError: one of them cannot be read.
    """
    rulebook = rules.load(packs)
    with exact():
        readings = [
            pipeline.recognise(read(path), rulebook) for path in (before, after)
        ]
        return compare_readings(*readings)
