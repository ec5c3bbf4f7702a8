"""Tables read: every header with the rows under it becomes a segment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hengji.model.document import Document, Paragraph, Table
from hengji.model.fact import Presence
from hengji.model.figure import Figure
from hengji.model.outline import Outline
from hengji.model.table_reading import Column, Entry, Row, Segment, TableReading
from hengji.model.unit import NO_UNIT, Unit
from hengji.recognisers.columns import Side, sides_of
from hengji.recognisers.grid import Line, lines_of, states_spans
from hengji.recognisers.headers import takes_unit, unit_in, unit_of_column, year_in
from hengji.recognisers.parts import Part, parts_of
from hengji.recognisers.row_labels import Label, code_of, read_label
from hengji.recognisers.row_tree import tree
from hengji.taxonomy.text import label_key

_CAPTION_LENGTH = 60
_CAPTION_REACH = 3


def read_tables(document: Document, outline: Outline) -> tuple[TableReading, ...]:
    """Read every table of a document into segments.

    Args:
        document: as the reader left it.
        outline: for the fiscal year against which 上年 and 本年 are resolved.
    """
    return tuple(
        TableReading(table, _segments(document, table, outline.fiscal_year))
        for table in document.tables()
    )


def _segments(
    document: Document, table: Table, fiscal_year: int | None
) -> tuple[Segment, ...]:
    above = _words_above(document, table)
    found: list[Segment] = []
    caption, unit = above
    view = table if states_spans(table) else replace(table, grid_known=False)
    for part in parts_of(view, lines_of(view)):
        if part.captions:
            caption = "".join(key for line in part.captions for key in line.keys)
            unit = unit_in(caption)
            if unit is NO_UNIT and not found:
                unit = above[1]
        if part.header:
            sides = sides_of(part, view)
            found.extend(_read(table, part, sides, caption, unit, fiscal_year))
        elif part.body:
            found.append(_labels_only(table, part, caption, unit))
    return tuple(found)


def _words_above(document: Document, table: Table) -> tuple[str, Unit]:
    """Title and unit statement in the paragraphs just above a table."""
    title, unit = "", NO_UNIT
    seen = 0
    for index in range(table.index - 1, -1, -1):
        block = document.blocks[index]
        if not isinstance(block, Paragraph) or seen == _CAPTION_REACH:
            break
        key = label_key(block.text)
        if not key:
            continue
        seen += 1
        if unit is NO_UNIT and len(key) <= _CAPTION_LENGTH:
            unit = unit_in(key)
        short = len(key) <= _CAPTION_LENGTH and key[-1] not in "。;:,"
        if short and not title and not _is_unit_line(key):
            title = key
        if title or not short:
            break
    return title, unit


def _is_unit_line(key: str) -> bool:
    return "单位:" in key and len(key) <= 40


def _read(
    table: Table,
    part: Part,
    sides: Sequence[Side],
    caption: str,
    unit: Unit,
    fiscal_year: int | None,
) -> list[Segment]:
    """A header and its rows; a two-sided table gives one segment a side."""
    header = tuple(line.number for line in (*part.header, *part.repeated))
    segments = []
    for side in sides:
        own = unit
        stub = "".join(side.stub)
        for words in (stub, *(path[0] for _, path in side.data if path)):
            if own is NO_UNIT and words in (stub, side.group_head):
                own = unit_in(words)
        columns = tuple(
            Column(index, path, year_in(path, fiscal_year), unit_of_column(path))
            for index, path in side.data
        )
        rows = _rows(part, side, columns, own)
        if any(row.entries for row in rows):
            segments.append(
                Segment(table, caption, own, columns, stub, tuple(rows), header)
            )
    return segments


_AMOUNT = re.compile(r"-?[0-9][0-9,，]*[.．][0-9]+")


def _rows(part: Part, side: Side, columns: Sequence[Column], unit: Unit) -> list[Row]:
    units = [
        column.unit or (unit if takes_unit(column.label) else NO_UNIT)
        for column in columns
    ]
    made: list[tuple[Line, Label, str, str, str, tuple[Entry, ...], int | None]] = []
    groups = dict(side.heads)
    for line in part.body:
        slots = side.slots(line)
        entries = []
        for column, own in zip(columns, units, strict=True):
            slot = slots.get(column.index)
            if slot is not None:
                value = line.values[slot]
                figures = value.figures
                if figures and own is not NO_UNIT:
                    figures = tuple([_under(figure, own) for figure in figures])
                entries.append(
                    Entry(column.index, line.cells[slot], value.presence, figures)
                )
        label_slot, group = _label_slot(line, slots, side, groups)
        if label_slot is None and not any(
            e.presence is not Presence.MISSING for e in entries
        ):
            continue
        text = line.cells[label_slot].text if label_slot is not None else ""
        if _AMOUNT.fullmatch(text.strip()):
            continue  # an amount where the name belongs: the row is out of step
        label = read_label(text)
        code = side.code(line, slots) or code_of(label.words)
        made.append((line, label, text, code, group, tuple(entries), label_slot))
    nodes = tree([m[1] for m in made], [m[3] for m in made])
    return [
        Row(
            line.number,
            label.words,
            text,
            label.ordinal or code,
            group,
            node.depth,
            node.parent,
            entries,
            line.cells[slot] if slot is not None else None,
        )
        for (line, label, text, code, group, entries, slot), node in zip(
            made, nodes, strict=True
        )
    ]


def _under(figure: Figure, unit: Unit) -> Figure:
    """A figure under the unit of its column, unless it prints its own."""
    if figure.unit.symbol:
        return figure
    return Figure(
        figure.text,
        figure.value,
        unit,
        figure.decimals,
        figure.start,
        figure.end,
        figure.comparator,
        figure.approximate,
        figure.remarks,
    )


def _label_slot(
    line: Line, slots: dict[int, int], side: Side, groups: dict[int, str]
) -> tuple[int | None, str]:
    """The slot of the innermost label, and the group it stands in."""
    found, at = None, 0
    for column in side.labels:
        slot = slots.get(column)
        if slot is None or not line.keys[slot]:
            continue
        groups[column] = line.keys[slot]
        for inner in side.labels:
            if inner > column:
                groups.pop(inner, None)
        found, at = slot, column
    if found is None:
        held = [groups[column] for column in side.labels if column in groups]
        return None, held[-1] if held else ""
    outer = [
        groups[c] for c in side.labels if c < at and c in groups and c not in side.codes
    ]
    return found, outer[-1] if outer else ""


def _labels_only(table: Table, part: Part, caption: str, unit: Unit) -> Segment:
    """Rows without a header: label and value cells side by side, or words."""
    rows = []
    for line in part.body:
        at = next((i for i, key in enumerate(line.keys) if key), None)
        if at is None:
            continue
        label = read_label(line.cells[at].text)
        entries = tuple(
            Entry(column, cell, value.presence, value.figures)
            for slot, (column, cell, value) in enumerate(
                zip(line.columns, line.cells, line.values, strict=True)
            )
            if slot != at
        )
        rows.append(
            Row(
                line.number,
                label.words,
                line.cells[at].text,
                label.ordinal,
                "",
                0,
                None,
                entries,
                line.cells[at],
            )
        )
    return Segment(table, caption, unit, (), "", tuple(rows), ())
