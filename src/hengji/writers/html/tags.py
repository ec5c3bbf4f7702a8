"""Escaping and the few fragments every part of the page uses."""

from __future__ import annotations

import re
from html import escape as _escape

from hengji.model.finding import Message, Severity
from hengji.model.place import Place
from hengji.writers.words import place_label

#: Control characters are shown as U+FFFD, one for one, so that offsets survive.
_CONTROLS = {code: 0xFFFD for code in range(32) if code not in (9, 10)} | {
    code: 0xFFFD for code in range(127, 160)
}
_SPECIAL = re.compile("[&<>\"'\x00-\x08\x0b-\x1f\x7f-\x9f]")
#: Severity by letter (class), shape (for those who do not see the colour).
LETTER = {Severity.ERROR: "e", Severity.WARNING: "w", Severity.INFO: "i"}
SHAPE = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.INFO: "■"}
_QUOTE = 48


def escape(text: str) -> str:
    """Text of any origin, safe in an element or a quoted attribute."""
    if _SPECIAL.search(text) is None:
        return text
    return _escape(text.translate(_CONTROLS))


def both(chinese: str, english: str) -> str:
    """Words in both languages; the style sheet shows the one chosen."""
    return (
        f'<span class="zh" lang="zh">{escape(chinese)}</span>'
        f'<span class="en" lang="en">{escape(english)}</span>'
    )


def message(words: Message) -> str:
    """A message in both languages, the Chinese for both when there is one only."""
    if not words.en or words.en == words.zh:
        return escape(words.zh)
    return both(words.zh, words.en)


def anchor(place: Place) -> str:
    """Id of the paragraph or cell in which a place lies."""
    if place.row is None or place.column is None:
        return f"b{place.block}"
    return f"b{place.block}r{place.row}c{place.column}"


def spot(place: Place, ordinal: int = 0) -> str:
    """A button that goes to a place (and to the mark of finding ``ordinal``)."""
    quote = " ".join(place.quote.split())
    if len(quote) > _QUOTE:
        quote = quote[:_QUOTE] + "…"
    words = both(place_label(place), place_label(place, "en"))
    quoted = f" <q>{escape(quote)}</q>" if quote else ""
    return (
        f'<button type="button" class="spot" data-t="{anchor(place)}"'
        f' data-f="{ordinal}">{words}{quoted}</button>'
    )
