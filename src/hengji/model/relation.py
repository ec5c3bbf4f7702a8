"""Relation: a claim evaluated, with its arithmetic and a status."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hengji.model.claim import Claim
from hengji.model.fact import Operand
from hengji.model.interval import Interval
from hengji.model.noun import quick
from hengji.model.number import exact
from hengji.model.place import Place, Spot, spot


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


#: What works an outcome out; the module of a kind has one.
Evaluator = Callable[[Claim], Outcome]


class Relation:
    """One application of a check.

    Most claims are seen to hold at a glance, and nobody but the writer of a report
    asks for more.  Such a relation is given what works its outcome out instead of
    the outcome, and does so when it is asked for.  Nothing about it changes.

    Attributes:
        claim: what was claimed.
        status: outcome of the relation.
    """

    __slots__ = ("_outcome", "_spots", "claim", "status")

    def __init__(self, claim: Claim, outcome: Outcome | Evaluator) -> None:
        """Take a claim with its outcome, or with the evaluator of one that holds."""
        self.claim = claim
        self._outcome = outcome
        self._spots: frozenset[Spot] | None = None
        self.status = (
            outcome.status if isinstance(outcome, Outcome) else RelationStatus.HELD
        )

    @property
    def outcome(self) -> Outcome:
        """What the kind computes from the claim."""
        outcome = self._outcome
        if not isinstance(outcome, Outcome):
            with exact():
                outcome = self._outcome = outcome(self.claim)
        return outcome

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

    @property
    def spots(self) -> frozenset[Spot]:
        """Where it stands: found once, compared by twins, roots and coverage."""
        spots = self._spots
        if spots is None:
            claim = self.claim
            found = [spot(operand.place) for operand in claim.operands]
            found.append(spot(claim.stated.place))
            spots = self._spots = frozenset(found)
        return spots

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Relation):
            return NotImplemented
        return self.claim == other.claim and self.outcome == other.outcome

    def __hash__(self) -> int:
        return hash((self.claim, self.status))

    def __repr__(self) -> str:
        return f"Relation(claim={self.claim!r}, outcome={self.outcome!r})"

    def __reduce__(self) -> tuple[type[Relation], tuple[Claim, Outcome | Evaluator]]:
        return Relation, (self.claim, self._outcome)
