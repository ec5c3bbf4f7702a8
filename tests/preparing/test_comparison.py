from __future__ import annotations

from hengji import rules
from hengji.checks.engine import judge
from hengji.model.claim import Strength
from hengji.model.fact import Basis
from hengji.model.number import D
from hengji.preparing.comparison import Conflict, compare, comparison_claims
from tests.support.dossiers import dossier, held

RULES = rules.load()
OVERVIEW, SELF = "hunan_overview", "department_self_evaluation"


def conflicts(*holdings, **more) -> list[Conflict]:  # type: ignore[no-untyped-def]
    return compare(dossier(*holdings, **more), RULES, judge)


def test_an_entered_total_that_does_not_follow_is_told_with_its_cell() -> None:
    wrong = held("total_expenditure", "149.00万元", form=OVERVIEW)
    (conflict,) = conflicts(
        wrong,
        held("basic_expenditure", "100.00万元", form=OVERVIEW),
        held("project_expenditure", "50.00万元", form=OVERVIEW),
    )
    assert conflict.place == wrong.fact.place
    assert (conflict.entered.value, conflict.computed) == (149, 150)
    assert conflict.arithmetic == "100.00 + 50.00 = 150"
    assert conflict.code == "SUM-102" and "支出合计" in conflict.subject


def test_rounding_is_no_conflict() -> None:
    assert not conflicts(
        held("total_expenditure", "7886.36万元", form=OVERVIEW),
        held("basic_expenditure", "2450.42万元", form=OVERVIEW),
        held("project_expenditure", "5435.95万元", form=OVERVIEW),
    )


def test_a_part_may_itself_be_derived() -> None:
    (conflict,) = conflicts(
        held("total_expenditure", "9.0万元", form=OVERVIEW),
        held("personnel_expenditure", "4.0万元", form=OVERVIEW),
        held("operating_expenditure", "2.0万元", form=OVERVIEW),
        held("project_expenditure", "2.0万元", form=OVERVIEW),
    )
    assert conflict.computed == 8


def test_one_quantity_entered_twice_must_agree() -> None:
    second = held("total_expenditure", "150.5万元", form=SELF)
    first = held("total_expenditure", "150.0万元", form=OVERVIEW)
    (conflict,) = conflicts(first, second)
    assert conflict.place == second.fact.place and conflict.code == "XRF-301"
    assert not conflicts(first, held("total_expenditure", "1500000元", form=SELF))


def test_a_rate_on_the_wrong_basis_is_found() -> None:
    rate = held("execution_rate", "135.47%", Basis.NONE, form=SELF, of="total_funds")
    (conflict,) = conflicts(
        rate,
        held("total_funds", "2392.94万元", Basis.ORIGINAL_BUDGET, form=SELF),
        held("total_funds", "3241.81万元", Basis.FINAL_BUDGET, form=SELF),
        held("total_funds", "3241.81万元", form=SELF),
    )
    assert conflict.place == rate.fact.place and conflict.computed == 100


def test_a_gross_adjustment_is_not_accused_of_differing_from_the_net_one() -> None:
    entries = (
        held("budget_adjustment", "30万元", Basis.NONE),
        held("total_funds", "100万元", Basis.ORIGINAL_BUDGET, form=SELF),
        held("total_funds", "110万元", Basis.FINAL_BUDGET, form=SELF),
    )
    assert not conflicts(*entries)
    claims = comparison_claims(dossier(*entries), RULES)
    (claim,) = [c for c in claims if c.code == "DIF-001"]
    assert claim.strength is Strength.TENTATIVE


def test_a_summary_is_compared_with_its_units_less_their_transfers() -> None:
    rows = (
        held("other_income", "14.0万元", form=OVERVIEW),
        held("other_income", "10.0万元", unit="甲局", form=OVERVIEW),
        held("other_income", "4.0万元", unit="乙所", form=OVERVIEW),
    )
    assert not conflicts(*rows, units=("甲局", "乙所"))
    transfer = held("inter_unit_transfer", "3.0万元", Basis.NONE, of="other_income")
    found = conflicts(*rows, transfer, units=("甲局", "乙所"))
    assert (rows[0].fact.place, 11) in [(c.place, c.computed) for c in found]


def test_two_ways_to_one_figure_are_compared() -> None:
    found = conflicts(
        held("basic_expenditure", "60.0万元", form=SELF),
        held("project_expenditure", "40.0万元", form=SELF),
        held("general_public_budget", "90.0万元", form=SELF),
    )
    (conflict,) = found
    assert {conflict.entered.value, conflict.computed} == {D("90.0"), D("100.0")}


def test_nothing_is_compared_where_nothing_follows() -> None:
    assert comparison_claims(dossier(held("retirees", "3人", Basis.NONE)), RULES) == []
