"""The true grid of a Word table: spans, merges, rows that begin late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, cast

from lxml import etree

from hengji.model.document import Cell
from hengji.readers.attributes import to_int
from hengji.readers.docx_inline import Notes, plain_words
from hengji.readers.docx_names import (
    BLOCK_WRAPPERS,
    DEL,
    INS,
    PLAIN,
    SDT,
    SDT_CONTENT,
    TBL,
    TC,
    TC_PR,
    TR,
    TR_PR,
    VAL,
    P,
    W,
)

_GRID_SPAN, _V_MERGE, _H_MERGE = (f"{W}{n}" for n in ("gridSpan", "vMerge", "hMerge"))
_GRID_BEFORE = f"{W}gridBefore"
#: Word itself knows no more columns than 63; larger spans are damage.
_MOST_COLUMNS = 1000


class _Reader(Protocol):
    notes: Notes

    def text_of(self, element: etree._Element) -> tuple[str, int]: ...


class Grid(NamedTuple):
    """Rows of real cells, the width of the grid, and tables inside cells.

    ``elements`` holds the XML element of each cell, row by row as in ``rows``.
    """

    rows: tuple[tuple[Cell, ...], ...]
    columns: int
    nested: list[etree._Element]
    elements: list[list[etree._Element]]


@dataclass(slots=True)
class _Draft:
    """A cell that may still grow downwards."""

    row: int
    column: int
    text: str
    colspan: int
    rowspan: int = 1


@dataclass(slots=True)
class _State:
    reader: _Reader
    nested: list[etree._Element] = field(default_factory=list)
    #: Cells that may still grow downwards, by their first column.
    growing: dict[int, _Draft] = field(default_factory=dict)
    columns: int = 0


def read_grid(table: etree._Element, reader: _Reader) -> Grid:
    """The cells of a table; a position covered by a merge holds none."""
    state = _State(reader)
    read = [
        _row(element, number, state)
        for number, element in enumerate(_rows(table, state), 1)
    ]
    rows = tuple([_settled(row.cells, row.drafts) for row in read])
    elements = [row.elements for row in read]
    return Grid(rows if any(rows) else (), state.columns, state.nested, elements)


def _settled(cells: list[Cell | _Draft], drafts: bool) -> tuple[Cell, ...]:
    """The cells of a row, its drafts as they have grown."""
    if not drafts:
        return cast(tuple[Cell, ...], tuple(cells))
    return tuple(
        [
            Cell(each.row, each.column, each.text, each.rowspan, each.colspan)
            if isinstance(each, _Draft)
            else each
            for each in cells
        ]
    )


def _unwrapped(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Children of a kind, also inside content controls and insertions."""
    for child in parent:
        tag = child.tag
        if tag == wanted:
            yield child
        elif tag == SDT:
            for content in child.iterchildren(SDT_CONTENT):
                yield from _unwrapped(content, wanted)
        elif tag in BLOCK_WRAPPERS:
            yield from _unwrapped(child, wanted)


def _rows(table: etree._Element, state: _State) -> Iterator[etree._Element]:
    """The rows that stand after all tracked changes are accepted."""
    for row in _unwrapped(table, TR):
        if len(row) and row[0].tag != TC:
            properties = row.find(TR_PR)
            if properties is not None and properties.find(DEL) is not None:
                state.reader.notes.deleted += 1
                continue
        yield row


def _row(row: etree._Element, number: int, state: _State) -> _Position:
    at = _Position(number)
    for child in row:
        tag = child.tag
        if tag == TC:
            if len(child):
                _cell(child, at, state)
            else:
                at.cells.append(Cell(number, at.column, _own_words(child.text)))
                at.elements.append(child)
                at.column += 1
        elif tag == TR_PR:
            at.column += _before(child, state)
        elif tag == SDT or tag in BLOCK_WRAPPERS:
            for cell in _wrapped_cells(child):
                _cell(cell, at, state)
    state.growing = at.growing
    state.columns = max(state.columns, at.column - 1)
    return at


def _own_words(text: str | None) -> str:
    """The text a cell itself bears: its one run; blanks between elements are none."""
    if text is None or not text.strip(" \t\r\n"):
        return ""
    return " ".join(text.split()) if "\n" in text else text


