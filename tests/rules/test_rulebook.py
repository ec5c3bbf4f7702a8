"""Lookups of the rulebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji.rules import load
from tests.support.packs import CHECK, make_pack


@pytest.mark.parametrize(
    ("label", "identifier"),
    [
        ("“三公”经费", "three_public_expenses"),
        ("一、三公经费", "three_public_expenses"),
        (" 1、公务用车购置和运行维护费", "vehicle_total"),
        ("其中：公车购置", "vehicle_purchase"),
        ("因公出国（境）费用", "overseas_travel"),
        ("2020年末编制数", "established_posts"),
        ("项目支出金额", "project_expenditure"),
        ("公共财\n政拨款", "general_public_budget_appropriation"),
        ("执行率（B/A）", "execution_rate"),
        ("日常公用经费", "operating_expenditure"),
        ("“三公经费”控制率", "three_public_expenses_control_rate"),
        ("全年预算数（A）", "final_budget"),
    ],
)
def test_a_printed_label_finds_its_concept(label: str, identifier: str) -> None:
    found = load().concept_of(label)
    assert found is not None and found.id == identifier


@pytest.mark.parametrize("label", ["", "控制率", "合计", "小计", "某某经费", "2020年"])
def test_a_word_that_names_nothing_finds_nothing(label: str) -> None:
    assert load().concept_of(label) is None


def test_a_check_is_in_force_for_the_year_and_the_year_of_writing(
    tmp_path: Path,
) -> None:
    text = CHECK + "valid: {from: 2021-03-01, to: 2022-06-30}\n"
    rules = load([make_pack(tmp_path, {"checks/SUM-901.yaml": text})])
    years = [year for year in range(2018, 2026) if "SUM-901" in rules.applicable(year)]
    assert years == [2020, 2021, 2022]
    assert "SUM-901" in rules.applicable(None)


def test_loading_is_done_once() -> None:
    assert load() is load()
    assert load(["cn"]) is load(["cn"])
    assert "hunan_overview" not in load(["cn"]).forms
