"""Summary: what remains of an audit when a thousand documents are listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from hengji.model.audit import Audit
from hengji.model.document import ReadStatus
from hengji.model.finding import Severity
from hengji.model.score import ScoreSheet


@dataclass(frozen=True, slots=True)
class Summary:
    """One document in one line.

    ``errors``, ``warnings`` and ``notes`` count findings; ``failure`` is the
    sentence why the document could not be read, ``""`` when it could.
    """

    path: str
    organisation: str
    fiscal_year: int | None
    title: str
    forms: tuple[str, ...]
    read_status: str
    errors: int
    warnings: int
    notes: int
    figures: int
    figures_checked: int
    claimed_total: Decimal | None = None
    recomputed_total: Decimal | None = None
    undetermined: int = 0
    failure: str = ""
    failure_en: str = ""

    def at_or_above(self, level: Severity) -> int:
        """How many findings have this severity or a graver one."""
        if level is Severity.ERROR:
            return self.errors
        if level is Severity.WARNING:
            return self.errors + self.warnings
        return self.errors + self.warnings + self.notes


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """The items without empty ones and repetitions, first come first."""
    return tuple(dict.fromkeys(item for item in items if item))


def summarise(audit: Audit) -> Summary:
    """The summary of one audit."""
    reading = audit.reading
    counts = dict.fromkeys(Severity, 0)
    for finding in audit.findings:
        counts[finding.severity] += 1
    scores = audit.scores or ScoreSheet((), None, "", None, "", 0)
    return Summary(
        path=audit.path,
        organisation=reading.outline.organisation if reading else "",
        fiscal_year=reading.outline.fiscal_year if reading else None,
        title=reading.outline.title if reading else "",
        forms=unique(form.title for form in reading.forms) if reading else (),
        read_status=str(reading.document.status if reading else ReadStatus.FAILED),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.INFO],
        figures=audit.coverage.figures,
        figures_checked=audit.coverage.figures_checked,
        claimed_total=scores.claimed_total,
        recomputed_total=scores.recomputed_total,
        undetermined=scores.undetermined,
        failure=audit.failure,
        failure_en=audit.failure_en,
    )
