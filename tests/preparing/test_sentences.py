from __future__ import annotations

import pytest

from hengji import rules
from hengji.model.dossier import Holding
from hengji.model.fact import Basis
from hengji.preparing.amounts import Amounts
from hengji.preparing.sentences import Sentences
from tests.preparing.spoken import FIGURES, YEAR, dossier, held


def sentence(name: str, *holdings: Holding) -> str:
    known = Amounts(dossier(*holdings), rules.load())
    return Sentences(known, YEAR).makers()[name]()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "基本支出情况",
            "2023年度基本支出690.15万元，其中：人员经费570.10万元，占82.61%；"
            "公用经费120.05万元，占17.39%。基本支出与上年持平。",
        ),
        (
            "项目支出情况",
            "2023年度项目支出600.00万元，较上年增加60.00万元，增长11.11%。",
        ),
        (
            "三公经费情况",
            "2023年度“三公”经费预算13.20万元，支出12.60万元，完成预算的95.45%，"
            "较上年减少1.40万元，下降10.00%。其中：因公出国（境）费用0.00万元、"
            "公务用车购置和运行维护费10.00万元（其中：公务用车购置费0.00万元、"
            "公务用车运行维护费10.00万元）、公务接待费2.60万元。",
        ),
        (
            "预算执行情况",
            "2023年度，年初预算数1230.00万元，全年预算数1352.45万元，"
            "全年执行数1290.15万元，预算执行率95.39%。",
        ),
        (
            "政府采购情况",
            "2023年度政府采购预算78.85万元，实际支出74.69万元，政府采购执行率94.72%。",
        ),
        (
            "人员编制情况",
            "2023年末编制56人，实有在职人数54人，在职人员控制率96.43%。",
        ),
        (
            "收支情况",
            "2023年度，支出合计1290.15万元，其中：基本支出690.15万元，占53.49%；"
            "项目支出600.00万元，占46.51%。",
        ),
    ],
)
def test_a_sentence_is_made_from_facts(name: str, words: str) -> None:
    assert sentence(name, *FIGURES) == words


def test_nothing_is_said_of_what_is_not_known() -> None:
    makers = Sentences(Amounts(dossier(held("retirees", "31人")), rules.load()), YEAR)
    assert {make() for make in makers.makers().values()} == {""}


def test_a_zero_is_worded_and_no_rate_given() -> None:
    spent = held("three_public_expenses", "0")
    assert sentence("三公经费情况", spent) == "2023年度未发生“三公”经费支出。"
    before = held("three_public_expenses", "3.00万元", year=-1)
    assert sentence("三公经费情况", spent, before) == (
        "2023年度未发生“三公”经费支出，较上年减少3.00万元，下降100.00%。"
    )
    assert sentence("项目支出情况", held("project_expenditure", "0")) == (
        "2023年度未发生项目支出。"
    )
    assert sentence("政府采购情况", held("government_procurement", "0")) == (
        "2023年度未发生政府采购支出。"
    )


def test_a_fund_the_body_has_none_of_is_said_to_be_none() -> None:
    none = held("government_managed_funds", "0")
    assert sentence("政府性基金预算支出情况", none) == "2023年度无政府性基金预算支出。"
    some = held("government_managed_funds", "5.00万元")
    assert sentence("政府性基金预算支出情况", some) == (
        "2023年度政府性基金预算支出5.00万元。"
    )


def test_parts_that_do_not_make_the_whole_are_not_called_its_parts() -> None:
    words = sentence(
        "基本支出情况",
        held("basic_expenditure", "690.15万元"),
        held("personnel_expenditure", "570.10万元"),
        held("operating_expenditure", "100.00万元"),
    )
    assert words == "2023年度基本支出690.15万元。"


def test_parts_rounded_apart_still_make_the_whole() -> None:
    words = sentence(
        "收支情况",
        held("total_expenditure", "7886.36万元"),
        held("basic_expenditure", "2450.42万元"),
        held("project_expenditure", "5435.95万元"),
    )
    assert "其中：基本支出2450.42万元" in words


def test_the_rate_of_a_purchase_without_a_budget_is_left_out() -> None:
    spent = held("government_procurement", "74.69万元")
    none = held("government_procurement", "0", Basis.BUDGET)
    assert sentence("政府采购情况", spent) == "2023年度政府采购支出74.69万元。"
    assert sentence("政府采购情况", spent, none) == (
        "2023年度政府采购预算0.00万元，实际支出74.69万元。"
    )


def test_assets_and_carry_over_are_told() -> None:
    words = sentence(
        "固定资产情况",
        held("fixed_assets", "662.62万元"),
        held("fixed_assets_in_use", "600.00万元"),
        held("fixed_assets_leased", "62.62万元"),
    )
    assert words == (
        "2023年末固定资产合计662.62万元，其中：在用固定资产600.00万元、"
        "出租固定资产62.62万元，固定资产利用率90.55%。"
    )
    assert sentence("结转结余情况", held("current_surplus", "-104.77万元")) == (
        "2023年度当年结余-104.77万元。"
    )


def test_what_money_was_used_for_is_listed_from_the_free_rows() -> None:
    words = sentence(
        "项目支出情况",
        held("project_expenditure", "600.00万元"),
        held("business_work_expenditure", "420.00万元", item="管网改造工程"),
        held("special_fund_expenditure", "180.00万元", item="水库除险加固"),
        held("special_fund_expenditure", "0", item="防汛物资储备"),
        held("special_fund_expenditure", "90.00万元", year=-1, item="旧项目"),
    )
    assert words == (
        "2023年度项目支出600.00万元。\n2023年度各项目支出600.00万元，其中："
        "管网改造工程420.00万元、水库除险加固180.00万元、防汛物资储备0.00万元。"
    )


def test_the_budgets_of_the_year_are_told_where_they_are_known() -> None:
    words = sentence(
        "基本支出情况",
        held("basic_expenditure", "690.15万元"),
        held("basic_expenditure", "660.00万元", Basis.ORIGINAL_BUDGET),
        held("basic_expenditure", "695.00万元", Basis.FINAL_BUDGET),
    )
    assert words == (
        "2023年度基本支出690.15万元。"
        "2023年度基本支出年初预算数660.00万元，全年预算数695.00万元。"
    )


def test_buildings_finished_in_the_year_are_told_with_their_control_rates() -> None:
    words = sentence(
        "楼堂馆所情况",
        held("approved_area", "1200平方米", Basis.NONE),
        held("actual_area", "1180平方米", Basis.NONE),
        held("approved_investment", "360.00万元", Basis.NONE),
        held("actual_investment", "355.20万元", Basis.NONE),
    )
    assert words == (
        "2023年完工的楼堂馆所项目，批复规模1200平方米，实际规模1180平方米，"
        "规模控制率98.33%；预算投资360.00万元，实际投资355.20万元，"
        "投资概算控制率98.67%。"
    )
    assert sentence("楼堂馆所情况", held("approved_area", "0", Basis.NONE)) == ""
