"""Matrices and records of a form: figures at the crossing of labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple, TypeVar

from hengji.model.fact import Basis, Fact, Presence
from hengji.model.table_reading import Column, Entry, Row, Segment
from hengji.recognisers.forms_sheet import Coordinates, Sheet
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.forms import Block, BlockKind, Field, coordinates

_WHOLE = re.compile(r"汇总|合计|总计|^部门$|^全部$|^整体$|小计")
_CODE = re.compile(r"[0-9]{3,9}")
_NUMBERING = frozenset({"栏次", "行次", "栏号"})
#: A row of consecutive numbers that does not begin with 1 numbers columns from here.
_FEWEST_NUMBERS = 4
_LIST = re.compile(r"^(?:汇总|总计|合计)")


def matrix_facts(sheet: Sheet, block: Block) -> Iterator[Fact]:
    """Facts of a matrix or record block, from every segment that shows it."""
    for segment in sheet.reading.segments:
        if segment.columns and _shows(segment, block):
            if block.kind is BlockKind.MATRIX:
                yield from _matrix(sheet, block, segment)
            else:
                yield from _records(sheet, block, segment)


def _shows(segment: Segment, block: Block) -> bool:
    """Whether a segment holds the labels of a block."""
    if block.caption and not any(word in segment.caption for word in block.caption):
        return False
    words = {concept_key(part) for column in segment.columns for part in column.path}
    words.add(concept_key(segment.stub))
    if all(_named(key, words) for key in block.needs):
        return True
    words.update(concept_key(row.label) for row in segment.rows)
    return all(_named(key, words) for key in block.needs)


def _named(key: str, words: set[str]) -> bool:
    if key.endswith("*"):
        return any(word.startswith(key[:-1]) for word in words)
    return key in words


class _Head(NamedTuple):
    """A column with what it means and the field that says so."""

    column: Column
    at: Coordinates
    field: Field


# ── columns ────────────────────────────────────────────────────────────────


def _columns(sheet: Sheet, block: Block, segment: Segment) -> list[_Head]:
    """What the columns mean; two that mean the same mean nothing.

    Of neighbours under one merged header only those that hold figures count.
    """
    found: list[_Head] = []
    before: Column | None = None
    for column in segment.columns:
        read = _column(sheet, block, column)
        if read is not None:
            twin = before is not None and before.path == column.path
            if twin and not _has_figures(segment, column):
                continue
            if twin and found and not _has_figures(segment, found[-1].column):
                found.pop()
            found.append(_Head(column, *read))
        before = column
    times = Counter(map(_seat, found))
    return [head for head in found if times[_seat(head)] == 1]


def _seat(head: _Head) -> Coordinates:
    """What a column means, however sure."""
    return head.at._replace(certain=True)


def _has_figures(segment: Segment, column: Column) -> bool:
    return any(
        entry.column == column.index and entry.presence is Presence.VALUE
        for row in segment.rows
        for entry in row.entries
    )


def _column(
    sheet: Sheet, block: Block, column: Column
) -> tuple[Coordinates, Field] | None:
    keys = [concept_key(part) for part in column.path]
    levels = [_field(block.columns, key, keys) for key in reversed(keys)]
    leaf = levels[0] if levels else None
    if leaf is None:
        return None
    known = [field for field in levels if field is not None]
    offset = _first(field.year for field in known)
    year = column.year
    if year is None:
        year = sheet.year(block.year if offset is None else offset)
    at = Coordinates(
        concept=leaf.concept,
        basis=_first(field.basis or None for field in known) or block.basis,
        year=year,
        dimensions=_stated(known),
        certain=all(field.sure for field in known),
    )
    return at, leaf


def _stated(fields: Iterable[Field]) -> tuple[tuple[str, str], ...]:
    """Coordinates header words state, from the leaf upwards."""
    return next((field.dimensions for field in fields if field.dimensions), ())


_T = TypeVar("_T")


def _first(values: Iterable[_T | None]) -> _T | None:
    """The first value that is stated, from the leaf header upwards."""
    return next((value for value in values if value is not None), None)


def _field(
    fields: tuple[Field, ...], key: str, path: list[str], section: str = ""
) -> Field | None:
    """The field a label belongs to, most particular first."""
    general: Field | None = None
    for field in fields:
        if not _labelled(field, key):
            continue
        if field.path and not any(_labelled_by(field.path, part) for part in path):
            continue
        if field.under:
            if field.under == section:
                return field
            continue
        if field.path:
            return field
        general = general or field
    return general


def _labelled(field: Field, key: str) -> bool:
    return _labelled_by(field.labels, key)


def _labelled_by(labels: tuple[str, ...], key: str) -> bool:
    return key in labels or key.startswith(_beginnings(labels))


@lru_cache(maxsize=2048)
def _beginnings(labels: tuple[str, ...]) -> tuple[str, ...]:
    """What a key may begin with: the labels that end in ``*``."""
    return tuple(label[:-1] for label in labels if label[-1] == "*")


# ── matrix ─────────────────────────────────────────────────────────────────


def _matrix(sheet: Sheet, block: Block, segment: Segment) -> Iterator[Fact]:
    columns = _columns(sheet, block, segment)
    if not columns:
        return
    section = ""
    owner: Field | None = None
    seen: set[tuple[str, str, str]] = set()
    details: set[int] = set()
    for index, row in enumerate(segment.rows):
        key = concept_key(row.label)
        group = concept_key(row.group) if row.group else ""
        section = _section(block, group) or section
        field = _field(block.rows, key, [group], section)
        if field is None:
            if owner is not None and row.label:
                details.add(index)
                sheet.consumed.add(row.number)
                if row.parent not in details:
                    yield from _details(sheet, owner, row, columns)
            continue
        if field.section:
            section = field.concept
        owner = field if field.details else None
        once = (field.concept, section, key)
        if once in seen:
            continue
        seen.add(once)
        sheet.consumed.add(row.number)
        for column, at, head in columns:
            entry = row.at(column.index)
            coordinates = _cross(field, head, at)
            if entry is not None and coordinates is not None:
                yield from _one(sheet, row, column, entry, coordinates)


def _section(block: Block, group: str) -> str:
    """The section a group label to the left opens."""
    if not group:
        return ""
    field = _field(block.rows, group, [])
    return field.concept if field is not None and field.section else ""


def _cross(field: Field, head: Field, at: Coordinates) -> Coordinates | None:
    """Coordinates of a crossing; ``None`` when it has no concept of its own."""
    basis = at.basis
    if field.basis is not Basis.NONE:
        if basis is not Basis.NONE and head.concept:
            return None
        basis = field.basis
    certain = at.certain and field.sure
    if head.within:
        if not field.concept:
            return at._replace(basis=basis, certain=certain)
        within = (("within", head.concept),)
        return at._replace(
            concept=field.concept, basis=basis, dimensions=within, certain=certain
        )
    if at.concept:
        if not field.concept:
            return None
        of = (("of", field.concept),)
        return at._replace(basis=Basis.NONE, dimensions=of, certain=certain)
    if not field.concept:
        return None
    own = coordinates(at.dimensions, field.dimensions)
    return at._replace(
        concept=field.concept, basis=basis, dimensions=own, certain=certain
    )


def _details(
    sheet: Sheet,
    owner: Field,
    row: Row,
    columns: list[_Head],
) -> Iterator[Fact]:
    """A free row under a field: one of its parts."""
    for column, at, head in columns:
        entry = row.at(column.index)
        if entry is None or at.concept or head.within:
            continue
        item = (("item", row.label),)
        yield from _one(
            sheet,
            row,
            column,
            entry,
            at._replace(concept=owner.concept, dimensions=item),
        )


def _one(
    sheet: Sheet, row: Row, column: Column, entry: Entry, at: Coordinates
) -> Iterator[Fact]:
    """The fact of one entry; a compound entry gives its first figure, unsure."""
    if entry.presence is not Presence.VALUE or not entry.figures:
        return
    if len(entry.figures) > 1:
        at = at._replace(certain=False)
    label = "·".join(part for part in (row.label, column.label) if part)
    fact = sheet.fact(label, entry.figures[0], entry.cell, at)
    if fact is not None:
        yield fact


# ── records ────────────────────────────────────────────────────────────────


def _records(sheet: Sheet, block: Block, segment: Segment) -> Iterator[Fact]:
    columns = [head for head in _columns(sheet, block, segment) if head.at.concept]
    wanted = {head.column.index for head in columns}
    filled = [
        row
        for row in segment.rows
        if not _is_numbering(row)
        and any(
            e.column in wanted and e.presence is Presence.VALUE for e in row.entries
        )
    ]
    if block.digits:
        filled = [row for row in filled if _coded(row, block.digits)]
    unlabelled = [row for row in filled if not row.label]
    if not columns or len(unlabelled) > 1:
        return
    if block.codes and _repeats(filled):
        block = replace(block, codes="")
        if block.digits:
            return
    for row in filled:
        sheet.consumed.add(row.number)
        place = _record_of(block, row, alone=len(filled) == 1)
        for column, at, _ in columns:
            entry = row.at(column.index)
            if entry is not None:
                own = coordinates(at.dimensions, place[1])
                at = at._replace(organisation=place[0], dimensions=own)
                yield from _one(sheet, row, column, entry, at)


def _coded(row: Row, digits: int) -> bool:
    return len(row.ordinal) == digits and _CODE.fullmatch(row.ordinal) is not None


def _repeats(rows: list[Row]) -> bool:
    """Whether a code comes twice: then it is only the first column of a code."""
    codes = [row.ordinal for row in rows if _CODE.fullmatch(row.ordinal)]
    return len(set(codes)) < len(codes)


def _record_of(
    block: Block, row: Row, *, alone: bool
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Organisation and dimensions a record row states."""
    label = row.label
    if block.codes and _CODE.fullmatch(row.ordinal):
        return "", ((block.codes, row.ordinal),)
    if block.organisations:
        return ("" if alone or not label or _WHOLE.search(label) else label), ()
    if alone or not label or _LIST.match(concept_key(label)):
        return "", ()
    return "", (("item", label),)


def _is_numbering(row: Row) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3."""
    if concept_key(row.label) in _NUMBERING:
        return True
    values = [entry.figures[0].value for entry in row.entries if entry.figures]
    if len(values) < 2 or len(values) != len(row.entries):
        return False
    first = values[0]
    if first != 1 and len(values) < _FEWEST_NUMBERS:
        return False
    return first == int(first) and all(
        value == first + step for step, value in enumerate(values)
    )
