"""A rate printed although its denominator is zero (0 ÷ 0 shown as 100 %)."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.model.check_rule import CheckRule
from hengji.model.claim import ClaimKind, ClaimSource
from hengji.model.finding import Finding, Message
from hengji.model.number import ZERO
from hengji.model.reading import Reading


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Declared rates other than zero whose denominator is printed as zero."""
    for claim in reading.claims:
        if (
            claim.kind is not ClaimKind.RATIO
            or claim.source is not ClaimSource.DECLARED
        ):
            continue
        top, bottom = claim.operands
        stated = claim.stated
        if bottom.figure.value != ZERO or stated.figure.value == ZERO:
            continue
        yield make(
            rule,
            subject=claim.subject,
            message=Message(
                f"{stated.place.label()}“{stated.label}”印为{stated.figure}，"
                f"而{top.label}为{top.figure}、{bottom.label}为{bottom.figure}，"
                "分母为零，比率没有意义。",
                f"{stated.place.label()} “{stated.label}” is printed as "
                f"{stated.figure}, but {top.label} is {top.figure} and "
                f"{bottom.label} is {bottom.figure}: nothing can be divided by zero.",
            ),
            places=(stated.place, top.place, bottom.place),
            stated=str(stated.figure),
        )
