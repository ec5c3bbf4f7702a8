from __future__ import annotations

from tests.support.indicator_forms import found, rows

HEAD = "年度总体目标|预期目标|实际完成情况"


def test_goals_and_results_of_unequal_number() -> None:
    (finding,) = found("STR-401", rows(HEAD, "|1、甲；2、乙；3、丙。|1、子。2、丑。"))
    assert (finding.stated, finding.expected) == ("2", "3")


def test_equal_numbers_or_plain_prose_are_fine() -> None:
    assert not found("STR-401", rows(HEAD, "|1、甲；2、乙。|1、子。2、丑。"))
    assert not found("STR-401", rows(HEAD, "|1、甲；2、乙。|全部完成。"))


def test_a_goal_answered_under_another_number() -> None:
    (finding,) = found("STR-402", rows(HEAD, "|目标7：甲|目标6：甲做完了"))
    assert finding.stated == "目标6"
    assert not found("STR-402", rows(HEAD, "|目标7：甲|目标7：甲做完了"))
