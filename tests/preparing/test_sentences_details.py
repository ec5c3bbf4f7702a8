from __future__ import annotations

from hengji import rules
from hengji.model.dossier import Holding
from hengji.model.fact import Basis
from hengji.preparing.amounts import Amounts, When
from hengji.preparing.sentences_details import Details
from tests.preparing.spoken import YEAR, dossier, held


def details(*holdings: Holding) -> Details:
    return Details(Amounts(dossier(*holdings), rules.load()), YEAR)


OPERATING = "operating_expenditure"


def test_every_column_of_the_form_is_listed_and_the_rest_named() -> None:
    said = details(
        held(OPERATING, "120.05万元"),
        held(OPERATING, "26.30万元", item="办公费"),
        held(OPERATING, "90.00万元", item="差旅费"),
        held(OPERATING, "130.00万元", year=-1),
        held(OPERATING, "100.00万元", year=-1, item="办公费"),
        held(OPERATING, "30.00万元", year=-1, item="差旅费"),
    ).operating()
    assert list(said) == [
        "2023年度公用经费支出120.05万元，其中：办公费26.30万元、差旅费90.00万元、"
        "其他公用经费3.75万元。",
        "2022年度公用经费支出130.00万元，其中：办公费100.00万元、差旅费30.00万元。",
    ]


def test_items_above_their_whole_are_not_called_its_parts() -> None:
    said = details(
        held(OPERATING, "20.00万元"), held(OPERATING, "26.30万元", item="办公费")
    )
    assert list(said.operating()) == []


def test_projects_are_listed_by_class_and_by_name() -> None:
    budget = Basis.BUDGET
    said = details(
        held("project_expenditure", "90.00万元", budget),
        held("business_work_expenditure", "50.00万元", budget),
        held("business_work_expenditure", "50.00万元", budget, item="防汛演练"),
        held("special_fund_expenditure", "40.00万元", budget),
        held("special_fund_expenditure", "40.00万元", budget, item="水库除险"),
    ).projects()
    assert list(said) == [
        "2023年度项目支出预算90.00万元，其中：业务工作经费50.00万元、专项资金40.00万元。"
        "2023年度各项目预算90.00万元，其中：防汛演练50.00万元、水库除险40.00万元。"
    ]


def test_the_three_public_expenses_are_listed_with_their_zeros() -> None:
    prior = [
        held("three_public_expenses", "12.60万元", year=-1),
        held("official_reception", "2.60万元", year=-1),
        held("vehicle_operation", "10.00万元", year=-1),
        held("vehicle_purchase", "0", year=-1),
        held("overseas_travel", "0", year=-1),
    ]
    words = (
        "其中：因公出国（境）费用0.00万元、公务用车购置和运行维护费10.00万元"
        "（其中：公务用车购置费0.00万元、公务用车运行维护费10.00万元）、"
        "公务接待费2.60万元。"
    )
    assert details(*prior).three_public_parts(When.PRIOR) == words
    assert list(details(*prior).three_public()) == [
        f"2022年度“三公”经费支出12.60万元，{words}"
    ]
    assert details(*prior[:-1]).three_public_parts(When.PRIOR) == ""
