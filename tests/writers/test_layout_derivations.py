"""Derived cells follow from the identities that check them."""

from __future__ import annotations

from hengji.model.dossier import Dossier, FactKey
from hengji.model.drawing import CellRole, DrawnCell
from hengji.model.fact import Basis
from hengji.rules import load
from hengji.writers.layout import draw
from tests.support.filled import BODY, UNITS, YEAR, holding

RULES = load()


def cells(
    form_set: str, form: str, dossier: Dossier | None = None
) -> dict[FactKey, DrawnCell]:
    dossier = dossier or Dossier(form_set, BODY, YEAR, units=UNITS)
    forms = draw(RULES.form_sets[form_set], dossier, RULES, spare=True)
    (found,) = [each for each in forms if each.form == form]
    return {cell.key: cell for cell in found.cells if cell.key is not None}


def terms(cell: DrawnCell) -> list[tuple[str, int]]:
    assert cell.derivation is not None
    return [(term.key.concept, term.sign) for term in cell.derivation.terms]


def test_a_total_is_the_sum_of_its_parts_by_the_check_of_the_pack() -> None:
    found = cells("hunan_city", "hunan_base_data")
    for key in (("budget", 0), ("actual", 0), ("actual", -1)):
        total = found[FactKey("three_public_expenses", Basis(key[0]), key[1])]
        assert total.role is CellRole.DERIVED
        assert sorted(terms(total)) == [
            ("official_reception", 1),
            ("overseas_travel", 1),
            ("vehicle_total", 1),
        ]


def test_a_whole_is_the_sum_of_its_free_rows() -> None:
    found = cells("hunan_city", "hunan_base_data")
    total = found[FactKey("special_fund_expenditure", Basis.BUDGET)]
    assert terms(total) == [("special_fund_expenditure", 1)] * 3
    assert total.derivation is not None
    assert {dict(term.key.dimensions)["item"] for term in total.derivation.terms} == {
        "#1",
        "#2",
        "#3",
    }


def test_a_list_that_need_not_be_complete_makes_no_sum() -> None:
    found = cells("hunan_city", "hunan_base_data")
    assert found[FactKey("operating_expenditure", Basis.ACTUAL)].derivation is None


def test_a_balance_has_signs() -> None:
    found = cells("hunan_prefecture", "hunan_overview")
    unit = found[FactKey("current_surplus", Basis.ACTUAL, organisation=UNITS[0])]
    assert terms(unit) == [
        ("total_income", 1),
        ("carryover_from_prior_year", -1),
        ("total_expenditure", -1),
    ]


def test_the_row_of_all_bodies_adds_the_units() -> None:
    found = cells("hunan_prefecture", "hunan_overview")
    whole = found[FactKey("current_surplus", Basis.ACTUAL)]
    assert whole.derivation is not None
    assert [term.key.organisation for term in whole.derivation.terms] == list(UNITS)


def test_without_units_the_row_follows_from_its_own_cells() -> None:
    alone = Dossier("hunan_prefecture", BODY, YEAR)
    found = cells("hunan_prefecture", "hunan_overview", alone)
    whole = found[FactKey("current_surplus", Basis.ACTUAL)]
    assert terms(whole)[0][0] == "total_income"


def test_income_makes_the_budget_and_expenditure_the_outturn() -> None:
    found = cells("hunan_city", "department_self_evaluation")
    assert found[FactKey("total_funds", Basis.ORIGINAL_BUDGET)].derivation is None
    final = found[FactKey("total_funds", Basis.FINAL_BUDGET)]
    assert ("general_public_budget", 1) in terms(final)
    actual = found[FactKey("total_funds", Basis.ACTUAL)]
    assert terms(actual) == [("basic_expenditure", 1), ("project_expenditure", 1)]


def test_a_rate_is_a_quotient_and_its_points_are_capped() -> None:
    found = cells("hunan_city", "department_self_evaluation")
    of = (("of", "total_funds"),)
    rate = found[FactKey("execution_rate", dimensions=of)]
    assert rate.derivation is not None and rate.derivation.kind == "quotient"
    assert [term.key.basis for term in rate.derivation.terms] == [
        Basis.ACTUAL,
        Basis.FINAL_BUDGET,
    ]
    points = found[FactKey("execution_score", dimensions=of)]
    assert points.derivation is not None
    assert points.derivation.kind == "capped_product"
    assert terms(points) == [("execution_weight", 1), ("execution_rate", 1)]


def test_a_total_entered_without_parts_stays_as_entered() -> None:
    key = FactKey("total_funds", Basis.FINAL_BUDGET)
    alone = Dossier("hunan_city", BODY, YEAR, holdings=(holding(RULES, key, "100.00"),))
    found = cells("hunan_city", "department_self_evaluation", alone)
    assert found[key].role is CellRole.INPUT
    part = FactKey("other_funds", Basis.FINAL_BUDGET)
    both = alone.with_holdings((holding(RULES, part, "100.00"),))
    assert cells("hunan_city", "department_self_evaluation", both)[key].derivation


def test_no_figure_follows_from_itself() -> None:
    for form_set in RULES.form_sets:
        dossier = Dossier(form_set, BODY, YEAR, units=UNITS, projects=("某项目",))
        for form in draw(RULES.form_sets[form_set], dossier, RULES):
            ways = {c.key: c.derivation for c in form.cells if c.derivation}
            for key in ways:
                assert key not in _behind(key, ways)


def _behind(key: FactKey | None, ways) -> set[FactKey]:  # type: ignore[no-untyped-def]
    found: set[FactKey] = set()
    waiting = [term.key for term in ways[key].terms]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting += [t.key for t in ways[current].terms] if current in ways else []
    return found
