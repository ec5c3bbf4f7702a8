"""half_width_mark: commas, semicolons and stops of Latin script in Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text

_HALF = re.compile(
    r"[,;.](?:(?<=[\u4e00-\u9fff”》）)%][,;])(?= ?[\u4e00-\u9fff“《（])"
    r"|(?<=[\u4e00-\u9fff]{2}[,;])(?= ?[0-9])"
    r"|(?<=[\u4e00-\u9fff]{4}[.])(?=[\u4e00-\u9fff]{2}))"
)
_SHOWN = 6


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding with every spot."""
    whole = whole_text(reading.document)
    places = []
    for match in _HALF.finditer(whole.text):
        start, end = whole.span(whole.piece_at(match.start()))
        first = max(start, match.start() - _SHOWN)
        newline = whole.text.rfind("\n", first, match.start())
        last = min(end, match.end() + _SHOWN)
        stop = whole.text.find("\n", match.end(), last)
        places.append(whole.place(max(first, newline + 1), last if stop < 0 else stop))
    if places:
        yield grouped(
            rule,
            places,
            subject=f"{len(places)}处",
            zh="中文里用了半角标点，应改为全角，共{count}处：{spots}。",
            en="Half-width punctuation in Chinese text, {count} in all: {spots}.",
        )
