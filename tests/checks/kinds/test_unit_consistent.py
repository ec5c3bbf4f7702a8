"""The kind unit_consistent: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from hengji.model.finding import Severity
from tests.support.text_kinds import agrees, cases, findings

CODES = (
    "UNI-501",
    "UNI-502",
    "UNI-503",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_a_short_cell_is_a_note_and_prose_is_a_question():
    cell = "\t完成工业投资\n\t57亿\n\n"
    (note,) = findings(cell, "UNI-502")
    assert note.severity is Severity.INFO
    prose = "全年围绕中心任务，强化调度，压实责任，克服各种困难，"
    prose += "完善各项制度，优化各项服务，"
    (question,) = findings(
        prose + "完成工业投资57亿，运行平稳，稳中有进。\n", "UNI-502"
    )
    assert question.severity is Severity.WARNING
    assert question.expected == "57亿元"


def test_the_missing_unit_is_named():
    text = "教育支出90.67万元、资源支出1619.87、粮油支出1317.66万元。\n"
    (found,) = findings(text, "UNI-501")
    assert (found.stated, found.expected) == ("1619.87", "1619.87万元")
