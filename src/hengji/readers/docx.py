"""Word documents, read straight from their XML: true grid, numbers written out.

Body paragraphs and tables come in order; text boxes follow the paragraph or table
they hang on; headers, footers, footnotes and comments follow the body.
"""

from __future__ import annotations

import re

from lxml import etree

from hengji.errors import ReadError
from hengji.model.anchor import REMARK_AUTHOR
from hengji.model.document import (
    Block,
    Document,
    Origin,
    Paragraph,
    ReadProblem,
    ReadStatus,
    Table,
)
from hengji.readers.docx_inline import Inline, Notes
from hengji.readers.docx_names import (
    ALT_CHUNK,
    BLOCK_WRAPPERS,
    BODY,
    P_PR,
    SDT,
    SDT_CONTENT,
    STRICT_WORD,
    TBL,
    VAL,
    WORD,
    P,
    W,
)
from hengji.readers.docx_numbering import Numbering
from hengji.readers.docx_problems import LOSSES, problems_of
from hengji.readers.docx_styles import (
    NumberReference,
    Styles,
    number_of,
    outline_of,
)
from hengji.readers.docx_tables import Grid, read_grid
from hengji.readers.package import Package, damaged, parse

_P_STYLE, _NUM_PR = f"{W}pStyle", f"{W}numPr"
_OUTLINE = f"{W}outlineLvl"
_PAGE_NUMBER = re.compile(r"^[\s\-—－–·~～/第共页Pp.ageof0-9０-９]*$")
#: Other parts, in the order in which they follow the body.
_PARTS = (
    ("header", Origin.HEADER),
    ("footer", Origin.FOOTER),
    ("footnotes", Origin.FOOTNOTE),
    ("endnotes", Origin.FOOTNOTE),
    ("comments", Origin.COMMENT),
)
_NOTE_KINDS = frozenset(f"{W}{n}" for n in ("footnote", "endnote", "comment"))


def read_docx(data: bytes, path: str, digest: str) -> Document:
    """Read a docx.

    Raises:
        ReadError: the package or its main part is damaged, too large or malicious.
    """
    package = Package(data)
    main = package.main_part("word/document.xml")
    source = package.read(main)
    may_hide = b"vanish" in source
    source = transitional(source)
    root = parse(source if may_hide else _without_looks(source), main)
    reader = DocxReader(package, main, Inline(Notes(), may_hide))
    reader.story(body_of(root), Origin.BODY)
    reader.other_parts()
    problems = (*reader.defects, *problems_of(reader.notes, bool(reader.blocks)))
    partial = any(problem.code in LOSSES for problem in problems)
    status = ReadStatus.PARTIAL if partial else ReadStatus.COMPLETE
    blocks = tuple(block for block in reader.blocks if block is not None)
    return Document(path, "docx", digest, blocks, status, problems)


def body_of(root: etree._Element) -> etree._Element:
    """The body of the main part.

    Raises:
        ReadError: it has none.
    """
    body = root if root.tag == BODY else root.find(BODY)
    if body is None:
        raise damaged(
            "正文部件里没有正文（w:body）", "the main part has no body (w:body)"
        )
    return body


def transitional(source: bytes) -> bytes:
    """Strict Open XML differs in its namespace only, as far as we read it."""
    if STRICT_WORD.encode() in source[:4096]:
        return source.replace(STRICT_WORD.encode(), WORD.encode())
    return source


def _without_looks(source: bytes) -> bytes:
    """The part without character properties, which say nothing we read.

    They are most of the XML of a real report; cut out before parsing they cost
    nothing more.  Where properties may be nested (their own tracked changes) or
    quoted, nothing is cut.
    """
    if b"rPrChange" in source or b"<!" in source:
        return source
    head, *rest = source.split(b"<w:rPr>")
    kept = [head]
    for part in rest:
        _, end, tail = part.partition(b"</w:rPr>")
        if not end:
            return source
        kept.append(tail)
    return b"".join(kept)


