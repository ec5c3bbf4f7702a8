"""Manuscript: an official document as it grows, paragraph by paragraph."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from hengji.model.drawing import DrawnForm
from hengji.writers.official.measures import (
    CHARACTER,
    CHARACTERS_PER_LINE,
    LANDSCAPE,
    LINE_PITCH,
    PORTRAIT,
    TABLE_CHARACTER,
    Page,
)
from hengji.writers.official.numbering import Ordinal, ordinal_of
from hengji.writers.official.page import footer_xml, section_xml
from hengji.writers.official.styles import SUBHEADING_FONT, WORD, styles_xml
from hengji.writers.official.tables import table_xml
from hengji.writers.official.xml import paragraph, run, width

_FOOTER_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = (
    f'<w:body xmlns:w="{WORD}" xmlns:r="{_RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">'
)
_PAGE_BREAK = "<w:pageBreakBefore/>"
#: A paragraph that only ends a section takes no room.
_END_OF_SECTION = '<w:spacing w:line="20" w:lineRule="exact"/>'
_SEAM = re.compile(r"[\u4e00-\u9fff](?=[0-9A-Za-z])|[0-9A-Za-z](?=[\u4e00-\u9fff])")
_FEWEST_SPACES = 3
#: Between a title and the table right under it.
_SMALL_GAP = '<w:spacing w:line="140" w:lineRule="exact"/>'
#: Length of the markup of a paragraph of about three lines.
_SHORT = 220
#: What stands between the fields of a line.
_GAP = re.compile(r"[ \u3000]{2,}|\u3000")
_RUN_IN = re.compile(r"^[^。；：！？\n]{1,40}。")


class Manuscript:
    """Collects the body of a document and saves it.

    Attributes:
        document: the python-docx document, for parts such as charts.
    """

    def __init__(self) -> None:
        self.document: Any = Document()
        self._body: list[str] = []
        self._page = PORTRAIT
        self._break = False
        self._footers: dict[bool, tuple[str, str]] = {}
        _set_styles(self.document)

    # ── text ──

    def title(self, lines: Sequence[str]) -> None:
        """The title, 2号小标宋, one line or several."""
        for line in lines:
            self._add("Title", run(line))

    def part_title(self, text: str) -> None:
        """``第一部分　部门概况``: centred on a new page."""
        self.new_page()
        self._add("Part", run(text))

    def heading(self, text: str, level: int) -> None:
        """A heading with its ordinal as it is to be printed; levels 1 to 4."""
        self._add(f"Heading{level}", run(text))

    def paragraph(self, text: str) -> None:
        """Running text: indented two characters; empty text is an empty line."""
        self._add("BodyText", run(text) if text else "")

    def narrative(self, text: str) -> None:
        """Words as a person wrote them, line by line; headings set as headings."""
        for line in text.split("\n"):
            if line.strip():
                self._narrative_line(line.strip())

    def _narrative_line(self, line: str) -> None:
        ordinal = ordinal_of(line)
        lead = _RUN_IN.match(line)
        if ordinal is Ordinal.SECOND and lead and lead.end() < len(line):
            words = run(lead[0], SUBHEADING_FONT) + run(line[lead.end() :])
            self._add("BodyText", words)
        elif ordinal is None or _is_sentence(line):
            self._add("BodyText", run(line))
        else:
            self._add(f"Heading{ordinal.value}", run(line))

    def blank(self, lines: int = 1) -> None:
        """Empty lines of the grid."""
        for _ in range(lines):
            self._add("Flush", "")

    def flush(self, text: str) -> None:
        """A line without indent: 主送机关 and the like."""
        self._add("Flush", run(text))

    def hanging(self, text: str, before: float, hang: float) -> None:
        """Text ``before`` characters in, its further lines ``hang`` in."""
        left, first = round(hang * CHARACTER), round((hang - before) * CHARACTER)
        indent = f'<w:ind w:left="{left}" w:hanging="{first}"/><w:jc w:val="left"/>'
        self._add("Flush", run(text), indent)

    def from_right(self, text: str, characters: float, *, last: bool = False) -> None:
        """A line that ends so many characters before the right edge.

        It stays on the page of the line after it unless it is the ``last``.
        """
        indent = round(characters * CHARACTER)
        keep = "" if last else "<w:keepNext/>"
        self._add(
            "Flush",
            run(text),
            f'{keep}<w:ind w:right="{indent}"/><w:jc w:val="right"/>',
        )

    def caption(self, text: str) -> None:
        """A caption under a figure."""
        self._add("Caption", run(text))

    def raw(self, xml: str) -> None:
        """Body-level WordprocessingML of another writer (a chart's paragraph)."""
        self._body.append(xml)

    # ── forms and annexes ──

    def new_page(self, *, landscape: bool = False) -> None:
        """Go on on a new page, turned or upright."""
        page = LANDSCAPE if landscape else PORTRAIT
        if page is not self._page and self._body:
            self._close_section()
        elif self._body:
            self._break = True
        self._page = page

    def annex_label(self, text: str) -> None:
        """``附件1`` on the first line of its page; the title stands on the third."""
        self._add("Annex", run(text))

    def form(self, form: DrawnForm) -> None:
        """A drawn form: title, head line and unit, table, foot lines."""
        if form.title:
            for line in form.title.split("\n"):
                self._add("FormTitle", run(line))
        if form.subtitle:
            self._add("FormSubtitle", run(form.subtitle))
        self._head_lines(form)
        if not (form.subtitle or form.head_line or form.unit_line):
            self._add("FormHead", "", _SMALL_GAP)
        self._body.append(table_xml(form, self._page, _height_around(form)))
        for line in form.foot_lines:
            for fitted in drawn_together(line, self._page):
                self._add("FormFoot", run(fitted))

    def inner_form(self, form: DrawnForm) -> None:
        """A form inside the text: its title as a caption, the table below it."""
        if form.title:
            self._add("TableTitle", run(form.title))
        self._head_lines(form)
        self._body.append(table_xml(form, self._page))
        for line in form.foot_lines:
            for fitted in drawn_together(line, self._page):
                self._add("FormFoot", run(fitted))

    def _head_lines(self, form: DrawnForm) -> None:
        """填报单位 on the left and 单位：万元 on the right of one line."""
        if form.head_line and form.unit_line:
            words = run(f"{form.head_line}\t{form.unit_line}")
            self._add("FormHead", words, _right_tab(self._page.text_width))
        elif form.head_line:
            self._add("FormHead", run(form.head_line))
        elif form.unit_line:
            self._add("FormHead", run(form.unit_line), '<w:jc w:val="right"/>')

    def keep_last(self, before: int = 0, *, short: bool = False) -> None:
        """Keep the last paragraph, and some before it, with the next.

        ``short``: only if it is short, for some word processors keep a paragraph
        whole when they keep it with the next, and a long one would leave a gap.
        """
        for index in range(max(0, len(self._body) - 1 - before), len(self._body)):
            xml = self._body[index]
            if short and len(xml) > _SHORT:
                continue
            if xml.startswith("<w:p>") and "<w:keepNext/>" not in xml:
                end = xml.index("/>") + 2
                self._body[index] = xml[:end] + "<w:keepNext/>" + xml[end:]

    # ── the whole ──

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the document."""
        last = section_xml(self._page, self._footer_ids(self._page))
        body = parse_xml(_HEAD + "".join(self._body) + last + "</w:body>")
        root = self.document.element
        root.replace(root.body, body)
        self.document.save(os.fspath(path))

    def describe(self, *, title: str, author: str) -> None:
        """Title and author in the file's properties."""
        properties = self.document.core_properties
        properties.title = title[:255]
        properties.author = author[:255]
        properties.comments = ""
        properties.language = "zh-CN"

    def _add(self, style: str, content: str, properties: str = "") -> None:
        if self._break:
            properties = _PAGE_BREAK + properties
            self._break = False
        self._body.append(paragraph(style, content, properties))

    def _close_section(self) -> None:
        section = section_xml(self._page, self._footer_ids(self._page))
        last = self._body[-1]
        if last.startswith("<w:p>") and last.endswith("</w:p>"):
            self._body[-1] = last.replace("</w:pPr>", section + "</w:pPr>", 1)
        else:
            self._body.append(paragraph("FormFoot", "", _END_OF_SECTION + section))

    def _footer_ids(self, page: Page) -> tuple[str, str]:
        if page.landscape not in self._footers:
            odd, even = (
                self._footer(footer_xml(page, even=even), page, even=even)
                for even in (False, True)
            )
            self._footers[page.landscape] = odd, even
        return self._footers[page.landscape]

    def _footer(self, xml: str, page: Page, *, even: bool) -> str:
        number = 2 * page.landscape + even + 1
        part = Part(
            PackURI(f"/word/footer{number}.xml"),
            _FOOTER_TYPE,
            _declared(xml),
            self.document.part.package,
        )
        return str(self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTER))


