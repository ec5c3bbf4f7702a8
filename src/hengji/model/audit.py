"""Audit: the result of auditing one document."""

from __future__ import annotations

from dataclasses import dataclass

from hengji.model.finding import Finding
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.relation import Relation
from hengji.model.score import ScoreSheet


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A relation or document part that could not be checked, with the reason."""

    code: str
    reason: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was looked at and what was not.

    ``figures`` counts every number that measures something (dates, ordinals, codes
    and document numbers excluded); ``figures_checked`` those that take part in a
    relation that held, held within rounding, or broke.
    """

    figures: int
    figures_checked: int
    held: int
    rounding: int
    broken: int
    not_checkable: int
    reasons: tuple[NotChecked, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything known about one document after the audit.

    ``reading`` is ``None`` when the document could not be read; ``failure`` then
    says why, in a sentence.
    """

    path: str
    sha256: str
    format: str
    reading: Reading | None
    relations: tuple[Relation, ...] = ()
    findings: tuple[Finding, ...] = ()
    scores: ScoreSheet | None = None
    coverage: Coverage = Coverage(0, 0, 0, 0, 0, 0)
    failure: str = ""
    failure_en: str = ""
