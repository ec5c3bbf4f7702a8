"""Document: blocks in reading order, one model for every format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hengji.model.noun import quick
from hengji.model.place import Place


class ReadStatus(StrEnum):
    """How well a document was read."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"


class Origin(StrEnum):
    """Which part of the document a block stands in."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    TEXT_BOX = "text_box"
    COMMENT = "comment"


@quick
@dataclass(frozen=True, slots=True)
class ReadProblem:
    """Something that could not be read, or was read with a doubt."""

    code: str
    message: str
    place: Place | None = None


@quick
@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (one line of a text file).

    Attributes:
        index: 0-based index among the document's blocks.
        text: the words, bookmarks and field codes removed, automatic numbers
            written out.
        number: 1-based number of the paragraph in the body.
        line: 1-based line, text files only.
        level: outline level 1-9 when the format says it is a heading, else 0.
    """

    index: int
    text: str
    number: int
    line: int | None = None
    page: int | None = None
    level: int = 0
    origin: Origin = Origin.BODY

    def place(self, start: int, end: int) -> Place:
        """The place of ``text[start:end]``."""
        return Place(
            self.text[start:end],
            self.index,
            self.line,
            self.page,
            self.number,
            start=start,
            end=end,
        )


@quick
@dataclass(frozen=True, slots=True)
class Cell:
    r"""One real cell.  ``row`` and ``column`` are 1-based grid positions.

    In a text file merges are invisible: ``column`` is the ordinal of the cell in
    its row, spans are 1 and a vertically merged cell shows as an empty one.

    Attributes:
        text: the words; paragraphs and soft breaks within the cell joined by "\n".
        line: 1-based line on which ``text`` begins, text files only.
        address: A1 address, workbooks only.
        number: the stored number of a workbook cell (``Decimal(repr(float))``).
        number_format: the workbook's number format, e.g. ``0.00%``.
        formula: the workbook's formula, with its leading ``=``.
        hidden: the row, column or sheet is hidden.
    """

    row: int
    column: int
    text: str
    rowspan: int = 1
    colspan: int = 1
    line: int | None = None
    address: str | None = None
    number: Decimal | None = None
    number_format: str | None = None
    formula: str | None = None
    hidden: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Table:
    """A table with its real cells, row by row.

    Attributes:
        index: 0-based index among the document's blocks.
        number: 1-based number among the document's tables.
        rows: real cells only; a position covered by a merge holds no cell.
        columns: width of the grid.
        grid_known: True when spans are stated by the format (docx, xlsx); False
            for text files, where :mod:`hengji.recognisers.grid` infers them.
        sheet: worksheet name, workbooks only.
        nested_in: index of the table that contains this one, else ``None``.
    """

    index: int
    number: int
    rows: tuple[tuple[Cell, ...], ...]
    columns: int
    grid_known: bool
    page: int | None = None
    sheet: str | None = None
    hidden: bool = False
    nested_in: int | None = None

    def place(self, cell: Cell, start: int, end: int) -> Place:
        """The place of ``cell.text[start:end]``."""
        text = cell.text
        breaks = text.count("\n", 0, start) if start else 0
        # By position: by name the twelve fields took twice the time.
        return Place(
            text[start:end],
            self.index,
            None if cell.line is None else cell.line + breaks,
            self.page,
            breaks + 1,
            self.number,
            cell.row,
            cell.column,
            self.sheet,
            cell.address,
            start,
            end,
        )

    def whole(self, cell: Cell) -> Place:
        """The place of all that stands in the cell (of its first line if empty)."""
        text = cell.text
        stripped = text.strip()
        start = text.find(stripped) if stripped and stripped is not text else 0
        return self.place(cell, start, start + len(stripped))


Block = Paragraph | Table


@quick
@dataclass(frozen=True, slots=True)
class Document:
    """What a reader returns.  ``blocks[i].index == i``."""

    path: str
    format: str
    sha256: str
    blocks: tuple[Block, ...]
    status: ReadStatus = ReadStatus.COMPLETE
    problems: tuple[ReadProblem, ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs in order."""
        return (block for block in self.blocks if isinstance(block, Paragraph))

    def tables(self) -> Iterator[Table]:
        """The tables in order."""
        return (block for block in self.blocks if isinstance(block, Table))
