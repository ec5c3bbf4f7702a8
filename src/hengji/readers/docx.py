"""Word documents, read straight from their XML: true grid, numbers written out.

Body paragraphs and tables come in order; text boxes follow the paragraph or table
they hang on; headers, footers, footnotes and comments follow the body.
"""

from __future__ import annotations

import re

from lxml import etree

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
from hengji.readers.docx_inline import Inline, Notes, plain_words
from hengji.readers.docx_names import (
    ALT_CHUNK,
    BLOCK_WRAPPERS,
    BODY,
    P_PR,
    PLAIN,
    SDT,
    SDT_CONTENT,
    TBL,
    VAL,
    P,
    W,
)
from hengji.readers.docx_numbering import Numbering
from hengji.readers.docx_parts import Parts, transitional
from hengji.readers.docx_problems import LOSSES, problems_of
from hengji.readers.docx_styles import (
    NumberReference,
    Styles,
    number_of,
    outline_of,
)
from hengji.readers.docx_tables import Grid, read_grid
from hengji.readers.package import Package, damaged, parse

Words = tuple[bytes, ...]
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
#: Most cells and many lines: nothing but one run of text, whatever it looks like.
_ONE_RUN = re.compile(
    rb"<w:p(?: [^/>]*)?><w:r(?: [^/>]*)?>(?:<w:rPr>(?:<w[^>]*/>)*</w:rPr>)?"
    rb"<w:t(?: [^/>]*)?>([^<]*)</w:t></w:r></w:p>"
)
#: What is read of the properties of a cell, and of a paragraph.
_SPANS, _STYLES = (b"gridSpan", b"Merge"), (b"pStyle", b"numPr", b"outlineLvl")
_NOTE_KINDS = frozenset(f"{W}{n}" for n in ("footnote", "endnote", "comment"))


def read_docx(
    data: bytes, path: str, digest: str, package: Package | None = None
) -> Document:
    """Read a docx.

    Args:
        data: the file.
        path: its name, for the document.
        digest: its SHA-256.
        package: the file as a package, when it has been opened already.

    Raises:
        ReadError: the package or its main part is damaged, too large or malicious.
    """
    package = package or Package(data)
    main = package.main_part("word/document.xml")
    source = package.read(main)
    may_hide = b"vanish" in source
    source = transitional(source)
    root = parse(source if may_hide else _without_looks(source), main)
    reader = DocxReader(package, main, Inline(Notes(), may_hide))
    reader.story(body_of(root), Origin.BODY)
    reader.other_parts()
    problems = (*reader.defects(), *problems_of(reader.notes, bool(reader.blocks)))
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


def _without_looks(source: bytes) -> bytes:
    """The part without properties that say nothing we read.

    Those of characters are most of the XML of a real report, those of cells and
    paragraphs come next; cut out before parsing they cost nothing more, and what is
    then one run of text needs one element or none.  Where properties may be nested
    (their own tracked changes) or quoted, nothing is cut.
    """
    # One byte is found ten times as fast as a word; hence "!" before "<!".
    if b"!" in source and b"<!" in source:
        return source
    if b"PrChange" in source:
        return _within_changes(source)
    source = b"".join(source.split(b"<w:tcPr/>"))
    if b"<w:tcW" in source:
        source = _cut(source, b"<w:tcPr>", b"</w:tcPr>", _SPANS)
    if b"<w:pPr>" in source:
        source = _cut(source, b"<w:pPr>", b"</w:pPr>", _STYLES)
    source = _with_plain_paragraphs(source)
    if b"<w:rPr>" in source:
        source = _cut(source, b"<w:rPr>", b"</w:rPr>", ())
    return source


def _within_changes(source: bytes) -> bytes:
    """The same in a part that tracks changes of some properties."""
    if b"rPrChange" not in source:
        source = _cut(source, b"<w:rPr>", b"</w:rPr>", ())
    if b"tcPrChange" not in source:
        source = source.replace(b"<w:tcPr/>", b"")
        if b"<w:tcW" in source:
            source = _cut(source, b"<w:tcPr>", b"</w:tcPr>", _SPANS)
    return source


def _with_plain_paragraphs(source: bytes) -> bytes:
    """The part with less around each paragraph that is one run of text.

    Alone in a cell it becomes the cell's own text, elsewhere it is :data:`PLAIN`: two
    thirds of the elements of a table need neither be built nor be looked at.
    """
    pieces = _ONE_RUN.split(source)
    for at in range(1, len(pieces), 2):
        words = pieces[at]
        in_cell = pieces[at - 1].endswith(b"<w:tc>")
        if not in_cell or not pieces[at + 1].startswith(b"</w:tc>") or words.isspace():
            pieces[at] = b"<w:plain>%b</w:plain>" % words
    return b"".join(pieces)


def _cut(source: bytes, opening: bytes, closing: bytes, wanted: Words) -> bytes:
    """The source without these elements, but for those that hold a wanted word."""
    head, *rest = source.split(opening)
    kept = [head]
    for part in rest:
        inside, end, tail = part.partition(closing)
        if not end:
            return source
        if wanted and any(word in inside for word in wanted):
            kept += (opening, inside, closing)
        kept.append(tail)
    return b"".join(kept)


class DocxReader:
    """Collects the blocks of all parts."""

    def __init__(self, package: Package, main: str, inline: Inline) -> None:
        self._parts = parts = Parts(package, main)
        self.blocks: list[Block | None] = []
        self.notes = inline.notes
        self._inline = inline
        self._tables = 0
        self._number = 0
        self._origin = Origin.BODY
        self._styles = Styles(lambda: parts.source("styles"))
        self._numbering = Numbering(lambda: parts.first("numbering"), self._styles)

    def defects(self) -> list[ReadProblem]:
        """The parts that could not be read."""
        return self._parts.defects

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
            if tag in (PLAIN, P):
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
            return plain_words(element), 0
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
            for target in self._parts.of(kind):
                root = self._parts.tree(target)
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
