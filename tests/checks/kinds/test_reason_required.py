from __future__ import annotations

from tests.support.indicator_forms import HEADER, PLAIN, found, lines, rows

FUNDS = "资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分"


def test_a_deduction_with_a_blank_reason_is_an_error() -> None:
    findings = found(
        "REA-401", rows(HEADER, "产出|数量|甲|3次|2次|5|4|　", "||乙|1|1|5|5|")
    )
    assert lines(findings) == [17]
    assert findings[0].difference == "1"
    assert findings[0].arithmetic == "5 - 4 = 1"


def test_a_deduction_with_a_reason_is_fine() -> None:
    assert not found("REA-401", rows(HEADER, "产出|数量|甲|3次|2次|5|4|材料晚到"))


def test_a_form_without_a_reason_column_is_not_asked_for_reasons() -> None:
    text = rows("一级指标|二级指标|三级指标|分值|得分", "产出|数量|甲|5|4")
    assert not found("REA-401", text)


def test_a_slipped_reason_is_told_by_the_other_check_alone() -> None:
    text = rows(HEADER, "产出|数量|甲|好|好|5|5|有待加强", "||乙|多|多|5|4|")
    assert not found("REA-401", text)


def test_points_lost_for_execution_need_a_reason_somewhere() -> None:
    text = rows(FUNDS, "年度资金总额|90|100|90|10|90%|9", HEADER, "产出|数|甲|1|1|5|5|")
    (finding,) = found("REA-402", text)
    assert "执行率90%" in finding.message.zh
    told = "\n预算执行率偏低，主要原因是项目招标延后。\n"
    assert not found("REA-402", text + told)


def test_full_execution_needs_no_reason() -> None:
    assert not found("REA-402", rows(FUNDS, "年度资金总额|90|100|100|10|100%|10"))


def test_a_missed_target_without_scores_is_asked_about() -> None:
    (finding,) = found("REA-403", rows(PLAIN, "产出|质量|采购执行率|100%|94.72%"))
    assert finding.difference == "-5.28个百分点"
    assert not found("REA-403", rows(PLAIN, "产出|质量|采购执行率|90%|94.72%"))


def test_less_is_not_missed_where_less_may_be_better() -> None:
    assert not found("REA-403", rows(PLAIN, "产出|成本|三公经费控制率|100%|26.20%"))
    assert not found("REA-403", rows(PLAIN, "产出|成本|培训费用|5万元|4万元"))


def test_a_duration_in_years_is_no_date() -> None:
    assert found("REA-403", rows(PLAIN, "效益|可持续|使用年限|≥3年|1年"))
    assert not found("REA-403", rows(PLAIN, "产出|时效|完成|2020年底|2019年底"))


def test_a_blank_below_a_reason_may_be_one_merged_cell_of_a_text_file() -> None:
    text = rows(HEADER, "产出|数量|甲|好|差|5|4|雨季停工", "||乙|好|差|5|4|")
    (finding,) = found("REA-401", text)
    assert finding.severity.value == "info"


def test_a_figure_among_many_words_may_measure_something_else() -> None:
    row = "产出|质量|执行率|100%|全年共组织问卷调查回收率达到85%"
    assert not found("REA-403", rows(PLAIN, row))
