"""duplicated_punctuation: two marks where one belongs (。。 ，。 .。)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text

#: ！？ may stand together, 。。。 stands for an ellipsis, an ordinal ends in ``1.``
_DOUBLED = re.compile(
    r"[，、；：。.,;](?:(?<=[，、；：。])[。，；、：]|(?<=[.,;])(?<![0-9A-Za-z].)[。，；、])"
    r"(?<![。，；、：]..)(?![。，；、：])"
)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding with every spot."""
    whole = whole_text(reading.document)
    places = []
    for match in _DOUBLED.finditer(whole.text):
        start, end = whole.span(whole.piece_at(match.start()))
        quote_start = max(start, match.start() - 6)
        newline = whole.text.rfind("\n", quote_start, match.start())
        places.append(whole.place(max(quote_start, newline + 1), min(end, match.end())))
    if places:
        yield grouped(
            rule,
            places,
            subject=f"{len(places)}处",
            zh="标点重复：{spots}。",
            en="Two marks where one belongs: {spots}.",
        )
