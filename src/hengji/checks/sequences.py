"""Numbered items as sequences: who is whose neighbour, and which style broke off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hengji.model.document import Document, Paragraph
from hengji.model.outline import HeadingItem
from hengji.model.reading import Reading

_RANK = {
    "part": 0,
    "chinese": 1,
    "chinese_bracket": 2,
    "arabic": 4,
    "arabic_bracket": 6,
    "circled": 8,
    "ordinal": 9,
}
BRACKETED = frozenset({"chinese_bracket", "arabic_bracket"})
_LIFTED_TO = frozenset({"chinese", "chinese_bracket"})


@dataclass(slots=True)
class Node:
    """An item in its sequence.

    Attributes:
        item: the numbered line.
        rank: depth, after a misprinted style was seen through.
        before: index of the previous item of the sequence, or ``None``.
        after: index of the next one, or ``None``.
        chain: values of the items that enclose it, outermost first.
        restyled: it continues a sequence of another style.
    """

    item: HeadingItem
    rank: int
    before: int | None
    after: int | None = None
    chain: tuple[int, ...] = ()
    restyled: bool = False


def first_component(item: HeadingItem) -> int:
    """7 of ``7.1``."""
    digits = item.mark.replace("．", ".").split(".", 1)[0].strip()
    return int(digits) if digits.isdigit() else 0


def sequences(items: Sequence[HeadingItem]) -> list[Node]:
    """Link every item with its neighbours in the same scope."""
    nodes: list[Node] = []
    stack: list[int] = []
    for item in items:
        rank = _rank(item, nodes, stack)
        restyled = False
        if item.style in ("arabic", "arabic_bracket") and item.value > 1:
            lifted = _lifted(item, rank, nodes, stack)
            restyled, rank = lifted is not None, rank if lifted is None else lifted
        while stack and nodes[stack[-1]].rank > rank:
            stack.pop()
        before = stack.pop() if stack and nodes[stack[-1]].rank == rank else None
        chain = tuple(nodes[index].item.value for index in stack)
        index = len(nodes)
        nodes.append(Node(item, rank, before, None, chain, restyled))
        if before is not None:
            nodes[before].after = index
        stack.append(index)
    return nodes


_latest: tuple[Document, list[Node]] | None = None


def paragraph_sequences(reading: Reading) -> list[Node]:
    """The sequences of the numbered paragraphs, cells left out (the latest kept)."""
    global _latest
    document, kept = reading.document, _latest
    if kept is not None and kept[0] is document:
        return kept[1]
    blocks = document.blocks
    made = sequences(
        [i for i in reading.outline.headings if isinstance(blocks[i.block], Paragraph)]
    )
    _latest = (document, made)
    return made


def _rank(item: HeadingItem, nodes: list[Node], stack: list[int]) -> int:
    if item.style != "dotted":
        return _RANK[item.style]
    first = first_component(item)
    for index in stack:
        if nodes[index].rank == _RANK["arabic"] and nodes[index].item.value == first:
            return 5
    return 3


def _lifted(
    item: HeadingItem, rank: int, nodes: list[Node], stack: list[int]
) -> int | None:
    """The rank of the higher sequence that lacks exactly this number next."""
    if not item.is_heading:
        return None
    for index in reversed(stack):
        node = nodes[index]
        if node.rank == rank and node.item.value == item.value - 1:
            return None
    for index in reversed(stack):
        node = nodes[index]
        if node.item.style in _LIFTED_TO and node.item.value == item.value - 1:
            return node.rank
    return None
