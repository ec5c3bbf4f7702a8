"""完成值与偏差原因矛盾：the result says done in full, the reason says it was not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import is_blank, lines, repeats, told
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding
from hengji.model.reading import Reading

_NOT_DONE = re.compile(
    r"未(?:能)?(?:全部|完全|全面|按时|按期|及时|如期|达到|达标|完成|足额)"
    r"|没有(?:完成|达到|及时|全部)"
)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """A deducted line whose result repeats the target and whose reason denies it."""
    for seen in lines(reading):
        line = seen.line
        if not seen.is_deducted or is_blank(line.reason) or not repeats(line):
            continue
        if line.reason is None or line.actual is None or line.target is None:
            continue
        match = _NOT_DONE.search(line.reason.text)
        if match is None or _NOT_DONE.search(line.actual.text):
            continue
        text, reason = line.actual.text.strip(), line.reason.text.strip()
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"实际完成值写“{text}”（与指标值相同，即已完成），偏差原因却写"
                f"“{reason[:40]}”，得分也已扣减，两处矛盾。请按实际填写完成值。",
                f"the result “{text}” says done, the reason says it was not.",
            ),
            places=(line.actual.place, line.reason.place, *seen.places()),
            stated=text,
            expected=match.group(),
            certainty=Certainty.LIKELY,
        )
