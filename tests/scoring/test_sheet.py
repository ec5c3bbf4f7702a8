from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from hengji import rules
from hengji.model.fact import Basis, Fact
from hengji.model.number import exact
from hengji.model.score import ScoreSheet
from hengji.scoring import score
from tests.support.claims import operand
from tests.support.indicator_forms import HEADER, PLAIN, reading, rows

FUNDS = rows(
    "资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
    "年度资金总额|80|100|100|10|100%|10",
)
FORM = rows(
    HEADER,
    "产出|质量|合格率|≥95%|90%|50|50|",
    "效益|社会|环境|优化|优化|40|38|略",
    "总分|100|98",
)


def sheet(text: str, *facts: Fact) -> ScoreSheet:
    read = replace(reading(text), facts=facts)
    with exact():
        found = score(read, rules.load())
    assert found is not None
    return found


def test_undetermined_lines_count_as_claimed_and_are_counted() -> None:
    found = sheet(FUNDS + FORM)
    assert found.claimed_total == 98
    assert found.recomputed_total == Decimal("10") + Decimal("47.37") + 38
    assert found.undetermined == 1
    assert found.recomputed_rating == "优"


def test_the_total_is_the_sum_of_its_lines() -> None:
    found = sheet(FUNDS + FORM)
    parts = [
        line.recomputed if line.recomputed is not None else line.claimed
        for line in found.lines
    ]
    assert sum(part for part in parts if part is not None) == found.recomputed_total


def test_money_received_is_not_money_spent() -> None:
    spent = operand("94.33万元")
    fact = Fact(
        "total_expenditure",
        "支出合计",
        spent.figure,
        spent.place,
        fiscal_year=2020,
        basis=Basis.ACTUAL,
    )
    text = FUNDS + FORM
    read = replace(reading(text), facts=(fact,))
    read = replace(read, outline=replace(read.outline, fiscal_year=2020))
    with exact():
        found = score(read, rules.load())
    assert found is not None
    assert found.lines[0].recomputed == Decimal("9.43")
    assert found.lines[0].arithmetic == "10 × min(1, 94.33 ÷ 100) = 9.43"


def test_an_execution_row_without_amounts_is_undetermined() -> None:
    text = rows(
        "资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
        "年度资金总额|||100|10|100%|10",
    )
    found = sheet(text + FORM)
    assert found.lines[0].recomputed is None and found.lines[0].reason


def test_the_claimed_grade_stands_beside_the_recomputed_one() -> None:
    found = sheet(FUNDS + FORM + "本单位自评等级为“优”。\n")
    assert found.claimed_rating == "优"


@pytest.mark.parametrize(
    "text", ["正文\n", rows(PLAIN, "产出|数量|人数|50人|52人"), ""]
)
def test_a_document_that_scores_nothing_has_no_sheet(text: str) -> None:
    with exact():
        assert score(reading(text), rules.load()) is None
