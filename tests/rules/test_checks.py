"""Checks of a pack, read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.model.finding import FindingKind, Severity
from hengji.rules import load
from tests.support.packs import CHECK, make_pack


def test_a_check_is_read_with_its_words_dates_and_settings(tmp_path: Path) -> None:
    text = CHECK + "valid: {from: 2021-06-01}\noperands: {limit: 1.50, deep: true}\n"
    rules = load([make_pack(tmp_path, {"checks/SUM-901.yaml": text})])
    rule = rules.checks["SUM-901"]
    assert (rule.severity, rule.finding_kind) == (Severity.ERROR, FindingKind.SUM)
    assert rule.operand("limit") == "1.50" and rule.operand("deep") == "true"
    assert rule.pack == "my_city"
    assert rule.title.en == "{subject}: differs"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("code: SUM-901", "code: SUM-902", "与文件名"),
        ("code: SUM-901", "code: sum901", "不合格式"),
        ("severity: error", "severity: fatal", "可用：error、info、warning"),
        ("finding_kind: sum", "finding_kind: summ", "不认识的值"),
        ("basis: 某市通知", "basis: ''", "不能空着"),
        ("basis: 某市通知", "", "缺少键 'basis'"),
        ("advice: {zh: 核对, en: Check}", "advice: 核对", "应为键值表"),
        ("kind: sum_of_parts", "kind: sum of parts", "不合格式"),
        ("kind: sum_of_parts", "kind: sum_of_parts\ncolour: red", "不认识的键"),
    ],
)
def test_a_defective_check_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = CHECK.replace(old, new, 1)
    pack = make_pack(tmp_path, {"checks/SUM-901.yaml": text})
    with pytest.raises(PackError, match=complaint) as told:
        load([pack])
    assert "checks/SUM-901.yaml" in str(told.value)


def test_a_code_in_use_cannot_be_taken_again(tmp_path: Path) -> None:
    text = CHECK.replace("SUM-901", "SUM-101")
    pack = make_pack(tmp_path, {"checks/SUM-101.yaml": text})
    with pytest.raises(PackError, match="已由规则包 cn_hunan 使用"):
        load(["cn_hunan", pack])
