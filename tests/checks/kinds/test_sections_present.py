"""The kind sections_present: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = (
    "VAL-503",
    "STR-521",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_the_heading_is_shown_beside_the_empty_sentence():
    text = "四、国有资本经营预算支出情况\n本局国有资本经营预算支出。\n"
    (found,) = findings(text, "VAL-503")
    assert [place.line for place in found.places] == [2, 1]
