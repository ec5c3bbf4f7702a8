"""Identities of declared checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.model.claim import ClaimKind
from hengji.model.fact import Basis
from hengji.rules import load
from tests.support.packs import CHECK, make_pack

OWN = (
    CHECK
    + """
identities:
  - stated: {concept: each, basis: actual, forms: [hunan_overview]}
    operands:
      - {concept: each, basis: budget, year: -1, sign: -1}
      - {concept: other_funds, optional: true}
    each: [basic_expenditure, project_expenditure]
"""
)


def test_each_is_written_out_for_every_concept(tmp_path: Path) -> None:
    rules = load(["cn_hunan", make_pack(tmp_path, {"checks/SUM-901.yaml": OWN})])
    own = [one for one in rules.identities if one.code == "SUM-901"]
    assert [one.stated.concept for one in own] == [
        "basic_expenditure",
        "project_expenditure",
    ]
    first = own[0].operands[0]
    assert (first.concept, first.basis) == ("basic_expenditure", Basis.BUDGET)
    assert (first.year, first.sign) == (-1, -1)
    assert own[0].kind is ClaimKind.SUM_OF_PARTS
    assert own[0].operands[1].optional


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("forms: [hunan_overview]", "forms: [no_form]", "没有表 'no_form'"),
        ("concept: other_funds", "concept: others", "没有概念 'others'"),
        ("kind: sum_of_parts", "kind: numbering", "不认识的值 'numbering'"),
        ("optional: true", "optional: yes", "真假值"),
        ("    each: [basic", "    all: [basic", "不认识的键 'all'"),
    ],
)
def test_a_defective_identity_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = OWN.replace(old, new, 1)
    pack = make_pack(tmp_path, {"checks/SUM-901.yaml": text})
    with pytest.raises(PackError, match=complaint):
        load(["cn_hunan", pack])


def test_an_identity_without_operands_is_refused(tmp_path: Path) -> None:
    text = CHECK + "identities:\n  - stated: total_funds\n"
    pack = make_pack(tmp_path, {"checks/SUM-901.yaml": text})
    with pytest.raises(PackError, match="没有给出 operands"):
        load([pack])
