"""Numbered headings and list items: their marks, their values, what encloses them."""

from __future__ import annotations

import re
from typing import NamedTuple

from hengji.model.outline import HeadingItem
from hengji.model.whole_text import WholeText

_CHINESE = "一二三四五六七八九十"
#: A dotted mark is not a decimal: no measure word may follow it.
_NO_MEASURE = (
    r"(?!\s*(?:万|亿|元|%|％|‰|个|倍|分(?![析类])|人(?![员事])|家|户|亩|平方|公里|米|吨"
    r"|小时|年(?![度初末])|月|天|级|次|项|台|[≥≤<>=~]))"
)
#: Begins with the line break before it: the engine jumps from line to line, where
#: ``^`` would be tried at every character.
_MARK = re.compile(
    r"\n[ \t\u3000\xa0]*(?P<mark>"
    rf"第\s*(?P<part>[{_CHINESE}]{{1,3}}|\d{{1,2}})\s*部分[、.．:：]?"
    rf"|(?P<ordinal>[{_CHINESE}]{{1,3}})是"
    rf"|(?P<chinese>[{_CHINESE}]{{1,3}})\s*[、．.，,](?!\d)"
    rf"|[（(]\s*(?P<chinese_bracket>[{_CHINESE}]{{1,3}})\s*[)）][、.．]?"
    r"|[（(]\s*(?P<arabic_bracket>\d{1,2})\s*[)）][、.．]?"
    r"|(?P<dotted>\d{1,2}(?:[.．]\d{1,2}){1,3})[、.．]?(?=\s*[\u4e00-\u9fff“《])"
    rf"{_NO_MEASURE}"
    r"|(?P<arabic>\d{1,3})\s*(?:[、)）]|[．.](?:(?!\d)|(?=20\d\d)))"
    r"|(?P<circled>[①-⑳])"
    r")[ \t\u3000\xa0]*(?P<text>[^\n]*)",
    re.MULTILINE,
)
_RANK = {
    "part": 0.0,
    "chinese": 1.0,
    "chinese_bracket": 2.0,
    "arabic": 3.0,
    "arabic_bracket": 4.0,
    "circled": 5.0,
    "ordinal": 6.0,
}
#: Automatic numbers come out of conversions in another style: 七、 8、 九、.
_RESTYLED = (_RANK["chinese"], _RANK["chinese_bracket"])
_DIGITS = {sign: value for value, sign in enumerate(_CHINESE, start=1)}
#: Where one document in the file ends and another begins.
_NEW_DOCUMENT = re.compile(
    r"\n[ \t\u3000]*(?:附\s?件\s?[0-9０-９一二三四五六七八九十]{0,2}\s?[:：]?"
    r"|[^\n，。；、]{4,40}报告)[ \t\u3000]*$",
    re.MULTILINE,
)
_HEADING_LENGTH = 40
_STOP, _END = re.compile("[，。；,;]"), re.compile("[。；;]")


class _Open(NamedTuple):
    rank: float
    text: str
    value: int
    is_heading: bool


def chinese_number(words: str) -> int:
    """一 … 九十九 as an integer; 0 when it is not one."""
    if "十" not in words:
        return _DIGITS[words] if len(words) == 1 else 0
    tens, _, ones = words.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def numbered_items(whole: WholeText) -> list[HeadingItem]:
    """Every numbered line of the paragraphs and of cells with several lines."""
    items: list[HeadingItem] = []
    stack: list[_Open] = []
    breaks = [match.start() for match in _NEW_DOCUMENT.finditer(whole.lines)]
    for match in _MARK.finditer(whole.lines):
        piece = whole.piece_at(match.start("mark") - 1)
        cell, text = whole.pieces[piece][1], match["text"].strip()
        if cell is not None:
            if text and "\n" in cell.text:
                items.append(_item(whole, match, _style(match), text, piece, False, []))
            continue
        while breaks and breaks[0] < match.start():
            if not whole.in_table(whole.piece_at(breaks.pop(0))):
                stack.clear()
        style = _style(match)
        heading = _is_heading(text)
        rank = _rank(match, style, stack)
        if heading and style in ("arabic", "arabic_bracket"):
            rank = _restyled(_value(style, match[style]), rank, stack)
        while stack and stack[-1].rank >= rank:
            stack.pop()
        item = _item(whole, match, style, text, piece, heading, stack)
        items.append(item)
        stack.append(_Open(rank, text, item.value, heading))
    return items


_STYLES = (
    "arabic",
    "arabic_bracket",
    "chinese_bracket",
    "chinese",
    "dotted",
    "part",
    "circled",
    "ordinal",
)


def _style(match: re.Match[str]) -> str:
    for name in _STYLES:
        if match[name] is not None:
            return name
    raise AssertionError("every mark has a style")


def _item(
    whole: WholeText,
    match: re.Match[str],
    style: str,
    text: str,
    piece: int,
    heading: bool,
    stack: list[_Open],
) -> HeadingItem:
    start = match.start("mark") - 1
    end = (match.start("text") + len(text) if text else match.end("mark")) - 1
    return HeadingItem(
        text,
        match["mark"],
        style,
        _value(style, match[style]),
        whole.place_in(piece, start, end),
        whole.pieces[piece][0].index,
        heading,
        tuple([open_.text for open_ in stack if open_.is_heading]),
    )


def _value(style: str, words: str) -> int:
    if style == "circled":
        return ord(words) - ord("①") + 1
    if style == "dotted":
        return int(re.split("[.．]", words)[-1])
    return int(words) if words.isdigit() else chinese_number(words)


def _is_heading(text: str) -> bool:
    """A short line that is no sentence: ``（一）主要职能。`` is one, too."""
    if not text or len(text) > _HEADING_LENGTH or text[-1] in "；;，、,":
        return False
    if text[-1] in "。.：:":
        return len(text) <= 24 and not _STOP.search(text, 0, len(text) - 1)
    return not _END.search(text)


def _rank(match: re.Match[str], style: str, stack: list[_Open]) -> float:
    """Depth of a style; a dotted mark stands under the number it repeats."""
    if style != "dotted":
        return _RANK[style]
    parts = re.split("[.．]", match["dotted"])
    arabic = _RANK["arabic"]
    under = any(each.rank == arabic and each.value == int(parts[0]) for each in stack)
    return (3.4 if under else 2.4) + len(parts) / 10


def _restyled(value: int, rank: float, stack: list[_Open]) -> float:
    """The rank of a heading that continues a higher sequence in another style."""
    if value < 2 or any(
        each.rank == rank and each.value == value - 1 for each in stack
    ):
        return rank
    for each in reversed(stack):
        if each.rank in _RESTYLED and each.value == value - 1:
            return each.rank
    return rank
