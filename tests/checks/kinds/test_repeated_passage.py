"""The kind repeated_passage: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.text_kinds import agrees, cases, findings

CODES = ("TXT-507",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_blank_cells_and_rules_of_dashes_are_no_passages():
    text = "\t\n\t\n\t\n\t\n\n" * 20 + "————————————\n2020202020202020\n"
    assert findings(text, "TXT-507") == []


@given(st.text(alphabet="水务供排管网建设成效明显", min_size=6, max_size=12))
def test_words_pasted_twice_are_found_at_their_place(words: str):
    document = f"全年{words}{words}。\n"
    (found,) = findings(document, "TXT-507")
    assert all(place.quote in document for place in found.places)


@pytest.mark.parametrize("before", ["", "𬭸" * 3, "  提供", "提"])
@pytest.mark.parametrize("twice", ["提供提供", "进一步进一步", "水务管理水务管理"])
def test_short_words_are_found_behind_rare_characters_and_blanks(
    before: str, twice: str
):
    (found,) = findings(f"{before}{twice}。\n", "TXT-507")
    assert [place.quote for place in found.places] == [twice]
