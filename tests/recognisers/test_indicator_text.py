from __future__ import annotations

import pytest

from hengji.model.document import Cell, Table
from hengji.recognisers.indicator_text import (
    cell_text,
    goal_pair,
    heading,
    number,
    points,
)


def table(*texts: str) -> tuple[Table, list[Cell]]:
    row = [Cell(1, i, text, line=i) for i, text in enumerate(texts, 1)]
    return Table(0, 1, (tuple(row),), len(row), False), row


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("产出指标（50分）", "产出指标", 50),
        ("产出指标\n\n(50分)", "产出指标", 50),
        ("（特性指标70分）\n项目绩效", "项目绩效", 70),
        ("（10分）科学决策", "科学决策", 10),
        ("投   入（20分）", "投入", 20),
        ("效益指标30分", "效益指标", 30),
        ("目标合理性（2.5 分）", "目标合理性", 2.5),
    ],
)
def test_points_are_taken_out_of_a_label(text: str, name: str, value: float) -> None:
    home, (cell,) = table(text)
    found = heading(home, cell)
    assert found.name == name
    assert found.points is not None and found.points.figure.value == value
    assert found.points.place.quote in text


@pytest.mark.parametrize(
    "text", ["培训人数（人）", "补贴率（%）", "安可（一期）", "5G基站", "（2020）年"]
)
def test_other_brackets_are_no_points(text: str) -> None:
    home, (cell,) = table(text)
    assert heading(home, cell).points is None


def test_a_bare_bracket_counts_only_when_asked() -> None:
    home, (cell,) = table("（10）绩效目标")
    assert heading(home, cell).points is None
    found = heading(home, cell, bracket_points=True)
    assert found.name == "绩效目标"
    assert found.points is not None and found.points.figure.value == 10


def test_cells_of_points_print_nothing_but_a_number() -> None:
    home, row = table("94分", " ", "——", "约5分左右的样子", "-5")
    values = [points(home, cell, "x") for cell in row]
    assert [v and str(v.figure.value) for v in values] == ["94", None, None, None, "-5"]
    assert number(home, None, "x") is None
    assert cell_text(home, None) is None


def test_a_place_points_into_the_line_of_a_broken_cell() -> None:
    home, (cell,) = table("产出指标\n\n(50分)")
    found = heading(home, cell)
    assert found.points is not None and found.points.place.line == 3


def test_goals_are_cut_at_their_numbers_only() -> None:
    home, (left, right) = table(
        "1、完成1.5公里；2、增长4.6%。", "全年新增2家，1、其一。"
    )
    pair = goal_pair(home, left, right)
    assert [item[0] for item in pair.expected] == ["1", "2"]
    assert pair.expected[0][1] == "完成1.5公里；"
    assert [item[0] for item in pair.actual] == [""]


def test_circled_and_bracketed_numbers_cut_too() -> None:
    home, (left, right) = table("①甲②乙", "（1）子（2）丑")
    pair = goal_pair(home, left, right)
    assert [item[0] for item in pair.expected][:1] == ["①"]
    assert pair.actual[0][1].startswith("子")
