"""The findings at the right, a card each, with the filters above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hengji.model.finding import Certainty, Finding, FindingKind, Severity
from hengji.writers.html.tags import LETTER, SHAPE, both, escape, message, spot
from hengji.writers.words import CERTAINTY, KIND, SEVERITIES, SEVERITY

_SPOTS_OPEN = 6


def filters_html(findings: Sequence[Finding]) -> str:
    """Severity buttons, the kinds that occur, and a search field."""
    counts = Counter(finding.severity for finding in findings)
    buttons = "".join(_severity_button(level, counts[level]) for level in SEVERITIES)
    kinds = dict.fromkeys(finding.kind for finding in findings)
    options = "".join(map(_kind_option, kinds))
    return (
        f'<div class="filters"><div class="levels" role="group">{buttons}</div>'
        '<select id="kind" aria-label="种类 Kind"><option value=""'
        ' data-zh="全部种类" data-en="All kinds">全部种类</option>'
        f"{options}</select>"
        '<input id="search" type="search" autocomplete="off"'
        ' data-zh="搜索发现" data-en="Search findings" placeholder="搜索发现"'
        ' aria-label="搜索 Search"></div>'
    )


def _severity_button(level: Severity, count: int) -> str:
    return (
        f'<button type="button" class="level {LETTER[level]}" data-s="{level}"'
        f' aria-pressed="true"><i aria-hidden="true">{SHAPE[level]}</i>'
        f"{message(SEVERITY[level])} <b>{count}</b></button>"
    )


def _kind_option(kind: FindingKind) -> str:
    words = KIND[kind]
    return (
        f'<option value="{kind}" data-zh="{words.zh}"'
        f' data-en="{words.en}">{words.zh}</option>'
    )


def cards_html(findings: Sequence[Finding]) -> str:
    """The cards in the order of their numbers."""
    if not findings:
        return f'<p class="none">{both("未发现问题。", "Nothing found.")}</p>'
    cards = "".join(
        _card(ordinal, finding) for ordinal, finding in enumerate(findings, start=1)
    )
    return (
        f'<ol class="cards">{cards}</ol><p class="none" id="filtered" hidden>'
        f"{both('没有符合筛选条件的发现。', 'No finding passes the filter.')}</p>"
    )


def _card(ordinal: int, finding: Finding) -> str:
    letter = LETTER[finding.severity]
    kind = message(KIND[finding.kind])
    sure = ""
    if finding.certainty is not Certainty.CERTAIN:
        sure = f" · {message(CERTAINTY[finding.certainty])}"
    return (
        f'<li class="card {letter}" id="f{ordinal}" data-s="{finding.severity}"'
        f' data-k="{finding.kind}" tabindex="-1">'
        f'<h3><span class="no">{SHAPE[finding.severity]}{ordinal}</span>'
        f"{message(finding.title)}</h3>"
        f'<p class="meta"><b>{message(SEVERITY[finding.severity])}</b>'
        f" · {kind}{sure} · <code>{escape(finding.code)}</code></p>"
        f"<p>{message(finding.message)}</p>"
        f"{_amounts(finding)}{_advice(finding)}{_spots(ordinal, finding)}</li>"
    )


def _amounts(finding: Finding) -> str:
    pairs = (
        (both("印为", "Stated"), finding.stated),
        (both("应为", "Expected"), finding.expected),
        (both("相差", "Difference"), finding.difference),
        (both("改为此数则各处相符", "With this all agrees"), finding.repair),
    )
    shown = "".join(
        f"<div><dt>{label}</dt><dd>{escape(value)}</dd></div>"
        for label, value in pairs
        if value
    )
    amounts = f'<dl class="amounts">{shown}</dl>' if shown else ""
    if not finding.arithmetic:
        return amounts
    return f'<p class="sum">{escape(finding.arithmetic)}</p>{amounts}'


def _advice(finding: Finding) -> str:
    parts = []
    if finding.advice.zh:
        parts.append((both("建议", "Advice"), message(finding.advice)))
    if finding.basis:
        parts.append((both("依据", "Basis"), escape(finding.basis)))
    rows = "".join(
        f"<div><dt>{label}</dt><dd>{words}</dd></div>" for label, words in parts
    )
    return f'<dl class="more">{rows}</dl>' if rows else ""


def _spots(ordinal: int, finding: Finding) -> str:
    places = list(dict.fromkeys(finding.places))
    if finding.suspect is not None and finding.suspect not in places:
        places.insert(0, finding.suspect)
    buttons = [f"<li>{spot(place, ordinal)}</li>" for place in places]
    first = f'<ul class="spots">{"".join(buttons[:_SPOTS_OPEN])}</ul>'
    rest = buttons[_SPOTS_OPEN:]
    if not rest:
        return first
    words = both(f"另有 {len(rest)} 处", f"{len(rest)} more")
    return (
        f"{first}<details><summary>{words}</summary>"
        f'<ul class="spots">{"".join(rest)}</ul></details>'
    )
