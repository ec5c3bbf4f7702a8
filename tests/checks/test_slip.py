"""Slips of one digit."""

from __future__ import annotations

import pytest

from hengji.checks.engine import evaluate, judge
from hengji.checks.slip import is_slip
from hengji.model.claim import ClaimKind, Strength
from hengji.model.finding import Certainty
from hengji.model.number import exact
from tests.support.claims import claim

SUM = ClaimKind.SUM_OF_PARTS


def told(stated: str, *parts: str, kind: ClaimKind = SUM) -> list[Certainty]:
    """Certainties with which an unsupported sum accuses."""
    with exact():
        found = judge([claim(kind, stated, *parts, strength=Strength.SUPPORTED)])
    return [verdict.certainty for verdict in found.verdicts]


@pytest.mark.parametrize(
    ("stated", "parts"),
    [
        ("386.52", ("190.75", "2.51", "193.26")),
        ("396.52", ("190.75", "2.51", "193.26")),
        ("386.52", ("120.75", "2.51", "193.26")),
        ("386.52", ("109.75", "2.51", "193.26")),
        ("386.52", ("1907.50", "2.51", "193.26")),
    ],
)
def test_one_changed_digit_makes_a_break_likely(
    stated: str, parts: tuple[str, ...]
) -> None:
    expected = [] if (stated, parts[0]) == ("386.52", "190.75") else [Certainty.LIKELY]
    assert told(stated, *parts) == expected


def test_a_part_left_out_is_no_slip() -> None:
    assert told("386.52", "190.75", "112.51") == []


def test_a_difference_of_two_digits_is_no_slip() -> None:
    assert told("386.52", "152.75", "2.51", "193.26") == []


def test_short_numbers_prove_nothing() -> None:
    assert told("12", "3", "4", "6") == []


def test_a_difference_that_is_printed_beside_is_no_slip() -> None:
    with exact():
        (relation,) = evaluate([claim(SUM, "386.52", "120.75", "2.51", "193.26")])
        assert is_slip(relation, lambda block, amount: False)
        assert not is_slip(relation, lambda block, amount: amount == 70)
