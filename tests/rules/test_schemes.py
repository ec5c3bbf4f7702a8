"""Scoring schemes: points add up, bands include their lower bound."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.rules import load
from tests.support.packs import make_pack

SCHEME = """
id: own_scheme
title: {zh: 某市方案, en: A scheme}
basis: 某市通知
total: 10
lines:
  - name: 投入
    max_score: 10
    lines:
      - {name: 控制率, max_score: 4, method: proportional, level: 3}
      - name: 制度
        max_score: 6
        level: 3
        method: checklist
        criteria: [{text: 有, points: 4}, {text: 行, points: 2}]
grades:
  - {rating: excellent, names: [优], low: 9}
  - {rating: poor, names: [差], low: 0}
"""


def test_a_scheme_is_read_with_its_levels(tmp_path: Path) -> None:
    rules = load([make_pack(tmp_path, {"schemes/own.yaml": SCHEME})])
    lines = rules.schemes["own_scheme"].lines
    assert [(line.name, line.level) for line in lines] == [
        ("投入", 1),
        ("控制率", 3),
        ("制度", 3),
    ]
    assert lines[1].category == "投入"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("total: 10", "total: 100", "合计 10，与总分 100 不符"),
        ("max_score: 4,", "max_score: 5,", "合计 11，不等于 10"),
        ("points: 4", "points: 3", "各要点分值合计 5，不等于 6"),
        ("method: proportional", "method: magic", "不认识的值 'magic'"),
        ("low: 9", "low: -1", "从高到低"),
        ("rating: poor", "rating: bad", "不认识的值"),
    ],
)
def test_a_defective_scheme_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = SCHEME.replace(old, new, 1)
    pack = make_pack(tmp_path, {"schemes/own.yaml": text})
    with pytest.raises(PackError, match=complaint):
        load([pack])


def test_the_county_sheet_has_27_indicators_and_100_points() -> None:
    scheme = load().schemes["hunan_county_53"]
    third = [line for line in scheme.lines if line.level == 3]
    assert len(third) == 27
    assert sum(line.max_score for line in third) == 100
    assert [line.max_score for line in scheme.lines if line.level == 1] == [
        20,
        30,
        30,
        20,
    ]


def test_ten_fifty_thirty_ten() -> None:
    for name in ("execution_10_50_30_10", "mof_2020"):
        points = [line.max_score for line in load().schemes[name].lines]
        assert points == [10, 50, 30, 10]


@pytest.mark.parametrize(
    ("total", "rating"),
    [("90", "excellent"), ("89.99", "good"), ("80", "good"), ("60", "fair"),
     ("59.9", "poor"), ("0", "poor")],
)  # fmt: skip
def test_a_grade_includes_its_lower_bound(total: str, rating: str) -> None:
    grade = load().schemes["mof_2020"].grade_of(Decimal(total))
    assert grade is not None and grade.rating == rating


def test_a_method_finds_its_parameters() -> None:
    lines = {line.name: line for line in load().schemes["hunan_county_53"].lines}
    line = lines["结转结余控制率"]
    assert line.parameter("limit") == Decimal("0.15")
    assert line.parameter("side") == "above"
    assert line.parameter("colour") is None
