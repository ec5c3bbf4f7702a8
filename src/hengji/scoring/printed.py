"""Scoring rules as a document prints them (评价标准 column), read into methods."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from hengji.model.number import HUNDRED, ONE, D, divide
from hengji.scoring.methods import (
    deduct_per_step,
    fall_full,
    inverse_proportional,
    proportional,
    unchanged_full,
)
from hengji.taxonomy.text import fold_width

_PRODUCT = re.compile(r"(?:率|度|得分)\s*[*×xX]\s*\d+(?:\.\d+)?\s*分")
_STEP = re.compile(
    r"每(?:超过?|高于?|增加|上升)?(?P<low>低于?|降低?|下降|减少|少)?\s*"
    r"(?P<step>\d+(?:\.\d+)?)\s*(?:个百分点|%)\s*扣\s*(?P<points>\d+(?:\.\d+)?)\s*分"
)
_LIMIT = re.compile(
    r"(?:低于|不超过|不高于|为|达到|≤|<|在)?\s*(\d+(?:\.\d+)?)%(?:以内|以上|以下)?的?\s*"
    r"(?:计|得)"
)
_STAFF = re.compile(r"小于或?等于\s*(?:1|100%)\D{0,4}(?:计|得).{0,8}否则按比例")
_FALL = re.compile(r"下降的?(?:计|得).{0,8}增加的?按比例扣")
_UNCHANGED = re.compile(r"未调整的?(?:计|得).{0,8}调整.{0,14}按比例扣")
_SHORT = re.compile(r"未完成.{0,8}按比例扣")


@dataclass(frozen=True, slots=True)
class PrintedRule:
    """A method with its numbers, and the words it was read from."""

    method: str
    words: str
    limit: Decimal = ONE
    step: Decimal = ONE
    per_step: Decimal = ONE
    above: bool = True

    def points(self, weight: Decimal, ratio: Decimal) -> Decimal:
        """Points of a ratio under the rule."""
        if self.method == "deduct_per_step":
            return deduct_per_step.points(
                weight,
                ratio,
                limit=self.limit,
                step=self.step,
                per_step=self.per_step,
                above=self.above,
            )
        return _SIMPLE[self.method](weight, ratio)


_SIMPLE = {
    "proportional": proportional.points,
    "inverse_proportional": inverse_proportional.points,
    "fall_full": fall_full.points,
    "unchanged_full": unchanged_full.points,
}


@lru_cache(maxsize=512)
def read_rule(text: str) -> PrintedRule | None:
    """The rule in a 评价标准 cell, ``None`` when a person must judge."""
    folded = fold_width(text)
    for pattern, method in (
        (_STAFF, "inverse_proportional"),
        (_FALL, "fall_full"),
        (_UNCHANGED, "unchanged_full"),
        (_PRODUCT, "proportional"),
        (_SHORT, "proportional"),
    ):
        match = pattern.search(folded)
        if match is not None:
            return PrintedRule(method, match.group())
    return _steps(folded)


def _steps(folded: str) -> PrintedRule | None:
    match = _STEP.search(folded)
    if match is None:
        return None
    limit = _LIMIT.search(folded[: match.start()])
    return PrintedRule(
        method="deduct_per_step",
        words=folded[limit.start() if limit else match.start() : match.end()],
        limit=divide(D(limit[1]), HUNDRED) if limit else ONE,
        step=divide(D(match["step"]), HUNDRED),
        per_step=D(match["points"]),
        above=match["low"] is None,
    )
