"""年末 = 年初 + 本年收入 − 本年支出: a balance carried forward."""

from __future__ import annotations

from hengji.checks.kinds import sum_of_parts
from hengji.model.claim import Claim
from hengji.model.relation import Outcome


def at_a_glance(claim: Claim) -> bool:
    """Whether the signed sum as printed is ``stated``."""
    return sum_of_parts.at_a_glance(claim)


def evaluate(claim: Claim) -> Outcome:
    """Compare ``stated`` with the signed sum (signs on the claim)."""
    return sum_of_parts.evaluate(claim)
