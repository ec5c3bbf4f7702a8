"""The kind attachment_labels: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from hengji.checks.kinds.attachment_labels import same_title
from hengji.model.outline import AttachmentMention
from hengji.model.place import Place
from tests.support.text_kinds import agrees, cases, findings, lines

CODES = (
    "STR-511",
    "STR-512",
    "STR-513",
    "STR-514",
)
SPOT = Place("", 0)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


def test_titles_are_told_apart_by_what_they_do_not_share():
    labels = [
        AttachmentMention(2, "部门整体支出绩效评价基础数据表", "label", SPOT),
        AttachmentMention(3, "部门整体支出绩效自评表", "label", SPOT),
    ]
    found = same_title("云溪市水务局整体支出绩效评价自评表", labels)
    assert found is labels[1]
    assert same_title("管网改造项目现场照片", labels) is None
    assert same_title("", labels) is None


def test_the_message_names_both_numbers_and_both_places():
    text = (
        "详见附件2【云溪市水务局整体支出自评表】\n附件2\n整体支出绩效评价基础数据表\n"
        "附件3\n整体支出绩效自评表\n"
    )
    (found,) = findings(text, "STR-514")
    assert (found.stated, found.expected) == ("附件3", "附件2")
    assert lines([found]) == [[1, 4]]
