"""Relation: a claim evaluated, with its arithmetic and a status."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hengji.model.claim import Claim
from hengji.model.fact import Operand
from hengji.model.interval import Interval
from hengji.model.noun import quick
from hengji.model.place import Place


class RelationStatus(StrEnum):
    """Outcome of a relation."""

    HELD = "held"
    ROUNDING = "rounding"
    BROKEN = "broken"
    NOT_CHECKABLE = "not_checkable"


@quick
@dataclass(frozen=True, slots=True)
class Outcome:
    """What a kind computes from a claim.

    Attributes:
        status: held, rounding, broken, or not_checkable with ``reason``.
        expected: the recomputed value in the unit of ``stated`` (exact or 40
            digits), ``None`` when it has no single value (≤, undefined).
        interval: the interval of the recomputed side, same unit.
        difference: stated − expected, same unit.
        arithmetic: the computation in words, ``47.12 + 150.82 = 197.94``.
        reason: why it could not be checked, in Chinese.
    """

    status: RelationStatus
    expected: Decimal | None = None
    interval: Interval | None = None
    difference: Decimal | None = None
    arithmetic: str = ""
    reason: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Relation:
    """One application of a check."""

    claim: Claim
    outcome: Outcome

    @property
    def status(self) -> RelationStatus:
        """Outcome of the relation."""
        return self.outcome.status

    @property
    def code(self) -> str:
        """Code of the check."""
        return self.claim.code

    @property
    def operands(self) -> tuple[Operand, ...]:
        """Every figure that takes part, the stated one first."""
        return (self.claim.stated, *self.claim.operands)

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that takes part, the stated one first."""
        claim = self.claim
        return (claim.stated.place, *[each.place for each in claim.operands])
