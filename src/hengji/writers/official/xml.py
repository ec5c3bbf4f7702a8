"""Paragraphs and runs as WordprocessingML text.

Strings are joined and parsed once per document; building element by element takes
ten times as long.
"""

from __future__ import annotations

import re
import unicodedata

from hengji.writers.official.styles import fonts

#: Characters XML 1.0 cannot carry; none of them prints.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escape(text: str) -> str:
    """Text for an element."""
    text = _UNPRINTABLE.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text: str, font: str = "", *, bold: bool = False) -> str:
    r"""A run; ``\t`` is a tab, ``\n`` a line break."""
    inner = fonts(font) if font else ""
    inner += "<w:b/>" if bold else ""
    properties = f"<w:rPr>{inner}</w:rPr>" if inner else ""
    words = escape(text)
    if "\t" in words or "\n" in words:
        words = words.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        words = words.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph of a style; ``properties`` go after the style in ``w:pPr``."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def width(text: str) -> float:
    """Width in full characters; digits and Latin letters are half as wide."""
    return sum(
        1 if unicodedata.east_asian_width(sign) in "WFA" else 0.5 for sign in text
    )
