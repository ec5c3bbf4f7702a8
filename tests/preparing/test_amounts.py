from __future__ import annotations

from decimal import Decimal

from hengji import rules
from hengji.model.fact import Basis
from hengji.model.unit import CNY, CNY_10K, CNY_100M
from hengji.preparing.amounts import Amounts, When, in_unit, unit_of_concept
from hengji.taxonomy.figures import scan
from tests.preparing.spoken import dossier, held


def amounts(*holdings: object) -> Amounts:
    return Amounts(dossier(*holdings), rules.load())  # type: ignore[arg-type]


def test_a_figure_is_found_on_the_basis_asked_for() -> None:
    known = amounts()
    assert known.value("three_public_expenses") == Decimal("12.60")
    assert known.value("three_public_expenses", When.PRIOR) == Decimal("14.00")
    assert known.value("three_public_expenses", When.BUDGET) == Decimal("13.20")
    assert known.value("three_public_expenses", When.FINAL) is None


def test_expenditure_is_found_under_the_funds_of_the_self_evaluation_form() -> None:
    known = amounts(held("total_funds", "90.00万元"))
    assert known.value("total_expenditure") == Decimal("90.00")
    assert known.value("final_budget") is None


def test_the_budget_of_the_year_is_that_of_the_total_funds() -> None:
    known = amounts()
    assert known.value("original_budget") == Decimal("1230.00")
    assert known.value("final_budget") == Decimal("1352.45")


def test_a_unit_or_a_project_is_not_the_whole_body() -> None:
    known = amounts(
        held("total_expenditure", "88.20万元", organisation="某站"),
        held("total_funds", "320.00万元", project="某项目"),
    )
    assert known.value("total_expenditure") is None
    found = known.figure("total_expenditure", organisation="某站")
    assert found is not None
    assert found.value == Decimal("88.20")
    found = known.figure("total_funds", dimensions=(("project", "某项目"),))
    assert found is not None


def test_an_amount_in_yuan_is_said_in_ten_thousands() -> None:
    known = amounts(held("official_reception", "697200元"))
    assert known.value("official_reception") == Decimal("69.72")


def test_a_bare_number_takes_the_unit_of_its_concept() -> None:
    known = amounts(
        held("official_reception", "2.60"), held("staff_in_post", "54", Basis.NONE)
    )
    money, people = known.figure("official_reception"), known.figure("staff_in_post")
    assert money is not None and money.unit == CNY_10K
    assert people is not None and people.unit.symbol == "人"


def test_units_of_one_dimension_convert_exactly() -> None:
    assert in_unit(scan("1.5亿元")[0], CNY_10K) == 15000
    assert in_unit(scan("15元")[0], CNY_100M) == Decimal("0.00000015")
    assert in_unit(scan("54人")[0], CNY) == 54
    assert unit_of_concept(None).symbol == ""
