"""Imprints: who signed, who filled the form in, when; and fields left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.model.outline import Imprint
from hengji.model.whole_text import WholeText

_SIGN = (
    r"(?:\s*[（(]?\s*(?:签字|签名|签章|盖章|签字盖章|签字或盖章|公章)\s*[)）]?){0,2}"
)
_NAMES = (
    "负责人 组长 领导 填表人 填报人 填制人 制表人 经办人 复核人 审核人 联系人 "
    "法定代表人"
).split()
_NAME = f"(?:{'|'.join(_NAMES)})"
_TIMES = (
    "填报日期 填表日期 报告日期 评价日期 编制日期 上报日期 填报时间 填表时间 报告时间"
).split()
#: The end of a field's name.  Each word begins with itself, not with a group, so
#: that the engine jumps to their first characters.
_FIELD = re.compile(
    "(?:"
    + "|".join([*(f"{name}{_SIGN}" for name in _NAMES), *_TIMES])
    + r"|电话(?:号码)?|（(?:盖章|公章|签章)[)）]|\((?:盖章|公章|签章)[)）])\s{0,4}[：:]"
)
_LABEL_CELL = re.compile(
    r"(?P<field>联系人|填表人|填报人|经办人|联系电话|填报日期|填表日期)(?=[ \t]*$)",
    re.MULTILINE,
)
_BEFORE = re.compile(r"[^\s：:，。、；;]{0,18}$")
_PROSE = re.compile(r"[，。、；：]|以下|如下|提出|征求|几点")
_OPINION = re.compile(r"意见\s*[：:]\s*")
_BLANK = " \t\u3000\xa0_＿\n"
_GAP = r"[ \t\u3000\xa0_＿]"
_DATE_BLANK = re.compile(rf"年{_GAP}{{2,}}月{_GAP}{{2,}}日")
_AFTER_OPINION = re.compile(
    rf"[^\n]{{0,24}}?(?:{_NAME}{_SIGN}|[（(]?(?:签字|盖章|签章|公章)[)）]?)\s*[：:]?"
    r"|\s*年\s*月\s*日|[^\s：:，。\n]{0,16}意见\s*[：:]"
)
_NEXT_FIELD = re.compile(
    rf"[ \t\u3000\xa0]{{2,}}|(?={_NAME}{_SIGN}\s*[：:])|[；;，。]"
    r"|(?=(?:填报|填表|报告)(?:日期|时间)|(?:联系|办公)?电话[：:])"
)


def imprints(whole: WholeText) -> list[Imprint]:
    """Every such field in the order of the document."""
    found = [*_fields(whole), *_opinions(whole), *_blank_dates(whole)]
    return sorted(found, key=_order)


def _order(imprint: Imprint) -> tuple[int, int, int, int]:
    place = imprint.place
    return (place.block, place.row or 0, place.column or 0, place.start)


def _fields(whole: WholeText) -> Iterator[Imprint]:
    """Fields with a colon, several of them in one line perhaps; and label cells."""
    text = whole.text
    for match in _FIELD.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - 18), match.start())
        start = before.start() if before else match.start()
        line_end = text.find("\n", match.end())
        words = text[match.end() : len(text) if line_end < 0 else line_end]
        lead = len(words) - len(words.lstrip(_BLANK))
        cut = _NEXT_FIELD.search(words, lead)
        value = words[lead : cut.start() if cut else len(words)].strip(_BLANK)
        if value.endswith(("：", ":")):
            value = ""
        end = match.end() + (lead + len(value) if value else 0)
        field = "".join(text[start : match.end()].split())[:-1]
        yield Imprint(field, value, whole.place(start, end))
    for match in _LABEL_CELL.finditer(text):
        if text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" \t"):
            continue
        piece = whole.piece_at(match.start())
        cell = whole.pieces[piece][1]
        beside = whole.pieces[piece + 1][1] if piece + 1 < len(whole.pieces) else None
        if cell is not None and beside is not None and beside.row == cell.row:
            value = beside.text.strip(_BLANK)
            place = whole.place(match.start("field"), match.end("field"))
            yield Imprint(match["field"], value, place)


def _opinions(whole: WholeText) -> Iterator[Imprint]:
    """``…意见：`` with nothing before the signature below it is blank."""
    text = whole.text
    for match in _OPINION.finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        lead = text[line_start : match.start()]
        if len(lead.strip()) > 16 or _PROSE.search(lead):
            continue
        rest = match.end()
        blank = rest >= len(text) or _AFTER_OPINION.match(text, rest)
        start = line_start + len(lead) - len(lead.lstrip(_BLANK))
        value = "" if blank else text[rest:].split("\n", 1)[0].strip()
        place = whole.place(start, match.start() + len(match[0].rstrip()))
        yield Imprint(text[start : match.start() + 2], value, place)


def _blank_dates(whole: WholeText) -> Iterator[Imprint]:
    """``年    月    日`` printed, no figures written."""
    for match in _DATE_BLANK.finditer(whole.text):
        ahead = whole.text[: match.start()][-6:].rstrip(" \t\u3000\xa0_＿")
        if not ahead or not ahead[-1].isdigit():
            yield Imprint("日期", "", whole.place(match.start(), match.end()))
