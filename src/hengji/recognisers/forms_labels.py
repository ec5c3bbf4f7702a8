"""Labels: the words of a table, and the fields of a form by their labels."""

from __future__ import annotations

from typing import NamedTuple

from hengji.model.document import Cell
from hengji.model.table_reading import TableReading
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.forms import Field

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


class Labels:
    """Fields by their labels."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        """Enter the fields; they are kept, so that their identity stays theirs."""
        self.fields = fields
        self._first: dict[str, Field] = {}
        for field in fields:
            for label in field.labels:
                self._first.setdefault(label, field)

    def field(self, key: str) -> Field | None:
        """The first field that bears this very label."""
        return self._first.get(key)


#: By identity of the fields: those of a rulebook live as long as it does, and most
#: of the cells of a document are asked for by every one of its blocks.
_known: dict[int, Labels] = {}


def labels_of(fields: tuple[Field, ...]) -> Labels:
    """The labels of the fields of a block, entered once."""
    found = _known.get(id(fields))
    if found is None:
        found = _known[id(fields)] = Labels(fields)
    return found
