"""Paragraph styles of a docx: outline levels and the numbering they bring along.

``styles.xml`` is often larger than the document, and a report uses a dozen of its
styles: each is cut out of the source when it is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from hengji.readers.attributes import to_int
from hengji.readers.docx_names import VAL, W

_NUM_PR, _NUM_ID, _ILVL = f"{W}numPr", f"{W}numId", f"{W}ilvl"
_OUTLINE = f"{W}outlineLvl"
_HEADING_NAME = re.compile(r"^(?:heading|标题)\s*([1-9])$", re.I)
_DEEPEST_STYLE_CHAIN = 20
_START = re.compile(rb"<(?:\w+:)?style\s[^>]*?styleId=[\"']([^\"'<>]*)[\"'][^>]*>")
_END = re.compile(rb"</(?:\w+:)?style>")


def _value(name: str) -> re.Pattern[bytes]:
    return re.compile(
        rb"<(?:\w+:)?" + name.encode() + rb"\s[^>]*?val=[\"']([^\"'<>]*)[\"']"
    )


_NAME, _BASED_ON, _LEVEL = _value("name"), _value("basedOn"), _value("outlineLvl")
_LIST, _DEPTH = _value("numId"), _value("ilvl")


class NumberReference(NamedTuple):
    """A paragraph's or style's numbering; either part may be inherited."""

    list_id: str | None
    level: int | None


_NO_NUMBER = NumberReference(None, None)


@dataclass(slots=True)
class Style:
    """A paragraph style, as far as reading needs it."""

    based_on: str | None = None
    outline: int | None = None
    number: NumberReference = _NO_NUMBER


class Styles:
    """What ``styles.xml`` says about headings and numbering."""

    def __init__(self, load: Callable[[], bytes | None]) -> None:
        """Take the loader of ``styles.xml``; it is called when first needed."""
        self._load = load
        self._source: bytes | None = None
        self._spans: dict[str, tuple[int, int]] = {}
        self._styles: dict[str, Style | None] = {}
        self._levels: dict[str, int] = {}
        self._numbers: dict[str, NumberReference] = {}

    def level(self, name: str) -> int:
        """Outline level 1-9 of a style, 0 for body text."""
        known = self._levels.get(name)
        if known is None:
            outline = None
            for style in self._chain(name):
                if style.outline is not None:
                    outline = style.outline
                    break
            known = outline + 1 if outline is not None and 0 <= outline < 9 else 0
            self._levels[name] = known
        return known

    def number(self, name: str) -> NumberReference:
        """Numbering a style brings along."""
        known = self._numbers.get(name)
        if known is None:
            list_id = level = None
            for style in self._chain(name):
                list_id = list_id if list_id is not None else style.number.list_id
                level = level if level is not None else style.number.level
            known = NumberReference(list_id, level)
            self._numbers[name] = known
        return known

    def _chain(self, name: str | None) -> list[Style]:
        chain: list[Style] = []
        while name is not None and len(chain) < _DEEPEST_STYLE_CHAIN:
            style = self._style(name)
            if style is None:
                break
            chain.append(style)
            name = style.based_on
        return chain

    def _style(self, name: str) -> Style | None:
        if name not in self._styles:
            if self._source is None:
                self._index(self._load() or b"")
            span = self._spans.get(name)
            self._styles[name] = self._cut(*span) if span is not None else None
        return self._styles[name]

    def _index(self, source: bytes) -> None:
        self._source = source
        for match in _START.finditer(source):
            name = _text(match.group(1))
            self._spans.setdefault(name, (match.start(), match.end()))

    def _cut(self, start: int, inner: int) -> Style:
        source = self._source or b""
        end = _END.search(source, inner)
        element = source[start : end.start() if end else inner]
        style = Style(based_on=_first(_BASED_ON, element))
        heading = _HEADING_NAME.match(_first(_NAME, element) or "")
        if heading is not None:
            style.outline = int(heading.group(1)) - 1
        level = _first(_LEVEL, element)
        if level is not None:
            style.outline = to_int(level, 9)
        depth = _first(_DEPTH, element)
        style.number = NumberReference(
            _first(_LIST, element), to_int(depth, 0) if depth is not None else None
        )
        return style


def _first(pattern: re.Pattern[bytes], source: bytes) -> str | None:
    match = pattern.search(source)
    return _text(match.group(1)) if match is not None else None


def _text(value: bytes) -> str:
    text = value.decode("utf-8", "replace")
    return text.replace("&lt;", "<").replace("&amp;", "&") if "&" in text else text


def number_of(properties: etree._Element) -> NumberReference:
    """The numbering stated directly in paragraph properties."""
    numbers = properties.find(_NUM_PR)
    if numbers is None:
        return _NO_NUMBER
    list_id = level = None
    for child in numbers:
        if child.tag == _NUM_ID:
            list_id = child.get(VAL)
        elif child.tag == _ILVL:
            level = to_int(child.get(VAL), 0)
    return NumberReference(list_id, level)


def outline_of(properties: etree._Element, default: int | None) -> int | None:
    """The outline level (0-based) stated directly in paragraph properties."""
    outline = properties.find(_OUTLINE)
    return default if outline is None else to_int(outline.get(VAL), 9)
