"""The kind foreign_body_word: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from tests.support.text_kinds import agrees, cases, findings

CODES = ("TXT-511",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_a_document_that_speaks_of_both_often_is_left_alone():
    text = "本局编制。本局收入。本局支出。我局管理。\n"
    text += "本中心人员。本中心收入。本中心支出。\n"
    assert findings(text, "TXT-511") == []


def test_the_fundamental_level_is_no_word_of_self():
    text = "本局编制。本局收入。本局支出。我局管理。\n掌握基本站点情况。\n"
    assert findings(text, "TXT-511") == []
