"""Where the words of a docx stand in its XML: the way back from places.

The document is read a second time by the same reader, which now remembers the
element every piece of text came from.  Nothing is numbered or joined anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from hengji.model.anchor import Anchor, Stretch
from hengji.model.document import Block, Origin, Paragraph, Table
from hengji.model.place import Place
from hengji.readers.docx import DocxReader, body_of
from hengji.readers.docx_inline import Inline, Notes
from hengji.readers.docx_names import TC, P, T, W
from hengji.readers.docx_parts import transitional
from hengji.readers.docx_tables import Grid
from hengji.readers.package import Package, parse

_ELSEWHERE = {
    Origin.HEADER: "页眉",
    Origin.FOOTER: "页脚",
    Origin.FOOTNOTE: "脚注或尾注",
    Origin.TEXT_BOX: "文本框",
    Origin.COMMENT: "原有批注",
}
_NOTE_REFERENCES = {
    f"{W}footnote": f"{W}footnoteReference",
    f"{W}endnote": f"{W}endnoteReference",
    f"{W}comment": f"{W}commentReference",
}
_ID = f"{W}id"


class DocxAnchors:
    """Anchors of the places of one docx.

    Attributes:
        part: name of the main part, whose elements the anchors count.
    """

    def __init__(self, data: bytes) -> None:
        """Read the document again.

        Raises:
            ReadError: as :func:`hengji.readers.docx.read_docx`.
        """
        package = Package(data)
        self.part = package.main_part("word/document.xml")
        source = package.read(self.part)
        self._root = parse(transitional(source), self.part)
        tracer = _Tracer(
            package, self.part, _TracingInline(Notes(), b"vanish" in source)
        )
        tracer.story(body_of(self._root), Origin.BODY)
        tracer.other_parts()
        self._sources = tracer.sources
        self._numbers = {e: n for n, e in enumerate(self._root.iter("*"))}

    def find(self, place: Place) -> Anchor | None:
        """The anchor of a place; ``None`` only where the body has no paragraph."""
        source = self._sources.get(place.block)
        if source is None:
            return self._start("")
        if source.origin is not Origin.BODY:
            return self._nearby(source)
        lines = source.lines
        if place.table is not None:
            lines = source.cells.get((place.row or 0, place.column or 0), ())
        if not lines:
            return self._near_table(source)
        return self._within(lines, place.start, place.end)

    # --- in the body -------------------------------------------------------------

    def _within(self, lines: Sequence[_Line], start: int, end: int) -> Anchor:
        at, hit = 0, lines[-1]
        found: list[tuple[_Line, Stretch]] = []
        for line in lines:
            stretches = self._stretches(line, at)
            if at <= start <= at + line.length:
                hit = line
                if start >= end or end <= at + line.number:
                    # Nothing to hold on to: a blank, or an automatic number.
                    start, end = at, at + line.length
            found += [(line, s) for s in stretches if s.end > start and s.start < end]
            at += line.length + 1
        if not found:
            return Anchor(self._numbers[hit.element])
        (line, first), (_, last) = found[0], found[-1]
        return Anchor(
            self._numbers[line.element],
            Stretch(max(first.start, start), min(first.end, end), *first[2:]),
            Stretch(max(last.start, start), min(last.end, end), *last[2:]),
            max(start - first.start, 0),
            min(end, last.end) - last.start,
        )

    def _stretches(self, line: _Line, at: int) -> list[Stretch]:
        found, at = [], at + line.number
        for part in line.parts:
            if part and isinstance(part, _Piece):
                element = part.source
                exact = element.tag == T and element.text == part
                end = at + len(part)
                found.append(Stretch(at, end, self._numbers[element], exact))
            at += len(part)
        return found

    # --- elsewhere ---------------------------------------------------------------

    def _near_table(self, source: _Source) -> Anchor | None:
        """The first paragraph of a table whose cell holds none."""
        first = next(source.element.iter(P), None)
        if first is None:
            return self._start("")
        return Anchor(self._numbers[first], detour="此处附近")

    def _nearby(self, source: _Source) -> Anchor | None:
        """For text that cannot carry a comment: its reference, host, or the start."""
        words = _ELSEWHERE[source.origin]
        for above in source.element.iterancestors():
            tag = _NOTE_REFERENCES.get(str(above.tag))
            if tag is not None:
                return self._reference(tag, above.get(_ID), words)
        hosts = [p for p in source.element.iterancestors(P) if p in self._numbers]
        if hosts:
            return Anchor(self._numbers[hosts[-1]], detour=words)
        return self._start(words)

    def _reference(self, tag: str, wanted: str | None, words: str) -> Anchor | None:
        for reference in self._root.iter(tag):
            paragraph = next(reference.iterancestors(P), None)
            if reference.get(_ID) == wanted and paragraph is not None:
                stretch = Stretch(0, 0, self._numbers[reference], False)
                number = self._numbers[paragraph]
                return Anchor(number, stretch, stretch, detour=words)
        return self._start(words)

    def _start(self, words: str) -> Anchor | None:
        first = next(self._root.iter(P), None)
        if first is None:
            return None
        return Anchor(self._numbers[first], detour=words or "文档中")


# --- reading with memory -----------------------------------------------------------


_Position = tuple[int, int]


class _Piece(str):
    """A piece of text that remembers its element."""

    source: etree._Element


def _mark(parts: list[str], before: int, source: etree._Element) -> None:
    """Leave the element on the pieces that carry none yet."""
    for at in range(before, len(parts)):
        if not isinstance(parts[at], _Piece):
            parts[at] = piece = _Piece(parts[at])
            piece.source = source


class _Line(NamedTuple):
    """A paragraph, its text, how much of it is automatic number, and its pieces."""

    element: etree._Element
    text: str
    number: int
    parts: list[str]

    @property
    def length(self) -> int:
        return len(self.text)


@dataclass(slots=True)
class _Source:
    """What a block was read from."""

    origin: Origin
    element: etree._Element
    lines: Sequence[_Line] = ()
    cells: dict[_Position, Sequence[_Line]] = field(default_factory=dict)


class _TracingInline(Inline):
    """Reads words and leaves on each piece the element it came from."""

    latest: list[str]

    def parts(self, paragraph: etree._Element) -> list[str]:
        """The pieces, the latest ones kept."""
        self.latest = parts = super().parts(paragraph)
        return parts

    def _run(self, run: Iterable[etree._Element], parts: list[str]) -> None:
        for child in run:
            hidden, before = self.notes.hidden, len(parts)
            super()._run((child,), parts)
            if self.notes.hidden > hidden:
                return
            _mark(parts, before, child)

    def _other(self, child: etree._Element, tag: object, parts: list[str]) -> None:
        before = len(parts)
        super()._other(child, tag, parts)
        _mark(parts, before, child)


class _Tracer(DocxReader):
    """Reads the document as always and keeps what each block was read from."""

    def __init__(self, package: Package, main: str, inline: _TracingInline) -> None:
        super().__init__(package, main, inline)
        self._tracing = inline
        self._lines: dict[etree._Element, _Line] = {}
        self._cells: dict[etree._Element, dict[_Position, Sequence[_Line]]] = {}
        self.sources: dict[int, _Source] = {}

    def text_of(self, element: etree._Element) -> tuple[str, int]:
        self._tracing.latest = []
        text, level = super().text_of(element)
        parts = self._tracing.latest
        number = len(text) - sum(map(len, parts))
        self._lines[element] = _Line(element, text, number, parts)
        return text, level

    def _paragraph(self, element: etree._Element) -> None:
        at, origin = len(self.blocks), self._origin
        super()._paragraph(element)
        line = self._lines.pop(element)
        if line.text and not line.text.isspace():
            self.sources[at] = _Source(origin, element, [line])

    def grid(self, element: etree._Element) -> Grid:
        outer, self._lines = self._lines, {}
        grid = super().grid(element)
        self._cells[element] = _cells(grid, self._lines.values())
        self._lines = outer
        return grid

    def table(self, element: etree._Element, nested_in: int | None) -> None:
        at, origin = len(self.blocks), self._origin
        super().table(element, nested_in)
        cells = self._cells.pop(element)
        if cells:
            self.sources[at] = _Source(origin, element, (), cells)

    def _drop_repeated(self, start: int, seen: set[tuple[Origin, str]]) -> None:
        before = [(b, self.sources.pop(start + n, None))
                  for n, b in enumerate(self.blocks[start:])]  # fmt: skip
        super()._drop_repeated(start, seen)
        left = iter(before)
        for at, block in enumerate(self.blocks[start:], start):
            source = next((s for b, s in left if _same(b, block)), None)
            if source is not None:
                self.sources[at] = source


def _cells(grid: Grid, lines: Iterable[_Line]) -> dict[_Position, Sequence[_Line]]:
    """The paragraphs of every cell."""
    owners: dict[etree._Element, list[_Line]] = {}
    cells: dict[_Position, Sequence[_Line]] = {}
    if grid.rows:
        for row, elements in zip(grid.rows, grid.elements, strict=True):
            for cell, element in zip(row, elements, strict=True):
                cells[cell.row, cell.column] = owners.setdefault(element, [])
    for line in lines:
        owner = next(line.element.iterancestors(TC), None)
        if owner in owners:
            owners[owner].append(line)
    return cells


def _same(before: Block | None, after: Block | None) -> bool:
    """Whether a block is the same words in its new position."""
    if isinstance(before, Table) and isinstance(after, Table):
        return before.rows is after.rows
    return (
        isinstance(before, Paragraph)
        and isinstance(after, Paragraph)
        and before.text is after.text
        and before.number == after.number
    )
