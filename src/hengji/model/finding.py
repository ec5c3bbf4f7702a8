"""Finding: a contradiction, an omission or a doubt, told to a person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hengji.model.noun import quick
from hengji.model.place import Place
from hengji.model.relation import Relation


class Severity(StrEnum):
    """``error`` must be right; ``warning`` asks for a look; ``info`` is a note."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Certainty(StrEnum):
    """How sure the reading is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class FindingKind(StrEnum):
    """Kinds as published in the JSON schema (DESIGN.md section 7)."""

    SUM = "sum"
    DIFFERENCE = "difference"
    GROWTH = "growth"
    SHARE = "share"
    RATIO = "ratio"
    COMPLETION_RATE = "completion_rate"
    CROSS_REFERENCE = "cross_reference"
    SCORING = "scoring"
    WEIGHT = "weight"
    GRADE = "grade"
    MISSING_REASON = "missing_reason"
    MISSING_VALUE = "missing_value"
    UNIT = "unit"
    STRUCTURE = "structure"
    TEXT_NOISE = "text_noise"
    TARGET_EQUALS_RESULT = "target_equals_result"
    OTHER = "other"


@quick
@dataclass(frozen=True, slots=True)
class Message:
    """A sentence in Chinese with its English beside it."""

    zh: str
    en: str


@quick
@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        code: stable public code, e.g. ``SUM-001``.
        kind, severity, certainty: see above.
        title: one line.
        message: where, what was read, what was expected with the arithmetic.
        stated, expected, difference: exact printed forms, ``""`` if none.
        arithmetic: the computation.
        basis: 文号 and clause, or the printed rule it rests on.
        advice: what to do.
        places: every cell or span that takes part, the suspect first.
        suspect: the place of the smallest repair, when the evidence points to one.
        repair: the value after which all related relations hold, else ``""``.
        relations: the broken relations it rests on.
    """

    code: str
    kind: FindingKind
    severity: Severity
    certainty: Certainty
    title: Message
    message: Message
    places: tuple[Place, ...]
    stated: str = ""
    expected: str = ""
    difference: str = ""
    arithmetic: str = ""
    basis: str = ""
    advice: Message = Message("", "")
    suspect: Place | None = None
    repair: str = ""
    relations: tuple[Relation, ...] = ()

    def rests_on(self, code: str) -> bool:
        """Whether it is told under this code or groups a relation of this code."""
        return code == self.code or any(code == r.code for r in self.relations)
