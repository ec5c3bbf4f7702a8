"""missing_final_stop: a paragraph of sentences whose last one is not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.document import Block, Paragraph
from hengji.model.finding import Finding
from hengji.model.reading import Reading

_OPEN_END = re.compile(r"[\u4e00-\u9fff0-9%％）)”]$")
_NEW_START = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|第[一二三四五六七八九十]+部分|附\s*件"
    r"|\d{1,2}[.．]\d)"
)
_LENGTH = 50
_SHOWN = 16


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding with every spot; broken lines and lists are left alone."""
    if reading.document.format in ("pdf", "ofd"):
        return
    blocks = reading.document.blocks
    places = []
    long = unclosed = 0
    for block in blocks:
        if not isinstance(block, Paragraph) or len(block.text) < _LENGTH:
            continue
        words = block.text.rstrip()
        stops = words.count("。") * 3 + words.count("，") + words.count("；")
        if stops + words.count("、") < 3:
            continue
        long += 1
        if not _OPEN_END.search(words):
            continue
        unclosed += 1
        after = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
        if _ends_here(after):
            places.append(block.place(len(words) - _SHOWN, len(words)))
    # A document that closes no paragraph at all does so by habit.
    if places and unclosed * 4 <= long:
        yield grouped(
            rule,
            places,
            subject=f"{len(places)}段",
            zh="段末没有句号：{spots}。",
            en="The paragraph ends without a full stop: {spots}.",
        )


def _ends_here(after: Block | None) -> bool:
    """Whether what follows begins something new, so that the paragraph ended."""
    return isinstance(after, Paragraph) and bool(_NEW_START.match(after.text))
