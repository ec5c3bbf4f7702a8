from hengji.model.fact import Basis
from hengji.recognisers.statements import Statement
from tests.support.linked import statements_of

TITLE = "云泽县水利局2023年度部门整体支出绩效自评报告\n"


def stated(text: str) -> dict[str, Statement]:
    return {str(s.operand.figure): s for s in statements_of(TITLE + text)}


def test_what_was_executed_after_a_budget_is_the_same_item() -> None:
    found = stated("2023年公用经费预算56.20万元，实际执行55.10万元。")
    assert found["56.20万元"].basis is Basis.BUDGET
    assert found["55.10万元"].item == "operating_expenditure"
    assert found["55.10万元"].basis is Basis.ACTUAL
    assert not found["55.10万元"].weak


def test_last_year_after_an_item_is_only_likely_to_be_the_same() -> None:
    found = stated("2023年公务接待费支出3.32万元，同比2022年4.22万元下降21.33%。")
    last_year = found["4.22万元"]
    assert last_year.year == 2022
    assert last_year.weak or not last_year.known


def test_parts_of_something_unknown_are_kept_apart() -> None:
    found = stated("其中：下属监测站支出160.40万元，其中：人员经费136.96万元。")
    assert "of:" in found["136.96万元"].scope or not found["136.96万元"].known


def test_a_rate_is_named_by_the_words_before_it() -> None:
    found = stated("编制20人，年末实有19人，在职人员控制率为95.00%。")
    assert found["95.00%"].item == "staffing_control_rate"


def test_the_final_score_is_one_quantity_and_category_points_are_not() -> None:
    found = stated("自评得分为96分，其中：产出指标49分，效益指标28分。")
    assert found["96分"].item == "total_score"
    assert "49分" not in found or found["49分"].item != "total_score"


def test_a_scope_that_only_the_heading_states_is_marked() -> None:
    text = "一、一般公共预算支出情况\n2023年本局基本支出100.00万元。"
    assert stated(text)["100.00万元"].general_by_section


def test_parts_are_of_the_year_and_the_money_of_their_whole() -> None:
    found = stated(
        "2022年度公用经费支出30.00万元，其中：办公费20.00万元、档案费10.00万元。\n"
    )
    assert {statement.year for statement in found.values()} == {2022}
    assert found["10.00万元"].scope == "basic"


def test_the_final_budget_is_no_other_budget() -> None:
    found = stated("2023年度项目支出年初预算数30.00万元，全年预算数40.00万元。\n")
    assert found["30.00万元"].basis is Basis.ORIGINAL_BUDGET
    assert found["40.00万元"].basis is Basis.FINAL_BUDGET
    assert found["40.00万元"].item == "project_expenditure"
