"""The kind unpaired_marks: every case of its rules, and what its findings show."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.text_kinds import agrees, cases, findings

CODES = ("TXT-504",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_a_pair_over_two_paragraphs_is_a_pair():
    assert findings("支出（含水费和\n污水费）共三项。\n", "TXT-504") == []


def test_a_pair_over_two_lines_of_a_cell_is_a_pair():
    assert findings("\t产出指标\n（50\n分)\n\n", "TXT-504") == []


def test_each_half_is_pointed_at():
    (found,) = findings("他说“很好。\n收费（元，合计。\n", "TXT-504")
    assert [place.quote[0] for place in found.places] == ["“", "（"]


@given(st.text(alphabet="（）()“”《》水务局\n", max_size=40))
def test_balanced_text_is_never_accused(words: str):
    closed = {"（": "）", "“": "”", "《": "》"}
    plain = re.sub(r"[（）()“”《》\n]", "", words)
    balanced = "".join(f"{a}{plain}{b}" for a, b in closed.items())
    assert findings(balanced, "TXT-504") == []
