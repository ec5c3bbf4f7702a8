"""Figures typed into a form that nobody recognised there.

A form with one figure in it may look like no form at all; its cells are still where
the form set drew them, so what was typed into them is read by its address.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hengji.model.document import Cell, Table
from hengji.model.dossier import FactKey
from hengji.model.drawing import CellRole, DrawnCell
from hengji.model.fact import Fact, Source
from hengji.preparing.expected import Expected
from hengji.preparing.misentered import StoredCells
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.figures import read_cell

_FIGURES = (CellRole.INPUT, CellRole.DERIVED)
#: Numbers of indicator lines and totals of points are read with their lines.
_OF_LINES = frozenset({"max_score", "score", "score_ratio", "total_score"})


def unread_facts(
    cells: StoredCells,
    expected: Expected,
    known: Collection[tuple[str, str]],
    fiscal_year: int,
    rulebook: Rulebook,
) -> Iterator[tuple[FactKey, Fact]]:
    """The figures in expected cells that stand in no fact yet.

    Args:
        cells: the cells of the workbook.
        expected: what the form set asks for, cell by cell.
        known: sheet and address of the facts recognised.
        fiscal_year: year of the workbook.
        rulebook: names of the concepts.
    """
    for where, drawn in expected.cells.items():
        stored = cells.get(where)
        if stored is None or where in known or stored[1].formula is not None:
            continue
        key = drawn.key
        if drawn.role not in _FIGURES or key is None or not _is_named(key):
            continue
        fact = _fact(*stored, key, drawn, fiscal_year, rulebook)
        if fact is not None:
            yield key, fact


def _is_named(key: FactKey) -> bool:
    """Whether the key is of the form itself: not of a line, not of a free row."""
    free = any(v.startswith("#") for n, v in key.dimensions if n == "item")
    return key.concept not in _OF_LINES and not free


def _fact(
    table: Table,
    cell: Cell,
    key: FactKey,
    drawn: DrawnCell,
    fiscal_year: int,
    rulebook: Rulebook,
) -> Fact | None:
    words = cell.text.strip().removeprefix(drawn.prefix.strip())
    figures = read_cell(words.removesuffix(drawn.suffix.strip())).figures
    if len(figures) != 1:
        return None
    concept = rulebook.concepts.get(key.concept)
    return Fact(
        concept=key.concept,
        label=concept.label if concept is not None else key.concept,
        figure=figures[0],
        place=table.whole(cell),
        organisation=key.organisation,
        fiscal_year=fiscal_year + key.year,
        basis=key.basis,
        dimensions=key.dimensions,
        source=Source.FORM,
    )
