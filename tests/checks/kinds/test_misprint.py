"""The kind misprint: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings, lines

CODES = ("TXT-508",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_one_finding_for_each_misprint_with_all_its_places():
    text = "政府彩购1.00万元。\n分散政府彩购2.00万元。\n"
    (found,) = findings(text, "TXT-508")
    assert (found.stated, found.expected) == ("政府彩购", "政府采购")
    assert lines([found]) == [[1, 2]]
