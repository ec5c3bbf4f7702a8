"""The kind direction_word: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = ("OTH-506",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_both_figures_and_the_word_are_quoted():
    (found,) = findings("漏损率由9.5%下降到12.1%。\n", "OTH-506")
    assert found.places[0].quote == "由9.5%下降到12.1"
    assert "12.1大于9.5" in found.message.zh
