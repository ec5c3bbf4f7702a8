"""The kind serial_column: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings, lines

CODES = (
    "STR-503",
    "STR-504",
    "STR-507",
)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_items_of_two_rows_each_are_left_alone():
    text = "\t序号\n\t项目\n\t金额\n\n"
    for serial in ("1", "1", "2", "2", "3", "3"):
        text += f"\t{serial}\n\t维修费\n\t2.00\n\n"
    assert findings(text, "STR-503") == []


def test_every_wrong_cell_and_its_label_are_shown():
    text = "\t序号\n\t项目\n\t金额\n\n"
    for serial in ("1", "2", "3", "3"):
        text += f"\t{serial}\n\t项目{serial}\n\t2.00\n\n"
    (found,) = findings(text, "STR-503")
    assert lines([found]) == [[13, 14, 17, 18]]
