"""The kind numbering: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = (
    "STR-501",
    "STR-502",
    "STR-505",
    "STR-506",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_the_odd_number_and_its_neighbours_are_all_shown():
    text = "七、问题\n拨付较晚。\n8、 下一步措施\n加快拨付。\n九、其他\n无。\n"
    (found,) = findings(text, "STR-501")
    assert [place.line for place in found.places] == [3, 1, 5]
    assert found.stated == "8、"
    assert "“七、”、“九、”" in found.message.zh


def test_numbers_of_two_documents_in_one_file_are_two_sequences():
    text = (
        "一、概况\n二、资金\n三、绩效\n附件2\n管网改造项目绩效评价报告\n"
        "一、概况\n二、申报\n三、管理\n四、绩效\n"
    )
    assert not [f for code in CODES for f in findings(text, code)]
