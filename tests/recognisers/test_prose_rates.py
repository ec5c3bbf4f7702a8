"""Execution rates, control rates, multiples."""

from __future__ import annotations

import pytest

from tests.support.prose import accused, held


@pytest.mark.parametrize(
    "text",
    [
        "预算收入2000万元，本年决算支出1900万元，预算执行率95%。",
        "项目全年预算数70.5万元，执行数为70.5万元，完成预算的100%。",
        "年初预算为2993.92万元，支出决算为2940.05万元，完成年初预算的98.20%。",
        "年初预算为100万元，全年预算数为150万元，支出决算140万元，完成预算的93.33%。",
    ],
)
def test_execution_is_result_over_budget(text: str) -> None:
    assert [code for code, _ in held(text)] == ["EXE-201"]


@pytest.mark.parametrize(
    "text",
    [
        "共有编制91人，年末实有在职人数为87，在职人员控制率为95.60%。",
        "公用经费预算373.15万元，实际执行373.15万元。公用经费控制率100%。",
        "受理企业诉求2486个，解决2273个，问题办结率91.43%。",
        "年初预算数为1685.89万元，追加预算6368.56万元，是年初预算的3.78倍。",
    ],
)
def test_other_rates_are_covered(text: str) -> None:
    assert [code for code, _ in held(text)] == ["RAT-201"]


def test_parts_of_the_result_are_not_taken_for_it() -> None:
    text = (
        "三公经费预算64.65万元，实际开支16.94万元，其中公务接待3.32万元、出国费0元，"
        "公务用车13.62万元。三公经费控制率为{}%。"
    )
    assert ("RAT-201", "26.2%") in held(text.format("26.2"))
    assert accused(text.format("36.2")) == [("RAT-201", "36.2%")]


def test_a_wrong_execution_rate_accuses() -> None:
    assert accused("预算收入2000万元，本年决算支出1900万元，预算执行率59%。") == [
        ("EXE-201", "59%")
    ]


def test_spent_and_carried_over_prove_the_rate_wrong() -> None:
    assert accused("1.前期经费100万元，支出63万元，结转37万元，支出完成率67%。") == [
        ("EXE-201", "67%")
    ]


def test_an_unprinted_adjusted_budget_excuses_the_rate() -> None:
    assert accused("年初预算数100万元，支出决算120万元，完成预算的100%。") == []


def test_a_rate_without_its_amounts_is_no_relation() -> None:
    assert held("资金100万元，解决率达100%。") == []
    assert accused("专项资金134.51万元，支出完成率72.09%。") == []


def test_each_item_of_a_list_has_its_own_budget() -> None:
    text = (
        "三公经费支出预算数20.0万元，支出决算数15.5万元，完成预算的77.5%，其中：接待费"
        "预算5.0万元，决算3.5万元，完成预算的70%；公务用车预算15.0万元，决算12.0万元，"
        "完成预算的{}%。"
    )
    assert [code for code, _ in held(text.format(80))].count("EXE-201") == 3
    assert accused(text.format(88)) == [("EXE-201", "88%")]


def test_the_rate_of_an_item_is_not_that_of_the_whole() -> None:
    text = (
        "支出预算为52.97万元，支出决算为44.51万元，完成预算的84.03%，其中：公务用车"
        "支出决算为36.85万元，完成预算的91.20%；公务接待费支出决算为7.66万元，完成预算"
        "的61.00%。"
    )
    assert accused(text) == []


def test_a_rate_is_of_the_full_year_budget_of_the_sentence_before() -> None:
    text = (
        "年初预算数1509.28万元，全年预算数1895.81万元。全年执行数1840.59万元，"
        "预算执行率{}%。"
    )
    assert accused(text.format("97.09")) == []
    assert accused(text.format("121.95")) == []
    assert accused(text.format("91.09")) == [("EXE-201", "91.09%")]
