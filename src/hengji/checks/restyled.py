"""Proofs that a number was printed in the style of another level.

Each gives the odd item with the neighbours that prove it, or nothing.
"""

from __future__ import annotations

from hengji.checks.sequences import BRACKETED as _BRACKETED
from hengji.checks.sequences import Node


def continued(nodes: list[Node], node: Node) -> tuple[Node, list[Node]] | None:
    """七、 8、 九、: the number before and the number after are of the other style."""
    if not node.restyled or node.before is None:
        return None
    before = nodes[node.before]
    after = nodes[node.after] if node.after is not None else None
    if before.item.value != node.item.value - 1:
        return None
    if after is None or after.restyled:
        return None
    if (after.item.style, after.item.value) != (before.item.style, node.item.value + 1):
        return None
    return node, [before, after]


def first_of_two(nodes: list[Node], index: int) -> tuple[Node, list[Node]] | None:
    """（1） directly before （二）, where （二） has no （一） of its own."""
    node = nodes[index]
    if node.item.value != 1 or index + 1 >= len(nodes):
        return None
    following = nodes[index + 1]
    if following.item.value != 2 or following.rank == node.rank or following.restyled:
        return None
    if (node.item.style in _BRACKETED) != (following.item.style in _BRACKETED):
        return None
    if node.item.style == "dotted" or following.item.style not in _BRACKETED | {
        "chinese"
    }:
        return None
    if node.after is not None and nodes[node.after].item.value == 2:
        return None
    first = following.before
    if first is not None and not _starts_again(nodes, following):
        return None
    third = nodes[following.after] if following.after is not None else None
    if third is None or third.item.value != 3:
        return None
    return node, [following, third]


def part_in_digits(nodes: list[Node], node: Node) -> tuple[Node, list[Node]] | None:
    """第二部分, 第3部分, 第四部分."""
    if node.item.style != "part" or node.before is None or node.after is None:
        return None
    beside = [nodes[node.before], nodes[node.after]]
    digits = [any(map(str.isdecimal, each.item.mark)) for each in (node, *beside)]
    return (node, beside) if digits == [True, False, False] else None


def run_before(nodes: list[Node], index: int) -> list[Node]:
    """1、 2、 3、 四、 五、: the first numbers of a sequence in another style."""
    node = nodes[index]
    if node.before is not None or node.item.value < 3 or node.after is None:
        return []
    if node.item.style not in ("chinese", "chinese_bracket"):
        return []
    if nodes[node.after].item.value != node.item.value + 1:
        return []
    wanted = node.item.value - 1
    for last in reversed(nodes[:index]):
        if last.item.is_heading and last.rank > node.rank:
            if (
                last.item.value == wanted
                and last.chain == node.chain[: len(last.chain)]
            ):
                return _back_to_one(nodes, last)
        elif last.rank <= node.rank:
            return []
    return []


def _back_to_one(nodes: list[Node], last: Node) -> list[Node]:
    """The headings from 1 to this one, or none when one of them is missing."""
    run = [last]
    while run[0].before is not None and run[0].item.value > 1:
        before = nodes[run[0].before]
        if before.item.value != run[0].item.value - 1 or not before.item.is_heading:
            return []
        run.insert(0, before)
    return run if run[0].item.value == 1 else []


def _starts_again(nodes: list[Node], node: Node) -> bool:
    """Whether a second 二 follows without a 一: the sequence holds two lists."""
    before = nodes[node.before] if node.before is not None else None
    if before is None or before.item.value != 1:
        return False
    at = node.after
    while at is not None:
        value = nodes[at].item.value
        if value == 1:
            return False
        if value == 2:
            return True
        at = nodes[at].after
    return False
