"""The kind year_residue: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = (
    "OTH-505",
    "TXT-512",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_the_wrong_year_and_the_right_one_are_told():
    text = "云溪市水务局2022年度部门整体支出绩效自评报告\n附件1\n自评表\n（2021年度）\n"
    (found,) = findings(text, "OTH-505")
    assert (found.stated, found.expected) == ("2021", "2022")


def test_columns_of_other_years_are_no_residue():
    text = "云溪市水务局2022年度部门整体支出绩效自评报告\n"
    text += "\t2021年决算数\n\t2022年决算数\n\n"
    assert findings(text, "OTH-505") == []