def drawn_together(line: str, page: Page) -> list[str]:
    """A line of fields with its gaps narrowed to fit, or broken between fields."""
    room = page.text_width / TABLE_CHARACTER
    fields = [field for field in _GAP.split(line) if field]
    words = sum(_printed_width(field) for field in fields)
    gaps = len(fields) - 1
    if gaps < 1 or _printed_width(line) <= room:
        return [line]
    spaces = int(2 * (room - words) / gaps)
    if spaces >= _FEWEST_SPACES:
        return [(" " * spaces).join(fields)]
    half = (len(fields) + 1) // 2
    return [(" " * 4).join(part) for part in (fields[:half], fields[half:])]


def _printed_width(text: str) -> float:
    """Width in characters, with the quarter some programs put before Latin."""
    return width(text) + len(_SEAM.findall(text)) / 4


def _height_around(form: DrawnForm) -> int:
    """Height of the annex label, titles, head and foot lines of a form, in twips."""
    fit = PORTRAIT.text_width // TABLE_CHARACTER
    feet = sum(-(-len(line) // fit) for line in form.foot_lines)
    head = bool(form.head_line or form.unit_line)
    return (3 + bool(form.subtitle)) * LINE_PITCH + (head + feet) * 280


def _right_tab(position: int) -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{position}"/></w:tabs>'


def _is_sentence(line: str) -> bool:
    """Whether a line with an ordinal is running text rather than a heading."""
    return len(line) > CHARACTERS_PER_LINE or line.endswith(("。", "；", "！", "："))


def _declared(xml: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return (head + xml).encode()


def _set_styles(document: Any) -> None:
    """Our styles instead of the template's, and different odd and even pages."""
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.extend(list(parse_xml(styles_xml())))
    document.settings.odd_and_even_pages_header_footer = True
    _drop_thumbnail(document.part.package)


def _drop_thumbnail(package: Any) -> None:
    """The template carries a picture of itself, which is not of this document."""
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package.rels.pop(key)
