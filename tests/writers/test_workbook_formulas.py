from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.dossier import FactKey
from hengji.model.drawing import CellRole, Derivation, DrawnCell, Term
from hengji.writers.workbook_formulas import (
    Spot,
    cached,
    entered,
    formula_of,
    places_of,
    settle,
)

A, B, C = (FactKey(name) for name in "abc")
SPOTS = {A: Spot("表", "B2"), B: Spot("另'表", "C3")}
amounts = st.decimals(-(10**9), 10**9, places=2, allow_nan=False)


def _derived(kind: str, *terms: Term, key: FactKey = C, percent: bool = False):
    return DrawnCell(
        1,
        1,
        "",
        CellRole.DERIVED,
        key=key,
        derivation=Derivation(kind, terms),
        percent=percent,
    )


def _input(key: FactKey, value: str) -> DrawnCell:
    return DrawnCell(1, 1, value, CellRole.INPUT, key=key, value=value)


def test_a_reference_names_its_sheet_only_from_another() -> None:
    assert SPOTS[A].seen_from("表") == "B2"
    assert SPOTS[A].seen_from("x") == "'表'!B2"
    assert SPOTS[B].seen_from("表") == "'另''表'!C3"


def test_a_sum_shows_nothing_while_nothing_is_filled_in() -> None:
    cell = _derived("sum", Term(A), Term(B, -1))
    formula = formula_of(cell, SPOTS, "表")
    assert (
        formula == "=IF(COUNT(B2,'另''表'!C3)=0,\"\",ROUND(SUM(B2)-SUM('另''表'!C3),2))"
    )
    assert cached(cell.derivation, {}, 2) is None
    assert cached(cell.derivation, {A: Decimal(3)}, 2) == 3


def test_a_term_without_a_cell_leaves_no_formula() -> None:
    assert formula_of(_derived("sum", Term(C)), SPOTS, "表") is None
    assert formula_of(_input(A, "1"), SPOTS, "表") is None


def test_a_rate_over_zero_shows_nothing() -> None:
    cell = _derived("quotient", Term(A), Term(B), percent=True)
    assert "IFERROR" in (formula_of(cell, SPOTS, "表") or "")
    values = {A: Decimal(5), B: Decimal(0)}
    assert cached(cell.derivation, values, places_of(cell)) is None


def test_growth_and_capped_points() -> None:
    growth = Derivation("growth", (Term(A), Term(B)))
    assert cached(growth, {A: Decimal(110), B: Decimal(100)}, 4) == Decimal("0.1")
    capped = Derivation("capped_product", (Term(A), Term(B)))
    assert cached(capped, {A: Decimal(10), B: Decimal("1.2")}, 2) == 10
    assert cached(capped, {A: Decimal(10), B: Decimal("0.9437")}, 2) == Decimal("9.44")


@given(amounts, amounts)
def test_a_sum_is_exact(left: Decimal, right: Decimal) -> None:
    derivation = Derivation("sum", (Term(A), Term(B, -1)))
    assert cached(derivation, {A: left, B: right}, 2) == left - right


def test_chains_settle_whatever_their_order() -> None:
    total = _derived("sum", Term(A), Term(B), key=C)
    above = _derived("sum", Term(C), key=FactKey("d"))
    cells = [above, total, _input(A, "1"), _input(B, "2")]
    found = settle(cells, entered(cells))
    assert found.values[FactKey("d")] == 3
    assert found.typed == frozenset()


def test_what_was_entered_over_a_formula_is_kept_where_it_differs() -> None:
    cells = [_derived("sum", Term(A), Term(B)), _input(A, "1"), _input(B, "2")]
    same = settle(cells, {**entered(cells), C: Decimal(3)}, {C})
    assert same.typed == frozenset()
    other = settle(cells, {**entered(cells), C: Decimal(4)}, {C})
    assert other.typed == {C}
    assert other.values[C] == 4
