"""What was read of a document: every paragraph, every table with its grid."""

from __future__ import annotations

import json
from collections.abc import Iterator

from hengji.model.document import Cell, Document, Paragraph, Table
from hengji.writers.report_json import place_object
from hengji.writers.words import READ_STATUS, pick
from hengji.writers.wrap import fold, pad, shorten, visible

_encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode
_GUTTER = 7
_CELL_LEAST, _CELL_MOST = 6, 32
#: What stands where a merged cell reaches: from the left, from above.
_FROM_LEFT, _FROM_ABOVE = "‹", "^"


def document_json(document: Document) -> str:
    """The document as JSON, a block to the line."""
    head = {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "read_status": document.status,
        "problems": [
            {
                "code": problem.code,
                "message": problem.message,
                "place": place_object(problem.place) if problem.place else None,
            }
            for problem in document.problems
        ],
    }
    blocks = ",\n  ".join(
        _encode(_table(block) if isinstance(block, Table) else _paragraph(block))
        for block in document.blocks
    )
    listed = f"[\n  {blocks}]" if blocks else "[]"
    return f'{{"document": {_encode(head)},\n "blocks": {listed}}}'


def _paragraph(block: Paragraph) -> dict[str, object]:
    return {
        "type": "paragraph",
        "index": block.index,
        "number": block.number,
        "line": block.line,
        "page": block.page,
        "level": block.level,
        "origin": block.origin,
        "text": block.text,
    }


def _table(block: Table) -> dict[str, object]:
    return {
        "type": "table",
        "index": block.index,
        "number": block.number,
        "sheet": block.sheet,
        "page": block.page,
        "columns": block.columns,
        "grid_known": block.grid_known,
        "hidden": block.hidden,
        "nested_in": block.nested_in,
        "rows": [[_cell(cell) for cell in row] for row in block.rows],
    }


def _cell(cell: Cell) -> dict[str, object]:
    return {
        "row": cell.row,
        "column": cell.column,
        "rowspan": cell.rowspan,
        "colspan": cell.colspan,
        "line": cell.line,
        "address": cell.address,
        "formula": cell.formula,
        "text": cell.text,
    }


def document_text(document: Document, *, language: str = "zh", width: int = 88) -> str:
    """The document for a terminal: numbered lines, tables drawn cell by cell."""
    lines = list(_head(document, language))
    for block in document.blocks:
        if isinstance(block, Table):
            lines += _drawn(block, language, width)
        else:
            lines += _numbered(block, width)
    return "\n".join(lines) + "\n"


def _head(document: Document, language: str) -> Iterator[str]:
    status = pick(READ_STATUS[str(document.status)], language)
    tables = sum(1 for _ in document.tables())
    if language == "en":
        yield (
            f"{visible(document.path)} ({document.format}, read: {status}): "
            f"{len(document.blocks) - tables} paragraphs, {tables} tables"
        )
    else:
        yield (
            f"{visible(document.path)}（{document.format}，读取{status}）："
            f"段落 {len(document.blocks) - tables} 个，表 {tables} 个"
        )
    for problem in document.problems:
        yield f"  ! {problem.message}"
    yield ""


def _numbered(block: Paragraph, width: int) -> Iterator[str]:
    number = block.line if block.line is not None else block.number
    first, *others = fold(block.text, width - _GUTTER)
    yield f"{number:>5}  {'# ' if block.level else ''}{first}"
    for line in others:
        yield " " * _GUTTER + line


def _drawn(table: Table, language: str, width: int) -> Iterator[str]:
    columns = max(table.columns, 1)
    room = (width - _GUTTER) // columns - 2
    size = max(_CELL_LEAST, min(_CELL_MOST, room))
    yield ""
    yield _title(table, language)
    covered: dict[tuple[int, int], str] = {}
    for number, row in enumerate(table.rows, start=1):
        here = row[0].row if row else number
        if len(row) == 1 and not covered:
            yield from _alone(here, row[0], width)
            continue
        slots = _slots(row, covered, here, columns)
        cells = "│ ".join(pad(shorten(visible(slot), size), size) for slot in slots)
        yield f"{here:>5}  {cells}".rstrip()
    yield ""


def _title(table: Table, language: str) -> str:
    rows = len(table.rows)
    sheet = f" “{table.sheet}”" if table.sheet is not None else ""
    if language == "en":
        return f"── table {table.number}{sheet}: {rows} rows, {table.columns} columns"
    return f"── 表{table.number}{sheet}：{rows} 行 {table.columns} 列"


def _alone(here: int, cell: Cell, width: int) -> Iterator[str]:
    """A row of one cell holds prose or a caption: it is shown whole."""
    first, *others = fold(cell.text, width - _GUTTER)
    yield f"{here:>5}  {first}".rstrip()
    for line in others:
        yield " " * _GUTTER + line


def _slots(
    row: tuple[Cell, ...],
    covered: dict[tuple[int, int], str],
    here: int,
    columns: int,
) -> list[str]:
    """The row position by position; merged positions show where they belong."""
    slots = [covered.get((here, column), "") for column in range(1, columns + 1)]
    for cell in row:
        if 1 <= cell.column <= columns:
            slots[cell.column - 1] = cell.text
        for column in range(
            cell.column + 1, min(cell.column + cell.colspan, columns + 1)
        ):
            slots[column - 1] = _FROM_LEFT
        for below in range(here + 1, here + cell.rowspan):
            for column in range(cell.column, cell.column + cell.colspan):
                covered[below, column] = _FROM_ABOVE
    return slots
