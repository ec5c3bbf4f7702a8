"""Styles and automatic numbering of a docx: outline levels and written-out numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from hengji.readers.docx_names import VAL, W, is_on, to_int
from hengji.readers.docx_numbers import render

_NUM_PR, _NUM_ID, _ILVL = f"{W}numPr", f"{W}numId", f"{W}ilvl"
_OUTLINE, _P_STYLE = f"{W}outlineLvl", f"{W}pStyle"
_HEADING_NAME = re.compile(r"^(?:heading|标题)\s*([1-9])$", re.I)
_PLACEHOLDER = re.compile(r"%([1-9])")
#: After these no space is written between the number and the words.
_CLOSING = tuple("、．。：）〕】》，；")
_DEEPEST_STYLE_CHAIN = 20


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


@dataclass(slots=True)
class _Level:
    start: int = 1
    style: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    linked: str | None = None


@dataclass(slots=True)
class _List:
    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)


class Styles:
    """What ``styles.xml`` says about headings and numbering."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._levels: dict[str, int] = {}
        self._numbers: dict[str, NumberReference] = {}
        self.default: str | None = None
        if root is not None:
            for element in root.iterchildren(f"{W}style"):
                self._add(element)

    def _add(self, element: etree._Element) -> None:
        name = element.get(f"{W}styleId")
        if name is None:
            return
        style = Style()
        for child in element:
            if child.tag == f"{W}basedOn":
                style.based_on = child.get(VAL)
            elif child.tag == f"{W}name":
                match = _HEADING_NAME.match(child.get(VAL) or "")
                if match and style.outline is None:
                    style.outline = int(match.group(1)) - 1
            elif child.tag == f"{W}pPr":
                style.outline = outline_of(child, style.outline)
                style.number = number_of(child)
        self._styles[name] = style
        is_default = element.get(f"{W}default") is not None
        if element.get(f"{W}type") == "paragraph" and is_default:
            self.default = name

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
            style = self._styles.get(name)
            if style is None:
                break
            chain.append(style)
            name = style.based_on
        return chain


class Numbering:
    """The lists of ``numbering.xml`` and how far each has counted."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()
        if root is not None:
            for element in root:
                if element.tag == f"{W}abstractNum":
                    self._add_abstract(element)
                elif element.tag == f"{W}num":
                    self._add_list(element)

    def _add_abstract(self, element: etree._Element) -> None:
        name = element.get(f"{W}abstractNumId") or ""
        self._abstract[name] = _levels_of(element)
        for child in element.iterchildren(f"{W}numStyleLink"):
            self._links[name] = child.get(VAL) or ""

    def _add_list(self, element: etree._Element) -> None:
        found = _List("")
        for child in element:
            if child.tag == f"{W}abstractNumId":
                found.abstract = child.get(VAL) or ""
            elif child.tag == f"{W}lvlOverride":
                level = to_int(child.get(f"{W}ilvl"), 0)
                for inner in child:
                    if inner.tag == f"{W}startOverride":
                        found.starts[level] = to_int(inner.get(VAL), 1)
                    elif inner.tag == f"{W}lvl":
                        found.levels[level] = _level_of(inner)
        self._lists[element.get(f"{W}numId") or ""] = found

    def text(self, reference: NumberReference, style: str | None) -> str:
        """Count on and write the number out, as Word shows it before the words."""
        found = self._lists.get(reference.list_id or "0")
        if found is None:
            return ""
        levels = self._resolved(found)
        at = reference.level
        if at is None:
            at = next(
                (n for n, lv in levels.items() if style and lv.linked == style), 0
            )
        level = levels.get(at)
        if level is None:
            return ""
        counters = self._count(found, reference.list_id or "", at, level, levels)
        return _written(level, at, levels, counters)

    def _resolved(self, found: _List) -> dict[int, _Level]:
        """The levels of a list, through style links and overrides."""
        abstract = found.abstract
        link = self._links.get(abstract)
        if link is not None:
            other = self._lists.get(self._styles.number(link).list_id or "")
            if other is not None and other.abstract in self._abstract:
                abstract = other.abstract
        levels = self._abstract.get(abstract, {})
        return {**levels, **found.levels} if found.levels else levels

    def _count(
        self,
        found: _List,
        list_id: str,
        at: int,
        level: _Level,
        levels: dict[int, _Level],
    ) -> dict[int, int]:
        counters = self._counters.setdefault(found.abstract, {})
        key = f"{list_id}/{at}"
        if at in found.starts and key not in self._started:
            counters[at] = found.starts[at]
        elif at in counters:
            counters[at] += 1
        else:
            counters[at] = level.start
        self._started.add(key)
        for deeper in [n for n in counters if n > at]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or at < restart:
                del counters[deeper]
        return counters


def _levels_of(element: etree._Element) -> dict[int, _Level]:
    return {
        to_int(child.get(f"{W}ilvl"), 0): _level_of(child)
        for child in element.iterchildren(f"{W}lvl")
    }


def _level_of(element: etree._Element) -> _Level:
    level = _Level()
    for child in element:
        value = child.get(VAL)
        if child.tag == f"{W}start":
            level.start = to_int(value, 1)
        elif child.tag == f"{W}numFmt":
            level.style = value or "decimal"
        elif child.tag == f"{W}lvlText":
            level.text = value or ""
        elif child.tag == f"{W}suff":
            level.suffix = value or "tab"
        elif child.tag == f"{W}lvlRestart":
            level.restart = to_int(value, 0)
        elif child.tag == f"{W}isLgl":
            level.legal = is_on(value)
        elif child.tag == f"{W}pStyle":
            level.linked = value
    return level


def _written(
    level: _Level, at: int, levels: dict[int, _Level], counters: dict[int, int]
) -> str:
    if level.style == "bullet":
        return ""

    def one(match: re.Match[str]) -> str:
        other = int(match.group(1)) - 1
        shown = levels.get(other)
        if shown is None:
            return ""
        style = "decimal" if level.legal and other != at else shown.style
        return render(style, counters.get(other, shown.start))

    text = _PLACEHOLDER.sub(one, level.text).strip()
    if not text or level.suffix == "nothing" or text.endswith(_CLOSING):
        return text
    return text + " "


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
