"""Goals beside their results."""

from __future__ import annotations

from hengji.model.dossier import Dossier
from hengji.model.drawing import DrawnForm
from hengji.rules import load
from hengji.writers.layout import draw
from tests.support.filled import BODY, YEAR, indicators
from tests.support.filled_text import BODY_GOALS

RULES = load()


def goal_cells(form_set: str, goals: list[tuple[str, str, str]]) -> list[list[str]]:
    form = "department_self_evaluation"
    tables = (indicators(form, (), goals),) if goals else ()
    dossier = Dossier(form_set, BODY, YEAR, indicators=tables)
    forms: list[DrawnForm] = draw(RULES.form_sets[form_set], dossier, RULES)
    return [
        [cell.text for cell in form.cells if cell.field == f"goal_{side}"]
        for form in forms
        for side in ("expected", "actual")
        if any(cell.field == f"goal_{side}" for cell in form.cells)
    ]


def test_goals_stand_in_one_cell_each_behind_its_ordinal() -> None:
    expected, actual = goal_cells("hunan_city", list(BODY_GOALS))
    assert expected == [
        "目标1：举办促消费活动12场。\n目标2：改造农贸市场5家。\n目标3：新建村级电商服务站40个。"
    ]
    assert actual[0].startswith("目标1：举办促消费活动14场。")


def test_ordinals_are_printed_as_they_were_read() -> None:
    goals = [("1", "甲", "甲成"), ("②", "乙", "乙成"), ("", "丙", "丙成")]
    expected, _ = goal_cells("hunan_city", goals)
    assert expected == ["1、甲\n②乙\n丙"]


def test_the_overview_has_a_row_for_each_goal() -> None:
    expected, actual, *_ = goal_cells("hunan_prefecture", list(BODY_GOALS))
    assert len(expected) == len(actual) == 3
    assert expected[1] == "目标2：改造农贸市场5家。"


def test_a_blank_overview_has_rows_for_three_goals() -> None:
    expected, actual, *_ = goal_cells("hunan_prefecture", [])
    assert expected == ["目标1：", "目标2：", "目标3："]
    assert actual == ["", "", ""]
