from __future__ import annotations

from hengji.model.fact import Basis
from hengji.preparing.disclosure.draft import Draft
from hengji.preparing.disclosure.general_budget import (
    write_basic_expenditure,
    write_general_budget,
)
from hengji.rules import load
from tests.preparing.disclosure.passages import changed, said
from tests.support.disclosures import GENERAL
from tests.support.dossiers import held

HEALTH = "2101101 行政单位医疗"


def test_the_share_of_all_expenditure_is_said() -> None:
    assert (
        "2022年度一般公共预算财政拨款支出2300.40万元，占本年支出合计2550.00万元的90.21%。"
    ) in said(write_general_budget)


def test_classes_are_listed_with_their_sums() -> None:
    text = said(write_general_budget)
    assert "主要用于以下方面：一般公共服务（类）支出1600.40万元，占69.57%" in text
    assert "各项相加为99.99%" in text


def test_an_item_is_named_by_class_group_and_item() -> None:
    assert (
        "5.资源勘探工业信息等（类）工业和信息产业监管（款）一般行政管理事务（项）："
        "预算为270.00万元，支出决算为250.00万元，完成预算的92.59%，"
        "决算数小于预算数。主要原因是设备采购节约资金。"
    ) in said(write_general_budget)


def test_an_item_on_budget_needs_no_reason() -> None:
    assert "完成预算的100%，决算数等于预算数。" in said(write_general_budget)


def test_an_item_above_its_budget_is_called_so() -> None:
    more = held("total_expenditure", "89万元", Basis.BUDGET, scope=GENERAL, item=HEALTH)
    text = said(write_general_budget, changed(more, reason_item_2101101="基数调整"))
    assert "完成预算的101.12%，决算数大于预算数。主要原因是基数调整。" in text


def test_an_item_without_a_budget_has_no_rate() -> None:
    none = held("total_expenditure", "0万元", Basis.BUDGET, scope=GENERAL, item=HEALTH)
    text = said(write_general_budget, changed(none, reason_item_2101101="年中追加"))
    assert "预算为0万元，支出决算为90.00万元，未安排预算，不计算完成率" in text


def test_basic_expenditure_names_what_it_was_spent_on() -> None:
    text = said(write_basic_expenditure)
    assert "人员经费1380.25万元，主要包括：基本工资、津贴补贴、奖金、" in text
    assert "公用经费219.75万元，主要包括：办公费、差旅费、工会经费、" in text


def test_no_basic_expenditure_is_one_sentence() -> None:
    none = changed(held("basic_expenditure", "0万元", scope=GENERAL))
    assert said(write_basic_expenditure, none).endswith("基本支出0万元。")


def test_a_difference_nobody_explained_is_noted_and_not_explained_away() -> None:
    draft = Draft(changed(reason_item_2011301=""), load())
    write_general_budget(draft)
    assert "完成预算的98.36%，决算数小于预算数。\n2." in draft.words
    (note,) = draft.finish((), "").notes
    assert note == (
        "一般公共服务（类）商贸事务（款）行政运行（项）决算数与预算数不一致，"
        "没有写明原因。"
    )


def test_a_code_without_a_name_is_noted() -> None:
    more = held("total_expenditure", "5万元", scope=GENERAL, item="2290101")
    draft = Draft(changed(more), load())
    write_general_budget(draft)
    notes = draft.finish((), "").notes
    assert "科目2290101没有名称，文中只印了编码，请在表中补填名称。" in notes
