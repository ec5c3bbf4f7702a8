from __future__ import annotations

from hengji import rules
from hengji.model.dossier import FactKey
from hengji.model.fact import Basis
from hengji.model.number import D
from hengji.preparing.derivation import derive
from tests.support.dossiers import dossier, held

RULES = rules.load()
UNITS = ("甲局", "乙所")
FORM = "hunan_overview"


def test_amounts_of_units_are_added() -> None:
    done = derive(
        dossier(
            held("other_income", "10.5万元", unit="甲局", form=FORM),
            held("other_income", "2万元", unit="乙所", form=FORM),
            units=UNITS,
        ),
        RULES,
    )
    total = done.holding(FactKey("other_income", Basis.ACTUAL))
    assert total is not None and total.fact.figure.value == D("12.5")
    assert total.arithmetic == (
        "其他收入（决算）＝甲局·其他收入（决算）10.5＋乙所·其他收入（决算）2＝12.5万元"
    )


def test_a_declared_transfer_leaves_the_item_and_every_total_above_it() -> None:
    holdings = [
        held("other_income", "10万元", unit="甲局", form=FORM),
        held("other_income", "4万元", unit="乙所", form=FORM),
        held("total_income", "110万元", unit="甲局", form=FORM),
        held("total_income", "54万元", unit="乙所", form=FORM),
        held("inter_unit_transfer", "3万元", Basis.NONE, of="other_income"),
    ]
    done = derive(dossier(*holdings, units=UNITS), RULES)

    def body(concept: str):  # type: ignore[no-untyped-def]
        holding = done.holding(FactKey(concept, Basis.ACTUAL))
        assert holding is not None
        return holding

    assert body("other_income").fact.figure.value == 11
    assert body("total_income").fact.figure.value == 161
    assert "－单位间往来抵销数3" in body("other_income").arithmetic


def test_a_unit_that_left_the_cell_blank_is_named() -> None:
    done = derive(
        dossier(held("other_income", "10万元", unit="甲局", form=FORM), units=UNITS),
        RULES,
    )
    total = done.holding(FactKey("other_income", Basis.ACTUAL))
    assert (
        total is not None and "乙所·其他收入（决算）（未填，按0计）" in total.arithmetic
    )


def test_rates_are_recomputed_from_the_added_figures_not_averaged() -> None:
    rows = []
    for unit, spent, budget in (
        ("甲局", "90万元", "100万元"),
        ("乙所", "1万元", "2万元"),
    ):
        rows.append(held("total_funds", spent, unit=unit))
        rows.append(held("total_funds", budget, Basis.FINAL_BUDGET, unit=unit))
    done = derive(dossier(*rows, units=UNITS), RULES)
    rate = done.holding(FactKey("execution_rate"))
    assert rate is not None and rate.fact.figure.text == "89.22%"


def test_a_rate_without_definition_is_weighted_by_money() -> None:
    rows = [
        held("satisfaction", "95%", Basis.NONE, unit="甲局"),
        held("satisfaction", "80%", Basis.NONE, unit="乙所"),
        held("total_expenditure", "300万元", unit="甲局", form=FORM),
        held("total_expenditure", "100万元", unit="乙所", form=FORM),
    ]
    done = derive(dossier(*rows, units=UNITS), RULES)
    mean = done.holding(FactKey("satisfaction"))
    assert mean is not None and mean.fact.figure.value == D("91.25")
    assert mean.arithmetic == (
        "服务对象满意度＝（95%×300＋80%×100）÷（300＋100）（按支出合计（决算）加权）＝91.25%"
    )


def test_without_money_or_with_units_that_differ_nothing_is_weighted() -> None:
    rows = [
        held("satisfaction", "95%", Basis.NONE, unit="甲局"),
        held("satisfaction", "80%", Basis.NONE, unit="乙所"),
    ]
    bare = derive(dossier(*rows, units=UNITS), RULES)
    assert bare.holding(FactKey("satisfaction")) is None
    zero = [held("total_expenditure", "0万元", unit=unit, form=FORM) for unit in UNITS]
    done = derive(dossier(*rows, *zero, units=UNITS), RULES)
    assert done.holding(FactKey("satisfaction")) is None


def test_a_figure_not_every_unit_states_is_not_summed_without_a_form() -> None:
    done = derive(
        dossier(held("staff_in_post", "5人", Basis.NONE, unit="甲局"), units=UNITS),
        RULES,
    )
    assert done.holding(FactKey("staff_in_post")) is None