class DocxReader:
    """Collects the blocks of all parts."""

    def __init__(self, package: Package, main: str, inline: Inline) -> None:
        self._package = package
        self._relations = list(package.relations(main).values())
        self.defects: list[ReadProblem] = []
        self.blocks: list[Block | None] = []
        self.notes = inline.notes
        self._inline = inline
        self._tables = 0
        self._number = 0
        self._origin = Origin.BODY
        self._styles = Styles(lambda: self._source("styles"))
        self._numbering = Numbering(lambda: self._part("numbering"), self._styles)

    def _target(self, kind: str) -> str | None:
        for found, target in self._relations:
            if found == kind and target in self._package:
                return target
        return None

    def _source(self, kind: str) -> bytes | None:
        """The bytes of the first part of a kind, ``None`` if absent or defective."""
        target = self._target(kind)
        try:
            return self._package.read(target) if target is not None else None
        except ReadError as error:
            self._defect(error)
            return None

    def _part(self, kind: str) -> etree._Element | None:
        """The tree of the first part of a kind, ``None`` if absent or defective."""
        target = self._target(kind)
        return self._tree(target) if target is not None else None

    def _tree(self, target: str) -> etree._Element | None:
        try:
            return parse(transitional(self._package.read(target)), target)
        except ReadError as error:
            self._defect(error)
            return None

    def _defect(self, error: ReadError) -> None:
        self.defects.append(
            ReadProblem("unreadable_part", f"{error}（{error.english}）")
        )

    # --- blocks ------------------------------------------------------------------

    def story(self, container: etree._Element, origin: Origin) -> None:
        """The paragraphs and tables of a part or a text box."""
        self._origin = origin
        if origin is not Origin.TEXT_BOX:
            self._number = 0
        self._blocks_in(container, None)

    def _blocks_in(self, container: etree._Element, nested_in: int | None) -> None:
        for child in container:
            tag = child.tag
            if tag == P:
                if self._origin is not Origin.TEXT_BOX:
                    self._number += 1
                self._paragraph(child)
            elif tag == TBL:
                self.table(child, nested_in)
            elif tag == SDT:
                for content in child.iterchildren(SDT_CONTENT):
                    self._blocks_in(content, nested_in)
            elif tag in BLOCK_WRAPPERS:
                self._blocks_in(child, nested_in)
            elif tag == ALT_CHUNK:
                self.notes.chunks += 1

    def _paragraph(self, element: etree._Element) -> None:
        text, level = self.text_of(element)
        if text and not text.isspace():
            self.blocks.append(
                Paragraph(
                    len(self.blocks),
                    text,
                    self._number,
                    None,
                    None,
                    level,
                    self._origin,
                )
            )
        self._flush_boxes()

    def table(self, element: etree._Element, nested_in: int | None) -> None:
        """A table, then what stands inside its cells but is no text of theirs."""
        self._tables += 1
        number, index = self._tables, len(self.blocks)
        self.blocks.append(None)
        grid = self.grid(element)
        if grid.rows:
            self.blocks[index] = Table(
                index, number, grid.rows, grid.columns, True, nested_in=nested_in
            )
        else:
            self.blocks.pop()
            self._tables -= 1
        for inner in grid.nested:
            self.table(inner, index if grid.rows else nested_in)
        self._flush_boxes()

    def grid(self, element: etree._Element) -> Grid:
        """The cells of one table."""
        return read_grid(element, self)

    def _flush_boxes(self) -> None:
        """Text boxes follow the block they hang on."""
        boxes = self._inline.boxes
        if not boxes:
            return
        taken, boxes[:] = list(boxes), []
        origin = self._origin
        for box in taken:
            self.story(box, Origin.TEXT_BOX)
        self._origin = origin

    # --- words -------------------------------------------------------------------

    def text_of(self, element: etree._Element) -> tuple[str, int]:
        """The words of a paragraph with its automatic number, and its level."""
        if not len(element):
            return "", 0
        plain = self._inline.plain_words(element)
        if plain is not None:
            return plain, 0
        text = self._inline.words(element)
        if element[0].tag != P_PR:
            return text, 0
        style, level, number = _properties(element[0])
        if style is not None:
            if level < 0:
                level = self._styles.level(style)
            number = self._with_style(number, style)
        if number is not None and number.list_id not in (None, "0") and text.strip():
            text = self._numbering.text(number, style) + text
        return text, max(level, 0)

    def _with_style(
        self, number: NumberReference | None, style: str
    ) -> NumberReference | None:
        if number is not None and number.list_id is not None:
            return number
        inherited = self._styles.number(style)
        if inherited.list_id is None:
            return number
        level = number.level if number is not None else None
        return NumberReference(
            inherited.list_id, level if level is not None else inherited.level
        )

    # --- other parts ---------------------------------------------------------------

    def other_parts(self) -> None:
        """Headers, footers, notes and comments, each text once."""
        seen: set[tuple[Origin, str]] = set()
        for kind, origin in _PARTS:
            for found, target in self._relations:
                if found != kind or target not in self._package:
                    continue
                root = self._tree(target)
                if root is None:
                    continue
                start = len(self.blocks)
                if kind in ("header", "footer"):
                    self.story(root, origin)
                else:
                    self._notes_part(root, origin)
                self._drop_repeated(start, seen)

    def _notes_part(self, root: etree._Element, origin: Origin) -> None:
        for note in root:
            separator = note.get(f"{W}type") not in (None, "normal")
            ours = note.get(f"{W}author") == REMARK_AUTHOR
            if note.tag in _NOTE_KINDS and not separator and not ours:
                self.story(note, origin)

    def _drop_repeated(self, start: int, seen: set[tuple[Origin, str]]) -> None:
        """Headers repeat from section to section; page numbers say nothing."""
        kept: list[Block | None] = []
        for block in self.blocks[start:]:
            if isinstance(block, Paragraph):
                key = (block.origin, block.text.strip())
                running = block.origin in (Origin.HEADER, Origin.FOOTER)
                if running and (key in seen or _PAGE_NUMBER.match(block.text)):
                    continue
                seen.add(key)
                block = Paragraph(
                    start + len(kept), block.text, block.number, level=block.level,
                    origin=block.origin,
                )  # fmt: skip
            elif isinstance(block, Table):
                block = Table(
                    start + len(kept), block.number, block.rows, block.columns, True
                )
            kept.append(block)
        self.blocks[start:] = kept


def _properties(
    properties: etree._Element,
) -> tuple[str | None, int, NumberReference | None]:
    """Style, outline level (-1 when not stated) and numbering of a paragraph."""
    style: str | None = None
    level, number = -1, None
    for child in properties:
        tag = child.tag
        if tag == _P_STYLE:
            style = child.get(VAL)
        elif tag == _NUM_PR:
            number = number_of(properties)
        elif tag == _OUTLINE:
            outline = outline_of(properties, None)
            level = 0 if outline is None or outline > 8 else outline + 1
    return style, level, number
