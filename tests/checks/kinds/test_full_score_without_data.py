from __future__ import annotations

from tests.support.indicator_forms import HEADER, RULED, found, rows

SHEET = rows(
    RULED,
    "投入|配置|在职人员控制率|5|比率|（在职人员数/编制数）×100%小于或等于1计5分|5",
    "||目标合理性|2|是否合理|①合理计2分|2",
)


def test_full_points_without_any_input_are_asked_about() -> None:
    (finding,) = found("VAL-411", SHEET)
    assert "在职人员控制率" in finding.message.zh


def test_the_value_or_both_inputs_in_the_text_are_support() -> None:
    assert not found("VAL-411", "核定编制91名，年末在职人员87人。\n" + SHEET)
    assert not found("VAL-411", "在职人员控制率为95.6%。\n" + SHEET)


def test_one_input_alone_is_no_support() -> None:
    assert found("VAL-411", "核定编制91名。\n" + SHEET)


def test_a_year_is_no_data() -> None:
    assert found("VAL-411", "编制在2019年、在职人员在2020年有调整。\n" + SHEET)


def test_a_base_table_with_the_headings_is_support() -> None:
    base = rows("编制数|年末实际在职人数|控制率", "91|87|95.6%") + "正文\n"
    assert not found("VAL-411", base + SHEET)


def test_a_form_that_prints_the_result_is_not_asked() -> None:
    text = rows(HEADER, "产出|成本|在职人员控制率|≤100%|96.8%|3|3|")
    assert not found("VAL-411", text)


def test_proposals_rates_are_not_the_departments() -> None:
    sheet = rows(RULED, "效果|效益|社会公众或服务对象满意度|5|满意|按满意率计5分|5")
    assert found("VAL-411", "办理人大代表建议和提案12件，满意率100%。\n" + sheet)
    assert not found("VAL-411", "问卷调查显示群众满意率97%。\n" + sheet)
