"""The words of one paragraph: runs, fields, symbols, changes, text boxes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from hengji.readers.attributes import is_on
from hengji.readers.docx_names import (
    ALTERNATE,
    BR,
    CHOICE,
    CR,
    DEL,
    DRAWING,
    FALLBACK,
    FLD_CHAR,
    INS,
    MATH,
    MOVE_FROM,
    MOVE_TO,
    NO_BREAK_HYPHEN,
    OBJECT,
    P_PR,
    PICT,
    PLAIN,
    R_PR,
    RUBY,
    RUBY_BASE,
    SDT,
    SDT_CONTENT,
    SYM,
    TAB,
    TEXT_BOX,
    VAL,
    VANISH,
    WRAPPERS,
    R,
    T,
    W,
)

_FIELD_KIND, _BREAK_KIND = f"{W}fldCharType", f"{W}type"
_MATH_TEXT = f"{MATH}t"
_SYMBOL_FONT, _SYMBOL_CODE = f"{W}font", f"{W}char"
#: Codes of the symbol fonts (low byte) for the signs that carry meaning.
_SYMBOLS = {
    "symbol": {
        0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xB9: "≠", 0xBB: "≈",
        0xB7: "·", 0x2D: "-", 0xA5: "∞", 0xE5: "∑",
    },
    "wingdings": {
        0xFC: "√", 0xFB: "×", 0xFE: "☑", 0xFD: "☒", 0xA8: "□", 0x6F: "□", 0x71: "□",
        0x6C: "●", 0x6E: "■", 0x75: "◆", 0xD8: "➢", 0x81: "①", 0x82: "②", 0x83: "③",
    },
    "wingdings 2": {
        0x50: "√", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x4F: "×",
        0x35: "□", 0x2A: "□",
    },
}  # fmt: skip


def plain_words(paragraph: etree._Element) -> str:
    """The words of a paragraph without children: those of one run, or none."""
    words = paragraph.text
    if not words or paragraph.tag != PLAIN:
        return ""
    return " ".join(words.split()) if "\n" in words else words


@dataclass(slots=True)
class Notes:
    """What was met on the way and has to be said."""

    inserted: int = 0
    deleted: int = 0
    hidden: int = 0
    images: int = 0
    chunks: int = 0
    overlaid: int = 0


@dataclass(slots=True)
class Inline:
    """Reads the words of paragraphs, one after the other.

    Attributes:
        notes: what was dropped or kept with a doubt.
        may_hide: the part holds ``w:vanish`` somewhere; False spares the look.
        boxes: text boxes met since they were last taken.
    """

    notes: Notes
    may_hide: bool
    boxes: list[etree._Element] = field(default_factory=list)
    _instruction: int = 0
    _fields: list[bool] = field(default_factory=list)

    def words(self, paragraph: etree._Element) -> str:
        """The visible words of a paragraph, without its automatic number."""
        parts = self.parts(paragraph)
        return "".join(parts) if len(parts) != 1 else parts[0]

    def parts(self, paragraph: etree._Element) -> list[str]:
        """The same words, piece by piece."""
        parts: list[str] = []
        for child in paragraph:
            tag = child.tag
            if tag == R:
                self._run(child, parts)
            elif tag != P_PR:
                self._other(child, tag, parts)
        if self._instruction:
            # A field instruction never reaches beyond its paragraph.
            self._instruction = 0
            self._fields.clear()
        return parts

    def _children(self, parent: etree._Element, parts: list[str]) -> None:
        for child in parent:
            tag = child.tag
            if tag == R:
                self._run(child, parts)
            else:
                self._other(child, tag, parts)

    def _other(self, child: etree._Element, tag: object, parts: list[str]) -> None:
        if tag in WRAPPERS:
            if tag in (INS, MOVE_TO):
                self.notes.inserted += 1
            self._children(child, parts)
        elif tag in (DEL, MOVE_FROM):
            self.notes.deleted += 1
        elif tag == SDT:
            for content in child.iterchildren(SDT_CONTENT):
                self._children(content, parts)
        elif tag == ALTERNATE:
            self._alternate(child, parts)
        elif isinstance(tag, str) and tag.startswith(MATH):
            parts.extend(item.text or "" for item in child.iter(_MATH_TEXT))

    def _run(self, run: Iterable[etree._Element], parts: list[str]) -> None:
        for child in run:
            tag = child.tag
            if tag == T:
                text = child.text
                if text and not self._instruction:
                    if "\n" in text:
                        text = " ".join(text.split())
                    parts.append(text)
            elif tag == R_PR:
                if self.may_hide and _is_hidden(child):
                    self.notes.hidden += 1
                    return
            else:
                self._special(child, tag, parts)

    def _special(self, child: etree._Element, tag: object, parts: list[str]) -> None:
        if tag == FLD_CHAR:
            self._field(child.get(_FIELD_KIND))
        elif tag in (DRAWING, PICT, OBJECT):
            self._picture(child)
        elif tag == ALTERNATE:
            self._alternate(child, parts)
        elif tag == RUBY:
            for base in child.iterchildren(RUBY_BASE):
                self._children(base, parts)
        elif not self._instruction:
            parts.append(_sign(child, tag))

    def _field(self, kind: str | None) -> None:
        """Between begin and separate stands the instruction, then the result."""
        if kind == "begin":
            self._fields.append(True)
            self._instruction += 1
        elif kind == "separate" and self._fields and self._fields[-1]:
            self._fields[-1] = False
            self._instruction -= 1
        elif kind == "end" and self._fields:
            self._instruction -= self._fields.pop()

    def _picture(self, element: etree._Element) -> None:
        found = False
        for box in element.iter(TEXT_BOX):
            if not _nested_box(box, element):
                self.boxes.append(box)
                found = True
        self.notes.images += not found

    def _alternate(self, element: etree._Element, parts: list[str]) -> None:
        """The first choice that holds something; never the fallback as well."""
        for branch in element:
            if branch.tag in (CHOICE, FALLBACK) and len(branch):
                for item in branch:
                    if item.tag in (DRAWING, PICT, OBJECT):
                        self._picture(item)
                    elif item.tag == R:
                        self._run(item, parts)
                    else:
                        self._special(item, item.tag, parts)
                return


def _nested_box(box: etree._Element, top: etree._Element) -> bool:
    """Whether a text box stands inside another, or in a fallback beside its twin."""
    for above in box.iterancestors():
        if above is top:
            return False
        if above.tag == TEXT_BOX:
            return True
        if above.tag == FALLBACK:
            twin = above.getprevious()
            if twin is not None and next(twin.iter(TEXT_BOX), None) is not None:
                return True
    return False


def _is_hidden(properties: etree._Element) -> bool:
    vanish = properties.find(VANISH)
    return vanish is not None and is_on(vanish.get(VAL))


def _sign(child: etree._Element, tag: object) -> str:
    """The character an empty element of a run stands for."""
    if tag == TAB:
        return "\t"
    if tag in (BR, CR):
        return "" if child.get(_BREAK_KIND) in ("page", "column") else "\n"
    if tag == NO_BREAK_HYPHEN:
        return "-"
    return _symbol(child) if tag == SYM else ""


def _symbol(element: etree._Element) -> str:
    code = element.get(_SYMBOL_CODE) or ""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    font = (element.get(_SYMBOL_FONT) or "").lower()
    if 0xF000 <= number <= 0xF0FF:
        known = _SYMBOLS.get(font, {}).get(number - 0xF000)
        return known if known is not None else "□"
    return chr(number) if 0x20 <= number < 0xD800 else ""
