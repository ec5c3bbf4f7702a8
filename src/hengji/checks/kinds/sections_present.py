"""sections_present: budget sections that must say something even when empty.

Operand ``part``: ``verb`` (a sentence that names a budget and stops) or ``missing``
(two of 政府性基金, 国有资本经营, 社会保险基金 have a section and the third has none).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.model.check_rule import CheckRule
from hengji.model.document import Paragraph
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading

_BUDGETS = ("政府性基金", "国有资本经营", "社会保险基金")
_VERBLESS = re.compile(
    r"^\s*(?:20\d\d年度?[，,]?)?\s*(?:[本我](?:局|厅|委|办|院|校|中心|站|所|单位|部门))?"
    r"(?:20\d\d年度?)?(?P<budget>政府性基金|国有资本经营|社会保险基金)(?:预算)?(?:财政拨款)?"
    r"(?:收入|支出|收支)?(?:情况)?[。；]?\s*$"
)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Empty or missing sections."""
    if rule.operand("part") == "verb":
        yield from _verbless(reading, rule)
    else:
        yield from _missing(reading, rule)


def _verbless(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """The sentence under such a heading that names the budget and stops."""
    blocks = reading.document.blocks
    for item in reading.outline.headings:
        budget = next((each for each in _BUDGETS if each in item.text), "")
        if not budget or not item.is_heading or item.block + 1 >= len(blocks):
            continue
        under = blocks[item.block + 1]
        if not isinstance(under, Paragraph):
            continue
        match = _VERBLESS.match(under.text)
        words = under.text.strip()
        if match is None or match["budget"] != budget or words == item.text.strip():
            continue
        start = under.text.index(words)
        place = under.place(start, start + len(words))
        yield make(
            rule,
            subject=f"“{words}”",
            message=Message(
                f"{where(place)}没有谓语也没有金额：没有这项支出应写明“无”，"
                "有则应写出金额。",
                f"{where(place)} has neither a verb nor an amount: say 无, or how "
                "much.",
            ),
            places=[place, item.place],
            stated=words,
        )


def _missing(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Two of the three fund sections as headings of one level, without the third."""
    found = {
        budget: item
        for budget in _BUDGETS
        for item in reading.outline.headings
        if item.is_heading and item.style == "chinese" and item.text.startswith(budget)
    }
    # Outlines without a section on social insurance know other rules.
    if len(found) != 2 or "社会保险基金" not in found:
        return
    absent = next(budget for budget in _BUDGETS if budget not in found)
    places = [item.place for item in found.values()]
    if any(absent in item.text for item in reading.outline.headings):
        return
    yield make(
        rule,
        subject=f"{absent}预算支出情况",
        message=Message(
            f"报告列有{where(places[0])}和{where(places[1])}，没有{absent}预算支出情况；"
            "没有这项支出也应单列一节写明“无”。",
            f"The report has {where(places[0])} and {where(places[1])} but no section "
            f"on {absent}; it must be there even when there is none.",
        ),
        places=places,
    )
