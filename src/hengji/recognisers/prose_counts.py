"""Counts beside the list they count, such as 内设3个科室：甲、乙、丙.

A list is compared only when its items look like names; where an item joins two names
by 和 or 及, either way of counting is accepted, and a list that ends in 等 may name
fewer than it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.document import Document, Paragraph
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.taxonomy.figures import unit_of
from hengji.taxonomy.text import fold_width

LISTED = "STR-201"

_UNITS = "个|家|所|项|名|类|支|处|座|部"
_NAMED = re.compile(
    rf"(?P<count>\d{{1,2}})\s*(?P<unit>{_UNITS})(?P<what>[\u4e00-\u9fff]{{2,10}})"
    r"[::](?P<list>[^。;!?\n::]{4,400})(?:[。;]|$)"
)
_QUOTED = re.compile(
    r"(?P<list>(?:“[^”]{2,60}”[、,和及\s]*){2,30})(?P<open>等)?"
    rf"(?P<count>\d{{1,2}})\s*(?P<unit>{_UNITS})"
)
_NUMBERED = re.compile(
    rf"(?P<count>\d{{1,2}})\s*(?P<unit>{_UNITS})(?P<what>[\u4e00-\u9fff]{{0,10}})"
    r"[::]?(?P<list>\(1\)[^。\n]{2,400})(?:[。]|$)"
)
_MARK = re.compile(r"\(\d{1,2}\)")
_JOINT = re.compile("[和及与暨]")
_NOT_A_NAME = re.compile(r"\d|[()%]|是|为|了|其中|分别|负责|开展|完成|支出|经费")
_LONGEST_NAME = 26


def count_claims(document: Document) -> list[Claim]:
    """One claim per count that stands beside its list."""
    made: list[Claim] = []
    for block in document.blocks:
        if isinstance(block, Paragraph) and ("个" in block.text or "家" in block.text):
            made.extend(_claims(block))
    return made


def _claims(paragraph: Paragraph) -> Iterator[Claim]:
    words = fold_width(paragraph.text)
    # A pattern is run only where the mark it cannot do without is printed.
    for match in _NAMED.finditer(words) if ":" in words else ():
        names = [name.strip() for name in re.split("[、,]", match["list"])]
        unfinished = names[-1].endswith("等")
        if len(names) > 1 and all(map(_is_name, names)):
            joints = sum(bool(_JOINT.search(name)) for name in names)
            yield from _claim(paragraph, match, len(names), joints, unfinished)
    for match in _QUOTED.finditer(words) if "”" in words else ():
        yield from _claim(
            paragraph, match, match["list"].count("“"), 0, bool(match["open"])
        )
    for match in _NUMBERED.finditer(words) if "(1)" in words else ():
        yield from _claim(paragraph, match, len(_MARK.findall(match["list"])), 0, False)


def _is_name(words: str) -> bool:
    bare = words.removesuffix("等")
    return 1 < len(bare) <= _LONGEST_NAME and _NOT_A_NAME.search(bare) is None


def _claim(
    paragraph: Paragraph,
    match: re.Match[str],
    listed: int,
    joints: int,
    unfinished: bool,
) -> Iterator[Claim]:
    said = int(match["count"])
    if listed < said <= listed + joints:
        listed = said
    start, end = match.start("count"), match.end("unit")
    figure = Figure(
        text=paragraph.text[start:end],
        value=Decimal(said),
        unit=unit_of("", match["unit"]),
        start=start,
        end=end,
    )
    place = paragraph.place(start, end)
    first, last = match.span("list")
    beside = Operand("清单", figure, paragraph.place(first, last))
    yield Claim(
        kind=ClaimKind.COUNT,
        code=LISTED,
        stated=Operand("个数", figure, place),
        operands=(beside,),
        source=ClaimSource.PROSE,
        strength=Strength.EXPLICIT,
        family=f"count:{paragraph.index}:{start}",
        subject=f"“{paragraph.text[start : min(end + 10, first, len(paragraph.text))]}”"
        if first > start
        else f"“{paragraph.text[start:end]}”",
        open_list=unfinished,
        options=(("count", str(listed)),),
    )
