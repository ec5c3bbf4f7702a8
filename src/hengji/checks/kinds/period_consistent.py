"""period_consistent: a report on a finished year that speaks of eleven months.

Operand ``part``: ``months`` (1-11月, 全年数据未出) or ``estimate`` (预计完成…,
将突破…, 截至目前).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text

#: Each begins with a fixed character, to which the engine jumps.
_MONTHS = (
    re.compile(r"1(?<![\d年.]1)\s?月?\s?[-—－–~～至到]{1,2}\s?1[01]\s?月份?"),
    re.compile(r"前十一?个月"),
    re.compile(r"全年数据(?:尚)?未(?:出|公布|发布)"),
)
_ESTIMATE = re.compile(
    r"预计(?=[^，。；\n]{0,16}\d)|将(?:突破|达到|完成|实现|超过)(?=[^，。；\n]{0,10}\d)|截[至止]目前"
)
_PLANS = re.compile(r"下一步|下步|计划|打算|改进|建议|措施|展望|安排|目标|思路|应用")
_GENRES = frozenset(
    {"self_evaluation_report", "self_evaluation_form", "final_accounts_disclosure"}
)
_SHOWN = 14


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding with every spot."""
    if reading.outline.genre not in _GENRES:
        return
    whole = whole_text(reading.document)
    if rule.operand("part") == "months":
        found = chain.from_iterable(p.finditer(whole.text) for p in _MONTHS)
        places = [_place(whole, match) for match in sorted(found, key=re.Match.start)]
        zh = "年度报告里用了不足全年的数据：{spots}。请换成全年数，或说明原因。"
        en = "A report on a full year gives figures for less than it: {spots}."
    else:
        places = [
            _place(whole, match)
            for match in _ESTIMATE.finditer(whole.text)
            if _is_result(whole, reading, match)
        ]
        zh = "年度已经结束，仍用预计或未完成的说法：{spots}。请写实际数。"
        en = "The year is over, yet the text still estimates: {spots}."
    if places:
        yield grouped(
            rule,
            places,
            subject=f"“{places[0].quote.strip()}”",
            zh=zh,
            en=en,
            certainty=Certainty.LIKELY,
        )


def _place(whole: WholeText, match: re.Match[str]) -> Place:
    _, end = whole.span(whole.piece_at(match.start()))
    stop = min(end, match.end() + _SHOWN)
    cut = re.search("[\n，。；]", whole.text[match.end() : stop])
    return whole.place(match.start(), match.end() + cut.start() if cut else stop)


def _is_result(whole: WholeText, reading: Reading, match: re.Match[str]) -> bool:
    """Prose about what was done: plans and targets may estimate."""
    piece = whole.piece_at(match.start())
    start, end = whole.span(piece)
    if whole.in_table(piece):
        return end - start > 200
    section = reading.outline.section_of(whole.pieces[piece][0].index)
    sentence = re.split("[。；\n]", whole.text[start : match.start()])[-1]
    return not _PLANS.search("".join(section[-1:])) and not _PLANS.search(sentence)
