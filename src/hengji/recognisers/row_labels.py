"""Row labels: ordinal, rank, indentation, code, and what a total is called."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from hengji.taxonomy.text import label_key

_ORDINAL = re.compile(
    r"(?P<chinese>[一二三四五六七八九十]{1,3}[、.．])"
    r"|(?P<chinese_bracket>\([一二三四五六七八九十]{1,3}\)、?)"
    r"|(?P<arabic>[0-9]{1,2}(?:[、．]|\.(?![0-9])))"
    r"|(?P<arabic_bracket>\([0-9]{1,2}\)、?|[0-9]{1,2}\))"
    r"|(?P<circled>[①-⑳])"
    r"|(?P<among>其中(?:[:：、\-—]|(?=.)))"
)
_RANK = {
    "chinese": 1,
    "chinese_bracket": 2,
    "arabic": 3,
    "arabic_bracket": 4,
    "circled": 5,
    "among": 6,
}
#: Rank of 其中; anything below it is an outline number.
AMONG = 6
_TOTAL = re.compile(
    r"(?:合计|总计|小计|共计|汇总|总额|总数|总和)(?:数|金额|\(.*\))?\Z|\A(?:合计|总计|小计)"
)
_SUBTOTAL = re.compile(r"小计")
_CLASSIFIED = re.compile(r"按.{1,12}分(?:类)?[:：]?\Z")
_CODE = re.compile(r"([0-9]{3}(?:[0-9]{2}){0,3})(?![0-9])")


class Label(NamedTuple):
    """A row label taken apart.

    Attributes:
        words: comparable words without the ordinal.
        ordinal: the ordinal as printed, ``""`` if none.
        rank: 1 一、 2 （一） 3 1、 4 （1） 5 ① 6 其中; 0 without ordinal.
        indent: width of the leading blanks, a full-width blank counting two.
    """

    words: str
    ordinal: str
    rank: int
    indent: int


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label:
    """Take a printed row label apart."""
    stripped = text.lstrip("\n")
    body = stripped.lstrip(" \u3000\t\xa0")
    indent = sum(2 if c == "\u3000" else 1 for c in stripped[: -len(body) or None])
    if not body:
        return Label("", "", 0, 0)
    key = label_key(body)
    match = _ORDINAL.match(key)
    if match is None or match.end() == len(key):
        return Label(key.rstrip(":"), "", 0, indent)
    name = str(match.lastgroup)
    words = key[match.end() :].rstrip(":")
    if name != "among":
        inner = _ORDINAL.match(words)
        if inner is not None and inner.lastgroup == "among":
            words = words[inner.end() :]
    return Label(words, match[0], _RANK[name], indent)


@lru_cache(maxsize=4096)
def is_total(words: str) -> bool:
    """合计, 小计, 总计, 汇总 …: a row or column that adds others up."""
    return len(words) <= 24 and _TOTAL.search(words) is not None


def is_subtotal(words: str) -> bool:
    """小计: a total of some, not of all."""
    return _SUBTOTAL.search(words) is not None


def is_classification(words: str) -> bool:
    """按收入性质分: opens a list that divides the total anew."""
    return _CLASSIFIED.match(words) is not None


def code_of(text: str) -> str:
    """A classification code of 3, 5, 7 or 9 digits at the head of a label."""
    match = _CODE.match(text)
    return match[1] if match else ""
