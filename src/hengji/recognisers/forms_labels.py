"""The words of a table by which forms are recognised."""

from __future__ import annotations

from typing import NamedTuple

from hengji.model.document import Cell
from hengji.model.table_reading import TableReading
from hengji.taxonomy.concepts import concept_key

LONGEST_LABEL = 40
_NOT_WORDS = frozenset("0123456789-—－.．≥≤<>=%")


class Words(NamedTuple):
    """Key of every short cell → the first cell that holds it.

    Of ``label：value`` the label is a word too.
    """

    cells: dict[str, Cell]


def words_of(reading: TableReading) -> Words:
    """The words of a table."""
    found: dict[str, Cell] = {}
    for row in reading.table.rows:
        for cell in row:
            text = cell.text.strip()
            if not text or len(text) > LONGEST_LABEL or text[0] in _NOT_WORDS:
                continue
            key = concept_key(text)
            found.setdefault(key, cell)
            head, colon, rest = key.partition(":")
            if colon and rest:
                found.setdefault(concept_key(head), cell)
    return Words(found)
