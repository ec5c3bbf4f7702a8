"""The kind level_residue: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = ("OTH-504",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_the_body_and_the_words_of_the_rule_are_named():
    text = (
        "云溪县水务局\n2022年度部门整体支出绩效评价报告\n"
        "\t实际完成率\n\t市委市政府绩效考核得分\n\n"
    )
    (found,) = findings(text, "OTH-504")
    assert found.places[0].quote == "市委市政府"
    assert "云溪县水务局是县级单位" in found.message.zh
