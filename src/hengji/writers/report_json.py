"""The audit as JSON (schema: ``schema/audit.schema.json``).

Amounts are strings, exact.  Every finding, relation and score line stands on a
line of its own: a person can read it, ``diff`` and ``grep`` can work on it, and
the encoder stays the fast one of the standard library.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from hengji.model.audit import Audit, Coverage
from hengji.model.claim import ClaimKind
from hengji.model.document import ReadStatus
from hengji.model.finding import Finding, FindingKind
from hengji.model.number import plain
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.relation import Relation
from hengji.model.score import ScoreLine, ScoreSheet
from hengji.writers.summary import unique

_KINDS = {
    ClaimKind.SUM_OF_PARTS: FindingKind.SUM,
    ClaimKind.DIFFERENCE: FindingKind.DIFFERENCE,
    ClaimKind.GROWTH: FindingKind.GROWTH,
    ClaimKind.GROWTH_FROM_DIFFERENCE: FindingKind.GROWTH,
    ClaimKind.SHARE: FindingKind.SHARE,
    ClaimKind.RATIO: FindingKind.RATIO,
    ClaimKind.PRODUCT: FindingKind.SCORING,
    ClaimKind.EQUAL: FindingKind.CROSS_REFERENCE,
    ClaimKind.PART_NOT_ABOVE_WHOLE: FindingKind.OTHER,
    ClaimKind.ROLL_FORWARD: FindingKind.DIFFERENCE,
    ClaimKind.SHARES_MAKE_WHOLE: FindingKind.SHARE,
    ClaimKind.COUNT: FindingKind.STRUCTURE,
}
_CODES = {
    "EXE": FindingKind.COMPLETION_RATE,
    "WGT": FindingKind.WEIGHT,
    "SCO": FindingKind.SCORING,
}
_encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


def relation_kind(relation: Relation) -> FindingKind:
    """The published kind of a relation: by its code first, else its arithmetic."""
    by_code = _CODES.get(relation.code.partition("-")[0])
    return by_code or _KINDS[relation.claim.kind]


def render(audits: Sequence[Audit]) -> str:
    """One document as one object, several as ``{"documents": […]}``."""
    return join([render_one(audit) for audit in audits])


def join(documents: Sequence[str]) -> str:
    """Documents already rendered by :func:`render_one`, as one JSON text."""
    if len(documents) == 1:
        return documents[0]
    return '{"documents": [\n' + ",\n".join(documents) + "\n]}"


def render_one(audit: Audit) -> str:
    """One document as a JSON object, a finding or relation to the line."""
    return "".join(
        (
            '{"document": ',
            _encode(_document(audit)),
            ',\n "scores": ',
            _scores(audit.scores),
            ',\n "findings": ',
            _lines(_finding(finding) for finding in audit.findings),
            ',\n "relations": ',
            _lines(_relation(relation) for relation in audit.relations),
            ',\n "coverage": ',
            _encode(_coverage(audit.coverage)),
            "}",
        )
    )


@lru_cache(maxsize=1)
def schema() -> str:
    """The text of the published JSON Schema."""
    folder = files("hengji.writers") / "schema"
    return (folder / "audit.schema.json").read_text(encoding="utf-8")


def _lines(items: Iterable[dict[str, Any]]) -> str:
    body = ",\n  ".join(map(_encode, items))
    return f"[\n  {body}]" if body else "[]"


def _amount(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)


def _document(audit: Audit) -> dict[str, Any]:
    reading = audit.reading
    return {
        "path": audit.path,
        "sha256": audit.sha256,
        "format": audit.format,
        "organisation": reading.outline.organisation if reading else "",
        "fiscal_year": reading.outline.fiscal_year if reading else None,
        "forms": unique(form.form for form in reading.forms) if reading else (),
        "read_status": reading.document.status if reading else ReadStatus.FAILED,
        "failure": audit.failure,
        "failure_en": audit.failure_en,
        "problems": _problems(reading),
    }


def _problems(reading: Reading | None) -> list[dict[str, Any]]:
    if reading is None:
        return []
    return [
        {
            "code": problem.code,
            "message": problem.message,
            "place": _maybe(problem.place),
        }
        for problem in reading.document.problems
    ]


def place_object(place: Place) -> dict[str, Any]:
    """A place as the schema publishes it; what the format does not know is null."""
    return {
        "line": place.line,
        "page": place.page,
        "table": place.table,
        "row": place.row,
        "column": place.column,
        "sheet": place.sheet,
        "cell": place.cell,
        "paragraph": place.paragraph,
        "quote": place.quote,
    }


def _maybe(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else place_object(place)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "kind": finding.kind,
        "severity": finding.severity,
        "certainty": finding.certainty,
        "title": finding.title.zh,
        "title_en": finding.title.en,
        "message": finding.message.zh,
        "message_en": finding.message.en,
        "stated": finding.stated,
        "expected": finding.expected,
        "difference": finding.difference,
        "arithmetic": finding.arithmetic,
        "basis": finding.basis,
        "advice": finding.advice.zh,
        "advice_en": finding.advice.en,
        "places": [place_object(place) for place in finding.places],
        "suspect": _maybe(finding.suspect),
        "repair": finding.repair,
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "code": relation.code,
        "kind": relation_kind(relation),
        "status": relation.outcome.status,
        "arithmetic": relation.outcome.arithmetic,
        "places": [place_object(place) for place in relation.places],
    }


def _scores(sheet: ScoreSheet | None) -> str:
    if sheet is None:
        sheet = ScoreSheet((), None, "", None, "", 0)
    claimed = {
        "total": _amount(sheet.claimed_total),
        "rating": sheet.claimed_rating or None,
    }
    recomputed = {
        "total": _amount(sheet.recomputed_total),
        "rating": sheet.recomputed_rating or None,
        "undetermined": sheet.undetermined,
    }
    lines = _lines(_score_line(line) for line in sheet.lines)
    return (
        f'{{"claimed": {_encode(claimed)}, "recomputed": {_encode(recomputed)}, '
        f'"lines": {lines}}}'
    )


def _score_line(line: ScoreLine) -> dict[str, Any]:
    return {
        "name": line.name,
        "max_score": _amount(line.max_score),
        "claimed": _amount(line.claimed),
        "recomputed": _amount(line.recomputed),
        "status": line.status,
        "rule": line.rule,
        "arithmetic": line.arithmetic,
        "reason": line.reason,
        "reason_en": line.reason_en,
        "place": _maybe(line.place),
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "figures": coverage.figures,
        "figures_checked": coverage.figures_checked,
        "relations": {
            "held": coverage.held,
            "rounding": coverage.rounding,
            "broken": coverage.broken,
            "not_checkable": coverage.not_checkable,
        },
        "not_checkable": [
            {"code": item.code, "reason": item.reason, "place": _maybe(item.place)}
            for item in coverage.reasons
        ],
    }
