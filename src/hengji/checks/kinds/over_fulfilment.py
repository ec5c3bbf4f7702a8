"""超额完成过多：the result is far above a target that may have been set too low.

财预〔2020〕10号 asks for the cause; it names no number, so the threshold is a setting.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hengji.checks.findings import make
from hengji.checks.indicator_view import lines, told
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding
from hengji.model.number import HUNDRED, D, divide, plain, round_half_up
from hengji.model.reading import Reading
from hengji.taxonomy.achievement import Direction


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Operand ``threshold``: result ÷ target from which the cause is asked."""
    threshold = D(rule.operand("threshold", "1.5"))
    for seen in lines(reading):
        found = seen.comparison
        if found is None or found.direction is not Direction.UP:
            continue
        wanted: Decimal = found.target.base_value
        if wanted <= 0 or found.actual.base_value < threshold * wanted:
            continue
        ratio = divide(found.actual.base_value, wanted) * HUNDRED
        percent = plain(round_half_up(ratio, 1))
        target, actual = found.target.text.strip(), found.actual.text.strip()
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"指标值{target}，完成{actual}，是目标的{percent}%。"
                "请说明超额较多的原因；目标定得过低的，应按偏离度调减分值。",
                f"target {target}, result {actual}: {percent}% of the target.",
            ),
            places=seen.places(),
            stated=actual,
            expected=target,
            arithmetic=f"{actual} ÷ {target} = {percent}%",
            certainty=Certainty.POSSIBLE,
        )
