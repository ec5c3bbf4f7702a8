"""A composed document as a Word file: text, signature, annexes.

Its words come as a :class:`~hengji.model.composition.Composition`; here they are
only laid out.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

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
from hengji.model.drawing import DrawnForm
from hengji.model.score import ScoreSheet
from hengji.writers.official.manuscript import Manuscript
from hengji.writers.official.parts import (
    printed_date,
    title_lines,
    write_attachments,
    write_signature,
)
from hengji.writers.official.scores import score_form

#: Draws a chart at the place reached so far.
DrawChart = Callable[[Manuscript, Illustration], None]


def write_report(
    composition: Composition,
    path: str | os.PathLike[str],
    *,
    scores: ScoreSheet | None = None,
    sealed: bool = True,
    draw_chart: DrawChart | None = None,
) -> None:
    """Write a document with its annexes.

    Args:
        composition: the document in words, figures and forms.
        path: the docx to write.
        scores: when given, how each line was scored is bound as the last annex.
        sealed: the seal is put on the paper; decides where name and date stand.
        draw_chart: draws the charts of the document; without it only their
            captions are printed.
    """
    text, annexes = _parted(composition, scores)
    manuscript = Manuscript()
    manuscript.describe(
        title="".join(composition.title), author=composition.organisation
    )
    painter = _Painter(manuscript, draw_chart)
    opens_with_words = bool(text) and not isinstance(text[0], Plate)
    if opens_with_words and any(
        isinstance(block, Passage | Heading | PartTitle) for block in text
    ):
        _write_text(painter, composition, text)
        names = [block.title for block in annexes if isinstance(block, AnnexTitle)]
        write_attachments(manuscript, names)
        date = printed_date(composition.date)
        write_signature(manuscript, composition.organisation, date, sealed=sealed)
        painter.bound = True
        painter.paint(annexes)
    else:
        painter.bound = True
        painter.paint([*text, *annexes])
    manuscript.save(path)


def write_forms_docx(
    drawn: Sequence[DrawnForm], path: str | os.PathLike[str], *, title: str = ""
) -> None:
    """Write forms alone, each on a page of its own."""
    manuscript = Manuscript()
    manuscript.describe(title=title or (drawn[0].title if drawn else ""), author="")
    for form in drawn:
        manuscript.new_page(landscape=form.landscape)
        manuscript.form(form)
    manuscript.save(path)


def _parted(
    composition: Composition, scores: ScoreSheet | None
) -> tuple[list[Block], list[Block]]:
    """The text, and what is bound behind it."""
    blocks = list(composition.blocks)
    marks = [n for n, block in enumerate(blocks) if isinstance(block, AnnexTitle)]
    first = marks[0] if marks else len(blocks)
    annexes = blocks[first:]
    if scores is not None and scores.lines:
        form = score_form(scores)
        label = f"附件{len(marks) + 1}"
        annexes += [AnnexTitle(label, form.title), Plate(form)]
    return blocks[:first], annexes


def _write_text(
    painter: _Painter, composition: Composition, text: Sequence[Block]
) -> None:
    lines = composition.title
    if len(lines) == 1:
        lines = tuple(title_lines(lines[0], composition.organisation))
    painter.manuscript.title(lines)
    painter.manuscript.blank()
    painter.paint(text)


class _Painter:
    """Paints blocks one after another.

    ``bound`` is True behind the signature, where every form has its own page.
    """

    def __init__(self, manuscript: Manuscript, draw_chart: DrawChart | None) -> None:
        self.manuscript = manuscript
        self.bound = False
        self._draw_chart = draw_chart

    def paint(self, blocks: Sequence[Block]) -> None:
        """Paint blocks in order."""
        for index, block in enumerate(blocks):
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if isinstance(block, AnnexTitle):
                self._annex(block, following)
            elif isinstance(block, Plate):
                after_label = index > 0 and isinstance(blocks[index - 1], AnnexTitle)
                self._plate(block.form, own_page=not after_label)
            else:
                self._words(block)

    def _words(self, block: Block) -> None:
        paper = self.manuscript
        if isinstance(block, PartTitle):
            paper.part_title(block.text)
        elif isinstance(block, Heading):
            paper.heading(block.text, block.level)
        elif isinstance(block, Passage):
            paper.narrative(block.text)
        elif isinstance(block, Illustration):
            if self._draw_chart is not None:
                self._draw_chart(paper, block)
            paper.caption(block.caption)

    def _annex(self, block: AnnexTitle, following: Block | None) -> None:
        self.bound = True
        form = following.form if isinstance(following, Plate) else None
        paper = self.manuscript
        paper.new_page(landscape=form is not None and form.landscape)
        paper.annex_label(block.label)
        paper.blank()
        if form is None or not form.title:
            paper.title(title_lines(block.title))

    def _plate(self, form: DrawnForm, *, own_page: bool) -> None:
        paper = self.manuscript
        if not self.bound:
            paper.inner_form(form)
            return
        if own_page:
            paper.new_page(landscape=form.landscape)
        paper.form(form)
