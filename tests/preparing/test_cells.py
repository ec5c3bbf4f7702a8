from __future__ import annotations

from hengji import rules
from hengji.model.fact import Basis
from hengji.preparing.cells import cells_of


def test_a_matrix_has_a_cell_where_row_and_column_cross() -> None:
    cells = cells_of(rules.load().forms["hunan_base_data"])
    assert ("three_public_expenses", Basis.ACTUAL, -1) in cells
    assert ("three_public_expenses", Basis.BUDGET, 0) in cells
    assert ("three_public_expenses", Basis.BUDGET, -1) not in cells
    assert ("basic_expenditure", Basis.ACTUAL, -1) not in cells


def test_a_record_takes_its_basis_from_the_block() -> None:
    cells = cells_of(rules.load().forms["hunan_overview"])
    assert ("total_income", Basis.ACTUAL, 0) in cells
    assert ("established_posts", Basis.NONE, 0) in cells


def test_cells_are_worked_out_once() -> None:
    form = rules.load().forms["hunan_overview"]
    assert cells_of(form) is cells_of(form)
