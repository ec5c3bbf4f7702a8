from __future__ import annotations

from decimal import Decimal

from hengji.model.dossier import Holding, Provenance
from hengji.model.fact import Basis
from hengji.preparing.disclosure.figures import (
    FUNCTION,
    GENERAL,
    VEHICLE_TYPE,
    VEHICLE_USE,
    Figures,
    key_of,
)
from hengji.rules import load
from tests.support.dossiers import dossier, held

D = Decimal
FUNCTION_OF = {"scope": GENERAL}


def figures(*holdings: Holding) -> Figures:
    return Figures(dossier(*holdings), load())


def test_money_is_given_in_ten_thousands_exactly() -> None:
    book = figures(held("other_income", "123456.78元"), held("total_income", "1.5亿元"))
    assert book.value(key_of("other_income")) == D("12.345678")
    assert book.value(key_of("total_income")) == 15000


def test_money_without_a_unit_is_not_known() -> None:
    assert figures(held("other_income", "12")).value(key_of("other_income")) is None


def test_what_is_entered_comes_before_what_is_derived() -> None:
    derived = held("other_income", "9万元", provenance=Provenance.DERIVED)
    book = figures(derived, held("other_income", "8万元"))
    assert book.value(key_of("other_income")) == 8


def test_a_count_is_found_with_a_basis_or_without() -> None:
    for basis in (Basis.NONE, Basis.ACTUAL):
        assert figures(held("official_vehicles", "3辆", basis)).count(
            "official_vehicles"
        ) == D(3)
    assert figures().count("official_vehicles") is None


def test_the_budget_says_which_it_is() -> None:
    original = held("official_reception", "4万元", Basis.ORIGINAL_BUDGET)
    final = held("official_reception", "5万元", Basis.FINAL_BUDGET)
    key = key_of("official_reception")
    assert figures(original).budget(key) == ("年初预算", D(4))
    assert figures(original, final).budget(key) == ("预算", D(5))
    assert figures().budget(key) is None


def functional(code: str, text: str) -> Holding:
    more = {"scope": GENERAL, FUNCTION: code}
    return held("total_expenditure", text, **more)


def test_a_class_that_was_not_entered_is_the_sum_of_its_items() -> None:
    book = figures(
        functional("2010301", "3万元"),
        functional("2010302", "4万元"),
        functional("2210201", "2万元"),
    )
    assert [(i.code, i.value) for i in book.functions(3)] == [
        ("201", D(7)),
        ("221", D(2)),
    ]


def test_a_class_that_was_entered_is_kept() -> None:
    book = figures(functional("2010301", "3万元"), functional("201", "9万元"))
    assert [i.value for i in book.functions(3)] == [D(9)]


def free(item: str) -> Holding:
    return held("total_expenditure", "1万元", scope=GENERAL, item=item)


def test_names_follow_the_year_and_fall_back_to_the_words_entered() -> None:
    book = figures(free("2299901 其他支出"), functional("2299902", "1万元"))
    assert book.function_name("20805") == "行政事业单位养老支出"
    assert book.economy_name("30201") == "办公费"
    assert book.function_name("2299901") == "其他支出"
    assert book.label("other_income") == "其他收入"


def test_a_code_nobody_named_stays_a_code() -> None:
    book = figures(functional("2299902", "1万元"))
    assert book.function_name("2299902") == "2299902"
    assert book.function_name("29999") == "29999"


def test_free_rows_are_told_apart_by_their_codes() -> None:
    book = figures(free("2010301 行政运行"), free("其中：办公费"))
    assert [item.code for item in book.functions(7)] == ["2010301"]


def test_vehicles_are_told_by_type_and_by_use() -> None:
    book = figures(
        held("official_vehicles", "2辆", item="轿车"),
        held("official_vehicles", "1辆", item="机要通信用车"),
    )
    types = [i.code for i in book.items("official_vehicles", VEHICLE_TYPE)]
    uses = [i.code for i in book.items("official_vehicles", VEHICLE_USE)]
    assert (types, uses) == (["轿车"], ["机要通信用车"])
