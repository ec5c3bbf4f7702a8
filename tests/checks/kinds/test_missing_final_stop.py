"""The kind missing_final_stop: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = ("TXT-503",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_a_broken_line_is_no_end_of_a_paragraph():
    long = (
        "全年围绕供水保障这一中心任务，完善制度，强化调度，压实责任，供水平稳，任务按期"
    )
    text = (
        (long + "完成，群众满意度稳步提升。\n") * 4
        + long
        + "继续推进、抓好落实，其中\n"
    )
    assert findings(text + "基本支出1.00万元。\n", "TXT-503") == []
