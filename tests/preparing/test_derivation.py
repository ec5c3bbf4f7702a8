from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji import rules
from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.fact import Basis
from hengji.model.number import D
from hengji.preparing.derivation import derive
from tests.support.dossiers import YEAR, dossier, held

RULES = rules.load()
OVERVIEW, SELF, BASE = "hunan_overview", "department_self_evaluation", "hunan_base_data"


def found(done: Dossier, concept: str, basis: Basis = Basis.ACTUAL, **more: object):  # type: ignore[no-untyped-def]
    year = more.pop("year", 0)
    unit = more.pop("unit", "")
    where = tuple(sorted((k, str(v)) for k, v in more.items()))
    return done.holding(FactKey(concept, basis, int(str(year)), str(unit), where))


def value(done: Dossier, concept: str, basis: Basis = Basis.ACTUAL, **more: object):  # type: ignore[no-untyped-def]
    holding = found(done, concept, basis, **more)
    return None if holding is None else holding.fact.figure.value


def test_totals_follow_through_several_steps() -> None:
    done = derive(
        dossier(
            held("personnel_expenditure", "80.5万元", form=OVERVIEW),
            held("operating_expenditure", "19.5万元", form=OVERVIEW),
            held("project_expenditure", "50万元", form=OVERVIEW),
        ),
        RULES,
    )
    total = found(done, "total_expenditure")
    assert total.fact.figure.value == 150 and total.fact.figure.text == "150.0万元"
    assert total.provenance is Provenance.DERIVED
    assert total.arithmetic == (
        "支出合计（决算）＝基本支出（决算）100＋项目支出（决算）50＝150万元"
    )
    assert total.fact.fiscal_year == YEAR and total.fact.form == OVERVIEW


def test_an_entered_value_is_never_overwritten() -> None:
    entered = held("total_expenditure", "149万元", form=OVERVIEW)
    done = derive(
        dossier(
            entered,
            held("basic_expenditure", "100万元", form=OVERVIEW),
            held("project_expenditure", "50万元", form=OVERVIEW),
        ),
        RULES,
    )
    assert found(done, "total_expenditure") is entered


def test_deriving_twice_gives_what_deriving_once_gives() -> None:
    once = derive(
        dossier(
            held("basic_expenditure", "100万元", form=OVERVIEW),
            held("project_expenditure", "50万元", form=OVERVIEW),
        ),
        RULES,
    )
    twice = derive(once, RULES)
    assert [h.key for h in twice.holdings] == [h.key for h in once.holdings]
    assert [h.fact.figure for h in twice.holdings] == [
        h.fact.figure for h in once.holdings
    ]


def test_the_execution_rate_is_over_the_final_budget_never_the_original_one() -> None:
    done = derive(
        dossier(
            held("total_funds", "2392.94万元", Basis.ORIGINAL_BUDGET, form=SELF),
            held("total_funds", "3241.81万元", Basis.FINAL_BUDGET, form=SELF),
            held("total_funds", "3241.81万元", form=SELF),
        ),
        RULES,
    )
    assert value(done, "execution_rate", Basis.NONE, of="total_funds") == 100
    adjustment = found(done, "budget_adjustment", Basis.NONE)
    assert adjustment.fact.figure.value == D("848.87")


def test_points_for_execution_stop_at_their_weight() -> None:
    weight = held("execution_weight", "10分", Basis.NONE, form=SELF, of="total_funds")
    for spent, points in (("90万元", 9), ("120万元", 10)):
        done = derive(
            dossier(
                weight,
                held("total_funds", "100万元", Basis.FINAL_BUDGET, form=SELF),
                held("total_funds", spent, form=SELF),
            ),
            RULES,
        )
        assert value(done, "execution_score", Basis.NONE, of="total_funds") == points


def test_a_rate_over_zero_is_not_applicable_and_never_full() -> None:
    done = derive(
        dossier(
            held("total_funds", "0万元", Basis.FINAL_BUDGET, form=SELF),
            held("total_funds", "0万元", form=SELF),
            held("approved_area", "0平方米", Basis.NONE, form=BASE),
            held("actual_area", "0平方米", Basis.NONE, form=BASE),
        ),
        RULES,
    )
    absent = {absence.key.concept: absence for absence in done.not_applicable}
    assert {"execution_rate", "area_control_rate"} <= set(absent)
    assert absent["area_control_rate"].reason == "分母为零，比率没有意义"
    assert found(done, "area_control_rate", Basis.NONE) is None


def test_a_blank_cell_of_the_same_form_counts_as_zero_and_says_so() -> None:
    done = derive(dossier(held("basic_expenditure", "7万元", form=OVERVIEW)), RULES)
    total = found(done, "total_expenditure")
    assert total.fact.figure.value == 7
    assert "项目支出（决算）（未填，按0计）" in total.arithmetic


def test_a_cell_the_form_does_not_have_is_not_a_blank() -> None:
    done = derive(
        dossier(held("project_expenditure", "7万元", year=-1, form=BASE)), RULES
    )
    assert found(done, "total_expenditure", year=-1) is None


def test_three_public_expenses_wait_for_all_their_items() -> None:
    items = [
        held("overseas_travel", "1万元", form=BASE),
        held("official_reception", "2.5万元", form=BASE),
    ]
    assert found(derive(dossier(*items), RULES), "three_public_expenses") is None
    vehicles = [
        held("vehicle_purchase", "0万元", form=BASE),
        held("vehicle_operation", "3.25万元", form=BASE),
    ]
    done = derive(dossier(*items, *vehicles), RULES)
    assert value(done, "vehicle_total") == D("3.25")
    assert value(done, "three_public_expenses") == D("6.75")


def test_projects_of_one_dossier_do_not_mix() -> None:
    form = "project_self_evaluation"
    rows = [
        held("other_funds", "1万元", Basis.FINAL_BUDGET, form=form, project="甲"),
        held(
            "fiscal_appropriation", "9万元", Basis.FINAL_BUDGET, form=form, project="甲"
        ),
        held(
            "fiscal_appropriation", "5万元", Basis.FINAL_BUDGET, form=form, project="乙"
        ),
    ]
    done = derive(dossier(*rows, projects=("甲", "乙")), RULES)
    assert value(done, "total_funds", Basis.FINAL_BUDGET, project="甲") == 10
    assert value(done, "total_funds", Basis.FINAL_BUDGET, project="乙") == 5
    assert found(done, "total_funds", Basis.FINAL_BUDGET) is None


def test_an_uncertain_figure_derives_nothing() -> None:
    done = derive(
        dossier(
            held("basic_expenditure", "1万元", form=BASE, certain=False),
            held("project_expenditure", "2万元", form=BASE),
        ),
        RULES,
    )
    assert found(done, "total_expenditure") is None


def test_an_empty_dossier_stays_empty() -> None:
    done = derive(dossier(), RULES)
    assert done.holdings == () and done.not_applicable == ()


_MONEY = st.decimals(0, 100000, places=2, allow_nan=False)


@pytest.mark.parametrize("unit", ["万元", "元"])
@given(personnel=_MONEY, operating=_MONEY, project=_MONEY)
def test_what_is_derived_adds_up_to_the_cent(
    unit: str, personnel: Decimal, operating: Decimal, project: Decimal
) -> None:
    def entry(concept: str, amount: Decimal) -> Holding:
        return held(concept, f"{amount}{unit}", form=OVERVIEW)

    done = derive(
        dossier(
            entry("personnel_expenditure", personnel),
            entry("operating_expenditure", operating),
            entry("project_expenditure", project),
        ),
        RULES,
    )
    assert value(done, "total_expenditure") == personnel + operating + project
