"""Sentences about single figures; whole workbooks in ``test_dossier_reading``."""

from __future__ import annotations

import pytest

from hengji.model.fact import Basis
from hengji.preparing.misentered import (
    formula_differs,
    impossible,
    other_year,
    overwritten,
    unconfirmed,
)
from hengji.rules import load
from tests.support.dossiers import held


@pytest.mark.parametrize(
    ("concept", "text", "codes"),
    [
        ("staff_in_post", "-3人", ["negative_count"]),
        ("staff_in_post", "0人", []),
        ("actual_area", "-1平方米", ["negative_count"]),
        ("total_income", "-3.20万元", []),
        ("execution_rate", "101.2%", ["rate_above_whole"]),
        ("execution_rate", "100%", []),
        ("staffing_control_rate", "104%", []),
    ],
)
def test_only_what_cannot_be_is_impossible(
    concept: str, text: str, codes: list[str]
) -> None:
    fact = held(concept, text, Basis.NONE).fact
    found = list(impossible(fact, load()))
    assert [problem.code for problem in found] == codes
    assert all("工作表“表”B2" in problem.message for problem in found)


def test_each_sentence_names_the_cell_and_the_figure() -> None:
    fact = held("total_income", "10.00万元").fact
    other = held("total_income", "12.00万元").fact.figure
    for problem in (
        other_year(fact, 2024),
        overwritten(fact),
        formula_differs(fact, other),
        unconfirmed(fact, "取自《去年的报告》第3行"),
    ):
        assert "工作表“表”B2" in problem.message
        assert problem.place == fact.place
    assert "12.00" in formula_differs(fact, other).message
    assert "去年的报告" in unconfirmed(fact, "取自《去年的报告》").message
    assert "2024年度" in other_year(fact, 2024).message
