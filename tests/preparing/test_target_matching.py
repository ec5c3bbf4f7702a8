"""The table as a whole: money, satisfaction, weights, classes."""

from __future__ import annotations

import pytest

from hengji.model.advice import AdviceKind
from tests.preparing.targets import GOOD, advice, kinds, with_row

K = AdviceKind
COST, SATISFIED = 3, 5


def test_a_form_without_a_cost_is_told_with_an_example() -> None:
    (one,) = advice(*GOOD[:COST], *GOOD[COST + 1 :])
    assert one.kind is K.COST_MISSING
    assert "common_total_cost" in one.entries


@pytest.mark.parametrize(
    "row",
    [
        "产出指标|质量指标|项目支出控制情况|≤60万元|58万元|10|10|",
        "成本指标|经济成本指标|人均培训额|≤450元|440元|10|10|",
    ],
)
def test_a_cost_is_known_by_level_or_name(row: str) -> None:
    assert K.COST_MISSING not in kinds(advice(*with_row(COST, row)))


def test_the_frame_of_input_and_process_is_not_asked_for_a_cost() -> None:
    rows = (
        "投入|预算配置|在职人员控制率|≤100%|98%|10|10|",
        "产出|职责履行|重点工作办结率|=100%|100%|10|10|",
        "效果|履职效益|公众问卷满意度|≥90%|95%|10|10|",
    )
    assert K.COST_MISSING not in kinds(advice(*rows))


@pytest.mark.parametrize(
    ("target", "budget", "flagged"),
    [
        ("≤65万元", "60万元", True),
        ("≤605001元", "60万元", True),
        ("≤600001元", "60万元", False),
        ("≤60万元", "60万元", False),
        ("≤60.00万元", "599999元", False),
        ("≤0.006亿元", "60万元", False),
    ],
)
def test_a_cost_is_held_against_the_budget_as_printed(
    target: str, budget: str, flagged: bool
) -> None:
    rows = with_row(COST, f"产出指标|成本指标|项目总成本|{target}|50万元|10|10|")
    assert (K.COST_ABOVE_BUDGET in kinds(advice(*rows, budget=budget))) is flagged


@pytest.mark.parametrize(
    "row",
    [
        "产出指标|成本指标|单位造价|≤90万元|80万元|10|10|",
        "产出指标|成本指标|设备|≤90万元/台|80万元|10|10|",
        "效益指标|经济效益指标|带动投资|≥900万元|950万元|10|10|",
    ],
)
def test_a_price_or_a_benefit_is_not_the_cost_of_the_project(row: str) -> None:
    found = advice(*with_row(4, row), budget="60万元")
    assert K.COST_ABOVE_BUDGET not in kinds(found)


def test_a_form_without_satisfaction_is_told() -> None:
    assert kinds(advice(*GOOD[:SATISFIED])) == [K.SATISFACTION_MISSING]


def test_satisfaction_under_outcomes_counts() -> None:
    row = "效益指标|社会效益指标|群众满意度（问卷）|≥90%|93%|10|10|"
    assert advice(*with_row(SATISFIED, row)) == []


def test_a_satisfaction_nobody_is_asked_for_is_asked_about_once() -> None:
    row = "满意度指标|服务对象满意度指标|{}满意度|≥90%|93%|10|10|"
    rows = (*GOOD[:SATISFIED], row.format("家长"), row.format("学生"))
    assert kinds(advice(*rows)) == [K.SATISFACTION_BASIS]


def test_the_survey_is_asked_for_where_satisfaction_is_named() -> None:
    level = "满意度指标|服务对象满意度指标|"
    rows = (level + "投诉办结率|≥98%|99%|5|5|", level + "学员满意度|≥90%|93%|5|5|")
    (one,) = advice(*GOOD[:SATISFIED], *rows)
    assert one.indicator == "学员满意度"


def test_everybody_satisfied_leaves_no_room() -> None:
    row = "满意度指标|服务对象满意度指标|参训教师问卷满意度|100%|100%|10|10|"
    (one,) = advice(*with_row(SATISFIED, row))
    assert one.kind is K.SATISFACTION_BASIS and "人人满意" in one.message.zh


def test_complaints_all_answered_are_not_everybody_satisfied() -> None:
    row = "满意度指标|服务对象满意度指标|投诉办结率|100%|100%|10|10|"
    (one,) = advice(*with_row(SATISFIED, row))
    assert "怎样调查" in one.message.zh


def test_an_indicator_above_thirty_per_cent_is_told_and_thirty_is_not() -> None:
    row = "效益指标|社会效益指标|教师持证上岗率|≥98%|98.5%|31|31|"
    assert kinds(advice(*with_row(4, row))) == [K.WEIGHT_HEAVY]


@pytest.mark.parametrize(
    ("row", "flagged"),
    [
        ("产出指标|数量指标|召开部署会议次数|6次|6次|20|20|", True),
        ("产出指标|数量指标|召开部署会议次数|6次|6次|10|10|", False),
        ("效益指标|社会效益指标|队伍面貌|有较大变化|有|30|30|", True),
        ("效益指标|社会效益指标|持证上岗率|≥98%|99%|30|30|", False),
    ],
)
def test_many_points_for_little_are_asked_about(row: str, flagged: bool) -> None:
    assert (K.WEIGHT_TRIVIAL in kinds(advice(*with_row(4, row)))) is flagged


def test_few_lines_are_no_table_of_weights() -> None:
    rows = (GOOD[COST], "产出指标|数量指标|培训人次|≥50人次|52人次|80|80|", GOOD[5])
    assert K.WEIGHT_HEAVY not in kinds(advice(*rows))


@pytest.mark.parametrize(
    ("row", "belongs"),
    [
        ("效益指标|生态效益指标|离退休服务人次|≥90人次|95人次|30|30|", "社会效益指标"),
        ("满意度指标|可持续影响指标|持证上岗率|≥98%|99%|30|30|", "效益指标"),
        ("产出指标|质量指标|参训人员问卷满意度|≥95%|96%|30|30|", "满意度指标"),
        ("产出指标|数量指标|培训考核合格率|≥95%|96%|30|30|", "质量指标"),
    ],
)  # fmt: skip
def test_what_stands_in_the_wrong_place_is_told_where_it_belongs(
    row: str, belongs: str
) -> None:
    found = [a for a in advice(*with_row(4, row)) if a.kind is K.MISPLACED]
    assert [belongs in a.wording.zh for a in found] == [True]


@pytest.mark.parametrize(
    "row",
    [
        "产出指标|质量指标|项目总成本率|≥95%|96%|30|30|",
        "效益指标|经济效益指标|新增就业岗位数|≥90个|96个|30|30|",
        "产出指标|数量指标|学员到课率|≥95%|96%|30|30|",
    ],
)
def test_what_may_stand_there_is_left_there(row: str) -> None:
    assert K.MISPLACED not in kinds(advice(*with_row(4, row)))
