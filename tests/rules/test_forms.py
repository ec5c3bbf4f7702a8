"""Forms of a pack, read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.model.fact import Basis
from hengji.rules import load
from hengji.taxonomy.forms import BlockKind
from tests.support.packs import make_pack

FORM = """
id: my_form
title: {zh: 某表, en: A form}
kind: self_evaluation
source: 某市通知
needs: [[年度资金, 资金总额], [执行数]]
blocks:
  - kind: matrix
    needs: [执行数]
    columns:
      - {labels: [执行数（万元）], basis: actual}
    rows:
      - {labels: [年度资金], concept: total_funds}
indicator_columns:
  score: [我的得分]
"""


def test_a_form_is_read_with_its_labels_as_keys(tmp_path: Path) -> None:
    rules = load([make_pack(tmp_path, {"forms/my_form.yaml": FORM})])
    form = rules.forms["my_form"]
    assert form.needs == (("年度资金", "资金总额"), ("执行数",))
    assert form.blocks[0].kind is BlockKind.MATRIX
    assert form.blocks[0].columns[0].labels == ("执行数",)
    assert form.blocks[0].columns[0].basis is Basis.ACTUAL
    assert form.concepts == {"total_funds"}
    assert rules.indicator_columns["我的得分"] == "score"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("concept: total_funds", "concept: total_fund", "没有概念 'total_fund'"),
        ("kind: matrix", "kind: table", "可用：matrix、pair_matrix"),
        ("basis: actual", "basis: real", "不认识的值"),
        ("score: [我的得分]", "points: [我的得分]", "不认识的键 'points'"),
        ("source: 某市通知\n", "", "缺少键 'source'"),
        ("needs: [执行数]\n", "needs: 执行数\n", "应为列表"),
        ("score: [我的得分]", "score: [甲]\n  reason: [甲]", "已是 score"),
    ],
)
def test_a_defective_form_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    pack = make_pack(tmp_path, {"forms/my_form.yaml": FORM.replace(old, new, 1)})
    with pytest.raises(PackError, match=complaint):
        load([pack])


def test_a_form_defined_twice_is_refused(tmp_path: Path) -> None:
    pack = make_pack(tmp_path, {"forms/a.yaml": FORM, "forms/b.yaml": FORM})
    with pytest.raises(PackError, match="已经定义过"):
        load([pack])


def test_every_form_names_what_prescribes_it_and_a_known_scheme() -> None:
    rules = load()
    for form in rules.forms.values():
        assert form.source and (form.needs or form.headings), form.id
        assert not form.scheme or form.scheme in rules.schemes, form.id
        assert not form.titled or form.titles, form.id
