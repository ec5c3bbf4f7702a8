"""name_variant: a name printed with characters missing.

Operand ``part``: ``body`` (the reporting body without 自治州, 市 … in a field that asks
for its full name) or ``column`` (one unit named in two ways in several tables).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text

_LEVELS = (
    "自治州",
    "自治区",
    "自治县",
    "自治旗",
    "新区",
    "省",
    "市",
    "县",
    "区",
    "州",
    "旗",
)
_UNIT = re.compile(
    r"(?m)\n[ \t\u3000]*(?P<ordinal>[（(]?\d{1,2}[）)、.．])[ \t]*"
    r"(?P<name>[\u4e00-\u9fff]{4,30}(?:局|办|办公室|中心|站|所|院|处|委|队|校|馆|会|库))"
    r"[ \t\u3000]*$"
)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Variants of the part this rule speaks of."""
    whole = whole_text(reading.document)
    if rule.operand("part") == "body":
        yield from _body(whole, reading.outline.organisation, rule)
    else:
        yield from _column(whole, rule)


def _body(whole: WholeText, name: str, rule: CheckRule) -> Iterator[Finding]:
    """The full name minus one word of level, alone in a cell or line."""
    for level in _LEVELS:
        at = name.find(level, 2)
        while at > 0 and at + len(level) < len(name) - 2:
            short = name[:at] + name[at + len(level) :]
            places = _alone(whole, short)
            if places and whole.text.count(name) > 0:
                yield _variant(rule, whole, name, short, places)
                return
            at = name.find(level, at + 1)


def _alone(whole: WholeText, name: str) -> list[Place]:
    if name not in whole.text:
        return []
    pattern = re.compile(rf"(?m)^[ \t\u3000]*({re.escape(name)})[ \t\u3000]*$")
    return [whole.place(*match.span(1)) for match in pattern.finditer(whole.text)]


def _variant(
    rule: CheckRule, whole: WholeText, name: str, short: str, places: list[Place]
) -> Finding:
    missing = next(level for level in _LEVELS if name.replace(level, "", 1) == short)
    at = whole.text.find(name)
    full = whole.place(at, at + len(name))
    shown = "、".join(where(place) for place in places)
    return make(
        rule,
        subject=f"“{short}”",
        message=Message(
            f"{shown}的单位名称缺“{missing}”，全称是“{name}”（{where(full)}）。",
            f"{shown} lacks “{missing}”; the full name is “{name}” ({where(full)}).",
        ),
        places=[*places, full],
        stated=short,
        expected=name,
    )


def _column(whole: WholeText, rule: CheckRule) -> Iterator[Finding]:
    """A unit of one ordinal whose name lacks one character once."""
    names: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for match in _UNIT.finditer(whole.lines):
        start, end = match.start("name") - 1, match.end("name") - 1
        if whole.in_table(whole.piece_at(start)):
            of_ordinal = names.setdefault(match["ordinal"], {})
            of_ordinal.setdefault(match["name"], []).append((start, end))
    for variants in names.values():
        for short, spans in variants.items():
            for full, many in variants.items():
                if len(many) > len(spans) and _lacks_one(short, full):
                    yield _unit(rule, whole, short, full, spans, many)


def _lacks_one(short: str, full: str) -> bool:
    if len(full) != len(short) + 1:
        return False
    return any(full[:at] + full[at + 1 :] == short for at in range(len(full)))


def _unit(
    rule: CheckRule,
    whole: WholeText,
    short: str,
    full: str,
    spans: list[tuple[int, int]],
    many: list[tuple[int, int]],
) -> Finding:
    places = [whole.place(*span) for span in spans]
    others = [whole.place(*span) for span in many]
    return make(
        rule,
        subject=f"“{short}”",
        message=Message(
            f"{where(places[0])}的单位在其他{len(others)}处印作“{full}”，"
            "这里少一个字，应统一。",
            f"{where(places[0])} is printed “{full}” in {len(others)} other places.",
        ),
        places=[*places, *others],
        stated=short,
        expected=full,
    )
