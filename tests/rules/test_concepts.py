"""Concepts: one Chinese term, one identifier."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.rules import load
from tests.support.packs import make_pack

HEAD = "source: 某市通知\nconcepts:\n"
GOOD = "  - {id: park_income, label: 园区收入, en: park income, kind: amount}\n"


def test_a_pack_may_add_concepts_of_its_own(tmp_path: Path) -> None:
    rules = load([make_pack(tmp_path, {"concepts/own.yaml": HEAD + GOOD})])
    found = rules.concept_of("其中：园区收入（万元）")
    assert found is not None and found.id == "park_income"
    assert found.source == "某市通知"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (GOOD.replace("园区收入", "项目支出"), "已属于概念 project_expenditure"),
        (GOOD.replace("park_income", "project_expenditure"), "已经定义过"),
        (GOOD.replace("park_income", "control_rate"), "太笼统"),
        (GOOD.replace("amount", "money"), "可用：amount、area"),
        (GOOD.replace("en: park income, ", ""), "缺少键 'en'"),
        (GOOD.replace("park_income", "Park"), "不合格式"),
        (GOOD.replace("kind: amount", "kind: amount, basis: budgeted"), "可用：actual"),
    ],
)
def test_a_defective_concept_is_refused(
    tmp_path: Path, line: str, complaint: str
) -> None:
    pack = make_pack(tmp_path, {"concepts/own.yaml": HEAD + line})
    with pytest.raises(PackError, match=complaint):
        load([pack])


def test_every_concept_has_a_label_a_source_and_a_known_whole() -> None:
    concepts = load().concepts
    for concept in concepts.values():
        assert concept.source and concept.en
        assert not concept.part_of or concept.part_of in concepts
