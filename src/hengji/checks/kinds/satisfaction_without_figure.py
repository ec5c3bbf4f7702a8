"""满意度无数值：a satisfaction result in words only (Q-13)."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, lines, told
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.reading import Reading


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Filled results of satisfaction lines that print no number."""
    for seen in lines(reading):
        actual = seen.line.actual
        if actual is None or actual.is_blank or actual.figures or not _asks(seen):
            continue
        text = actual.text.strip()
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"满意度的实际完成值写作“{text}”，没有数值。请填写调查得到的满意率，"
                "并说明样本和调查方法。",
                f"the satisfaction result “{text}” prints no figure.",
            ),
            places=(actual.place, seen.line.indicator.place),
            stated=text,
            expected="满意率（%）",
        )


def _asks(seen: Seen) -> bool:
    line = seen.line
    above = line.subcategory or line.category
    return "满意" in line.indicator.name or (
        above is not None and "服务对象满意" in above.name
    )
