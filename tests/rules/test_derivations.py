from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.model.claim import ClaimKind
from hengji.rules import load
from tests.support.packs import make_pack

OWN = """
code: RAT-001
kind: ratio
basis: 某市通知
identities:
  - stated: {concept: key_work_rate, basis: none}
    operands: [retirees, staff_in_post]
"""


def test_a_derivation_is_an_identity_no_form_states(tmp_path: Path) -> None:
    rules = load([make_pack(tmp_path, {"derivations/own.yaml": OWN})])
    (own,) = [one for one in rules.derivations if one.stated.concept == "key_work_rate"]
    assert own.kind is ClaimKind.RATIO and own.code == "RAT-001"
    assert own not in rules.identities
    assert rules.derivations is rules.derivations


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("RAT-001", "RAT-999", "没有编码为 RAT-999 的检查"),
        ("basis: 某市通知\n", "", "basis"),
        ("retirees", "pensioners", "没有概念 'pensioners'"),
        ("retirees, staff", "key_work_rate, staff", "循环"),
    ],
)
def test_a_defective_derivation_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = OWN.replace(old, new, 1)
    if "循环" in complaint:
        text = text.replace(", basis: none", "")
    rules = load([make_pack(tmp_path, {"derivations/own.yaml": text})])
    with pytest.raises(PackError, match=complaint):
        assert rules.derivations


def test_the_control_rates_of_the_national_framework_are_defined() -> None:
    defined = {one.stated.concept for one in load(["cn"]).derivations}
    assert {
        "three_public_expenses_control_rate",
        "three_public_expenses_change_rate",
        "operating_expenditure_control_rate",
        "procurement_execution_rate",
        "budget_adjustment",
        "execution_score",
    } <= defined
