from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows

PROSE = """1.4成本指标
1、在职人员控制率。编制10人，在职9人。
2、三公经费控制率。控制率为26.2%。
3、政府采购执行率。执行率94%。
2、效益指标
"""


def test_a_ratio_told_in_prose_and_absent_from_the_form() -> None:
    form = rows(
        HEADER,
        "产出|成本指标|在职人员控制率|≤100%|90%|3|3|",
        "||三公经费控制率|≤100%|26.2%|3|3|",
        "||公用经费变动率|≤100%|53.7%|3|3|",
    )
    (finding,) = found("STR-441", PROSE + form)
    assert finding.stated == "“政府采购执行率”"
    assert "公用经费变动率" in finding.message.zh


def test_a_ratio_the_form_scores_is_fine() -> None:
    form = rows(
        HEADER,
        "产出|成本指标|在职人员控制率|≤100%|90%|3|3|",
        "||三公经费控制率|≤100%|26.2%|3|3|",
        "||政府采购执行率|100%|94%|3|2|晚",
    )
    assert not found("STR-441", PROSE + form)


def test_prose_that_follows_another_list_says_nothing() -> None:
    form = rows(HEADER, "产出|成本指标|培训费|≤5万元|4万元|3|3|")
    assert not found("STR-441", PROSE + form)


def test_a_rate_told_otherwise_under_the_same_name() -> None:
    prose = "1.2质量指标\n（1）资金使用到位率。全年支出94万元，资金使用到位率94%。\n"
    row = "产出|质量指标|资金使用到位率|100%|100%|3|3|"
    (finding,) = found("XRF-401", prose + rows(HEADER, row))
    assert (finding.stated, finding.expected) == ("100%", "94%")
    assert finding.severity.value == "error"


def test_a_rate_of_another_name_is_only_asked_about() -> None:
    prose = "（1）资金使用到位率。全年支出94万元，预算完成率94%。\n"
    row = "产出|质量指标|资金使用到位率|100%|100%|3|3|"
    (finding,) = found("XRF-401", prose + rows(HEADER, row))
    assert finding.severity.value == "warning"


def test_one_number_printed_with_more_or_fewer_decimals_agrees() -> None:
    prose = "1、在职人员控制率。编制91人，控制率为95.60%。\n"
    row = "产出|成本指标|在职人员控制率|≤100%|95.6%|3|3|"
    assert not found("XRF-401", prose + rows(HEADER, row))
