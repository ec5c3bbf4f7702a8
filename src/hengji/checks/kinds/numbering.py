"""numbering: headings and list items whose number breaks their sequence.

Operand ``part``: ``style`` (七、 8、 九、), ``order`` (a number repeated or left out),
``prefix`` (7.1 under 八), ``mark`` (（1） beside (1), ``4、`` between ``3.`` and
``5.``).
A break is told only when the neighbours prove it; lists may restart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import grouped, where
from hengji.checks.restyled import (
    continued,
    first_of_two,
    part_in_digits,
    run_before,
)
from hengji.checks.sequences import Node, first_component, paragraph_sequences
from hengji.model.check_rule import CheckRule
from hengji.model.document import Paragraph
from hengji.model.finding import Finding, Message
from hengji.model.outline import HeadingItem
from hengji.model.reading import Reading

_DIGITS = "一二三四五六七八九十"
_CIPHER = re.compile(rf"[0-9０-９{_DIGITS}\s]")


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Breaks of the sequence this rule's ``part`` speaks of."""
    nodes = paragraph_sequences(reading)
    yield from _PARTS[rule.operand("part")](nodes, reading, rule)


def _style(nodes: list[Node], reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """A number in the style of another level, its neighbours on both sides."""
    for index, node in enumerate(nodes):
        proof = (
            continued(nodes, node)
            or first_of_two(nodes, index)
            or part_in_digits(nodes, node)
        )
        if proof is None:
            run = run_before(nodes, index)
            if run:
                yield _run_finding(rule, run, node)
            continue
        odd, others = proof
        mark = odd.item.mark
        beside = "、".join(f"“{other.item.mark}”" for other in others)
        yield make(
            rule,
            subject=f"“{odd.item.mark}{odd.item.text[:20]}”",
            message=Message(
                f"{where(odd.item.place)}的序号印作“{mark}”，"
                f"而同级的前后标题是{beside}。应改用同一种序号样式。",
                f"The number of {where(odd.item.place)} is printed “{mark}” while its "
                f"neighbours of the same level are {beside}. Use one style.",
            ),
            places=[odd.item.place, *(other.item.place for other in others)],
            stated=mark,
        )


def _run_finding(rule: CheckRule, run: list[Node], node: Node) -> Finding:
    marks = "、".join(f"“{each.item.mark.strip()}”" for each in run)
    shown = "、".join(where(each.item.place) for each in run)
    return make(
        rule,
        subject=f"“{run[0].item.mark}{run[0].item.text[:20]}”等",
        message=Message(
            f"{shown}的序号印作{marks}，其后的同级标题是“{node.item.mark}”"
            f"（{where(node.item.place)}）。应改用同一种序号样式。",
            f"{shown} are numbered {marks}; the next heading of the level is "
            f"“{node.item.mark}”. Use one style.",
        ),
        places=[*(each.item.place for each in run), node.item.place],
        stated=run[0].item.mark.strip(),
    )


def _order(nodes: list[Node], reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """A number left out or printed twice, between neighbours in order."""
    breaks = [
        (nodes[node.before].item, node.item, step)
        for node in nodes
        if node.before is not None
        and (step := _break(nodes, node, reading)) is not None
    ]
    # 一、一、二、二、: two lists were read line by line as one.
    interleaved = sum(step == 0 for _, _, step in breaks) > 2
    for before, item, step in breaks:
        if step or not interleaved:
            yield _order_finding(rule, before, item, step)


def _break(nodes: list[Node], node: Node, reading: Reading) -> int | None:
    """0 when the number repeats the one before, 2 when one is left out."""
    assert node.before is not None
    before = nodes[node.before]
    step = node.item.value - before.item.value
    if step not in (0, 2) or node.restyled or before.restyled:
        return None
    if node.item.style == "part" or before.item.style != node.item.style:
        return None
    if before.item.value < 2 or before.before is None:
        return None
    if nodes[before.before].item.value != before.item.value - 1:
        return None
    if node.item.is_heading != before.item.is_heading:
        return None
    if step == 0:
        # Chapters one right after another are two columns of a table, read as lines.
        apart = node.item.block > before.item.block + 1
        told = _goes_on(nodes, node) and (apart or node.item.style != "chinese")
        return step if told else None
    between = _between(reading, before, node)
    return None if _stands_inline(between, before.item.value + 1) else step


def _goes_on(nodes: list[Node], node: Node) -> bool:
    after = nodes[node.after] if node.after is not None else None
    return after is not None and after.item.value == node.item.value + 1


def _between(reading: Reading, before: Node, node: Node) -> str:
    """The words from one item to the next."""
    blocks = reading.document.blocks[before.item.block : node.item.block]
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph))


