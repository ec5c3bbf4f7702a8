"""Which figures a form has a place for: what a blank cell of it would mean."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.model.fact import Basis
from hengji.taxonomy.forms import Block, BlockKind, Field, Form

Cell = tuple[str, Basis, int]
_KNOWN: dict[int, tuple[Form, frozenset[Cell]]] = {}


def cells_of(form: Form) -> frozenset[Cell]:
    """Every ``(concept, basis, year offset)`` the blocks of a form have a cell for."""
    known = _KNOWN.get(id(form))
    if known is None:
        found = frozenset(cell for block in form.blocks for cell in _cells(block))
        known = _KNOWN[id(form)] = (form, found)
    return known[1]


def _cells(block: Block) -> Iterator[Cell]:
    if block.kind in (BlockKind.MATRIX, BlockKind.PAIR_MATRIX):
        for row in block.rows:
            for column in block.columns:
                if row.concept and not column.concept:
                    yield _cell(block, row, column)
        return
    for field in (*block.columns, *block.rows):
        if field.concept:
            yield _cell(block, field, field)


def _cell(block: Block, row: Field, column: Field) -> Cell:
    basis = next(
        (b for b in (column.basis, row.basis, block.basis) if b is not Basis.NONE),
        Basis.NONE,
    )
    years = (column.year, row.year, block.year)
    return (row.concept, basis, next((y for y in years if y is not None), 0))
