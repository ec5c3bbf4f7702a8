"""The four sequences of headings: 一、（一）1．（1） (GB/T 9704—2012 7.3.3)."""

from __future__ import annotations

import re
from enum import IntEnum

_CHINESE = "一二三四五六七八九十"
_PATTERNS = (
    re.compile(rf"^[{_CHINESE}]{{1,3}}、"),
    re.compile(rf"^[（(][{_CHINESE}]{{1,3}}[）)]"),
    re.compile(r"^[0-9]{1,2}[．.、](?![0-9])"),
    re.compile(r"^[（(][0-9]{1,2}[）)]"),
)


class Ordinal(IntEnum):
    """The level a printed ordinal stands for."""

    FIRST = 1
    SECOND = 2
    THIRD = 3
    FOURTH = 4


def ordinal_of(line: str) -> Ordinal | None:
    """The level of the ordinal a line begins with, if any."""
    for level, pattern in zip(Ordinal, _PATTERNS, strict=True):
        if pattern.match(line):
            return level
    return None
