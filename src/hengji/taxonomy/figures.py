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
    "平方公里 立方米 千瓦时 公里 千米 公顷 公斤 千克 小时 分钟 人次 人天 家次 户次 批次 场次 "
    "台次 车次 件次 台套 台(套) 套次 课时 篇次 平米 人 名 家 户 个 项 批 次 台 套 辆 件 条 "
    "场 期 天 日 秒 年 月 岁 起 份 处 座 米 吨 支 把 册 篇 本 部 张 只 间 栋 幢 村 株 头 "
    "位 所 度 届 组 类 种 宗 例 笔 门 节 片 块 对 轮 单 桩 艘 架 枚 盏 棵 级 师 团"
).split()
_SYMBOLS = sorted({*_FIXED, *_COUNTING}, key=len, reverse=True)
_UNIT = "|".join(re.escape(symbol) for symbol in _SYMBOLS)

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
_APPROXIMATE_BEFORE = "大约|约|近|接近|将近|突破|超过|超|累计达|逾|预计"
_NUMBER = re.compile(
    rf"(?P<comparator>(?:{_COMPARATOR})\s*)?"
    rf"(?P<before>(?:{_APPROXIMATE_BEFORE})\s*)?"
    r"(?<![0-9A-Za-z.])"
    r"(?P<sign>(?<![0-9A-Za-z)%\]年月日])-\s?)?"
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9,])|[0-9]+(?:\.[0-9]+)?)"
    r"(?![A-Za-z]\w)"
    r"(?P<unit>\s?"
    r"(?P<more>[余多]?)(?P<scale>万亿|百万|千万|亿|万|千|百)?(?P<more2>[余多]?)"
    rf"(?P<symbol>{_UNIT})?)"
    r"(?P<after>左右|以上|以下|以内|之内|上下)?"
)
_AFTER = {"以上": "≥", "以内": "≤", "之内": "≤", "以下": "≤"}
_NOT_APPLICABLE = frozenset(
    "— —— ——— ———— - -- --- ---- / // \\ 无 不适用 … …… * ─ ── 一一".split()
)
_SPACES = re.compile(r"\s+")
_BRACKETED = re.compile(r"^[(\[]?\s*[)\]]?$")


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


def _figure(match: re.Match[str], original: str, offset: int) -> Figure:
    parts = match.groupdict(default="")
    digits = parts["number"].replace(",", "")
    value = Decimal(digits)
    if parts["sign"]:
        value = -value
    decimals = len(digits) - digits.index(".") - 1 if "." in digits else 0
    comparator = _COMPARATORS.get(parts["comparator"].strip(), "")
    comparator = comparator or _AFTER.get(parts["after"], "")
    approximate = bool(
        parts["before"] or parts["more"] or parts["more2"] or parts["after"]
    )
    start, end = match.span()
    if not parts["unit"].strip() and not parts["after"]:
        end = match.end("number")
    text = original[start:end]
    return Figure(
        text=text,
        value=value,
        unit=unit_of(parts["scale"], parts["symbol"]),
        decimals=decimals,
        start=start + offset,
        end=end + offset,
        comparator=comparator,
        approximate=approximate,
        remarks=_remarks(original[match.start("number") : match.end("number")]),
    )


def _remarks(printed: str) -> tuple[str, ...]:
    if printed.isascii():
        return ()
    return ("full_width",)


def scan(text: str, offset: int = 0) -> list[Figure]:
    """Every number in running text, with unit, comparator and approximation.

    Years, ordinals and codes are returned too: their role is for the caller to
    judge.  ``offset`` is added to the positions.
    """
    if not any(map(str.isdigit, text)):
        return []
    folded = fold_width(text)
    return [_figure(match, text, offset) for match in _NUMBER.finditer(folded)]


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
