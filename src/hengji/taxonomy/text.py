"""How printed words are compared: one folding for labels, one for offsets."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
#: One character for one character, so that offsets survive.
WIDTH_FOLD = {
    **_FULL_WIDTH,
    0x3000: 0x20,  # ideographic space
    0xA0: 0x20,
    0xFE66: ord("="),  # ﹦
    0xFE64: ord("<"),
    0xFE65: ord(">"),
    0xFE6A: ord("%"),
    0x2212: ord("-"),  # minus sign
    0xFE63: ord("-"),
    0x2013: ord("-"),  # en dash
}
_FOLDED = re.compile("[\xa0\u2013\u2212\u3000\ufe63-\ufe66\ufe6a\uff01-\uff5e]")
_FOLD = {chr(code): chr(folded) for code, folded in WIDTH_FOLD.items()}
_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("", "", "“”\"'‘’＂")


def fold_width(text: str) -> str:
    """Fold full-width forms to ASCII, character for character.

    ``len(fold_width(t)) == len(t)``, so an offset in one is an offset in both.
    """
    if text.isascii():
        return text
    # Few kinds of characters need folding: replacing each throughout takes a quarter
    # of the time of str.translate on Chinese text.
    for mark in set(_FOLDED.findall(text)):
        text = text.replace(mark, _FOLD[mark])
    return text


@lru_cache(maxsize=8192)
def label_key(text: str) -> str:
    """The form in which labels are compared: NFKC, no whitespace, no quotes.

    ``“三公”经 费`` and ``三公经费`` have one key (DOMAIN.md 7.2).
    """
    return _SPACE.sub("", unicodedata.normalize("NFKC", text)).translate(_QUOTES)
