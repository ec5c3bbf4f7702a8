"""Which row details which: ordinals, codes, 其中 and indentation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from hengji.recognisers.row_labels import AMONG, Label, is_classification, is_total

_CLASSIFIED = 9
#: Ordinals that begin a list; any other goes on with the list of its rank.
_STARTS = re.compile(r"\(?(?:一|1|①)(?![0-9一二三四五六七八九十])")


class Node(NamedTuple):
    """Place of a row in the tree: 0 is outermost; ``parent`` indexes the rows."""

    depth: int
    parent: int | None


class _Open(NamedTuple):
    rank: int
    indent: int
    row: int
    code: str


def tree(labels: Sequence[Label], codes: Sequence[str]) -> list[Node]:
    """Place every row under the row it details.

    Codes decide where they are printed (201 > 20103 > 2010301).  Otherwise outline
    numbers decide, 一、 over （一） over 1、 over （1）; 其中 opens a list under the
    row before it, which goes on until an outline number or, under a row without
    one, until the indentation falls back.  按…分 opens a list under the first row.
    """
    nodes: list[Node] = []
    stack: list[_Open] = []
    siblings: dict[int, list[_Open]] = {}
    for index, (label, code) in enumerate(zip(labels, codes, strict=True)):
        total = is_total(label.words) and not label.rank and not code
        if total:
            stack.clear()
            siblings.clear()
        elif code:
            while stack and not (stack[-1].code and code.startswith(stack[-1].code)):
                stack.pop()
        elif is_classification(label.words):
            del stack[1:]
        else:
            _close(stack, label)
            siblings = _rejoin(stack, siblings, label)
        nodes.append(Node(len(stack), stack[-1].row if stack else None))
        if is_classification(label.words):
            stack.append(_Open(_CLASSIFIED, label.indent, index, ""))
        elif not total or _classified_below(labels, index):
            rank = label.rank
            if stack and not rank and not code and _in_list(stack[-1], label):
                rank = AMONG
            stack.append(_Open(rank, label.indent, index, code))
    return nodes


def _rejoin(
    stack: list[_Open], siblings: dict[int, list[_Open]], label: Label
) -> dict[int, list[_Open]]:
    """Put 2、 beside 1、, however many unnumbered rows stand between them."""
    if not 0 < label.rank < AMONG:
        return siblings
    if label.rank in siblings and not _STARTS.match(label.ordinal):
        stack[:] = siblings[label.rank]
    kept = {rank: open_ for rank, open_ in siblings.items() if rank < label.rank}
    kept[label.rank] = list(stack)
    return kept


def _classified_below(labels: Sequence[Label], index: int) -> bool:
    """Whether a total is divided by the 按…分 row right under it."""
    return index + 1 < len(labels) and is_classification(labels[index + 1].words)


def _close(stack: list[_Open], label: Label) -> None:
    """Pop what the row does not belong under."""
    if label.rank == AMONG:
        while stack and stack[-1].rank == AMONG and label.indent <= stack[-1].indent:
            stack.pop()
        return
    if label.rank:
        while stack and not _over(stack[-1], label):
            stack.pop()
        return
    if any(row.rank == _CLASSIFIED for row in stack):
        while stack[-1].rank != _CLASSIFIED:
            stack.pop()
        return
    if stack and stack[-1].rank == AMONG:
        stack.pop()
        if stack and (stack[-1].rank or label.indent > stack[-1].indent):
            return
    while stack and label.indent <= stack[-1].indent:
        stack.pop()


def _over(above: _Open, label: Label) -> bool:
    """Whether an outline-numbered row stands under an open row."""
    if above.rank in (0, _CLASSIFIED):
        return above.indent <= label.indent
    return above.rank < label.rank


def _in_list(owner: _Open, label: Label) -> bool:
    """Whether an unnumbered row under ``owner`` is an item of its list."""
    return owner.rank != 0 or label.indent > owner.indent
