"""One worksheet as stored: values, formulas, merges, what is hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import NamedTuple

from lxml import etree

from hengji.readers.attributes import is_on, to_int
from hengji.readers.number_format import show
from hengji.readers.package import Package
from hengji.readers.xlsx_book import (
    MAX_TEXT,
    Book,
    SheetEntry,
    drop,
    iterate,
    rich_text,
    unescaped,
)

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
_ADDRESS = re.compile(r"^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")
_REFERENCE = re.compile(
    r"\"[^\"]*\"|'[^']*'|(?<![A-Za-z0-9_.])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})"
    r"(?![A-Za-z0-9_.(])"
)


class Stored(NamedTuple):
    """A stored cell, ready to be shown."""

    text: str
    number: Decimal | None
    number_format: str
    formula: str | None


@dataclass(slots=True)
class Sheet:
    """What a worksheet holds.

    Attributes:
        cells: by row, then by column; only cells that hold something.
        merges: (first row, first column, last row, last column).
        seen: cells met, styled blanks included.
        bounded: the limit was reached and the rest left unread.
    """

    cells: dict[int, dict[int, Stored]] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    seen: int = 0
    bounded: bool = False
    last_row: int = 0
    without_value: int = 0
    cut: int = 0


def read_sheet(package: Package, book: Book, entry: SheetEntry, limit: int) -> Sheet:
    """Read a worksheet part, at most ``limit`` cells of it.

    Raises:
        ReadError: the part is missing or defective.
    """
    reader = _Reader(book, limit)
    ns = book.namespace
    names = ("c", "row", "mergeCell", "col")
    cell, row, merge, column = (f"{ns}{name}" for name in names)
    with package.stream(entry.part) as handle:
        for _, element in iterate(handle, (cell, row, merge, column), entry.part):
            tag = element.tag
            if tag == cell:
                reader.cell(element)
                if reader.sheet.bounded:
                    break
            elif tag == row:
                reader.end_row(element)
                drop(element)
            elif tag == merge:
                reader.merge(element.get("ref") or "")
            else:
                reader.column(element)
    return reader.sheet


class _Reader:
    """Keeps the position while the cells go by."""

    def __init__(self, book: Book, limit: int) -> None:
        self._book = book
        self._limit = limit
        self._row = 0
        self._column = 0
        self._parent: etree._Element | None = None
        self._shared: dict[str, tuple[str, int, int]] = {}
        ns = book.namespace
        self._value, self._formula, self._inline = f"{ns}v", f"{ns}f", f"{ns}is"
        self.sheet = Sheet()

    def end_row(self, element: etree._Element) -> None:
        """After a row: its number holds for rows that name none."""
        if self._parent is not element:
            self._enter(element)
        if is_hidden(element.get("hidden")):
            self.sheet.hidden_rows.add(self._row)
        self._parent = None

    def _enter(self, row: etree._Element | None) -> None:
        stated = to_int(row.get("r"), 0) if row is not None else 0
        self._row = stated if 0 < stated <= MAX_ROW else self._row + 1
        self._column = 0
        self._parent = row

    def cell(self, element: etree._Element) -> None:
        """One cell, blank or not."""
        parent = element.getparent()
        if parent is not self._parent:
            self._enter(parent)
        sheet = self.sheet
        sheet.seen += 1
        if sheet.seen > self._limit:
            sheet.bounded = True
            return
        place = position(element.get("r") or "")
        row, column = place if place is not None else (self._row, self._column + 1)
        self._column = column
        sheet.last_row = max(sheet.last_row, row)
        if not len(element) or column > MAX_COLUMN:
            return
        stored = self._stored(element, row, column)
        element.clear()
        if stored is not None:
            sheet.cells.setdefault(row, {})[column] = stored

    def _stored(self, element: etree._Element, row: int, column: int) -> Stored | None:
        raw: str | None = None
        formula: str | None = None
        text: str | None = None
        for child in element:
            tag = child.tag
            if tag == self._value:
                raw = child.text or ""
            elif tag == self._formula:
                formula = self._formula_of(child, row, column)
            elif tag == self._inline:
                text = rich_text(child, self._book.namespace)
        kind = element.get("t") or "n"
        if not raw and kind != "str":
            raw = None  # ``<v/>``: nothing was computed
        code = self._book.format_of(element.get("s"))
        number: Decimal | None = None
        if text is None and raw is not None:
            text, number = self._shown(raw, kind, code)
        if not text and formula is None:
            return None
        if formula is not None and raw is None and text is None:
            self.sheet.without_value += 1
        text = text or ""
        if len(text) > MAX_TEXT:
            text = text[:MAX_TEXT]
            self.sheet.cut += 1
        return Stored(text, number, code, formula)

    def _shown(self, raw: str, kind: str, code: str) -> tuple[str, Decimal | None]:
        """The displayed text of a stored value and, if it is one, its number."""
        if kind == "s":
            index = to_int(raw.strip(), -1)
            strings = self._book.strings
            return (strings[index] if 0 <= index < len(strings) else ""), None
        if kind == "b":
            return ("TRUE" if raw.strip() == "1" else "FALSE"), None
        if kind in ("str", "e", "d", "inlineStr"):
            return unescaped(raw), None
        number = stored_number(raw)
        if number is None:
            return unescaped(raw), None
        return show(number, code, from_1904=self._book.from_1904), number

    def _formula_of(self, element: etree._Element, row: int, column: int) -> str | None:
        text = element.text
        index = element.get("si")
        if text:
            if element.get("t") == "shared" and index is not None:
                self._shared[index] = (text, row, column)
            return "=" + text
        if index in self._shared:
            master, first_row, first_column = self._shared[index]
            return "=" + shifted(master, row - first_row, column - first_column)
        return None

    def merge(self, reference: str) -> None:
        """A merged range such as ``A1:C2``."""
        first, _, last = reference.partition(":")
        start, end = position(first), position(last or first)
        if start is None or end is None:
            return
        rows, columns = sorted((start[0], end[0])), sorted((start[1], end[1]))
        self.sheet.merges.append((rows[0], columns[0], rows[1], columns[1]))

    def column(self, element: etree._Element) -> None:
        """A range of columns that may be hidden."""
        if is_hidden(element.get("hidden")):
            first = to_int(element.get("min"), 1)
            self.sheet.hidden_columns.append((first, to_int(element.get("max"), first)))


def is_hidden(value: str | None) -> bool:
    """Whether a ``hidden`` attribute says so; absent means shown."""
    return value is not None and is_on(value)


def stored_number(raw: str) -> Decimal | None:
    """A stored binary number as the 15 digits Excel itself vouches for."""
    try:
        value = float(raw)
        if not isfinite(value):
            return None
        return Decimal(format(value, ".15g"))
    except (ValueError, InvalidOperation):
        return None


def position(address: str) -> tuple[int, int] | None:
    """Row and column of an A1 address, ``None`` if it is none."""
    match = _ADDRESS.match(address)
    if match is None:
        return None
    column = column_number(match.group(1))
    row = int(match.group(2))
    return (row, column) if 0 < row <= MAX_ROW and column <= MAX_COLUMN else None


def column_number(letters: str) -> int:
    """A -> 1, Z -> 26, AA -> 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 -> A, 27 -> AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def shifted(formula: str, rows: int, columns: int) -> str:
    """A shared formula as it reads some rows and columns away from its master."""

    def move(match: re.Match[str]) -> str:
        if match.group(2) is None:
            return match.group()
        fixed_column, letters, fixed_row, digits = match.groups()
        if not fixed_column:
            letters = column_letters(column_number(letters) + columns) or letters
        row = digits if fixed_row else str(int(digits) + rows)
        return f"{fixed_column}{letters}{fixed_row}{row}"

    return _REFERENCE.sub(move, formula)
