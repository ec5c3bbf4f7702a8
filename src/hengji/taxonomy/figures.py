"""The grammar of printed figures (DOMAIN.md 7.3): text in, exact figures out.

Nothing is repaired: the printed characters stay in ``Figure.text`` and whatever
was unusual is named in ``Figure.remarks``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from hengji.model.fact import Presence
from hengji.model.figure import Figure
from hengji.model.number import plain
from hengji.model.unit import (
    CNY,
    CNY_10K,
    CNY_100M,
    MU,
    NO_UNIT,
    PERCENT,
    PERCENTAGE_POINT,
    PERMILLE,
    SCORE,
    SQUARE_METRE,
    TIMES,
    Unit,
    counting_unit,
)
from hengji.taxonomy.text import fold_width

_SCALES = {
    "": Decimal(1),
    "百": Decimal(100),
    "千": Decimal(1_000),
    "万": Decimal(10_000),
    "百万": Decimal(1_000_000),
    "千万": Decimal(10_000_000),
    "亿": Decimal(100_000_000),
    "万亿": Decimal(1_000_000_000_000),
}
_FIXED = {
    "元": CNY,
    "%": PERCENT,
    "‰": PERMILLE,
    "倍": TIMES,
    "个百分点": PERCENTAGE_POINT,
    "百分点": PERCENTAGE_POINT,
    "百分比": PERCENT,
    "分": SCORE,
    "平方米": SQUARE_METRE,
    "㎡": SQUARE_METRE,
    "m2": SQUARE_METRE,
    "亩": MU,
}
#: Longest first; a counting unit compares with itself alone.
_COUNTING = (
    "平方公里 立方米 千瓦时 公里 千米 公顷 公斤 千克 小时 分钟 人次 人天 "
    "家次 户次 批次 场次 台次 车次 件次 台套 台(套) 套次 课时 篇次 平米 人 "
    "名 家 户 个 项 批 次 台 套 辆 件 条 场 期 天 日 秒 年 月 岁 起 份 处 "
    "座 米 吨 支 把 册 篇 本 部 张 只 间 栋 幢 村 株 头 位 所 度 届 组 类 "
    "种 宗 例 笔 门 节 片 块 对 轮 单 桩 艘 架 枚 盏 棵 级 师 团 "
).split()
_SYMBOLS = sorted({*_FIXED, *_COUNTING}, key=len, reverse=True)

_COMPARATORS = {
    "≥": "≥", "≧": "≥", ">=": "≥", "不低于": "≥", "不少于": "≥", "不小于": "≥",
    "大于等于": "≥", "大于或等于": "≥", "高于或等于": "≥", "至少": "≥",
    "≤": "≤", "≦": "≤", "<=": "≤", "不超过": "≤", "不高于": "≤", "不大于": "≤",
    "不多于": "≤", "小于等于": "≤", "小于或等于": "≤", "控制在": "≤",
    ">": ">", "大于": ">", "高于": ">", "多于": ">",
    "<": "<", "小于": "<", "低于": "<", "少于": "<",
    "=": "=", "等于": "=", "~": "~", "约等于": "~", "≈": "~",
}  # fmt: skip
_COMPARATOR = "|".join(
    re.escape(mark) for mark in sorted(_COMPARATORS, key=len, reverse=True)
)
_APPROXIMATE = "大约 约 近 接近 将近 突破 超过 超 累计达 逾 预计 大概 估计".split()
_BEFORE = re.compile(
    rf"(?P<comparator>{_COMPARATOR})?\s*"
    rf"(?P<approximate>{'|'.join(sorted(_APPROXIMATE, key=len, reverse=True))})?"
    r"\s*\Z"
)
_BEFORE_ENDS = frozenset(
    " " + "".join(mark[-1] for mark in (*_COMPARATORS, *_APPROXIMATE))
)
_LONGEST_BEFORE = 10
#: A minus sign stands before a number only where no range, date or code can.
_NO_SIGN_AFTER = frozenset(
    "0123456789)%]年月日元个家人次项分亿万千百点名户条件度亩台辆号‰倍时天~-"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
_WORD_BEFORE = frozenset(
    "0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
#: Where none of these precedes, a number begins with its first digit.
_SIGN_OR_WORD_BEFORE = _WORD_BEFORE | frozenset(
    chr(code) for code in range(0x3001) if chr(code).isspace() or chr(code) == "-"
)
#: Begins with a digit so that the engine jumps from number to number.
_NUMBER = re.compile(
    r"([0-9](?:[0-9]{0,2}(?:,[0-9]{3})++(?:\.[0-9]++)?(?![0-9,])"
    r"|[0-9]?(?=\.(?:19|20)[0-9]{2}年)"
    r"|[0-9]*+(?:\.[0-9]++)?))"
    r"(?![A-LN-Za-ln-z]|[Mm](?!2))"
    r"\s?([余多]?)(万亿|百万|千万|亿|万|千|百)?([余多]?)"
)
_GLUED_YEAR = re.compile(r"(?<=[0-9]\.)(?:19|20)[0-9]{2}年")
_AFTER_UNIT = re.compile(r"左右|以上|以下|以内|之内|上下")
_AFTER_UNIT_STARTS = frozenset("左以之上")
#: Texts up to this length are remembered with their figures.
_SHORT = 24
_DIGIT = re.compile(r"[0-9０-９]")
_AFTER = {"以上": "≥", "以内": "≤", "之内": "≤", "以下": "≤"}
_NOT_APPLICABLE = frozenset(
    "— —— ——— ———— - -- --- ---- / // \\ 无 不适用 … …… * ─ ── 一一".split()
)
_SPACES = re.compile(r"\s+")


class CellValue(NamedTuple):
    """What a table cell holds."""

    presence: Presence
    figures: tuple[Figure, ...]


@lru_cache(maxsize=512)
def unit_of(scale: str, symbol: str) -> Unit:
    """The unit printed as ``scale + symbol``, e.g. ``万`` + ``平方米``.

    A bare scale (``79.1亿``) is a unit of dimension ``scale``: what it measures
    was not printed.
    """
    if symbol == "元":
        return {"": CNY, "万": CNY_10K, "亿": CNY_100M}.get(
            scale, Unit(scale + symbol, "money", _SCALES[scale])
        )
    if not symbol:
        return Unit(scale, "scale", _SCALES[scale]) if scale else NO_UNIT
    unit = _FIXED.get(symbol) or counting_unit(symbol)
    if not scale:
        return unit
    return Unit(scale + unit.symbol, unit.dimension, unit.factor * _SCALES[scale])


@lru_cache(maxsize=4096)
def _value(digits: str) -> tuple[Decimal, int]:
    """The exact number and its printed decimals."""
    bare = digits.replace(",", "")
    point = bare.find(".")
    return Decimal(bare), len(bare) - point - 1 if point >= 0 else 0


#: Symbols with their units by their first character; the longest comes first.
_UNITS_FROM = {
    first: tuple((s, unit_of("", s)) for s in _SYMBOLS if s[0] == first)
    for first in {symbol[0] for symbol in _SYMBOLS}
}
_FULL_WIDTH = ("full_width",)


def _symbol_at(folded: str, at: int) -> str:
    """The longest unit symbol printed at a position, or ``""``."""
    for symbol, _ in _UNITS_FROM.get(folded[at : at + 1], ()):
        if folded.startswith(symbol, at):
            return symbol
    return ""


def _scaled_unit(match: re.Match[str], folded: str) -> tuple[Unit, int, bool]:
    """Unit after 万, 亿, 余 or 多, where it ends, and whether 余 or 多 stands in it."""
    _, more, scale, more2 = match.groups()
    if scale and not more2:
        whole = _symbol_at(folded, match.start(3))
        if len(whole) > len(scale):
            return unit_of("", whole), match.start(3) + len(whole), bool(more)
    end = match.end()
    symbol = _symbol_at(folded, end)
    return unit_of(scale or "", symbol), end + len(symbol), bool(more or more2)


def _start_of(match: re.Match[str], folded: str) -> int:
    """Where the number begins, its minus sign included; -1 if it is a name."""
    start = match.start()
    before = folded[start - 1] if start else ""
    if before in _WORD_BEFORE and start:
        return start if _GLUED_YEAR.match(folded, start) else -1
    sign = start - 2 if before.isspace() and start > 1 else start - 1
    if sign < 0 or folded[sign] != "-":
        return start
    return start if sign and folded[sign - 1] in _NO_SIGN_AFTER else sign


def _figure(
    match: re.Match[str], folded: str, original: str, offset: int
) -> Figure | None:
    digits, more, scale, more2 = match.groups()
    start = first = match.start()
    last = end = first + len(digits)
    before = folded[start - 1] if start else ""
    if before in _SIGN_OR_WORD_BEFORE:
        start = _start_of(match, folded)
        if start < 0:
            return None
        before = folded[start - 1] if start else ""
    value, decimals = _value(digits)
    if start < first:
        value = value.copy_negate()
    unit, approximate, comparator = NO_UNIT, False, ""
    if not (scale or more or more2):
        at = match.end()
        for symbol, known in _UNITS_FROM.get(folded[at : at + 1], ()):
            if folded.startswith(symbol, at):
                unit, end = known, at + len(symbol)
                break
    else:
        unit, end, approximate = _scaled_unit(match, folded)
    if folded[end : end + 1] in _AFTER_UNIT_STARTS:
        after = _AFTER_UNIT.match(folded, end)
        if after is not None:
            end, approximate = after.end(), True
            comparator = _AFTER.get(after[0], "")
    if before in _BEFORE_ENDS:
        start, said, near = _words_before(folded, start)
        approximate = approximate or near
        comparator = said or comparator
    plain_width = folded is original or original[first:last].isascii()
    return Figure(
        original[start:end],
        value,
        unit,
        decimals,
        start + offset,
        end + offset,
        comparator,
        approximate,
        () if plain_width else _FULL_WIDTH,
    )


def _words_before(folded: str, start: int) -> tuple[int, str, bool]:
    """Comparator and 约 … right before a number, and where they begin."""
    found = _BEFORE.search(folded, max(0, start - _LONGEST_BEFORE), start)
    if found is None or not found.group().strip():
        return start, "", False
    comparator, approximate = found.groups()
    return (
        found.start("comparator" if comparator else "approximate"),
        _COMPARATORS.get(comparator, "") if comparator else "",
        bool(approximate),
    )


def scan(text: str, offset: int = 0) -> list[Figure]:
    """Every number in running text, with unit, comparator and approximation.

    Years, ordinals and codes are returned too: their role is for the caller to
    judge.  ``offset`` is added to the positions.
    """
    if not offset and len(text) <= _SHORT:
        return list(_scan_short(text))
    if _DIGIT.search(text) is None:
        return []
    return scan_folded(fold_width(text), text, offset)


@lru_cache(maxsize=1024)
def _scan_short(text: str) -> tuple[Figure, ...]:
    """A short cell is looked at by several recognisers, and printed many times."""
    if _DIGIT.search(text) is None:
        return ()
    return tuple(scan_folded(fold_width(text), text))


def scan_folded(folded: str, original: str, offset: int = 0) -> list[Figure]:
    """As :func:`scan`, for a caller that has folded the text already."""
    figures = []
    for match in _NUMBER.finditer(folded):
        figure = _figure(match, folded, original, offset)
        if figure is not None:
            figures.append(figure)
    return figures


def read_cell(text: str, unit: Unit = NO_UNIT) -> CellValue:
    """What a table cell says: a value, a blank, 不适用, or words.

    A cell is a value when nothing but figures, spaces and brackets stand in it:
    ``-104.77``, ``3.68 ``, ``120．00``, ``95.6%``, ``94分``, ``373.72（248.45）``.
    ``unit`` is given to figures that print none.
    """
    stripped = text.strip()
    if not stripped:
        return CellValue(Presence.MISSING, ())
    folded = fold_width(stripped)
    if _SPACES.sub("", folded) in _NOT_APPLICABLE:
        return CellValue(Presence.NOT_APPLICABLE, ())
    if len(stripped) > 60:
        return CellValue(Presence.TEXT, ())
    figures = scan(text)
    if not figures or not _only_figures(text, figures):
        return CellValue(Presence.TEXT, ())
    if unit is not NO_UNIT:
        figures = [f if f.unit.symbol else f.with_unit(unit) for f in figures]
    return CellValue(Presence.VALUE, tuple(figures))


def _only_figures(text: str, figures: list[Figure]) -> bool:
    """Whether nothing but spaces and one pair of brackets surrounds the figures."""
    if len(figures) > 2:
        return False
    folded = fold_width(text)
    rest, at = "", 0
    for figure in figures:
        rest += folded[at : figure.start] + "#"
        at = figure.end
    rest = _SPACES.sub("", rest + folded[at:])
    return rest == "#" or rest == "#(#)"


def printed(value: Decimal) -> str:
    """A number as Hengji prints it: exact, plain, no exponent."""
    return plain(value)
