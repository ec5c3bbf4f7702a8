"""Automatic numbering of a docx, written out as Word shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from hengji.readers.attributes import is_on, to_int
from hengji.readers.docx_names import VAL, W
from hengji.readers.docx_numbers import render
from hengji.readers.docx_styles import NumberReference, Styles

_PLACEHOLDER = re.compile(r"%([1-9])")
#: After these no space is written between the number and the words.
_CLOSING = tuple("、．。：）〕】》，；")


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


class Numbering:
    """The lists of ``numbering.xml`` and how far each has counted."""

    def __init__(
        self, load: Callable[[], etree._Element | None], styles: Styles
    ) -> None:
        """Take the loader of ``numbering.xml``; it is called when first needed."""
        self._load: Callable[[], etree._Element | None] | None = load
        self._styles = styles
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()

    def _read(self) -> None:
        if self._load is None:
            return
        root, self._load = self._load(), None
        for element in root if root is not None else ():
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
        self._read()
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
