"""How a table is understood: segments of header columns and labelled rows.

One printed table often holds several forms one under another; each run of data
rows under its own header is a :class:`Segment`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hengji.model.document import Cell, Table
from hengji.model.fact import Operand, Presence
from hengji.model.figure import Figure
from hengji.model.noun import quick
from hengji.model.unit import NO_UNIT, Unit


@quick
@dataclass(frozen=True, slots=True)
class Entry:
    """A data cell: its grid column, what it holds and the figures read in it.

    ``figures`` holds one figure for a plain number (``presence`` VALUE), several
    for a compound cell such as ``373.72（248.45）``, none otherwise.  TEXT cells
    keep ``figures`` empty: their numbers belong to prose, not to the column.
    """

    column: int
    cell: Cell
    presence: Presence
    figures: tuple[Figure, ...] = ()

    @property
    def figure(self) -> Figure | None:
        """The first figure, if the cell is numeric."""
        return self.figures[0] if self.figures else None


@quick
@dataclass(frozen=True, slots=True)
class Column:
    """A column with its header words from the outermost to the leaf.

    The words are normalised (NFKC, no whitespace); ``year`` and ``unit`` are given
    where the header states them, 上年/本年 resolved against the report's year.
    """

    index: int
    path: tuple[str, ...]
    year: int | None = None
    unit: Unit | None = None

    @property
    def label(self) -> str:
        """The leaf header."""
        return self.path[-1] if self.path else ""


@quick
@dataclass(frozen=True, slots=True)
class Row:
    """A data row.

    Attributes:
        number: 1-based row of the table.
        label: normalised words of its label cells, ordinal stripped
            (``1、公务用车购置和运行维护费`` -> ``公务用车购置和运行维护费``).
        raw_label: the label as printed.
        ordinal: the printed ordinal (``一、`` ``1、`` ``其中：`` …) or ``""``.
        group: label of the row group to the left (vertically merged cell) or ``""``.
        depth: 0 for the outermost rows; 其中 and inner ordinals are deeper.
        parent: index in ``Segment.rows`` of the row this one details, or ``None``.
        entries: data cells from left to right.
        label_cell: the cell that holds the label.
    """

    number: int
    label: str
    raw_label: str
    ordinal: str
    group: str
    depth: int
    parent: int | None
    entries: tuple[Entry, ...]
    label_cell: Cell | None

    def at(self, column: int) -> Entry | None:
        """The entry in a grid column."""
        for entry in self.entries:
            if entry.column == column:
                return entry
        return None


@quick
@dataclass(frozen=True, slots=True)
class Segment:
    """A header and the data rows under it.

    Attributes:
        table: the table.
        caption: title words found above it (paragraph or caption row), normalised.
        unit: unit stated for the whole segment (单位：万元), or ``NO_UNIT``.
        columns: data columns in order (label columns excluded).
        stub: header of the label column (``机构名称``, ``项目`` …), normalised.
        rows: data rows in order.
        header_rows: 1-based table rows that form the header.
    """

    table: Table
    caption: str
    unit: Unit
    columns: tuple[Column, ...]
    stub: str
    rows: tuple[Row, ...]
    header_rows: tuple[int, ...]

    def operand(self, row: Row, column: Column) -> Operand | None:
        """The figure at a crossing as an operand, labelled ``row·column``."""
        entry = row.at(column.index)
        if entry is None or entry.figure is None:
            return None
        return self.operand_of(row, column, entry)

    def operand_of(self, row: Row, column: Column, entry: Entry) -> Operand:
        """As :meth:`operand`, for an entry already at hand and numeric."""
        figure = entry.figures[0]
        words = column.label
        label = f"{row.label}·{words}" if row.label and words else row.label or words
        place = self.table.place(entry.cell, figure.start, figure.end)
        return Operand(label, figure, place)

    def operands(self) -> Iterator[tuple[Row, Column, Operand]]:
        """Every numeric crossing."""
        for row in self.rows:
            entries = {entry.column: entry for entry in reversed(row.entries)}
            for column in self.columns:
                entry = entries.get(column.index)
                if entry is not None and entry.figures:
                    yield row, column, self.operand_of(row, column, entry)


@quick
@dataclass(frozen=True, slots=True)
class TableReading:
    """All segments of one table."""

    table: Table
    segments: tuple[Segment, ...]


DEFAULT_UNIT = NO_UNIT
