"""Number formats of a workbook: what a person sees in the cell.

0.9 under ``0%`` is 90%, 12.5 under ``0.00`` is 12.50.  The grammar is that of
ECMA-376 part 1, 18.8.31; what the format cannot say falls back on ``General``.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from hengji.model.number import plain
from hengji.readers.date_format import is_date_section, show_date

#: Formats that are not written in the file (18.8.30), dates as a Chinese Excel
#: shows them.
BUILT_IN: dict[int, str] = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "¥#,##0;¥-#,##0", 6: "¥#,##0;¥-#,##0", 7: "¥#,##0.00;¥-#,##0.00",
    8: "¥#,##0.00;¥-#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"',
    30: "m/d/yy", 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"', 34: "h:mm", 35: "h:mm:ss", 36: 'yyyy"年"m"月"',
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: '#,##0;-#,##0;"-"', 42: '¥#,##0;¥-#,##0;"¥-"',
    43: '#,##0.00;-#,##0.00;"-"', 44: '¥#,##0.00;¥-#,##0.00;"¥-"', 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@", 50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"',
    55: "h:mm", 56: "h:mm:ss", 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|_(?P<width>.)|\*(?P<fill>.)'
    r"|\[\$(?P<currency>[^\]\-]*)(?:-[^\]]*)?\]|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<general>General|G/通用格式)|(?P<exponent>[Ee][+-])|(?P<sign>.)",
    re.S | re.I,
)
_DIGITS = "0#?.,"
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]")
_SECTION = re.compile(r'(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;"\\\[])*', re.S)
#: Decimal arithmetic wide enough for any stored number under any format.
_WIDE = Context(prec=400)
_MOST_DECIMALS = 30
#: Characters of a number under ``General``: ten digits beside the point.
_GENERAL_DIGITS = 10


class _Section(NamedTuple):
    prefix: str
    suffix: str
    digits: str
    percent: int
    scientific: bool
    general: bool
    fraction: bool
    #: Literals between the digits, by the number of digits to their right.
    middle: tuple[tuple[int, str], ...]
    condition: tuple[str, Decimal] | None
    date: bool
    code: str


def show(value: Decimal, code: str, *, from_1904: bool = False) -> str:
    """The text of a number under a format.

    Args:
        value: the stored number.
        code: the format, e.g. ``#,##0.00;[Red]-#,##0.00``.
        from_1904: days are counted from 1904 instead of 1900.
    """
    sections = _sections(code)
    section, signed = _chosen(value, sections)
    if section.date:
        shown = show_date(value, section.code, from_1904=from_1904)
        return general(value) if shown is None else shown
    number = value if signed else abs(value)
    if section.general or section.fraction:
        return (section.prefix + general(number) + section.suffix).strip()
    shown = _formatted(number, section)
    return shown if shown or ";" in code else general(value)


def general(value: Decimal) -> str:
    """A number under ``General``: whole numbers in full, fractions to ten digits."""
    if not value:
        return "0"
    if value == value.to_integral_value():
        return plain(value.quantize(Decimal(1), context=_WIDE))
    whole = len(str(abs(int(value))))
    places = max(0, _GENERAL_DIGITS - whole)
    rounded = _WIDE.quantize(value, Decimal(1).scaleb(-places))
    if not rounded:
        return f"{value:.5E}"
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[_Section, ...]:
    parts: list[str] = []
    at = 0
    while at <= len(code) and len(parts) < 4:
        match = _SECTION.match(code, at)
        end = match.end() if match else len(code)
        parts.append(code[at:end])
        at = end + 1
    return tuple(_parsed(part) for part in parts)


def _parsed(code: str) -> _Section:
    condition = _CONDITION.search(code)
    prefix, suffix, digits, percent, places = "", "", "", 0, 0
    scientific = is_general = fraction = False
    middle: list[tuple[int, str]] = []
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "sign"
        value = match.group(kind)
        if kind == "general":
            is_general = True
        elif kind == "exponent":
            scientific = True
        elif kind == "sign" and value in _DIGITS:
            if suffix:
                middle.append((places, suffix))
                suffix = ""
            digits += value
            places += value in "0#?"
        elif kind == "sign" and value == "/" and digits:
            fraction = True
        elif kind in ("sign", "quoted", "escaped", "currency"):
            percent += kind == "sign" and value == "%"
            if digits or is_general:
                suffix += value
            else:
                prefix += value
    return _Section(
        prefix=prefix.replace("@", ""),
        suffix=suffix.replace("@", ""),
        digits=digits,
        percent=percent,
        scientific=scientific,
        general=is_general or (not digits and "@" in prefix),
        fraction=fraction,
        middle=tuple((places - before, words) for before, words in middle),
        condition=(condition[1], Decimal(condition[2])) if condition else None,
        date=not is_general and is_date_section(code),
        code=code,
    )


def _chosen(value: Decimal, sections: tuple[_Section, ...]) -> tuple[_Section, bool]:
    """The section for a number, and whether the minus sign is still to be shown."""
    if any(section.condition for section in sections):
        for section in sections:
            if section.condition is None or _meets(value, section.condition):
                return section, True
        return sections[-1], True
    if value < 0 and len(sections) > 1:
        return sections[1], False
    if value == 0 and len(sections) > 2:
        return sections[2], True
    return sections[0], True


def _meets(value: Decimal, condition: tuple[str, Decimal]) -> bool:
    sign, bound = condition
    if sign == "<>":
        return value != bound
    less, equal = value < bound, value == bound
    return (
        ("<" in sign and less)
        or ("=" in sign and equal)
        or (">" in sign and not less and not equal)
    )


def _formatted(number: Decimal, section: _Section) -> str:
    if not section.digits:
        return (section.prefix + section.suffix).strip()
    scaled = section.digits.rstrip(",")
    scale = len(section.digits) - len(scaled)
    whole, _, part = scaled.partition(".")
    number = number.scaleb(2 * section.percent - 3 * scale, context=_WIDE)
    if section.scientific:
        return _scientific(number, part)
    places = min(sum(sign in "0#?" for sign in part), _MOST_DECIMALS)
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)
    digits = f"{abs(rounded):f}"
    integer, _, decimals = digits.partition(".")
    integer = integer.lstrip("0").rjust(whole.count("0"), "0")
    least = part.rfind("0") + 1
    while len(decimals) > least and decimals.endswith("0"):
        decimals = decimals[:-1]
    if "," in whole:
        integer = _grouped(integer)
    if section.middle and not part:
        integer = _interspersed(integer, section.middle)
    text = integer + ("." + decimals if decimals else "")
    minus = "-" if rounded < 0 else ""
    return (minus + section.prefix + text + section.suffix).strip()


def _scientific(number: Decimal, part: str) -> str:
    places = sum(sign in "0#?" for sign in part)
    mantissa, _, exponent = f"{number:.{max(places - 2, 0)}E}".partition("E")
    power = int(exponent)
    return f"{mantissa}E{'-' if power < 0 else '+'}{abs(power):02d}"


def _interspersed(integer: str, middle: tuple[tuple[int, str], ...]) -> str:
    """Digits with the literals a format puts between them (``0!.0,`` for 万)."""
    for right, words in middle:
        at = len(integer) - right
        if 0 < at < len(integer):
            integer = integer[:at] + words + integer[at:]
    return integer


def _grouped(integer: str) -> str:
    head = len(integer) % 3
    groups = [integer[:head]] if head else []
    groups += [integer[at : at + 3] for at in range(head, len(integer), 3)]
    return ",".join(groups)
