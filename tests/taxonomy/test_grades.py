from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.taxonomy.grades import band_of, read_grades, usual
from tests.support.text_document import text_document


@pytest.mark.parametrize(
    ("total", "name"),
    [
        ("100", "优"),
        ("90", "优"),
        ("89.99", "良"),
        ("80", "良"),
        ("60", "中"),
        ("0", "差"),
    ],
)
def test_the_bands_of_the_law_include_their_lower_bound(total: str, name: str) -> None:
    band = band_of(Decimal(total), [])
    assert band is not None and band.name == name


def test_grades_and_bands_are_read_where_they_stand() -> None:
    grades, bands = read_grades(
        text_document(
            "本局评价结果等次为“优”。\n"
            "\t等级：优\n备注：90（含）—100分为优；80（含）—90分为良；"
            "60（含）—80 分为较差。\n"
        )
    )
    assert [grade.name for grade in grades] == ["优", "优"]
    assert grades[0].place.quote == "优"
    assert [(b.name, int(b.low)) for b in bands] == [
        ("优", 90),
        ("良", 80),
        ("较差", 60),
    ]


def test_the_grade_of_somebody_else_is_not_ours() -> None:
    grades, _ = read_grades(text_document("去年评价等级为“良”。\n信用等级待评。\n"))
    assert grades == []


def test_bands_of_the_document_come_first() -> None:
    _, bands = read_grades(
        text_document("等级：85（含）-100分为优；70（含）-85分为良。\n")
    )
    found = band_of(Decimal(86), bands)
    assert found is not None and found.name == "优"
    assert band_of(Decimal(10), bands) is None


def test_two_names_of_one_grade_are_one() -> None:
    assert usual("优秀") == "优" and usual("较差") == "较差"
