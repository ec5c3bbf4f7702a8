"""Lines for a terminal: Chinese characters are two columns wide and break anywhere.

A line never begins with a closing mark (，。》) nor ends with an opening one (《（“);
numbers and Latin words are not cut unless they are wider than the line.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NO_START = frozenset("，。、；：？！）》」』】〉”’％%…—＋－×÷＝,.;:?!)]}")
_NO_END = frozenset("（《「『【〈“‘([{")
_TOKEN = re.compile(r"[\x21-\x7e]+|\s+|.", re.DOTALL)


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    category = unicodedata.category(character)
    if category in ("Cf", "Cc", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """Columns the text takes in a terminal."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """The text filled with spaces to ``columns`` (``right``: set flush right)."""
    space = " " * max(0, columns - width(text))
    return space + text if right else text + space


def shorten(text: str, columns: int) -> str:
    """One line of at most ``columns``; what does not fit becomes ``…``."""
    flat = " ".join(text.split())
    if width(flat) <= columns:
        return flat
    kept, used = [], 1
    for character in flat:
        used += _columns(character)
        if used > columns:
            break
        kept.append(character)
    return "".join(kept) + "…"


def visible(text: str) -> str:
    """The text without characters that could steer a terminal."""
    return "".join(
        character
        for character in text
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf")
    )


def fold(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most ``columns``; own line breaks are kept."""
    lines: list[str] = []
    for paragraph in visible(text).split("\n"):
        lines.extend(_fold_paragraph(paragraph.replace("\t", " "), columns))
    return lines or [""]


def _fold_paragraph(text: str, columns: int) -> list[str]:
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for unit in _units(text, columns):
        size = width(unit)
        if line and used + size > columns:
            lines.append("".join(line).rstrip())
            line, used = [], 0
            if unit.isspace():
                continue
        line.append(unit)
        used += size
    lines.append("".join(line).rstrip())
    return lines


def _units(text: str, columns: int) -> list[str]:
    """What may not be broken: words, and characters with the marks they carry."""
    units: list[str] = []
    for token in _TOKEN.findall(text):
        glued = bool(units) and not units[-1].isspace()
        joins = glued and (token[0] in _NO_START or units[-1][-1] in _NO_END)
        if joins and not token.isspace() and width(units[-1] + token) <= columns:
            units[-1] += token
        elif width(token) > columns:
            units.extend(token)
        else:
            units.append(token)
    return units
