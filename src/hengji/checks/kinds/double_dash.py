"""double_dash: a range or a year span written with two hyphens (2020--2022年)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text

_DASHES = re.compile(r"[-–]{2,3}(?=[0-9]{1,4}[年月日]?)")
_PAIRS = ("--", "–-", "-–", "––")
_BEFORE = re.compile(r"[0-9]{1,4}[年月日]?$")
_AFTER = re.compile(r"[0-9]{1,4}[年月日]?")


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding with every spot."""
    whole = whole_text(reading.document)
    if not any(pair in whole.text for pair in _PAIRS):
        return
    places = []
    for match in _DASHES.finditer(whole.text):
        before = _BEFORE.search(whole.text, max(0, match.start() - 5), match.start())
        after = _AFTER.match(whole.text, match.end())
        if before is not None and after is not None:
            places.append(whole.place(before.start(), after.end()))
    if places:
        yield grouped(
            rule,
            places,
            subject=f"“{places[0].quote}”",
            zh="起止之间用了两个连字符：{spots}。应改用一字线“—”或浪纹线“～”。",
            en="Two hyphens between the ends of a range: {spots}.",
        )
