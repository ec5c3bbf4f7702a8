"""The text format that document-to-text tools write (DOMAIN.md 7.1).

A table cell starts a line with TAB, its further paragraphs stand on lines without
one, a row ends at a blank line.  Cells may hold blank lines, rows may be torn by
them, tables touch, and a caption may be glued to the last cell of the row before:
what belongs together is decided from the widths and the words of the neighbours
(:mod:`hengji.readers.text_rows`), never by the blank line alone.
"""

from __future__ import annotations

import re

from hengji.model.document import (
    Block,
    Cell,
    Document,
    Paragraph,
    ReadProblem,
    ReadStatus,
    Table,
)
from hengji.readers.encoding import decode
from hengji.readers.text_rows import Line, RawCell, Row, Run, runs

_BOOKMARK = re.compile(r"\[bookmark: [^\]\n]*\]")
#: A row of one cell that names a form opens a new table where tables touch.
_FORM_TITLE = re.compile(
    r"(?:报告|[^，。；：]{2,}表)(?:[(（]?\d{4}年?度?[)）]?)?$",
)
#: A lone cell of this many characters that ends like a sentence is a paragraph.
_PROSE = 30


def read_text(data: bytes, path: str, digest: str) -> Document:
    """Read a text file.

    Raises:
        ReadError: not text, or in no known encoding.
    """
    text, problems = decode(data)
    status = ReadStatus.PARTIAL if problems else ReadStatus.COMPLETE
    blocks = parse_text(text)
    if not blocks:
        empty = ReadProblem(
            "no_content",
            "文件里只有空白，没有任何文字。（The file holds nothing but white space.）",
        )
        problems = (*problems, empty)
    return Document(path, "txt", digest, blocks, status, problems)


def parse_text(text: str) -> tuple[Block, ...]:
    """The blocks of a text in the format of DOMAIN.md 7.1."""
    builder = _Builder()
    for run in runs(_lines(text)):
        if isinstance(run, Run):
            builder.table_run(run)
        else:
            builder.paragraph(run)
    return tuple(builder.blocks)


def _lines(text: str) -> list[str]:
    """Lines split at line feeds only, bookmarks and page breaks taken out."""
    if "[bookmark:" in text:
        text = _BOOKMARK.sub("", text)
    if "\f" in text or "\v" in text:
        text = text.replace("\f", "").replace("\v", " ")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", " ")
    return text.split("\n")


class _Builder:
    """Collects blocks and numbers them."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._paragraphs = 0
        self._tables = 0

    def paragraph(self, line: Line) -> None:
        """One line outside tables."""
        self._paragraphs += 1
        self.blocks.append(
            Paragraph(len(self.blocks), line.text, self._paragraphs, line.number)
        )

    def table_run(self, run: Run) -> None:
        """Rows that stand together: one table, or several that touch."""
        for rows in _tables_of(run.rows):
            if _is_prose(rows):
                for cell in (cell for row in rows for cell in row.cells):
                    for line in cell.lines:
                        if line.text.strip():
                            self.paragraph(Line(line.number, line.text.strip("\t")))
            else:
                self._table(rows)

    def _table(self, rows: list[Row]) -> None:
        if not any(cell.words() for row in rows for cell in row.cells):
            return
        self._tables += 1
        built = tuple(
            tuple(_cell(raw, r, c) for c, raw in enumerate(row.cells, 1))
            for r, row in enumerate(rows, 1)
        )
        columns = max(map(len, built))
        self.blocks.append(
            Table(len(self.blocks), self._tables, built, columns, grid_known=False)
        )


def _cell(raw: RawCell, row: int, column: int) -> Cell:
    """A cell whose text begins on ``line`` and holds exactly the lines it spans."""
    lines = raw.lines
    if len(lines) == 1:
        line = lines[0]
        return Cell(row, column, line.text.strip("\t"), line=line.number)
    first, last = 0, len(lines)
    while last > first + 1 and not lines[last - 1].text.strip():
        last -= 1
    while first < last - 1 and not lines[first].text.strip():
        first += 1
    text = "\n".join([line.text for line in lines[first:last]]).strip("\t")
    return Cell(row, column, text, line=lines[first].number)


def _tables_of(rows: list[Row]) -> list[list[Row]]:
    """Split rows that touch where the title of another form stands."""
    tables: list[list[Row]] = []
    for row in rows:
        if not tables or row.opens_table or (tables[-1] and _is_form_title(row)):
            tables.append([])
        tables[-1].append(row)
    return tables


def _is_form_title(row: Row) -> bool:
    if len(row.cells) != 1:
        return False
    words = "".join("".join(line.text.split()) for line in row.cells[0].lines)
    return len(words) <= 50 and _FORM_TITLE.search(words) is not None


def _is_prose(rows: list[Row]) -> bool:
    """Paragraphs indented with a TAB look like rows of one cell."""
    cells = [cell for row in rows for cell in row.cells]
    if any(len(row.cells) > 1 for row in rows) and len(rows) > 1:
        return False
    return all(_is_sentence(cell) for cell in cells)


def _is_sentence(cell: RawCell) -> bool:
    text = cell.lines[0].text.rstrip()
    return len(text) >= _PROSE and text.endswith(("。", "；", "：", "！", "？"))
