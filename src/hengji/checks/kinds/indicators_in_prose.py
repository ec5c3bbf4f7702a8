"""正文逐项分析的指标与自评表不一致：an indicator told in prose is not scored at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, lines
from hengji.checks.indicator_view import told as told_of
from hengji.model.check_rule import CheckRule
from hengji.model.document import Paragraph
from hengji.model.finding import Certainty, Finding, Message, Severity
from hengji.model.number import trimmed
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.taxonomy.figures import scan
from hengji.taxonomy.text import fold_width, label_key

_SECTION = re.compile(r"^\s*\d+(?:\.\d+)+\s*[、.]?\s*(\S{2,4}指标)")
_ITEM = re.compile(r"^\s*\(?\d{1,2}\s*[)、.]\s*([^。，；,;:：]{3,18})[。:：]\s*\S")
_ORDINAL = re.compile(r"^(?:指标)?\d+[:、.]")
_RATE = re.compile(r"率$")
_OPENING = frozenset("（(")
#: A numbered head is over by then.
_HEAD = 60
_TOLD = re.compile(
    r"([\u4e00-\u9fa5]{2,8}[率度])(?:为|达到?|只有|仅为?|是)?\s*(\d+(?:\.\d+)?%)"
)


def _values(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """A numbered item named like an indicator, whose one rate is another rate."""
    rows = {
        _name(s): s
        for s in lines(reading)
        if s.line.max_score and s.line.actual and len(s.line.actual.figures) == 1
    }
    if not rows:
        return
    for paragraph in reading.document.paragraphs():
        item = _item(paragraph.text)
        seen = rows.get(label_key(item[1])) if item is not None else None
        if seen is not None:
            yield from _compare(paragraph, seen, rule)


def _item(text: str) -> re.Match[str] | None:
    """The numbered item a paragraph begins with; most begin with no number."""
    first = text.lstrip()[:1]
    if not (first.isdigit() or first in _OPENING):
        return None
    return _ITEM.match(fold_width(text[:_HEAD]))


def _compare(paragraph: Paragraph, seen: Seen, rule: CheckRule) -> Iterator[Finding]:
    actual = seen.line.actual
    told = list(_TOLD.finditer(fold_width(paragraph.text)))
    if actual is None or len(told) != 1:
        return
    printed = actual.figures[0]
    figure = scan(told[0][2])[0]
    if printed.unit is not figure.unit or printed.comparator not in ("", "="):
        return
    if printed.interval.meets(figure.interval):
        return
    same = told[0][1].endswith(_name(seen)[-4:])
    stated, expected = printed.text.strip(), figure.text.strip()
    yield make(
        rule,
        subject=seen.name,
        message=told_of(
            seen,
            f"实际完成值印为{stated}，正文同名一项却写“{told[0][0]}”，两处不一致。"
            "请核对口径和数字。",
            f"the form prints {stated}, the text under the same name {expected}.",
        ),
        places=(actual.place, paragraph.place(*told[0].span(2)), *seen.places()),
        stated=stated,
        expected=expected,
        difference=trimmed(printed.value - figure.value) + "个百分点",
        certainty=Certainty.CERTAIN if same else Certainty.LIKELY,
        severity=None if same else Severity.WARNING,
    )


class _Section(NamedTuple):
    name: str
    place: Place
    items: list[tuple[str, Place]]


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Cases ``missing`` and ``value``.

    ``missing``: numbered ratios under “1.4成本指标” against the lines of 成本指标 in
    the form.  ``value``: the rate told under an indicator's name against its line.
    """
    if rule.operand("case", "missing") == "value":
        yield from _values(reading, rule)
        return
    scored = [s for s in lines(reading) if s.line.max_score and s.line.subcategory]
    if not scored:
        return
    for section in _sections(reading):
        rows = [s for s in scored if _subcategory(s) == section.name]
        told = {name for name, _ in section.items}
        named = {_name(s) for s in rows}
        if len(told & named) < 2:
            continue
        everything = {_name(s) for s in scored}
        absent = [
            item
            for item in section.items
            if item[0] not in everything and _RATE.search(item[0])
        ]
        if absent:
            unmatched = [s for s in rows if _name(s) not in told]
            yield _finding(section, absent, unmatched, rule)


def _name(seen: Seen) -> str:
    key = label_key(seen.line.indicator.name)
    return _ORDINAL.sub("", key)


def _subcategory(seen: Seen) -> str:
    above = seen.line.subcategory
    return label_key(above.name) if above is not None else ""


def _section_head(text: str) -> re.Match[str] | None:
    """The head ``1.4成本指标`` a paragraph begins with."""
    if "指标" not in text[:_HEAD] or not text.lstrip()[:1].isdigit():
        return None
    return _SECTION.match(fold_width(text[:_HEAD]))


def _sections(reading: Reading) -> Iterator[_Section]:
    current: _Section | None = None
    for block in reading.document.blocks:
        if not isinstance(block, Paragraph):
            if current is not None:
                yield current
            current = None
            continue
        text = block.text
        head = _section_head(text)
        if head is not None:
            if current is not None:
                yield current
            name = label_key(head[1])
            current = _Section(name, block.place(*head.span(1)), [])
        elif current is not None:
            item = _item(text)
            if item is not None:
                place = block.place(*item.span(1))
                current.items.append((label_key(item[1]), place))
            elif text.strip() and current.items:
                yield current
                current = None
    if current is not None:
        yield current


def _finding(
    section: _Section,
    absent: list[tuple[str, Place]],
    unmatched: list[Seen],
    rule: CheckRule,
) -> Finding:
    missing = "、".join(f"“{name}”" for name, _ in absent)
    others = "、".join(f"“{s.name}”" for s in unmatched)
    instead = f"；自评表的{section.name}中却有正文未提的{others}" if others else ""
    return make(
        rule,
        subject=section.name,
        message=Message(
            f"正文{section.name}逐项分析了{missing}，自评表中没有这项指标{instead}。"
            "正文与自评表的指标应当一致。",
            f"the text analyses {missing} under {section.name}, the form does not "
            "score it.",
        ),
        places=[
            *[place for _, place in absent],
            section.place,
            *[s.line.indicator.place for s in unmatched],
        ],
        stated=missing,
    )
