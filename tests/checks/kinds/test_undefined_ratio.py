"""A rate over zero."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hengji.checks.kinds.undefined_ratio import find
from hengji.model.claim import ClaimKind, ClaimSource
from hengji.model.document import Document
from hengji.model.finding import Severity
from hengji.model.outline import Outline
from hengji.model.reading import Reading
from hengji.rules import load
from tests.support.claims import claim


def findings(stated: str, top: str, bottom: str, source: ClaimSource) -> int:
    made = claim(ClaimKind.RATIO, stated, top, bottom, source=source)
    document = Document("x.txt", "txt", "0" * 64, ())
    reading = Reading(document, Outline(), claims=(made,))
    told = list(find(reading, load().checks["RAT-103"]))
    for one in told:
        assert one.severity is Severity.INFO and len(one.places) == 3
        assert "分母为零" in one.message.zh and "zero" in one.message.en
    return len(told)


@pytest.mark.parametrize(
    ("stated", "top", "bottom", "count"),
    [
        ("100%", "0", "0", 1),
        ("0%", "0", "0", 0),
        ("95%", "95", "100", 0),
        ("0%", "0", "100", 0),
        ("50%", "5", "0", 1),
    ],
)
def test_a_rate_is_told_when_there_was_nothing_to_divide_by(
    stated: str, top: str, bottom: str, count: int
) -> None:
    assert findings(stated, top, bottom, ClaimSource.DECLARED) == count


def test_only_declared_rates_are_looked_at() -> None:
    assert findings("100%", "0", "0", ClaimSource.STRUCTURAL) == 0


def test_other_kinds_are_left_alone() -> None:
    made = claim(ClaimKind.SHARE, "100%", "0", "0", source=ClaimSource.DECLARED)
    document = Document("x.txt", "txt", "0" * 64, ())
    reading = Reading(document, Outline(), claims=(made,))
    rule = replace(load().checks["RAT-103"])
    assert list(find(reading, rule)) == []
