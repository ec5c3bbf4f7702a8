"""One thing told twice in prose."""

from __future__ import annotations

from hengji.recognisers.namesakes import growth_claims
from tests.support.prose import sentences_in


def told(*paragraphs: str) -> list[tuple[str, ...]]:
    """The rates of each claim, as printed."""
    return [
        tuple(o.figure.text for o in (claim.stated, *claim.operands))
        for claim in growth_claims(sentences_in(*paragraphs))
    ]


def test_rates_told_respectively_belong_to_their_own_names() -> None:
    assert told(
        "工业投资、技改投资分别增长12.6%、18.2%，完成全年增长10%和5%的目标任务。",
        "四、工业投资、技改投资分别增长16.8%、22.9%。",
    ) == [("12.6%", "16.8%"), ("18.2%", "22.9%")]


def test_one_name_and_another_are_not_compared() -> None:
    assert told("规模工业增加值增长4.8%。", "园区规模工业增加值增长4.6%。") == []


def test_another_time_or_an_aim_is_not_compared() -> None:
    assert told("民间投资同比增长17.5%。", "上半年民间投资同比增长9.1%。") == []
    assert told("民间投资同比增长17.5%。", "民间投资增长10%的目标全面完成。") == []


def test_budget_lines_are_left_to_their_concepts() -> None:
    assert told("项目支出合计增长4.8%。", "项目支出合计增长5.8%。") == []
