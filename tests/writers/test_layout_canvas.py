"""Cells put on a grid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.drawing import CellRole, DrawnCell
from hengji.writers.layout_canvas import Canvas


def cell(text: str = "x", *, rows: int = 1, columns: int = 1) -> DrawnCell:
    return DrawnCell(0, 0, text, rowspan=rows, colspan=columns)


def test_a_cell_that_goes_down_is_walked_round() -> None:
    canvas = Canvas(3)
    canvas.next_row()
    canvas.put(1, cell(rows=2))
    canvas.next_row()
    assert canvas.free(1) == 2
    assert not canvas.is_free(1)
    assert canvas.is_free(2)


@pytest.mark.parametrize(("column", "columns"), [(2, 1), (3, 2), (1, 2)])
def test_cells_do_not_overlap_or_leave_the_grid(column: int, columns: int) -> None:
    canvas = Canvas(3)
    canvas.next_row()
    canvas.put(2, cell())
    with pytest.raises(ValueError, match="no room"):
        canvas.put(column, cell(columns=columns))


def test_held_places_are_given_back() -> None:
    canvas = Canvas(2)
    canvas.next_row()
    canvas.hold(1, 1)
    assert not canvas.is_free(1)
    canvas.release(1, 1, 1, 1)
    assert canvas.is_free(1)


def test_what_is_left_open_is_filled_with_blanks() -> None:
    canvas = Canvas(5)
    canvas.next_row()
    canvas.put(3, cell())
    canvas.fill()
    assert [(c.column, c.colspan, c.role) for c in canvas.finished()] == [
        (1, 2, CellRole.BLANK),
        (3, 1, CellRole.LABEL),
        (4, 2, CellRole.BLANK),
    ]


@given(st.sets(st.integers(1, 12)))
def test_a_filled_row_is_covered_once(columns: set[int]) -> None:
    canvas = Canvas(12)
    canvas.next_row()
    for column in columns:
        canvas.put(column, cell())
    canvas.fill()
    covered = [
        at for c in canvas.finished() for at in range(c.column, c.column + c.colspan)
    ]
    assert covered == list(range(1, 13))