def _wrapped_cells(wrapper: etree._Element) -> Iterator[etree._Element]:
    if wrapper.tag == SDT:
        for content in wrapper.iterchildren(SDT_CONTENT):
            yield from _unwrapped(content, TC)
    else:
        yield from _unwrapped(wrapper, TC)


class _Position:
    """Where the next cell of a row stands, and the cells so far."""

    __slots__ = ("cells", "column", "drafts", "elements", "growing", "row")

    def __init__(self, row: int) -> None:
        self.row, self.column = row, 1
        self.cells: list[Cell | _Draft] = []
        self.elements: list[etree._Element] = []
        self.growing: dict[int, _Draft] = {}
        #: Whether one of the cells is a draft.
        self.drafts = False


def _cell(element: etree._Element, at: _Position, state: _State) -> None:
    span, vertical, horizontal = _merging(element)
    if horizontal == "continue" and at.cells and vertical != "continue":
        at.cells[-1] = _widened(at.cells[-1], span)
        at.column += span
        return
    above = state.growing.get(at.column) if vertical == "continue" else None
    if above is not None:
        above.rowspan = at.row - above.row + 1
        at.growing[at.column] = above
        if _text(element, state).strip():
            state.reader.notes.overlaid += 1
    else:
        words = _text(element, state)
        if vertical is None:
            at.cells.append(Cell(at.row, at.column, words, 1, span))
        else:
            draft = _Draft(at.row, at.column, words, span)
            at.cells.append(draft)
            at.drafts = True
            at.growing[at.column] = draft
        at.elements.append(element)
    at.column += span


def _widened(cell: Cell | _Draft, span: int) -> Cell | _Draft:
    """A cell that goes on over more columns of the grid."""
    if isinstance(cell, Cell):
        return Cell(cell.row, cell.column, cell.text, 1, cell.colspan + span)
    cell.colspan += span
    return cell


def _before(properties: etree._Element, state: _State) -> int:
    """Grid columns left free before the first cell."""
    free = 0
    for child in properties:
        if child.tag == _GRID_BEFORE:
            free = _bounded(to_int(child.get(VAL), 0), 0)
        elif child.tag == INS:
            state.reader.notes.inserted += 1
    return free


def _merging(cell: etree._Element) -> tuple[int, str | None, str | None]:
    """Grid span, vertical and horizontal merging of a cell."""
    span, vertical, horizontal = 1, None, None
    if len(cell) and cell[0].tag == TC_PR:
        for child in cell[0]:
            tag = child.tag
            if tag == _GRID_SPAN:
                span = _bounded(to_int(child.get(VAL), 1), 1)
            elif tag == _V_MERGE:
                vertical = child.get(VAL) or "continue"
            elif tag == _H_MERGE:
                horizontal = child.get(VAL) or "continue"
    return span, vertical, horizontal


def _bounded(value: int, lowest: int) -> int:
    return max(lowest, min(value, _MOST_COLUMNS))


def _text(cell: etree._Element, state: _State) -> str:
    """Paragraphs of a cell joined by line breaks, blank ones at the end dropped."""
    if not len(cell):
        return _own_words(cell.text)
    parts: list[str] = []
    text_of = state.reader.text_of
    for child in cell:
        tag = child.tag
        if tag == PLAIN:
            parts.append(plain_words(child))
        elif tag == P:
            parts.append(text_of(child)[0])
        elif tag != TC_PR:
            _collect_other(child, tag, parts, state)
    if len(parts) == 1:
        return parts[0]
    return "\n".join(parts).rstrip("\n")


def _collect_other(
    child: etree._Element, tag: object, parts: list[str], state: _State
) -> None:
    """What stands in a cell beside paragraphs."""
    if tag in (PLAIN, P):
        parts.append(state.reader.text_of(child)[0])
    elif tag == TBL:
        state.nested.append(child)
    elif tag == SDT:
        for content in child.iterchildren(SDT_CONTENT):
            for inner in content:
                _collect_other(inner, inner.tag, parts, state)
    elif tag in BLOCK_WRAPPERS:
        for inner in child:
            _collect_other(inner, inner.tag, parts, state)
