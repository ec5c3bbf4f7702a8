"""The kind half_width_mark: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = ("TXT-505",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_the_finding_counts_its_spots():
    (found,) = findings("加强管理,提高效益,确保安全。\n", "TXT-505")
    assert len(found.places) == 2
    assert "共2处" in found.message.zh
