"""The kind duplicated_punctuation: all cases of its rules, and what it shows."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = ("TXT-502",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_all_spots_are_one_finding_with_what_stands_before_them():
    (found,) = findings("有力基础。。\n建成投产，。工程\n个百分点.。\n", "TXT-502")
    assert [place.quote for place in found.places] == [
        "有力基础。。",
        "建成投产，。",
        "个百分点.。",
    ]
