"""Grades include their lower bound; parameters are found by name."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.finding import Message
from hengji.taxonomy.schemes import METHODS, Grade, Scheme, SchemeLine

SCHEME = Scheme(
    "own",
    Message("甲", "A"),
    (),
    Decimal(100),
    (),
    (
        Grade("excellent", ("优",), Decimal(90)),
        Grade("poor", ("差",), Decimal(60)),
    ),
    "某通知",
)


def test_a_total_falls_into_the_first_grade_it_reaches() -> None:
    grades = [SCHEME.grade_of(Decimal(t)) for t in ("100", "90", "89.9", "60", "59")]
    assert [g.rating if g else None for g in grades] == [
        "excellent",
        "excellent",
        "poor",
        "poor",
        None,
    ]


def test_a_parameter_that_is_not_there_is_none() -> None:
    line = SchemeLine("甲", Decimal(5), parameters=(("step", Decimal("0.05")),))
    assert line.parameter("step") == Decimal("0.05")
    assert line.parameter("limit") is None


def test_methods_are_named_once() -> None:
    assert len(set(METHODS)) == len(METHODS)
