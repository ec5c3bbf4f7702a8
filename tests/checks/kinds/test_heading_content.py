"""The kind heading_content: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = (
    "STR-522",
    "STR-523",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_the_heading_the_problems_and_the_second_heading_are_shown():
    text = (
        "八、问题和措施\n（一）改进措施\n1、编制有待加强。\n2、推进还需加大。\n"
        "（二）改进措施\n1、加强编制。\n"
    )
    (found,) = findings(text, "STR-522")
    assert [place.line for place in found.places] == [2, 3, 4, 5]
