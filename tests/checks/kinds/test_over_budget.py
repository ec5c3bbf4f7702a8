"""The kind over_budget: what it tells, and when it keeps silent."""

from __future__ import annotations

from dataclasses import replace

from hengji.checks.kinds.over_budget import find
from hengji.model.fact import Basis, Fact
from hengji.model.finding import Finding
from hengji.rules import load
from tests.support.claims import operand
from tests.support.text_kinds import reading

TITLE = "虚构县水利局2023年度部门整体支出绩效自评报告\n"


def told(budget: str, actual: str, text: str = TITLE) -> list[Finding]:
    """Findings for a procurement budget and its result."""
    facts = []
    for printed, basis in ((budget, Basis.BUDGET), (actual, Basis.ACTUAL)):
        stated = operand(printed)
        label = f"政府采购金额·2023年{basis.value}"
        facts.append(
            Fact(
                "government_procurement",
                label,
                stated.figure,
                stated.place,
                basis=basis,
            )
        )
    whole = replace(reading(text), facts=tuple(facts))
    return list(find(whole, load().checks["OTH-431"]))


def test_the_finding_tells_both_figures_and_their_ratio() -> None:
    (found,) = told("9.00万元", "28.50万元")
    assert found.stated == "28.50万元"
    assert "316.67%" in found.message.zh
    assert [place.quote for place in found.places] == ["28.50万元", "9.00万元"]


def test_a_little_more_than_the_budget_is_not_asked_about() -> None:
    assert told("9.00万元", "9.50万元") == []
    assert told("0万元", "9.50万元") == []


def test_a_reason_given_in_the_text_is_enough() -> None:
    text = TITLE + "政府采购超过预算，主要是年中追加了设备购置。\n"
    assert told("9.00万元", "28.50万元", text) == []
