"""Dates and times of a workbook, as their number format shows them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|_(?P<width>.)|\*(?P<fill>.)'
    r"|\[(?P<elapsed>h+|m+|s+)\]|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<half>AM/PM|A/P|上午/下午)|(?P<field>y+|m+|d+|h+|s+|a{3,}|e+|g+)"
    r"|(?P<tenths>\.0+)|(?P<sign>.)",
    re.S | re.I,
)
#: What stands for a date: letters outside quotes, escapes and brackets.
_FIELDS = re.compile(r"[ymdhs]|a{3,}", re.I)
_WEEKDAYS = "一二三四五六日"
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
#: Formats that follow the settings of the machine.
_LONG_DATE, _LONG_TIME = re.compile(r"\[\$-(?:x-sysdate|F800)"), "[$-F400]"
_DAYS_TO_1904 = 1462
_LAST_DAY = 2_958_465  # 9999-12-31


@lru_cache(maxsize=512)
def is_date_section(code: str) -> bool:
    """Whether a section of a number format shows a date or a time."""
    for match in _TOKEN.finditer(code):
        if match["field"] or match["elapsed"]:
            return _FIELDS.match(match["field"] or match["elapsed"]) is not None
    return False


def show_date(value: Decimal, code: str, *, from_1904: bool) -> str | None:
    """A serial day number under a date format; ``None`` outside the calendar."""
    moment = moment_of(value, from_1904=from_1904)
    if moment is None:
        return None
    if _LONG_DATE.match(code):
        return f"{moment.year}年{moment.month}月{moment.day}日"
    tokens = [(m.lastgroup or "sign", m.group()) for m in _TOKEN.finditer(code)]
    halves = any(kind == "half" for kind, _ in tokens)
    shown: list[str] = []
    for at, (kind, raw) in enumerate(tokens):
        if kind == "elapsed":
            shown.append(_elapsed(value, raw[1:-1].lower()))
        elif kind == "half":
            shown.append("上午" if moment.hour < 12 else "下午")
        elif kind == "field":
            minutes = raw[0] in "mM" and _is_minutes(tokens, at)
            shown.append(_field(moment, raw.lower(), minutes=minutes, halves=halves))
        else:
            shown.append(_literal(kind, raw))
    return "".join(shown).strip()


def _literal(kind: str, raw: str) -> str:
    """What stands between the fields; fractions of a second are shown as zero."""
    if kind == "quoted":
        return raw.strip('"')
    if kind == "escaped":
        return raw[1:]
    if kind == "tenths":
        return "." + "0" * (len(raw) - 1)
    return raw if kind == "sign" and raw not in "@;" else ""


def moment_of(value: Decimal, *, from_1904: bool) -> datetime | None:
    """The moment a serial number stands for.

    Day 60 of the 1900 calendar is a 29 February that never was; days before it are
    one off.
    """
    days = value + (_DAYS_TO_1904 if from_1904 else 0)
    if days < 0 or days > _LAST_DAY:
        return None
    if days < 60 and not from_1904:
        days += 1
    seconds = int((days * 86_400).to_integral_value())
    return datetime(1899, 12, 30) + timedelta(seconds=seconds)


def _is_minutes(tokens: list[tuple[str, str]], at: int) -> bool:
    """``m`` is minutes after hours and before seconds, months otherwise."""
    before = [raw for kind, raw in tokens[:at] if kind in ("field", "elapsed")]
    after = [raw for kind, raw in tokens[at + 1 :] if kind in ("field", "elapsed")]
    follows_hours = bool(before) and before[-1].strip("[]")[0] in "hH"
    leads_seconds = bool(after) and after[0].strip("[]")[0] in "sS"
    return follows_hours or leads_seconds


def _field(moment: datetime, raw: str, *, minutes: bool, halves: bool) -> str:
    letter, count = raw[0], len(raw)
    if letter in "ye":
        return f"{moment.year % 100:02d}" if raw in ("y", "yy") else str(moment.year)
    if letter == "m" and not minutes:
        return _month(moment.month, count)
    if (letter == "d" and count > 2) or letter == "a":
        prefix = "星期" if count > 3 else "周"
        return prefix + _WEEKDAYS[moment.weekday()]
    if letter == "g":
        return ""
    hour = (moment.hour % 12 or 12) if halves else moment.hour
    number = {"m": moment.minute, "d": moment.day, "h": hour, "s": moment.second}
    return f"{number[letter]:02d}" if count > 1 else str(number[letter])


def _month(month: int, count: int) -> str:
    if count < 3:
        return f"{month:02d}" if count == 2 else str(month)
    return _MONTHS[month - 1] if count == 3 else f"{month}月"


def _elapsed(value: Decimal, unit: str) -> str:
    per_day = {"h": 24, "m": 1440, "s": 86_400}[unit[0]]
    return str(int(value * per_day)).rjust(len(unit), "0")
