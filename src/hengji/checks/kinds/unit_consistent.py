"""unit_consistent: amounts whose unit is missing, cut short or oddly precise.

Operand ``part``: ``list`` (one amount of a list without 万元), ``scale`` (677.01亿
without 元 where money is meant), ``decimals`` (three decimals where all others have
at most two).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import grouped, where
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message, Severity
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text

#: From the rare end of each pattern; the digits before it are looked up then.
_BARE_IN_LIST = re.compile(
    r"\.\d{1,2}[、，,；;][^、，。；;\n\d]{2,24}\d[\d,]*(?:\.\d+)?(?P<unit>万元|亿元|元)"
)
_DIGITS = re.compile(r"(?<=[\u4e00-\u9fff）)])\d[\d,]*$")
_BEFORE = re.compile(r"\d(?P<unit>万元|亿元|元)[、，,；;][^、，。；;\n\d]{2,24}$")
_SCALE = re.compile(
    r"[亿万](?=左右|以上|以内|[，。、；,;）) ]|$(?!\n\s*元))(?<=[\d ].)",
    re.MULTILINE,
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?\s?$")
_MONEY = re.compile(
    r"投资|产值|增加值|资金|贷款|融资|收入|支出|经费|税收|利润|销售额|营业额|营收|财政|补助|补贴"
    r"|预算|决算|欠款|债务|合同额|签约额|交易额|GDP|生产总值"
)
_COUNTED = re.compile(
    r"人口|人数|人次|面积|产量|用户|客流|游客|数据|电量|户数|亩|吨|条"
)
_AMOUNT = re.compile(r"\d[\d,]*\.(?P<decimals>\d+)\s?万元")
_PRECISE = re.compile(r"\.\d{3,}\s?万元")
_LOOK_BACK = 16
_PROSE = 60


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Faults of the part this rule speaks of."""
    whole = whole_text(reading.document)
    part = rule.operand("part")
    if part == "list":
        yield from _list(whole, rule)
    elif part == "scale":
        yield from _scale(whole, rule)
    else:
        yield from _decimals(whole, rule)


def _list(whole: WholeText, rule: CheckRule) -> Iterator[Finding]:
    """…242.28万元、资源勘探等支出1619.87、粮油支出1317.66万元…."""
    for match in _BARE_IN_LIST.finditer(whole.text):
        digits = _DIGITS.search(whole.text, max(0, match.start() - 12), match.start())
        if digits is None:
            continue
        bare_start, bare_end = digits.start(), match.start() + 1
        while whole.text[bare_end].isdigit():
            bare_end += 1
        bare = whole.text[bare_start:bare_end]
        before = _BEFORE.search(whole.text[max(0, bare_start - 40) : bare_start])
        if before is None or before["unit"] != match["unit"]:
            continue
        start, _ = whole.span(whole.piece_at(match.start()))
        place = whole.place(bare_start, bare_end)
        head = whole.text[max(start, bare_start - 14) : bare_end].split("、")[-1]
        yield make(
            rule,
            subject=f"“{head}”",
            message=Message(
                f"{place.label()}“{head}”没有单位，而同一句里前后各项都以"
                f"“{match['unit']}”为单位。",
                f"“{head}” has no unit; the items before and after it are in "
                f"{match['unit']}.",
            ),
            places=[place],
            stated=bare,
            expected=f"{bare}{match['unit']}",
        )


def _scale(whole: WholeText, rule: CheckRule) -> Iterator[Finding]:
    """677.01亿: a scale without the 元 it scales."""
    for match in _SCALE.finditer(whole.text):
        number = _NUMBER.search(whole.text, max(0, match.start() - 16), match.start())
        if number is None:
            continue
        piece = whole.piece_at(match.start())
        start, end = whole.span(piece)
        back = whole.text[max(start, number.start() - _LOOK_BACK) : number.start()]
        back = re.split("[。；\n]", back)[-1]
        row = _row_words(whole, piece) if end - start < _PROSE else ""
        if not _MONEY.search(back + row) or _COUNTED.search(back):
            continue
        place = whole.place(number.start(), match.end())
        amount = place.quote
        yield make(
            rule,
            subject=f"“{amount}”",
            message=Message(
                f"{place.label()}“{back.strip()}{amount}”缺“元”字，"
                f"应写作“{amount}元”。",
                f"“{amount}” lacks 元: write “{amount}元”.",
            ),
            places=[place],
            stated=amount,
            expected=f"{amount}元",
            severity=Severity.INFO if end - start < _PROSE else None,
        )


def _row_words(whole: WholeText, piece: int) -> str:
    """The words of the row a short cell stands in, its label among them."""
    block, cell = whole.pieces[piece]
    if cell is None:
        return ""
    words = []
    for other in range(max(0, piece - 4), piece + 3):
        if other < len(whole.pieces):
            neighbour, beside = whole.pieces[other]
            if neighbour is block and beside is not None and beside.row == cell.row:
                words.append(beside.text)
    return " ".join(words)


def _decimals(whole: WholeText, rule: CheckRule) -> Iterator[Finding]:
    """3371.221万元 where every other amount has two decimals."""
    if not _PRECISE.search(whole.text):
        return
    amounts = list(_AMOUNT.finditer(whole.text))
    odd = [match for match in amounts if len(match["decimals"]) > 2]
    if not odd or len(odd) > 2 or len(amounts) < 10:
        return
    places = [whole.place(*match.span()) for match in odd]
    if len(places) == 1:
        zh = f"{where(places[0])}有{len(odd[0]['decimals'])}位小数，"
    else:
        zh = "{spots}的小数多于两位，"
    yield grouped(
        rule,
        places,
        subject=f"“{places[0].quote}”",
        zh=zh + f"全文其余{len(amounts) - len(odd)}个金额都不超过两位。",
        en="{spots}: more than two decimals, unlike all other amounts in 万元.",
    )
