"""The kind double_dash: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = ("TXT-506",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_one_dash_is_fine():
    assert findings("2020-2022年、2020—2022年、2020年-2022年", "TXT-506") == []
