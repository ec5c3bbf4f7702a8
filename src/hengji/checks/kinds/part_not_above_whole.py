"""部分 ≤ 整体: an unfinished list, a subset, an accumulated part."""

from __future__ import annotations

from hengji.checks.kinds import sum_of_parts
from hengji.model.claim import Claim
from hengji.model.relation import Outcome


def at_a_glance(claim: Claim) -> bool:
    """Whether the operands as printed do not exceed ``stated``."""
    return sum_of_parts.at_a_glance(claim, open_list=True)


def evaluate(claim: Claim) -> Outcome:
    """Hold when the operands together do not exceed ``stated``."""
    return sum_of_parts.evaluate(claim, open_list=True)
