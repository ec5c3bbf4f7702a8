"""Run the cases of a pack through the whole pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hengji.model.finding import Finding
from hengji.rules import Case, ExpectedFinding, Rulebook


@dataclass(frozen=True, slots=True)
class CaseResult:
    """A case and how it went.

    Attributes:
        case: the case.
        missing: expected findings that were not made.
        surplus: findings under the same code that were not expected.
    """

    case: Case
    missing: tuple[ExpectedFinding, ...]
    surplus: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """Whether exactly the expected findings were made."""
        return not self.missing and not self.surplus


def run_case(case: Case, rulebook: Rulebook) -> CaseResult:
    """Audit the text of a case and compare the findings under its code."""
    from hengji.pipeline import audit_document
    from hengji.readers.text import read_text

    data = case.text.encode("utf-8")
    document = read_text(data, f"{case.file}:{case.line}", "")
    codes = {case.code, *(expected.code for expected in case.expect)}
    audit = audit_document(document, rulebook)
    made = [f for f in audit.findings if any(map(f.rests_on, codes))]
    missing = _take(case.expect, made)
    return CaseResult(case, tuple(missing), tuple(made))


def _take(
    expected: Sequence[ExpectedFinding], made: list[Finding]
) -> list[ExpectedFinding]:
    """Strike expected findings off ``made``; return those that were not there."""
    missing = []
    for wanted in sorted(expected, key=lambda one: one.line is None):
        found = next((one for one in made if _meets(one, wanted)), None)
        if found is None:
            missing.append(wanted)
        else:
            made.remove(found)
    return missing


def _meets(finding: Finding, wanted: ExpectedFinding) -> bool:
    if not finding.rests_on(wanted.code):
        return False
    lines = {place.line for place in finding.places}
    return wanted.line is None or wanted.line in lines
