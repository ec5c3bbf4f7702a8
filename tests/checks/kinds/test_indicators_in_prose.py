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
