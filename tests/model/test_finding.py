"""A finding knows the codes it rests on and stays what it was made."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from hengji.model.finding import Certainty, Finding, FindingKind, Message, Severity
from tests.writers import samples


def test_a_finding_rests_on_its_own_code() -> None:
    finding = samples.blank_finding()
    assert finding.rests_on("VAL-401")
    assert not finding.rests_on("SUM-201")
    assert not finding.rests_on("VAL")


def test_a_group_rests_on_the_code_of_every_relation_in_it() -> None:
    relations = (samples.relation(code="SUM-201"), samples.relation(code="XRF-101"))
    group = replace(samples.sum_finding(), code="ROW-001", relations=relations)
    assert all(group.rests_on(code) for code in ("ROW-001", "SUM-201", "XRF-101"))
    assert not group.rests_on("SUM-202")


def test_a_finding_without_figures_prints_none() -> None:
    bare = Finding(
        "X-1", FindingKind.OTHER, Severity.INFO, Certainty.POSSIBLE,
        Message("题", "title"), Message("文", "words"), (),
    )  # fmt: skip
    assert {bare.stated, bare.expected, bare.difference, bare.repair} == {""}
    assert bare.suspect is None
    assert bare.relations == ()
    assert bare.advice == Message("", "")


def test_findings_are_compared_by_what_they_say_and_cannot_be_changed() -> None:
    one, same = samples.sum_finding(), samples.sum_finding()
    assert one == same
    assert hash(one) == hash(same)
    assert replace(one, stated="188.48") != one
    with pytest.raises(FrozenInstanceError):
        one.code = "SUM-999"  # type: ignore[misc]


def test_severity_and_certainty_are_read_back_from_their_published_words() -> None:
    assert [str(s) for s in Severity] == ["error", "warning", "info"]
    assert [str(c) for c in Certainty] == ["certain", "likely", "possible"]
    assert FindingKind("cross_reference") is FindingKind.CROSS_REFERENCE
    with pytest.raises(ValueError, match="grave"):
        Severity("grave")
