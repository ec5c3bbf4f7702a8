"""The findings of an audit as a Word document, for input that is no docx itself."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from hengji.model.audit import Audit
from hengji.writers.findings_tables import (
    coverage_rows,
    head,
    score_heads,
    score_rows,
    shown,
)
from hengji.writers.remarks import NOWHERE, Remark, heading, lines, remarks_of
from hengji.writers.words import place_label

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PLACES_SHOWN = 8
#: Type faces of official documents (GB/T 9704): title, headings, text.
_TITLE, _HEADING, _TEXT = "方正小标宋简体", "黑体", "仿宋_GB2312"
_LATIN = "Times New Roman"


def render(audit: Audit, *, language: str = "zh") -> bytes:
    """A docx: what was audited, the findings, the scores, what was checked."""
    import docx

    document = docx.Document()
    _page(document)
    writer = _Writer(document, language)
    english = language == "en"
    writer.title("Findings" if english else "审核意见")
    writer.table((), head(audit, language), (3, 13))
    if audit.reading is not None:
        writer.findings(remarks_of(audit.findings))
        writer.scores(audit)
        writer.heading("What was checked" if english else "核对范围")
        titles = ("Subject", "What", "Place") if english else ("项目", "内容", "位置")
        writer.table(titles, coverage_rows(audit, language), (3, 9.5, 3.5))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _page(document: Any) -> None:
    """A4 with the margins of official documents; page numbers at the foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    foot._p.append(
        parse_xml(
            f'<w:fldSimple xmlns:w="{word}" w:instr="PAGE"><w:r><w:t>1</w:t></w:r>'
            "</w:fldSimple>"
        )
    )


class _Writer:
    """Writes paragraphs and tables with the type faces named."""

    def __init__(self, document: Any, language: str) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Pt

        self._document, self._language = document, language
        self._east, self._points = qn("w:eastAsia"), Pt
        normal = document.styles["Normal"]
        normal.font.name, normal.font.size = _LATIN, Pt(12)
        normal.element.get_or_add_rPr().get_or_add_rFonts().set(self._east, _TEXT)

    def _say(self, chinese: str, english: str) -> str:
        return english if self._language == "en" else chinese

    def _run(
        self, paragraph: Any, words: str, face: str, size: float, *, bold: bool = False
    ) -> None:
        run = paragraph.add_run(_NOT_XML.sub("", words))
        run.font.name, run.font.size = _LATIN, self._points(size)
        run.font.bold = bold
        run._r.get_or_add_rPr().get_or_add_rFonts().set(self._east, face)

    def title(self, words: str) -> None:
        """The title of the document, centred."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        paragraph = self._document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._run(paragraph, words, _TITLE, 22)

    def heading(self, words: str) -> None:
        """A heading that stays with what follows it."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.space_before = self._points(12)
        paragraph.paragraph_format.keep_with_next = True
        self._run(paragraph, words, _HEADING, 16)

    def findings(self, remarks: Sequence[Remark]) -> None:
        """Every finding in full, in the order of its numbers."""
        count = len(remarks)
        self.heading(self._say(f"审核意见（{count} 条）", f"Findings ({count})"))
        for remark in remarks:
            self._finding(remark)
        if not remarks:
            paragraph = self._document.add_paragraph()
            self._run(
                paragraph, self._say("未发现问题。", "Nothing was found."), _TEXT, 12
            )

    def _finding(self, remark: Remark) -> None:
        first = self._document.add_paragraph()
        first.paragraph_format.space_before = self._points(8)
        first.paragraph_format.keep_with_next = True
        title, *said = lines(remark, self._language)
        self._run(first, heading(remark, self._language), _HEADING, 12)
        self._run(first, f"  {title}", _TEXT, 12, bold=True)
        labels = [
            place_label(place, self._language)
            for place in remark.places
            if place is not NOWHERE
        ]
        labels = list(dict.fromkeys(label for label in labels if label))
        if labels:
            more = "…" if len(labels) > _PLACES_SHOWN else ""
            between = self._say("；", "; ")
            where = between.join(labels[:_PLACES_SHOWN]) + more
            said.insert(0, self._say("位置：", "Where: ") + where)
        for words in said:
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.space_after = self._points(2)
            paragraph.paragraph_format.left_indent = self._points(24)
            self._run(paragraph, words, _TEXT, 12)

    def scores(self, audit: Audit) -> None:
        """Claimed beside recomputed, when the document has scores."""
        rows = [
            (
                line.name,
                shown(line.max_score),
                shown(line.claimed),
                shown(line.recomputed),
                line.note,
            )
            for line in score_rows(audit.scores, self._language)
        ]
        if rows:
            self.heading(self._say("得分对照", "Scores: claimed and recomputed"))
            self.table(score_heads(self._language), rows, (4.5, 1.6, 1.6, 1.6, 6.7))

    def table(
        self,
        titles: Sequence[str],
        rows: Iterable[Sequence[str]],
        widths: Sequence[float],
    ) -> None:
        """A ruled table; its head is repeated on every page."""
        from docx.oxml import OxmlElement
        from docx.shared import Cm

        table = self._document.add_table(0, len(widths), style="Table Grid")
        table.autofit = False
        for column, wide in zip(table.columns, widths, strict=True):
            column.width = Cm(wide)
        for at, cells in enumerate([titles, *rows] if titles else rows):
            row = table.add_row()
            properties = row._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if titles and not at:
                properties.append(OxmlElement("w:tblHeader"))
            for column, words in enumerate(cells):
                cell = row.cells[column]
                cell.width = Cm(widths[column])
                self._cell(cell.paragraphs[0], words, bold=bool(titles) and not at)

    def _cell(self, paragraph: Any, words: str, *, bold: bool) -> None:
        paragraph.paragraph_format.space_after = self._points(0)
        self._run(paragraph, words, _HEADING if bold else _TEXT, 10.5)
