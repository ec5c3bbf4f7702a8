"""missing_final_stop: a paragraph of sentences whose last one is not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.document import Block, Paragraph
from hengji.model.finding import Finding
from hengji.model.reading import Reading

_OPEN_END = re.compile(r"[\u4e00-\u9fff0-9%％）)”]")
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
    long = [b for b in blocks if isinstance(b, Paragraph) and len(b.text) >= _LENGTH]
    unclosed = [
        block
        for block in long
        if _OPEN_END.match(block.text.rstrip()[-1:]) and _is_of_clauses(block)
    ]
    places = [
        block.place(len(words) - _SHOWN, len(words))
        for block in unclosed
        if _ends_here(blocks[block.index + 1 : block.index + 2])
        and (words := block.text.rstrip())
    ]
    # A document that closes no paragraph at all does so by habit.
    if places and len(unclosed) * 4 <= sum(map(_is_of_clauses, long)):
        yield grouped(
            rule,
            places,
            subject=f"{len(places)}段",
            zh="段末没有句号：{spots}。",
            en="The paragraph ends without a full stop: {spots}.",
        )


def _is_of_clauses(paragraph: Paragraph) -> bool:
    """Whether the paragraph has stops enough to be one of sentences."""
    words = paragraph.text
    stops = words.count("。") * 3 + words.count("，") + words.count("；")
    return stops + words.count("、") >= 3


def _ends_here(after: Sequence[Block]) -> bool:
    """Whether what follows begins something new, so that the paragraph ended."""
    return any(isinstance(b, Paragraph) and _NEW_START.match(b.text) for b in after)
