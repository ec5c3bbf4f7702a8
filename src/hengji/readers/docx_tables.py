"""The true grid of a Word table: spans, merges, rows that begin late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from lxml import etree

from hengji.model.document import Cell
from hengji.readers.docx_inline import Notes
from hengji.readers.docx_names import (
    BLOCK_WRAPPERS,
    DEL,
    INS,
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
    to_int,
)

_GRID_SPAN, _V_MERGE, _H_MERGE = (f"{W}{n}" for n in ("gridSpan", "vMerge", "hMerge"))
_GRID_BEFORE = f"{W}gridBefore"
#: Word itself knows no more columns than 63; larger spans are damage.
_MOST_COLUMNS = 1000


class _Reader(Protocol):
    notes: Notes

    def text_of(self, element: etree._Element) -> tuple[str, int]: ...


class Grid(NamedTuple):
    """Rows of real cells, the width of the grid, and tables inside cells."""

    rows: tuple[tuple[Cell, ...], ...]
    columns: int
    nested: list[etree._Element]


@dataclass(slots=True)
class _Draft:
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
    drafts = [
        _row(element, number, state)
        for number, element in enumerate(_rows(table, state), 1)
    ]
    rows = tuple(
        tuple([Cell(d.row, d.column, d.text, d.rowspan, d.colspan) for d in row])
        for row in drafts
    )
    return Grid(rows if any(rows) else (), state.columns, state.nested)


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
        properties = row.find(TR_PR)
        if properties is not None:
            if properties.find(DEL) is not None:
                state.reader.notes.deleted += 1
                continue
            state.reader.notes.inserted += properties.find(INS) is not None
        yield row


def _row(row: etree._Element, number: int, state: _State) -> list[_Draft]:
    column = 1 + _before(row)
    cells: list[_Draft] = []
    growing: dict[int, _Draft] = {}
    for element in _unwrapped(row, TC):
        span, vertical, horizontal = _merging(element)
        if horizontal == "continue" and cells and vertical != "continue":
            cells[-1].colspan += span
            column += span
            continue
        above = state.growing.get(column) if vertical == "continue" else None
        if above is not None:
            above.rowspan = number - above.row + 1
            growing[column] = above
            if _text(element, state).strip():
                state.reader.notes.overlaid += 1
        else:
            draft = _Draft(number, column, _text(element, state), span)
            cells.append(draft)
            if vertical is not None:
                growing[column] = draft
        column += span
    state.growing = growing
    state.columns = max(state.columns, column - 1)
    return cells


def _before(row: etree._Element) -> int:
    properties = row.find(TR_PR)
    if properties is None:
        return 0
    before = properties.find(_GRID_BEFORE)
    return 0 if before is None else _bounded(to_int(before.get(VAL), 0), 0)


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
    parts: list[str] = []
    _collect(cell, parts, state)
    if len(parts) == 1:
        return parts[0]
    return "\n".join(parts).rstrip("\n")


def _collect(parent: etree._Element, parts: list[str], state: _State) -> None:
    for child in parent:
        tag = child.tag
        if tag == P:
            parts.append(state.reader.text_of(child)[0])
        elif tag == TBL:
            state.nested.append(child)
        elif tag == SDT:
            for content in child.iterchildren(SDT_CONTENT):
                _collect(content, parts, state)
        elif tag in BLOCK_WRAPPERS:
            _collect(child, parts, state)
