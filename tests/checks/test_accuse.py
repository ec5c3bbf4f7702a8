import pytest

from hengji.checks.accuse import accuse, rule_of
from hengji.checks.engine import judge
from hengji.errors import PackError
from hengji.model.check_rule import CheckRule
from hengji.model.claim import ClaimKind, Strength
from hengji.model.finding import Certainty, FindingKind, Message, Severity
from tests.support.claims import claim, operand

SUM = ClaimKind.SUM_OF_PARTS
DIFFERENCE = ClaimKind.DIFFERENCE
RULES = {
    "SUM-001": CheckRule(
        code="SUM-001",
        kind="sum_of_parts",
        finding_kind=FindingKind.SUM,
        severity=Severity.ERROR,
        title=Message("{subject}不符", "{subject} differs"),
        advice=Message("请核对。", "Please check."),
        basis="表内勾稽",
    )
}


def test_a_break_becomes_one_finding_under_its_rule() -> None:
    (finding,) = accuse(judge([claim(SUM, "5.00", "1.00", "2.00")]), RULES)
    assert finding.code == "SUM-001"
    assert finding.severity is Severity.ERROR
    assert finding.title.zh == "合计不符"
    assert finding.stated == "5.00"
    assert finding.expected == "3"
    assert finding.arithmetic == "1.00 + 2.00 = 3"
    assert len(finding.places) == 3


def test_breaks_with_one_root_become_one_finding_that_names_the_cell() -> None:
    wrong = operand("1235.34", "补助", line=5)
    judgement = judge(
        [
            claim(DIFFERENCE, wrong, "367.99", "132.65", family="a"),
            claim(SUM, "1211.60", "976.26", wrong, family="b"),
        ]
    )
    (finding,) = accuse(judgement, RULES)
    assert finding.suspect == wrong.place
    assert finding.repair == "235.34"
    assert finding.places[0] == wrong.place
    assert "改为235.34后全部成立" in finding.message.zh
    assert len(finding.relations) == 2


def test_a_likely_break_is_a_warning() -> None:
    made = [claim(SUM, "3.25", "1.11", "2.14", strength=Strength.SUPPORTED)]
    made += [
        claim(SUM, "9.99", "1.11", "2.14", strength=Strength.SUPPORTED)
        for _ in range(5)
    ]
    findings = accuse(judge(made), RULES)
    assert {f.severity for f in findings} == {Severity.WARNING}
    assert {f.certainty for f in findings} == {Certainty.LIKELY}


def test_what_holds_is_no_finding() -> None:
    assert accuse(judge([claim(SUM, "3.00", "1.00", "2.00")]), RULES) == []


def test_a_code_that_no_pack_declares_is_a_defect_of_the_packs() -> None:
    with pytest.raises(PackError):
        rule_of(RULES, "SUM-999")
