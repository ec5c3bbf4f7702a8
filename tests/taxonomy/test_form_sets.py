"""Form sets as data, and the numbers of headings."""

from __future__ import annotations

import pytest

from hengji.model.finding import Message
from hengji.taxonomy.form_sets import (
    DocumentPlan,
    FormSet,
    FormUse,
    OutlineSection,
    numeral,
    section_number,
)

SET = FormSet(
    id="my_set",
    title=Message("某套", "A set"),
    jurisdiction="某市",
    unit="万元",
    forms=(FormUse("a_form", annex=1),),
    documents=(
        DocumentPlan(
            "report",
            "报告",
            "report",
            outline=(OutlineSection("first", "概况", "一、"),),
        ),
    ),
    first_year=2020,
    last_year=2023,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五")],
)
def test_numerals_are_chinese(number: int, words: str) -> None:
    assert numeral(number) == words


@pytest.mark.parametrize("number", [0, -1, 100])
def test_there_is_no_numeral_outside_1_to_99(number: int) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        numeral(number)


def test_each_level_has_its_own_number() -> None:
    assert [section_number(level, 2) for level in range(5)] == [
        "第二部分　",
        "二、",
        "（二）",
        "2．",
        "（2）",
    ]


def test_a_section_prints_its_number_and_words() -> None:
    section = SET.section("first")
    assert section is not None
    assert section.printed == "一、概况"
    assert SET.section("second") is None


def test_a_form_is_found_by_its_identifier() -> None:
    assert SET.form_use("a_form") == FormUse("a_form", annex=1)
    assert SET.form_use("b_form") is None


def test_a_set_is_in_force_within_its_years() -> None:
    assert [SET.in_force(year) for year in (2019, 2020, 2023, 2024)] == [
        False,
        True,
        True,
        False,
    ]
