"""Advice on a target before it is submitted: what is weak, why, how to write it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hengji.model.finding import Message, Severity
from hengji.model.place import Place


class AdviceKind(StrEnum):
    """What is weak about a target."""

    BLANK = "blank"
    NOT_MEASURABLE = "not_measurable"
    VAGUE = "vague"
    UNIT_MISSING = "unit_missing"
    DIRECTION = "direction"
    IMPOSSIBLE = "impossible"
    SET_AFTER_RESULT = "set_after_result"
    LOWERED = "lowered"
    DROPPED = "dropped"
    COST_MISSING = "cost_missing"
    COST_ABOVE_BUDGET = "cost_above_budget"
    SATISFACTION_MISSING = "satisfaction_missing"
    SATISFACTION_BASIS = "satisfaction_basis"
    WEIGHT_HEAVY = "weight_heavy"
    WEIGHT_TRIVIAL = "weight_trivial"
    MISPLACED = "misplaced"


@dataclass(frozen=True, slots=True)
class TargetAdvice:
    """One piece of advice; a person decides.

    Attributes:
        kind: what is weak.
        severity: ``warning`` what a reviewer would return, ``info`` what he may ask.
        indicator: the indicator as printed, ``""`` for the table as a whole.
        message: what was read and why it is weak.
        wording: how it could be written.
        basis: 文号 and clause, or the practice it rests on.
        places: the cells, the first to be changed.
        entries: identifiers of library entries the wording draws on.
    """

    kind: AdviceKind
    severity: Severity
    indicator: str
    message: Message
    wording: Message
    basis: str
    places: tuple[Place, ...] = ()
    entries: tuple[str, ...] = ()
