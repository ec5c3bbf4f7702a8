"""Lists spread over paragraphs.

``…支出决算为X万元，其中：`` is followed by ``1.…`` ``2.…`` ``3.…``, each with its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hengji.model.claim import Claim, ClaimKind, Strength
from hengji.model.document import Document, Paragraph
from hengji.recognisers.passages import Passage, Token
from hengji.recognisers.prose_build import prose_claim, sums_to
from hengji.recognisers.prose_partitions import known_division
from hengji.taxonomy.text import fold_width

_OPENING = re.compile(
    r"(?:其中|具体(?:包括|为|如下|情况如下)|包括|分别(?:为|是))\s*[:：]\s*$"
)
_NUMBER = re.compile(r"^\s*(?:(?P<dot>\d{1,3})\s*[.、](?!\d)|\((?P<in>\d{1,3})\))")
_HEADING = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四五六])"
)
_CLASSED = re.compile(r"\([类款项]\)|\(\s?\d{7}\s?\)")
_LABEL_ENDS = re.compile(r"[。;!]")
_MOST = 120
#: A paragraph whose first amount stands further in is no item of a list.
_LONGEST_LABEL = 60


@dataclass(slots=True)
class _Item:
    """A list item: the style of its number ("" if none), words and tokens."""

    style: str
    text: str
    tokens: list[Token] = field(default_factory=list)


def read_spread(read: Sequence[Passage], document: Document) -> Iterator[Claim]:
    """Sums of lists whose items are the following paragraphs."""
    by_block = {passage.block: passage for passage in read if passage.row is None}
    for passage in read:
        if passage.row is None and _OPENING.search(passage.text):
            yield from _spread(passage, by_block, document)


def _spread(
    passage: Passage, by_block: Mapping[int, Passage], document: Document
) -> Iterator[Claim]:
    items = _items(passage.block, by_block, document)
    if len(items) < 2:
        return
    for budget in (False, True):
        wholes = [
            t
            for t in passage.items
            if t.mention.role == "amount"
            and t.whole is None
            and not t.base
            and t.mention.budget == budget
        ]
        if wholes:
            yield from _sum(passage, wholes[::-1], items, budget)


def _items(
    block: int, by_block: Mapping[int, Passage], document: Document
) -> list[_Item]:
    """The items after the opening paragraph, up to what cannot be one."""
    items: list[_Item] = []
    for found in document.blocks[block + 1 : block + _MOST]:
        if not isinstance(found, Paragraph):
            break
        text = fold_width(found.text)
        if not text.strip():
            continue
        passage = by_block.get(found.index)
        if _HEADING.match(text) or not _take(items, text, passage):
            break
    return items


def _take(items: list[_Item], text: str, passage: Passage | None) -> bool:
    """Add a paragraph as a new item or to the last one; ``False`` ends the list."""
    tokens = list(passage.items) if passage is not None else []
    mark = _NUMBER.match(text)
    last = items[-1] if items else None
    if mark is not None and mark.lastgroup is not None:
        style, number = mark.lastgroup, int(mark.group(mark.lastgroup))
        if number != len(items) + 1 or (last is not None and last.style != style):
            return False
        items.append(_Item(style, text, tokens))
        return True
    if last is not None and last.style:
        last.text += text
        last.tokens += tokens
        return True
    if passage is not None and tokens and _is_label(passage.text, tokens[0]):
        items.append(_Item("", text, tokens))
        return True
    return False


def _is_label(text: str, token: Token) -> bool:
    """Whether an unnumbered paragraph begins with a label and its amount."""
    label = text[: token.start]
    return len(label.strip()) <= _LONGEST_LABEL and not _LABEL_ENDS.search(label)


def _sum(
    passage: Passage, wholes: Sequence[Token], items: Sequence[_Item], budget: bool
) -> Iterator[Claim]:
    chosen = [_amount(item, budget) for item in items]
    parts = [token for token in chosen if token is not None]
    if len(parts) < 2:
        return
    figures = [token.mention.figure for token in parts]
    for whole in wholes:
        if sums_to(whole.mention.figure, figures):
            yield _claim(passage, whole, parts, Strength.SUPPORTED)
            return
    if len(parts) == len(items) and _is_sure(items, parts, budget):
        yield _claim(passage, wholes[0], parts, Strength.EXPLICIT)


def _amount(item: _Item, budget: bool) -> Token | None:
    """The first amount of an item on the wanted basis."""
    for token in item.tokens:
        mention = token.mention
        if mention.role == "amount" and not token.base and mention.budget == budget:
            return token
    return None


def _is_sure(items: Sequence[_Item], parts: Sequence[Token], budget: bool) -> bool:
    """Every item is a class of expenditure, or the items are a known division."""
    if any(t.mention.figure.approximate or t.mention.figure.comparator for t in parts):
        return False
    amounts = [
        sum(
            1
            for t in item.tokens
            if t.mention.role == "amount" and t.mention.budget == budget and not t.base
        )
        for item in items
    ]
    if items[0].style and all(_CLASSED.search(item.text) for item in items):
        return all(count == 1 for count in amounts)
    return not items[0].style and known_division([t.mention.head for t in parts])


def _claim(
    passage: Passage, whole: Token, parts: Sequence[Token], strength: Strength
) -> Claim:
    return prose_claim(
        ClaimKind.SUM_OF_PARTS,
        "SUM-205",
        whole.operand,
        [token.operand for token in parts],
        family=f"{passage.name}:spread{whole.index}",
        subject=f"“{whole.operand.label}”与其后逐段所列{len(parts)}项",
        strength=strength,
    )
