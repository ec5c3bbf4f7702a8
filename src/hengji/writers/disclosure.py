"""部门决算公开说明 as a Word file: GB/T 9704 pages with native charts and forms."""

from __future__ import annotations

import os

from hengji.model.composition import (
    AnnexTitle,
    Block,
    Composition,
    Heading,
    Illustration,
    PartTitle,
    Passage,
    Plate,
)
from hengji.writers.charts.word import chart_paragraph
from hengji.writers.official.manuscript import Manuscript

#: Empty lines between ``附件1`` on the first line and its title on the third.
_UNDER_LABEL = 1
#: Empty lines above the title of the first page, which holds nothing else.
_ABOVE_TITLE = 6


def write_disclosure(composition: Composition, path: str | os.PathLike[str]) -> None:
    """Write a composition as docx.

    Every part, annex and turned form begins a new page; a chart stays with its
    caption.
    """
    manuscript = Manuscript()
    manuscript.describe(
        title="".join(composition.title), author=composition.organisation
    )
    manuscript.blank(_ABOVE_TITLE)
    manuscript.title(composition.title)
    if composition.date:
        manuscript.blank()
        manuscript.from_right(composition.date, 4, last=True)
    painter = _Painter(manuscript)
    for block in composition.blocks:
        painter.paint(block)
    manuscript.save(path)


class _Painter:
    """Paints block after block; knows whether the page lies across."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._across = False

    def paint(self, block: Block) -> None:
        manuscript = self._manuscript
        if self._across and not isinstance(block, Plate):
            manuscript.new_page()
            self._across = False
        match block:
            case PartTitle(text):
                manuscript.new_page()
                manuscript.title([text])
                manuscript.blank()
            case Heading(level, text):
                manuscript.heading(text, level)
            case Passage(text, entered):
                (manuscript.narrative if entered else manuscript.paragraph)(text)
            case Illustration(chart, caption):
                manuscript.raw(chart_paragraph(manuscript.document, chart))
                manuscript.caption(caption)
            case Plate(form):
                manuscript.new_page(landscape=form.landscape)
                self._across = form.landscape
                manuscript.form(form)
            case AnnexTitle(label, title):
                manuscript.new_page()
                manuscript.annex_label(label)
                manuscript.blank(_UNDER_LABEL)
                manuscript.title(title.split("\n"))
                manuscript.blank()
