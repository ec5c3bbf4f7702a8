"""A stated count equals the number of things listed.

Option ``count`` holds the number of listed things; operands are their places.
"""

from __future__ import annotations

from hengji.checks.measure import is_vague, unchecked
from hengji.model.claim import Claim
from hengji.model.interval import point
from hengji.model.number import D, plain
from hengji.model.relation import Outcome, RelationStatus


def evaluate(claim: Claim) -> Outcome:
    """Compare the stated count with the option ``count``."""
    listed = claim.option("count")
    if listed is None:
        return unchecked("没有可数的清单")
    count = D(listed)
    stated = claim.stated.figure
    if is_vague([stated]):
        return unchecked("含有约数，不能据以断定")
    scaled = stated.value * stated.unit.factor
    if claim.open_list:
        status = RelationStatus.HELD if count <= scaled else RelationStatus.BROKEN
    else:
        status = RelationStatus.HELD if count == scaled else RelationStatus.BROKEN
    arithmetic = f"列出 {plain(count)}，写为 {plain(stated.value)}{stated.unit.symbol}"
    return Outcome(status, count, point(count), scaled - count, arithmetic)
