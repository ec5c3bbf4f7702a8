from hengji.checks.findings import make
from hengji.model.check_rule import CheckRule
from hengji.model.finding import FindingKind, Message, Severity
from hengji.model.place import Place

RULE = CheckRule(
    code="SUM-001",
    kind="sum_of_parts",
    finding_kind=FindingKind.SUM,
    severity=Severity.ERROR,
    title=Message("{subject}：不符", "{subject}: differs"),
    advice=Message("核对", "check"),
    basis="表内勾稽",
)


def test_a_finding_takes_words_and_severity_from_its_rule() -> None:
    place = Place(quote="5", block=0)
    message = Message("印为5", "printed 5")
    finding = make(RULE, subject="合计", message=message, places=[place, place])
    assert finding.title == Message("合计：不符", "合计: differs")
    assert finding.severity is Severity.ERROR
    assert finding.basis == "表内勾稽"
    assert finding.places == (place,)


def test_a_likely_fault_may_be_told_more_softly() -> None:
    finding = make(
        RULE,
        subject="合计",
        message=Message("甲", "a"),
        places=[],
        severity=Severity.WARNING,
    )
    assert finding.severity is Severity.WARNING
