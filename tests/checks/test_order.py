from dataclasses import replace

from hengji.checks.findings import make
from hengji.checks.order import arrange
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, FindingKind, Message, Severity
from hengji.model.place import Place

RULE = CheckRule(
    code="TXT-001",
    kind="k",
    finding_kind=FindingKind.TEXT_NOISE,
    severity=Severity.INFO,
    title=Message("题", "title"),
    advice=Message("改", "mend"),
    basis="无",
)


def finding(block: int, severity: Severity, words: str) -> Finding:
    place = Place(quote="", block=block)
    return make(
        RULE,
        subject="",
        message=Message(words, words),
        places=[place, replace(place)],
        severity=severity,
    )


def test_errors_come_first_then_the_order_of_the_document() -> None:
    late = finding(9, Severity.ERROR, "a")
    early = finding(1, Severity.ERROR, "b")
    note = finding(0, Severity.INFO, "c")
    assert arrange([note, late, early]) == (early, late, note)


def test_the_same_sentence_twice_is_told_once() -> None:
    twice = [finding(1, Severity.INFO, "a"), finding(1, Severity.INFO, "a")]
    assert len(arrange(twice)) == 1


def test_equal_places_are_kept_once() -> None:
    assert len(finding(1, Severity.INFO, "a").places) == 1