def _stands_inline(words: str, value: int) -> bool:
    """Whether the missing number stands inside a paragraph: ``…；（2）…``."""
    chinese = _DIGITS[value - 1] if value <= 10 else str(value)
    pattern = (
        rf"[（(]\s*(?:{value}|{chinese})\s*[)）]|(?<!\d){value}[、.．]|{chinese}、"
    )
    return re.search(pattern, words) is not None


def _order_finding(
    rule: CheckRule, before: HeadingItem, item: HeadingItem, step: int
) -> Finding:
    if step == 0:
        zh = (
            f"{where(item.place)}的序号与{where(before.place)}重复，都是“{item.mark}”。"
        )
        en = f"{where(item.place)} repeats the number of {where(before.place)}."
    else:
        zh = f"{where(before.place)}之后直接是{where(item.place)}，中间缺一个序号。"
        en = (
            f"{where(before.place)} is followed by {where(item.place)}: one is missing."
        )
    return make(
        rule,
        subject=f"“{item.mark}{item.text[:20]}”",
        message=Message(zh, en),
        places=[item.place, before.place],
        stated=item.mark,
    )


def _prefix(nodes: list[Node], reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """7.1 and 7.2 under 八: a dotted number that none of its headings bears."""
    odd = [node for node in nodes if _has_foreign_prefix(nodes, node)]
    if not odd:
        return
    yield grouped(
        rule,
        [node.item.place for node in odd],
        subject=f"“{odd[0].item.mark}”",
        zh="{spots}的序号与所在章的序号不符，可能是旧稿留下的编号。",
        en="{spots}: the number is not that of the section it stands in.",
    )


def _has_foreign_prefix(nodes: list[Node], node: Node) -> bool:
    if node.item.style != "dotted" or not node.item.is_heading or not node.chain:
        return False
    first = first_component(node.item)
    if first < 2 or first in node.chain:
        return False
    siblings = [other for other in nodes if other.item.style == "dotted"]
    return any(first_component(other.item) in other.chain for other in siblings) or (
        first == node.chain[0] - 1
    )


def _mark(nodes: list[Node], reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Brackets of two widths for one level; a lone separator among others."""
    brackets: dict[bool, list[HeadingItem]] = {True: [], False: []}
    for item in reading.outline.headings:
        if item.style == "arabic_bracket":
            brackets[item.mark.lstrip().startswith("（")].append(item)
    wide, narrow = brackets[True], brackets[False]
    if len(wide) > 1 and len(narrow) > 1:
        few, many = sorted((wide, narrow), key=len)
        yield grouped(
            rule,
            [*(item.place for item in few), *(item.place for item in many)],
            subject="序号括号",
            zh=f"全角括号的序号有{len(wide)}处，半角括号的有{len(narrow)}处，"
            "全文应统一：{spots}。",
            en="Numbers in full-width and in half-width brackets are mixed: {spots}.",
        )
    odd = [node for node in nodes if _odd_separator(nodes, node)]
    if odd:
        yield grouped(
            rule,
            [node.item.place for node in odd],
            subject="序号后的标点",
            zh="{spots}序号后的标点与前后各项不同，同一组序号应用同一种标点。",
            en="{spots}: the mark after the number differs from its neighbours'.",
        )


def _odd_separator(nodes: list[Node], node: Node) -> bool:
    if node.before is None or node.after is None or node.item.style == "dotted":
        return False
    before, after = nodes[node.before].item, nodes[node.after].item
    if not before.style == node.item.style == after.style:
        return False
    if (before.value, after.value) != (node.item.value - 1, node.item.value + 1):
        return False
    signs = [_sign(item) for item in (before, node.item, after)]
    return signs[0] == signs[2] != signs[1]


def _sign(item: HeadingItem) -> str:
    return _CIPHER.sub("", item.mark).replace("．", ".")


_PARTS: dict[str, Callable[[list[Node], Reading, CheckRule], Iterator[Finding]]] = {
    "style": _style,
    "order": _order,
    "prefix": _prefix,
    "mark": _mark,
}
