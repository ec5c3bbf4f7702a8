"""The kind stray_figure: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = ("TXT-501",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_the_cell_it_was_pasted_from_is_shown():
    text = "\t收入合计\n\t1352.45\n\n提振1352.45了企业发展信心。\n"
    (found,) = findings(text, "TXT-501")
    assert [place.line for place in found.places] == [4, 2]
    assert found.places[0].quote == "1352.45"


@pytest.mark.parametrize(
    "text",
    ["支出1352.45其中基本支出", "共1352.45万元", "达到1352.45的水平", "第1352.45号"],
)
def test_a_figure_with_a_head_or_a_unit_is_at_home(text: str):
    assert findings(f"\t1352.45\n\t合计\n\n{text}\n", "TXT-501") == []
