"""占比 = 部分 ÷ 整体."""

from __future__ import annotations

from hengji.checks.kinds import ratio
from hengji.model.claim import Claim
from hengji.model.relation import Outcome


def evaluate(claim: Claim) -> Outcome:
    """Compare the printed share with part ÷ whole (operands in that order)."""
    return ratio.evaluate(claim)
