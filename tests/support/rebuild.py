"""Word and Excel files rebuilt from the text format, with a way back to its lines.

The same report as text, as docx with true tables and as xlsx must be audited alike;
the line map takes the places found in the rebuilt file back to the text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import openpyxl
from lxml import etree

from hengji.model.document import Document, Paragraph, Table
from hengji.model.place import Place
from hengji.readers import read
from tests.support.grid_guess import Drawn, drawn_rows, padded_rows

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass
class LineMap:
    """Places of a rebuilt file -> 1-based lines of the text it came from."""

    path: Path
    paragraphs: dict[int, tuple[int, str]] = field(default_factory=dict)
    cells: dict[tuple[int, int, int], tuple[int, str]] = field(default_factory=dict)
    addresses: dict[str, tuple[int, str]] = field(default_factory=dict)

    def line_of(self, place: Place | Mapping[str, Any]) -> int | None:
        """The text line of a place, or of a place of the JSON report."""
        get = place.get if isinstance(place, Mapping) else _getter(place)
        found = self._found(get)
        if found is None:
            return None
        line, text = found
        return line + self._breaks(text, get)

    def _found(self, get: Any) -> tuple[int, str] | None:
        if get("cell") is not None:
            return self.addresses.get(str(get("cell")))
        if get("table") is not None:
            return self.cells.get((get("table"), get("row"), get("column")))
        if get("paragraph") is not None:
            return self.paragraphs.get(get("paragraph"))
        quote = str(get("quote") or "")
        holders = [at for at in self.paragraphs.values() if quote and quote in at[1]]
        return holders[0] if holders else None

    @staticmethod
    def _breaks(text: str, get: Any) -> int:
        """Line breaks before the place within its cell."""
        if "\n" not in text:
            return 0
        if get("end"):
            return text.count("\n", 0, get("start"))
        if get("table") is not None and get("paragraph") is not None:
            return int(get("paragraph")) - 1
        at = text.find(str(get("quote") or ""))
        return text.count("\n", 0, max(at, 0))


def _getter(place: Place) -> Any:
    return lambda name: getattr(place, name)


def rebuild_docx(
    text_path: str | os.PathLike[str],
    out_path: str | os.PathLike[str],
    true_merges: bool = True,
) -> LineMap:
    """Write a text document as docx.

    Args:
        text_path: a document in the text format.
        out_path: where to write.
        true_merges: draw spans and merged labels as a person would have; otherwise
            every cell stands for itself and short rows end in a wide cell.
    """
    document = read(text_path)
    lines = LineMap(Path(out_path))
    target = docx.Document()
    body = target.element.body
    for child in list(body):
        if etree.QName(child).localname != "sectPr":
            body.remove(child)
    tail = body[-1] if len(body) else None
    for block in document.blocks:
        if isinstance(block, Table):
            rows = drawn_rows(block) if true_merges else padded_rows(block)
            element = _table(block, rows, lines)
        else:
            element = _paragraph(block.text)
            number = len(lines.paragraphs) + 1
            lines.paragraphs[number] = (block.line or 0, block.text)
        if tail is None:
            body.append(element)
        else:
            tail.addprevious(element)
    target.save(str(out_path))
    return lines


def _element(name: str, **attributes: str) -> Any:
    element = etree.Element(f"{{{_W}}}{name}", nsmap={"w": _W})
    for key, value in attributes.items():
        element.set(f"{{{_W}}}{key}", value)
    return element


def _paragraph(text: str) -> Any:
    """A paragraph with one run in the type face official documents use."""
    paragraph = _element("p")
    if not text:
        return paragraph
    run = _element("r")
    properties = _element("rPr")
    properties.append(
        _element("rFonts", eastAsia="仿宋_GB2312", ascii="Times New Roman")
    )
    properties.append(_element("sz", val="32"))
    run.append(properties)
    for at, piece in enumerate(_NOT_XML.sub("", text).split("\t")):
        if at:
            run.append(_element("tab"))
        if piece:
            words = _element("t")
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            words.text = piece
            run.append(words)
    paragraph.append(run)
    return paragraph


def _table(table: Table, rows: Sequence[Sequence[Drawn]], lines: LineMap) -> Any:
    element = _element("tbl")
    properties = _element("tblPr")
    properties.append(_element("tblW", w="0", type="auto"))
    element.append(properties)
    grid = _element("tblGrid")
    for _ in range(table.columns):
        grid.append(_element("gridCol", w="1000"))
    element.append(grid)
    for number, row in enumerate(rows, 1):
        drawn_row = _element("tr")
        for drawn in row:
            drawn_row.append(_cell(drawn))
            if not drawn.continues:
                key = (table.number, number, drawn.column)
                lines.cells[key] = (drawn.cell.line or 0, drawn.cell.text)
        element.append(drawn_row)
    return element


def _cell(drawn: Drawn) -> Any:
    element = _element("tc")
    properties = _element("tcPr")
    if drawn.span > 1:
        properties.append(_element("gridSpan", val=str(drawn.span)))
    if drawn.continues:
        properties.append(_element("vMerge"))
    elif drawn.starts:
        properties.append(_element("vMerge", val="restart"))
    element.append(properties)
    text = "" if drawn.continues else drawn.cell.text
    for line in text.split("\n"):
        element.append(_paragraph(line))
    return element


def rebuild_xlsx(
    text_path: str | os.PathLike[str], out_path: str | os.PathLike[str]
) -> LineMap:
    """Write a text document as one sheet: paragraphs as rows, tables as cells.

    Numbers stay texts, as pasted ones do; what they say must not depend on it.
    """
    document = read(text_path)
    lines = LineMap(Path(out_path))
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "报告"
    row = 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            row += 1
            _put(sheet, lines, row, 1, block.text, block.line or 0)
            continue
        for cells in block.rows:
            row += 1
            for cell in cells:
                _put(sheet, lines, row, cell.column, cell.text, cell.line or 0)
    book.save(str(out_path))
    return lines


def _put(
    sheet: Any, lines: LineMap, row: int, column: int, text: str, line: int
) -> None:
    if not text:
        return
    cell = sheet.cell(row, column)
    cell.value = _NOT_XML.sub("", text)
    cell.data_type = "s"
    lines.addresses[cell.coordinate] = (line, text)


def texts_of(document: Document) -> list[str]:
    """Paragraphs and non-empty cells in order, for comparing two readings."""
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found += [c.text for row in block.rows for c in row if c.text.strip()]
    return found
