"""Documents made by hand from the text format: a cell starts a line with TAB."""

from __future__ import annotations

import re

from hengji.model.document import Block, Cell, Document, Paragraph, Table

_BOOKMARK = re.compile(r"\[bookmark: [^\]]*\]")


def text_document(text: str) -> Document:
    """Split plainly: a blank line ends a row, words without TAB end a table."""
    blocks: list[Block] = []
    rows: list[list[Cell]] = []
    row: list[Cell] = []

    def end_row() -> None:
        if row:
            rows.append(list(row))
            row.clear()

    def end_table() -> None:
        end_row()
        if rows:
            number = sum(isinstance(block, Table) for block in blocks) + 1
            width = max(map(len, rows))
            made = tuple(map(tuple, rows))
            blocks.append(Table(len(blocks), number, made, width, grid_known=False))
            rows.clear()

    count = 0
    for line, raw in enumerate(text.split("\n"), start=1):
        words = _BOOKMARK.sub("", raw)
        if words.lstrip(" ").startswith("\t"):
            cell = words.lstrip(" ")[1:]
            row.append(Cell(len(rows) + 1, len(row) + 1, cell, line=line))
        elif not words.strip():
            end_row()
        elif row:
            last = row[-1]
            grown = f"{last.text}\n{words}"
            row[-1] = Cell(last.row, last.column, grown, line=last.line)
        else:
            end_table()
            count += 1
            blocks.append(Paragraph(len(blocks), words, count, line=line))
    end_table()
    return Document("sample.txt", "txt", "0" * 64, tuple(blocks))
