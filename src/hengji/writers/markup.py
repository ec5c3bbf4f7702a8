"""XML edited where it lies: tags found by position, changes spliced in.

What an edit does not touch stays as it was, character for character, which no
parser that writes its tree out again can promise.  The source must be well formed
and without a DTD: the readers have made sure of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
    r"|<(/?)([^\s/>]+)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*?)(/?)>",
    re.S,
)
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_CHARACTER = re.compile(r"&[^;]*;|[\s\S]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Element(NamedTuple):
    """An element by its positions in the source.

    Attributes:
        name: as written, with its prefix.
        start, inner: where its start tag begins and ends.
        close, end: where its end tag begins and ends; all equal to ``inner`` for an
            element written as one empty tag.
        parent: number of the element around it, -1 for the root.
    """

    name: str
    start: int
    inner: int
    close: int
    end: int
    parent: int

    @property
    def empty(self) -> bool:
        """Whether it is written as one empty tag, ``<a/>``."""
        return self.close == self.inner == self.end

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]


class Source:
    """The text of a part, its elements in the order of their start tags."""

    def __init__(self, data: bytes) -> None:
        """Decode and scan; UTF-8 and UTF-16 are all that Open XML knows."""
        self.encoding = _encoding(data)
        self.text = data.decode(self.encoding)
        self.elements: list[Element] = list(_scan(self.text))
        self._edits: list[tuple[int, int, int, str]] = []

    def attributes(self, element: Element) -> dict[str, str]:
        """The attributes of an element, entities resolved."""
        tag = self.text[element.start + 1 + len(element.name) : element.inner]
        return {
            match.group(1): unescape(match.group(2) or match.group(3) or "")
            for match in _ATTRIBUTE.finditer(tag)
        }

    def named(self, local: str) -> Iterator[Element]:
        """The elements of a local name."""
        return (element for element in self.elements if element.local == local)

    def children(self, number: int) -> Iterator[tuple[int, Element]]:
        """The children of an element with their numbers."""
        parent = self.elements[number]
        for at in range(number + 1, len(self.elements)):
            element = self.elements[at]
            if element.start >= parent.end:
                return
            if element.parent == number:
                yield at, element

    def characters(self, element: Element) -> list[int]:
        """Where each character of an element's own text begins; its end comes last."""
        found = [
            match.start()
            for match in _CHARACTER.finditer(self.text, element.inner, element.close)
        ]
        return [*found, element.close]

    def insert(self, at: int, words: str) -> None:
        """Write words at a position; those first inserted come first."""
        self._edits.append((at, at, len(self._edits), words))

    def replace(self, start: int, end: int, words: str) -> None:
        """Write words instead of what stands from ``start`` to ``end``."""
        self._edits.append((start, end, len(self._edits), words))

    def append(self, element: Element, words: str) -> None:
        """Write words before the end tag of an element, opening an empty one."""
        if element.empty:
            self.replace(element.inner - 2, element.inner, f">{words}</{element.name}>")
        else:
            self.insert(element.close, words)

    def set(self, element: Element, name: str, value: str) -> None:
        """Give an element an attribute, in place of the one of that name."""
        start = element.start + 1 + len(element.name)
        for match in _ATTRIBUTE.finditer(self.text, start, element.inner):
            if match.group(1) == name:
                self.replace(match.start(), match.end(), f'{name}="{quoted(value)}"')
                return
        self.insert(start, f' {name}="{quoted(value)}"')

    def data(self) -> bytes:
        """The part with all edits made."""
        parts, at = [], 0
        for start, end, _, words in sorted(self._edits):
            parts += [self.text[at:start], words]
            at = max(at, end)
        parts.append(self.text[at:])
        return "".join(parts).encode(self.encoding)


def quoted(words: str) -> str:
    """Words as XML text or attribute value; what XML cannot hold is left out."""
    words = _NOT_XML.sub("", words).replace("&", "&amp;").replace("<", "&lt;")
    return words.replace(">", "&gt;").replace('"', "&quot;")


def _encoding(data: bytes) -> str:
    if data.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if data.startswith(b"\xfe\xff"):
        return "utf-16-be"
    return "utf-8"


def _scan(text: str) -> Iterator[Element]:
    found: list[tuple[str, int, int, int, int, int]] = []
    open_: list[int] = []
    for match in _TOKEN.finditer(text):
        closing, name, _, empty = match.groups()
        if name is None:
            continue
        start, end = match.span()
        if closing:
            number = open_.pop()
            name, begin, inner, _, _, parent = found[number]
            found[number] = (name, begin, inner, start, end, parent)
            continue
        parent = open_[-1] if open_ else -1
        found.append((name, start, end, end, end, parent))
        if not empty:
            open_.append(len(found) - 1)
    return (Element(*values) for values in found)
