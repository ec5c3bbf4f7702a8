"""Place: where something was seen, so that a person can put a finger on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import attrgetter

from hengji.model.noun import quick


@quick
@dataclass(frozen=True, slots=True)
class Place:
    r"""A spot in a document.  Only what the format knows is filled.

    Attributes:
        quote: the characters seen there.
        block: 0-based index of the block in the document.
        line: 1-based line of a text file, split on ``"\n"`` only.
        page: 1-based page (PDF, OFD).
        paragraph: 1-based paragraph of the body, or within the cell.
        table: 1-based number of the table in the document or sheet.
        row, column: 1-based grid position in that table.
        sheet, cell: worksheet name and A1 address.
        start, end: offsets of ``quote`` in the text of the paragraph or cell.
    """

    quote: str
    block: int
    line: int | None = None
    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    start: int = 0
    end: int = 0

    def label(self) -> str:
        """A short Chinese address, e.g. ``第85行 表2第4行第2列``."""
        parts = []
        if self.page is not None:
            parts.append(f"第{self.page}页")
        if self.sheet is not None:
            parts.append(f"工作表“{self.sheet}”{self.cell or ''}")
        if self.line is not None:
            parts.append(f"第{self.line}行")
        if self.table is not None and self.sheet is None:
            parts.append(f"表{self.table}第{self.row}行第{self.column}列")
        elif self.paragraph is not None and self.line is None and not self.sheet:
            parts.append(f"第{self.paragraph}段")
        return " ".join(parts)

    def with_quote(self, quote: str) -> Place:
        """The same spot with another quotation."""
        return replace(self, quote=quote)


Spot = tuple[int, int | None, int | None, int]
#: What makes two places one: block, cell and offset.
spot: Callable[[Place], Spot] = attrgetter("block", "row", "column", "start")
