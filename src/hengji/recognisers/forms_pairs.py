"""Pairs of a form: a label and its value in the next cell, or in the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hengji.model.document import Cell
from hengji.model.fact import Basis, Fact, Presence
from hengji.model.figure import Figure
from hengji.model.unit import NO_UNIT, Unit
from hengji.recognisers.forms_labels import LONGEST_LABEL, labels_of
from hengji.recognisers.forms_sheet import Coordinates, Sheet
from hengji.recognisers.headers import unit_in
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.figures import read_cell, scan
from hengji.taxonomy.forms import Block, BlockKind, Field
from hengji.taxonomy.text import fold_width

_INLINE = re.compile(r"^(?P<label>[^:]*(?:其中:)?[^:0-9]*):(?P<rest>\s*[-0-9][^:]*)$")
_LONGEST_VALUE = 40
#: Columns of a group: code, name, amount.
_GROUP = 3


def pair_facts(sheet: Sheet, block: Block) -> Iterator[Fact]:
    """Facts of a pairs or pair-matrix block."""
    if block.kind is BlockKind.PAIRS:
        return _once(_pairs(sheet, block))
    return _pair_matrix(sheet, block)


def _once(facts: Iterator[Fact]) -> Iterator[Fact]:
    """Facts whose coordinates occur once; a label that comes twice says nothing."""
    held: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        key = (fact.concept, fact.basis, fact.fiscal_year, fact.dimensions)
        held.setdefault(key, []).append(fact)
    return (group[0] for group in held.values() if len(group) == 1)


def _rows(sheet: Sheet) -> Iterator[tuple[Cell, ...]]:
    for number, row in enumerate(sheet.reading.table.rows, 1):
        if row and row[0].row not in sheet.consumed and number not in sheet.consumed:
            yield row


def _stretched(sheet: Sheet) -> Iterator[tuple[Cell, ...]]:
    """A label stretched over the columns of two groups, and the value behind it.

    公用经费合计 stands under code, name, amount, code, name of the items; the row was
    read for its first group alone.
    """
    for row in sheet.reading.table.rows:
        if not row or row[0].row not in sheet.consumed:
            continue
        for index, cell in enumerate(row[1:-1], 1):
            if cell.colspan > _GROUP:
                yield row[index : index + 2]


def _pairs(sheet: Sheet, block: Block) -> Iterator[Fact]:
    """Pairs in order; beside a ``label：value`` of unknown label none is sure."""
    found: list[Fact] = []
    strangers: list[int] = []
    rows: list[int] = []
    for number, row in enumerate((*_rows(sheet), *_stretched(sheet))):
        for index, cell in enumerate(row):
            text = cell.text
            if not text or len(text) > LONGEST_LABEL + _LONGEST_VALUE:
                continue
            has_colon = ":" in text or "：" in text
            inline = _INLINE.match(fold_width(text)) if has_colon else None
            label = text[: inline.end("label")] if inline else text
            field = _field(block, label)
            if field is None:
                if inline and _is_amount(text, inline.start("rest")):
                    strangers.append(number)
                continue
            value = _value_in(cell, inline) if inline else _value_after(row, index)
            if value is not None:
                rows.append(number)
                found.extend(_fact(sheet, block, field, label, value))
    if rows and any(rows[0] <= number <= rows[-1] + 1 for number in strangers):
        return (replace(fact, certain=False) for fact in found)
    return iter(found)


def _value_in(cell: Cell, inline: re.Match[str]) -> tuple[Cell, Figure] | None:
    """The figure after the colon of a ``label：value`` cell."""
    start = inline.start("rest")
    figures = scan(cell.text[start:], start)
    return (cell, figures[0]) if len(figures) == 1 else None


def _is_amount(text: str, start: int) -> bool:
    value = read_cell(text[start:])
    return value.presence is Presence.VALUE


def _field(block: Block, label: str) -> Field | None:
    return labels_of(block.rows).field(concept_key(label))


def _value_after(row: tuple[Cell, ...], index: int) -> tuple[Cell, Figure] | None:
    """The figure in the cell right of a label."""
    if index + 1 >= len(row):
        return None
    cell = row[index + 1]
    value = read_cell(cell.text)
    if value.presence is Presence.VALUE and len(value.figures) == 1:
        return cell, value.figures[0]
    return None


def _fact(
    sheet: Sheet, block: Block, field: Field, label: str, found: tuple[Cell, Figure]
) -> Iterator[Fact]:
    cell, figure = found
    basis = field.basis if field.basis is not Basis.NONE else block.basis
    year = sheet.year(field.year if field.year is not None else block.year)
    at = Coordinates(
        field.concept, basis, year, dimensions=field.dimensions, certain=field.sure
    )
    fact = sheet.fact(concept_key(label), figure, cell, at)
    if fact is not None:
        yield fact


def _pair_matrix(sheet: Sheet, block: Block) -> Iterator[Fact]:
    """Rows of label, value, label, value: the n-th pair under the n-th head."""
    heads: list[Field] = []
    seen: set[tuple[str, int]] = set()
    unit = _unit_beside(sheet, block)
    rows = labels_of(block.rows)
    for row in _rows(sheet):
        keys = [
            concept_key(cell.text) if 0 < len(cell.text) <= LONGEST_LABEL else ""
            for cell in row
        ]
        if not heads:
            heads = [h for key in keys for h in block.columns if key in h.labels]
        if not heads:
            continue
        place = 0
        for index, key in enumerate(keys):
            field = rows.field(key) if key else None
            if field is None:
                continue
            head = heads[place] if place < len(heads) else None
            place += 1
            found = _value_after(row, index)
            if head is None or found is None or (field.concept, place) in seen:
                continue
            seen.add((field.concept, place))
            label = f"{head.labels[0]}·{key}" if key not in head.labels else key
            year = sheet.year(block.year)
            at = Coordinates(field.concept, head.basis, year, certain=field.sure)
            figure = _under(found[1], row[index], unit)
            fact = sheet.fact(label, figure, found[0], at)
            if fact is not None:
                yield fact


def _unit_beside(sheet: Sheet, block: Block) -> Unit:
    """The unit in the label in front of the pairs: ``预算执行情况(万元)``."""
    if block.label:
        for row in _rows(sheet):
            for cell in row:
                if concept_key(cell.text).startswith(block.label):
                    return unit_in(cell.text)
    return NO_UNIT


def _under(figure: Figure, label: Cell, unit: Unit) -> Figure:
    """A bare figure under the unit its own label states, else under the block's."""
    if figure.unit is not NO_UNIT:
        return figure
    own = unit_in(label.text)
    return figure.with_unit(own if own is not NO_UNIT else unit)


def project_name(sheet: Sheet) -> str:
    """The project's name beside its label, when the form has one."""
    wanted = sheet.form.project_label
    if not wanted:
        return ""
    for row in sheet.reading.table.rows[:6]:
        for index, cell in enumerate(row[:-1]):
            if len(cell.text) <= LONGEST_LABEL and concept_key(cell.text) == wanted:
                return "".join(row[index + 1].text.split())[:80]
    return ""
