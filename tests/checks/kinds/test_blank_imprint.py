"""The kind blank_imprint: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings, lines

CODES = (
    "VAL-504",
    "VAL-505",
    "VAL-506",
    "VAL-507",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_opinions_and_dates_are_one_finding_with_all_lines():
    text = "评价组意见：\n组长（签字）：\n年    月    日\n部门意见：\n年    月    日\n"
    (found,) = findings(text, "VAL-504")
    assert lines([found]) == [[1, 3, 4, 5]]
    assert "2处意见栏空白，2处签署日期空白" in found.message.zh


def test_a_form_with_dates_but_no_opinions_is_no_matter_of_opinions():
    assert findings("填报日期：\n年    月    日\n", "VAL-504") == []
