"""Places in a rebuilt Word file, mapped back to the lines of its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from hengji.model.document import Cell, Document, Paragraph, Table

Key = tuple[int, int, int]


class LineMap:
    """From (table, row, column) or paragraph to the line of the text.

    Both documents hold the same words in the same order; a Word table lacks the
    empty cells that a vertical merge leaves in the text.
    """

    def __init__(self, text: Document, word: Document) -> None:
        """Walk both documents side by side."""
        self._cells: dict[Key, tuple[int, str]] = {}
        self._paragraphs: dict[int, int] = {}
        for source, target in zip(text.tables(), word.tables(), strict=True):
            self._pair_table(source, target)
        self._pair_paragraphs(text, word)

    def of(self, place: Mapping[str, object]) -> int | None:
        """The line of a published place."""
        table, row, column = place.get("table"), place.get("row"), place.get("column")
        if isinstance(table, int) and isinstance(row, int) and isinstance(column, int):
            return self._in_cell((table, row, column), place)
        paragraph = place.get("paragraph")
        return self._paragraphs.get(paragraph) if isinstance(paragraph, int) else None

    def _in_cell(self, key: Key, place: Mapping[str, object]) -> int | None:
        found = self._cells.get(key)
        if found is None:
            return None
        line, words = found
        paragraph = place.get("paragraph")
        if isinstance(paragraph, int) and paragraph > 1:
            return line + paragraph - 1
        quote = str(place.get("quote") or "")
        at = words.find(quote)
        return line + (words.count("\n", 0, at) if at > 0 else 0)

    def _pair_table(self, source: Table, target: Table) -> None:
        for row_of_text, row_of_word in zip(source.rows, target.rows, strict=True):
            for cell, twin in _pair_row(row_of_text, row_of_word):
                key = (target.number, twin.row, twin.column)
                if cell.line is not None:
                    self._cells[key] = (cell.line, cell.text)

    def _pair_paragraphs(self, text: Document, word: Document) -> None:
        sources = [item for item in text.paragraphs() if item.text.strip()]
        targets = [item for item in word.paragraphs() if item.text.strip()]
        pointer = 0
        for target in targets:
            for ahead in range(pointer, len(sources)):
                if _same(sources[ahead], target):
                    line = sources[ahead].line
                    if line is not None:
                        self._paragraphs[target.number] = line
                    pointer = ahead + 1
                    break


def _same(one: Paragraph, other: Paragraph) -> bool:
    return one.text.split() == other.text.split()


def _pair_row(text: Sequence[Cell], word: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    """Pair the cells of a row: words by words, blanks from the right of each gap."""
    pairs: list[tuple[Cell, Cell]] = []
    nothing: tuple[list[Cell], Cell | None] = ([], None)
    for ours, theirs in zip_longest(_gaps(text), _gaps(word), fillvalue=nothing):
        blanks, filled = ours
        others, twin = theirs
        pairs += zip(reversed(blanks), reversed(others), strict=False)
        if filled is not None and twin is not None:
            pairs.append((filled, twin))
    return pairs


def _gaps(cells: Sequence[Cell]) -> list[tuple[list[Cell], Cell | None]]:
    """Each printed cell with the blank ones before it; the last gap has no cell."""
    found: list[tuple[list[Cell], Cell | None]] = []
    blanks: list[Cell] = []
    for cell in cells:
        if cell.text.strip():
            found.append((blanks, cell))
            blanks = []
        else:
            blanks.append(cell)
    found.append((blanks, None))
    return found
