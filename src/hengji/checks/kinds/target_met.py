"""未完成却满分：full points although the printed result misses the printed target."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import lines, told
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding, Severity
from hengji.model.number import plain
from hengji.model.reading import Reading


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Only where target and result are one figure each, of one unit.

    A target that prints its sign (≥ ≤) accuses; one whose good side was told from
    the indicator's name alone asks.
    """
    for seen in lines(reading):
        found = seen.comparison
        if found is None or found.met is not False or not seen.is_full:
            continue
        top = seen.line.max_score
        if top is None:
            continue
        signed = bool(found.target.comparator)
        target, actual = found.target.text.strip(), found.actual.text.strip()
        full = plain(top.figure.value)
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"指标值{target}，实际完成值{actual}，没有达到，却得满分{full}分。"
                "未完成的应按完成比例或评分标准扣分，并说明原因。",
                f"target {target}, result {actual}: not met, yet full {full} points.",
            ),
            places=seen.places(),
            stated=full,
            expected=f"低于{full}",
            arithmetic=f"{actual} 未达到 {target}",
            certainty=Certainty.CERTAIN if signed else Certainty.LIKELY,
            severity=None if signed else Severity.WARNING,
        )
