"""Small tables in the text format, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.outline import Outline
from hengji.model.table_reading import Segment
from hengji.recognisers.segments import read_tables
from tests.support.text_document import text_document

Rows = Sequence[Sequence[str]]


def text_of(rows: Rows, title: str = "经费情况表（万元）") -> str:
    """A table in the text format, under its title."""
    cells = ("".join(f"\t{cell}\n" for cell in row) for row in rows)
    return f"{title}\n" + "\n".join(cells)


def segments_of(rows: Rows, title: str = "经费情况表（万元）") -> tuple[Segment, ...]:
    """The segments of a table given by its cells."""
    document = text_document(text_of(rows, title))
    readings = read_tables(document, Outline(fiscal_year=2020))
    return readings[0].segments
