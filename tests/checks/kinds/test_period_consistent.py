"""The kind period_consistent: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings, lines

CODES = (
    "OTH-501",
    "OTH-502",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_another_genre_may_speak_of_eleven_months():
    assert findings("1-11月，销售红烧肉预计300份。\n", "OTH-501") == []


def test_a_long_result_cell_may_not_estimate():
    text = "2022年度部门整体支出绩效自评表\n\t实际完成情况\n\t" + "供水平稳。" * 50
    text += "转贷金额将突破6亿元。\n\n"
    assert lines(findings(text, "OTH-502")) == [[3]]
