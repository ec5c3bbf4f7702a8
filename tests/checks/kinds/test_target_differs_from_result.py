from __future__ import annotations

from tests.support.indicator_forms import HEADER, PLAIN, found, rows

GOALS = "年度总体目标|预期目标|实际完成情况"


def test_words_repeated_but_for_punctuation_are_identical() -> None:
    text = rows(
        HEADER, "产出|数量|招商|1在谈项目69个，在建9个|1．在谈项目69个；在建9个|5|5|"
    )
    assert len(found("TGT-401", text)) == 1


def test_a_single_state_word_is_only_noted_and_a_habit_is_a_warning() -> None:
    one = rows(HEADER, "产出|质量|合规性|合规|合规|5|5|")
    assert [f.severity.value for f in found("TGT-401", one)] == ["info"]
    many = rows(HEADER, *[f"产出|质量|指标{i}|完善|完善|5|5|" for i in range(5)])
    assert {f.severity.value for f in found("TGT-401", many)} == {"warning"}


def test_equal_rates_counts_and_dates_are_not_copied_words() -> None:
    text = rows(
        HEADER,
        "产出|质量|合格率|100%|100%|5|5|",
        "||天数|7|7|5|5|",
        "||系统|175个系统|175个系统|5|5|",
        "|时效|完成时间|2020年12月31日前|2020年12月31日前|5|5|",
    )
    assert not found("TGT-401", text)
    assert [f.severity.value for f in found("TGT-403", text)] == ["info"]


def test_a_result_of_its_own_is_fine() -> None:
    text = rows(HEADER, "产出|数量|招商|引进项目|引进项目12个|5|5|")
    assert not found("TGT-401", text) and not found("TGT-402", text)


def test_many_copied_rows_are_summed_up_with_their_share() -> None:
    copied = [f"产出|质量|指标{i}|有成效|有成效|5|5|" for i in range(5)]
    (finding,) = found("TGT-402", rows(HEADER, *copied, "||丙|2次|3次|5|5|"))
    assert finding.stated == "5/6"
    assert "83.3%" in finding.message.zh
    assert not found("TGT-402", rows(HEADER, *copied[:4], "||丙|2次|3次|5|5|"))


def test_a_relative_target_repeated_has_no_value() -> None:
    text = rows(HEADER, "产出|数量|增速|≥全省平均水平|≥全省平均水平|3|3|")
    assert len(found("VAL-401", text)) == 1
    assert not found("TGT-401", text)
    assert not found("VAL-401", rows(HEADER, "产出|数量|增速|≥全省平均水平|7.1%|3|3|"))


def test_a_bound_repeated_as_a_result_is_no_value() -> None:
    assert found("VAL-402", rows(PLAIN, "产出|质量|参与度|企业参与度≥90%|≥90%"))
    assert found("VAL-402", rows(PLAIN, "产出|满意度|满意|95%以上|95%以上"))
    assert not found("VAL-402", rows(PLAIN, "产出|质量|参与度|≥90%|96%"))


def test_a_goal_that_comes_back_word_for_word_or_to_the_unit() -> None:
    text = rows(GOALS, "|目标1：防止资产流失|目标1：防止资产流失。")
    assert len(found("TGT-404", text)) == 1
    text = rows(GOALS, "|目标1：新增厂房155万平方米|新建厂房155万平方米，超过上年。")
    (finding,) = found("TGT-404", text)
    assert finding.certainty.value == "likely"


def test_a_goal_answered_with_another_figure_or_a_rate_is_fine() -> None:
    text = rows(GOALS, "|目标1：新增厂房100万平方米|新建厂房155万平方米。")
    assert not found("TGT-404", text)
    assert not found("TGT-404", rows(GOALS, "|目标1：增速4.6%|工业增加值增长4.6%。"))
