from __future__ import annotations

from hengji.model.check_rule import CheckRule
from hengji.model.finding import FindingKind, Message, Severity


def test_a_named_setting_is_read_with_its_default() -> None:
    words = Message("合计不符", "the total differs")
    rule = CheckRule(
        code="SUM-001",
        kind="sum_of_parts",
        finding_kind=FindingKind.SUM,
        severity=Severity.ERROR,
        title=words,
        advice=words,
        basis="表内勾稽",
        operands=(("step", "0.05"),),
    )
    assert rule.operand("step") == "0.05"
    assert rule.operand("cap", "1") == "1"
    assert rule.operand("cap") == ""
