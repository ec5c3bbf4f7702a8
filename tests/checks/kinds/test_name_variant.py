"""The kind name_variant: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = (
    "TXT-509",
    "TXT-510",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_the_missing_word_and_the_full_name_are_told():
    text = (
        "云溪土家族自治州水务局\n2022年度部门整体支出绩效自评报告\n"
        "\t预算单位\n\t云溪土家族水务局\n\n云溪土家族自治州水务局\n"
    )
    (found,) = findings(text, "TXT-509")
    assert "缺“自治州”" in found.message.zh
    assert found.expected == "云溪土家族自治州水务局"
