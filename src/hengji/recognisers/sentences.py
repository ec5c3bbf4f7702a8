"""Sentences: where running text is cut, and which cells hold running text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from hengji.model.document import Cell, Document, Origin, Paragraph
from hengji.model.place import Place
from hengji.model.prose import Sentence
from hengji.recognisers.mentions import clause_starts, mentions_of
from hengji.taxonomy.figures import scan_folded
from hengji.taxonomy.text import fold_width

_END = re.compile(r"[。;!\n][。;!\n]*")
_DIGIT = re.compile(r"[0-9０-９]")
_READ = frozenset((Origin.BODY, Origin.FOOTNOTE, Origin.TEXT_BOX))
#: A cell with fewer Chinese characters than this holds a label or a value.
_FEWEST_WORDS = 8
_WORDS = re.compile(rf"(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){{{_FEWEST_WORDS}}}")
#: A paragraph that holds no figure but its own number.
_ONLY_NUMBERED = re.compile(r"\s*[(（]?[0-9０-９]{1,3}[)）.．、：:\s][^0-9０-９]*\Z")


@lru_cache(maxsize=2048)
def same_length(text: str) -> str:
    """Fold widths, and keep 收、支 one word, without moving any offset."""
    folded = fold_width(text)
    return folded.replace("收、支", "收·支") if "收、支" in folded else folded


def is_running_text(text: str) -> bool:
    """Whether a cell holds sentences rather than a label or a value."""
    if len(text) <= _FEWEST_WORDS or _DIGIT.search(text) is None:
        return False
    return _WORDS.match(text) is not None


def sentences_of(
    text: str,
    place: Callable[[int, int], Place],
    block: int,
    cell: Cell | None = None,
) -> Iterator[Sentence]:
    """The sentences of a text that hold a figure other than its own number."""
    if _ONLY_NUMBERED.match(text):
        return
    folded = same_length(text)
    figures = scan_folded(folded, text)
    if not figures:
        return
    clauses = clause_starts(folded)
    row, column = (cell.row, cell.column) if cell is not None else (None, None)
    start = at = 0
    for end in (*[mark.end() for mark in _END.finditer(folded)], len(text)):
        first = at
        while at < len(figures) and figures[at].start < end:
            at += 1
        if at > first:
            mentions = mentions_of(figures[first:at], folded, start, clauses, place)
            yield Sentence(text[start:end], block, start, end, mentions, row, column)
        start = end


def all_sentences(document: Document) -> Iterator[Sentence]:
    """Sentences of all body paragraphs and of all cells with running text."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if block.origin in _READ and _DIGIT.search(block.text):
                yield from sentences_of(block.text, block.place, block.index)
            continue
        for row in block.rows:
            for cell in row:
                if len(cell.text) > _FEWEST_WORDS and is_running_text(cell.text):
                    yield from _cell_sentences(block.place, cell, block.index)


def _cell_sentences(
    place: Callable[[Cell, int, int], Place], cell: Cell, block: int
) -> Iterator[Sentence]:
    def within(start: int, end: int) -> Place:
        return place(cell, start, end)

    return sentences_of(cell.text, within, block, cell)
