"""Score sheet: claimed beside recomputed, with the trace or why not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hengji.model.fact import Operand
from hengji.model.place import Place


class ScoreStatus(StrEnum):
    """Whether a line could be recomputed."""

    RECOMPUTED = "recomputed"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One line of a score sheet.

    Attributes:
        name: the indicator.
        max_score: points attainable.
        claimed: points the document gives itself, ``None`` if blank.
        recomputed: points by the rule, ``None`` when undetermined.
        rule: the rule in words, with its source.
        inputs: the figures used.
        arithmetic: the computation in words.
        reason: why it cannot be recomputed (Chinese), ``""`` otherwise.
        place: where the claimed score stands.
        reviewed: points a reviewer gave (抽查复核), ``None`` when nobody did.
        category, subcategory: the levels above.
        method: scoring method, ``""`` when none applied.
        missing: inputs that were not there, by name.
        notes, notes_en: what a person must still do or explain.
    """

    name: str
    max_score: Decimal | None
    claimed: Decimal | None
    recomputed: Decimal | None
    status: ScoreStatus
    rule: str
    place: Place | None
    inputs: tuple[Operand, ...] = ()
    arithmetic: str = ""
    reason: str = ""
    reason_en: str = ""
    reviewed: Decimal | None = None
    category: str = ""
    subcategory: str = ""
    method: str = ""
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    notes_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """Claimed and recomputed side by side.

    ``recomputed_total`` counts undetermined lines as claimed, and says how many
    they are; it is ``None`` when the document has no score sheet.

    ``scheme`` and ``basis`` name the scheme and what prescribes it; ``max_total`` is
    the sum of the weights; ``reviewed_total`` takes the reviewer's points where
    there are any and the recomputed ones elsewhere; ``subject`` is the project the
    sheet is about, ``""`` for the body.
    """

    lines: tuple[ScoreLine, ...]
    claimed_total: Decimal | None
    claimed_rating: str
    recomputed_total: Decimal | None
    recomputed_rating: str
    undetermined: int
    scheme: str = ""
    basis: str = ""
    max_total: Decimal | None = None
    reviewed_total: Decimal | None = None
    subject: str = ""
