"""The kind placeholder_left: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = (
    "VAL-501",
    "VAL-502",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


@pytest.mark.parametrize(
    "text", ["型号XX-2020", "GDP增长3%", "李××", "6×50%", "3×100万元", "《供水条例》"]
)
def test_crosses_that_are_no_blanks(text: str):
    assert findings(text, "VAL-501") == []


def test_several_blanks_are_one_finding():
    (found,) = findings("收入××万元。\n支出XX万元，见【】。\n", "VAL-501")
    assert [place.quote for place in found.places] == ["××万元", "XX万元", "【】"]
