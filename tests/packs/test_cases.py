"""Every case of every pack, through the whole audit."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.model.audit import Audit
from hengji.model.finding import Finding
from hengji.pipeline import audit
from hengji.rules import Case, load, read_cases

CASES = read_cases()


def _lines(finding: Finding) -> set[int | None]:
    places = [*finding.places]
    if finding.suspect is not None:
        places.append(finding.suspect)
    return {place.line for place in places}


def _told(result: Audit, code: str) -> list[Finding]:
    return [finding for finding in result.findings if finding.rests_on(code)]


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.pack}-{case.code}-{case.name}"
)
def test_a_case_gives_exactly_the_findings_it_expects(
    case: Case, tmp_path: Path
) -> None:
    file = tmp_path / "case.txt"
    file.write_text(case.text, encoding="utf-8")
    result = audit(file)
    assert result.failure == ""
    told = _told(result, case.code)
    shown = [(f.code, f.message.zh) for f in result.findings]
    assert len(told) == len(case.expect), shown
    for expected in case.expect:
        if expected.line is not None:
            assert any(expected.line in _lines(finding) for finding in told), shown


@pytest.mark.parametrize("code", sorted(load().checks))
def test_a_check_has_cases_that_must_and_must_not_flag(code: str) -> None:
    own = [case for case in CASES if case.code == code]
    assert own, f"tests/{code}.yaml is missing"
    assert any(not case.expect for case in own)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}:{case.line}")
def test_a_case_belongs_to_a_check_and_expects_that_check_only(case: Case) -> None:
    assert case.code in load().checks
    assert {expected.code for expected in case.expect} <= {case.code}
