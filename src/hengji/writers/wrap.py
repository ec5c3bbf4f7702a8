"""Lines for a terminal: Chinese characters are two columns wide and break anywhere.

A line never begins with a closing mark (，。》) nor ends with an opening one (《（“);
numbers and Latin words are not cut unless they are wider than the line.
"""

from __future__ import annotations

import re
import unicodedata

_NO_START = frozenset("，。、；：？！）》」』】〉”’％%…—＋－×÷＝,.;:?!)]}")
_NO_END = frozenset("（《「『【〈“‘([{")
_TOKEN = re.compile(r"[\x21-\x7e]+|\s+|.", re.DOTALL)


#: Control and format characters (Unicode Cc and Cf) but line break and tab.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0001-\U000e007f]"
)


class _Columns(dict[str, int]):
    """Columns of each character, worked out when it is first met."""

    def __missing__(self, character: str) -> int:
        if unicodedata.category(character) in ("Cf", "Cc", "Mn", "Me"):
            columns = 0
        else:
            columns = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        self[character] = columns
        return columns


_COLUMNS = _Columns()


def width(text: str) -> int:
    """Columns the text takes in a terminal."""
    return sum(map(_COLUMNS.__getitem__, text))


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
        used += _COLUMNS[character]
        if used > columns:
            break
        kept.append(character)
    return "".join(kept) + "…"


def visible(text: str) -> str:
    """The text without characters that could steer a terminal."""
    return _STEERING.sub("", text)


def fold(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most ``columns``; own line breaks are kept."""
    lines: list[str] = []
    for paragraph in visible(text).split("\n"):
        lines.extend(_fold_paragraph(paragraph.replace("\t", " "), columns))
    return lines or [""]


def _fold_paragraph(text: str, columns: int) -> list[str]:
    if width(text) <= columns:
        return [text.rstrip()]
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for unit in _units(text, columns):
        size = _COLUMNS[unit] if len(unit) == 1 else width(unit)
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
        joins = token[0] in _NO_START or (units and units[-1][-1] in _NO_END)
        if joins and _may_join(units, token, columns):
            units[-1] += token
        elif len(token) > columns:
            units.extend(token)
        else:
            units.append(token)
    return units


def _may_join(units: list[str], token: str, columns: int) -> bool:
    if not units or units[-1].isspace() or token.isspace():
        return False
    return width(units[-1] + token) <= columns
