"""heading_content: what stands under a heading is not what it announces.

Operand ``part``: ``measures`` (problems listed under 改进措施, or the heading twice in
one section) or ``points`` (weights printed at some of the sibling headings only).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.checks.sequences import Node, paragraph_sequences
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.outline import HeadingItem
from hengji.model.reading import Reading

_MEASURES = re.compile(
    r"^(?:下一步)?(?:的)?(?:工作)?改进(?:的)?(?:措施|意见|方向|办法)$"
)
_PROBLEM = re.compile(
    r"^[^，。；]{2,40}(?:有待(?:加强|提高|完善|进一步\S{2,4})|还需(?:加大|加强|提高)|不够\S{1,4}"
    r"|不\S{0,3}(?:精准|完善|到位|规范|科学|及时|健全)|滞后|欠缺)(?:[。；，]|$)"
)
_POINTS = re.compile(r"[（(]\s*\d{1,3}(?:\.\d+)?\s*分")


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Mismatches of the part this rule speaks of."""
    if rule.operand("part") == "measures":
        yield from _measures(reading, rule)
    else:
        yield from _points(reading, rule)


def _measures(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    items = reading.outline.headings
    for index, item in enumerate(items):
        if not item.is_heading or not _MEASURES.match(item.text):
            continue
        problems, again = _under(items, index)
        if len(problems) < 2:
            continue
        odd = [*problems, *([again] if again is not None else [])]
        shown = "、".join(where(each.place) for each in odd[:4])
        yield make(
            rule,
            subject=f"“{item.mark}{item.text}”",
            message=Message(
                f"{where(item.place)}之下列的是问题而不是措施：{shown}。"
                "可能是两份稿子合并时没有整理。",
                f"Under {where(item.place)} problems are listed, not measures: "
                f"{shown}.",
            ),
            places=[item.place, *(each.place for each in odd)],
        )


def _under(
    items: tuple[HeadingItem, ...], index: int
) -> tuple[list[HeadingItem], HeadingItem | None]:
    """Problems after a heading until the next chapter or the same heading again."""
    problems: list[HeadingItem] = []
    for item in items[index + 1 :]:
        if item.style in ("part", "chinese"):
            return problems, None
        if item.is_heading and _MEASURES.match(item.text):
            return problems, item
        if item.is_heading and "问题" in item.text:
            return problems, None
        if _PROBLEM.match(item.text):
            problems.append(item)
    return problems, None


def _points(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """1.1数量指标（17分，得17） beside 1.2质量指标."""
    nodes = paragraph_sequences(reading)
    for node in nodes:
        if node.before is not None or node.after is None:
            continue
        siblings = _siblings(nodes, node)
        marked = [item for item in siblings if _POINTS.search(item.text)]
        bare = [item for item in siblings if item not in marked]
        if not marked or not bare or len(siblings) < 3:
            continue
        if not all("指标" in item.text and item.is_heading for item in siblings):
            continue
        yield make(
            rule,
            subject=f"“{siblings[0].mark}{siblings[0].text}”等",
            message=Message(
                f"同级标题中{'、'.join(where(item.place) for item in marked)}写了分值，"
                f"{'、'.join(where(item.place) for item in bare)}没有写。",
                "Of these sibling headings some carry points and some do not.",
            ),
            places=[item.place for item in (*marked, *bare)],
        )


def _siblings(nodes: list[Node], node: Node) -> list[HeadingItem]:
    found = [node.item]
    while node.after is not None:
        node = nodes[node.after]
        found.append(node.item)
    return found
