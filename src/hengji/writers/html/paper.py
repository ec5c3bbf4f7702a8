"""The document at the left: paragraphs, tables with their spans, line numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hengji.model.document import Cell, Document, Origin, Paragraph, Table
from hengji.model.reading import Reading
from hengji.writers.html.marks import Marks
from hengji.writers.html.tags import both, escape

_NUMERIC = re.compile(r"\s*[-−]?[0-9０-９][0-9０-９,，.．]*\s*[%％]?\s*\Z")
#: A title is broken over several lines, all of them near the top.
_TITLE_BLOCKS, _TITLE_LEAST = 12, 4
#: Labels this short are not broken, in tables of few and of many columns.
_UNBROKEN, _UNBROKEN_DENSE, _DENSE = 6, 4, 5
#: A cell longer than this holds prose.
_PROSE = 20
_ORIGINS = {
    Origin.HEADER: ("页眉", "Header"),
    Origin.FOOTER: ("页脚", "Footer"),
    Origin.FOOTNOTE: ("脚注", "Footnote"),
    Origin.TEXT_BOX: ("文本框", "Text box"),
    Origin.COMMENT: ("批注", "Comment"),
}


def document_html(reading: Reading, marks: Marks) -> str:
    """Every block in reading order."""
    document = reading.document
    headings = {item.block for item in reading.outline.headings if item.is_heading}
    headers = {
        (one.table.index, row)
        for one in reading.tables
        for segment in one.segments
        for row in segment.header_rows
    }
    title = "".join(reading.outline.title.split())
    parts: list[str] = []
    page: int | None = None
    for block in document.blocks:
        if block.page is not None and block.page != page:
            page = block.page
            parts.append(f'<p class="page">{both(f"第 {page} 页", f"Page {page}")}</p>')
        if isinstance(block, Table):
            parts.append(_table(block, document, headers, marks))
        else:
            kind = _kind(block, headings, title)
            parts.append(_paragraph(block, kind, marks))
    return "\n".join(parts)


def _kind(block: Paragraph, headings: set[int], title: str) -> str:
    if block.origin is not Origin.BODY:
        return "aside"
    words = "".join(block.text.split())
    if block.index < _TITLE_BLOCKS and len(words) >= _TITLE_LEAST and words in title:
        return "title"
    return "head" if block.level or block.index in headings else ""


def _paragraph(block: Paragraph, kind: str, marks: Marks) -> str:
    key = (block.index, None, None)
    name = f' id="b{block.index}"' if marks.is_target(key) else ""
    line = f' data-n="{block.line}"' if block.line is not None else ""
    style = f' class="{kind}"' if kind else ""
    label = ""
    if block.origin in _ORIGINS:
        label = f'<span class="origin">{both(*_ORIGINS[block.origin])}</span>'
    return f"<p{style}{name}{line}>{label}{marks.text(key, block.text)}</p>"


def _table(
    table: Table,
    document: Document,
    headers: set[tuple[int, int]],
    marks: Marks,
) -> str:
    rows = "".join(_rows(table, headers, marks))
    return (
        f'<div class="sheet" id="b{table.index}"><p class="caption">'
        f"{_caption(table, document)}</p>"
        f'<div class="wide"><table>{rows}</table></div></div>'
    )


def _caption(table: Table, document: Document) -> str:
    words = both(f"表{table.number}", f"Table {table.number}")
    if table.sheet is not None:
        words = both(f"工作表“{table.sheet}”", f"Sheet “{table.sheet}”")
    if not table.grid_known:
        words += both(
            "（文本中没有合并单元格的信息，短行的跨列仅为排版）",
            " (text shows no merged cells; short rows are stretched for layout)",
        )
    if table.hidden:
        words += both("（隐藏）", " (hidden)")
    if table.nested_in is not None:
        outer = document.blocks[table.nested_in]
        if isinstance(outer, Table):
            words += both(f"（在表{outer.number}内）", f" (in table {outer.number})")
    return words


def _rows(table: Table, headers: set[tuple[int, int]], marks: Marks) -> Iterator[str]:
    unbroken = _UNBROKEN if table.columns < _DENSE else _UNBROKEN_DENSE
    for number, row in enumerate(table.rows, start=1):
        here = row[0].row if row else number
        line = next((cell.line for cell in row if cell.line is not None), None)
        stretched, by = _stretched(table, row)
        cells = "".join(
            [
                _cell(
                    table.index, cell, by if cell is stretched else 0, unbroken, marks
                )
                for cell in row
            ]
        )
        style = ' class="h"' if (table.index, here) in headers else ""
        gutter = line if line is not None else here
        yield f'<tr{style}><th class="g" data-n="{gutter}"></th>{cells}</tr>'


def _stretched(table: Table, row: Sequence[Cell]) -> tuple[Cell | None, int]:
    """The cell that fills a row of a text file which has fewer cells than columns.

    Such a row was merged somewhere; the text does not say where.  Prose is given
    the room, else the last cell.
    """
    missing = table.columns - len(row)
    if table.grid_known or missing <= 0 or not row:
        return None, 0
    longest = max(row, key=lambda cell: len(cell.text))
    return (longest if len(longest.text) > _PROSE else row[-1]), missing


def _cell(index: int, cell: Cell, extra: int, unbroken: int, marks: Marks) -> str:
    key = (index, cell.row, cell.column)
    attributes = ""
    if marks.is_target(key):
        attributes = f' id="b{index}r{cell.row}c{cell.column}"'
    if cell.rowspan > 1:
        attributes += f' rowspan="{cell.rowspan}"'
    if cell.colspan + extra > 1:
        attributes += f' colspan="{cell.colspan + extra}"'
    if _NUMERIC.match(cell.text):
        attributes += ' class="n"'
    elif cell.hidden:
        attributes += ' class="hidden"'
    elif len(cell.text) <= unbroken:
        attributes += ' class="s"'
    if cell.formula is not None:
        attributes += f' title="{escape(cell.formula)}"'
    return f"<td{attributes}>{marks.text(key, cell.text)}</td>"
