"""Whole outcomes: status, value, interval, difference, arithmetic and reason.

``whole_outcomes.txt`` holds one worked case per line.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hengji.checks.engine import evaluate
from hengji.model.claim import ClaimKind
from hengji.model.number import exact, plain, round_half_up
from tests.support.claims import claim

_FILE = Path(__file__).with_name("whole_outcomes.txt")
ROWS = [
    line
    for line in _FILE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def shown(value: Decimal | None) -> str:
    """Exactly, or to six places where there is no end."""
    if value is None:
        return "-"
    text = plain(value)
    return text if len(text) < 18 else plain(round_half_up(value, 6))


def settings(text: str) -> dict[str, Any]:
    """``falling magnitude level=current signs=1,-1``."""
    found: dict[str, Any] = {}
    options = []
    for word in text.split() if text != "-" else ():
        name, equals, value = word.partition("=")
        if name == "signs":
            found["signs"] = tuple(map(int, value.split(",")))
        elif equals:
            options.append((name, value))
        else:
            found[name] = True
    return {**found, "options": tuple(options)}


@pytest.mark.parametrize("row", ROWS)
def test_the_whole_outcome_is_as_worked_out(row: str) -> None:
    kind, figures, words, *wanted = row.split(" | ")
    with exact():
        made = claim(ClaimKind(kind), *figures.split(" ; "), **settings(words))
        outcome = evaluate([made])[0].outcome
        ends = outcome.interval
        found = [
            outcome.status.value,
            shown(outcome.expected),
            "-" if ends is None else f"{shown(ends.low)}..{shown(ends.high)}",
            shown(outcome.difference),
            outcome.arithmetic or "-",
            outcome.reason or "-",
        ]
    assert found == wanted
