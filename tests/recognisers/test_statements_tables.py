from hengji.model.fact import Basis
from hengji.recognisers.statements import Statement
from tests.support.linked import statements_of

TITLE = "云泽县水利局2023年度部门整体支出绩效自评报告\n"
COMPARISON = """2022-2023年项目支出对比表
\t支出项目
\t2022年项目支出（万元）
\t2023年项目支出（万元）
\t增减额

\t办公费
\t10.50
\t12.75
\t2.25

\t合计
\t10.50
\t12.75
\t2.25

"""


def stated(text: str) -> list[Statement]:
    return statements_of(TITLE + text)


def test_a_row_is_the_item_and_the_column_year_basis_and_measure() -> None:
    rows = [s for s in stated(COMPARISON) if s.operand.label.startswith("办公费")]
    assert [(s.year, s.measure) for s in rows] == [
        (2022, "level"),
        (2023, "level"),
        (2023, "difference"),
    ]
    assert rows[0].basis is Basis.ACTUAL
    assert "project" in rows[0].scope


def test_the_total_row_is_the_thing_of_its_column() -> None:
    totals = [s for s in stated(COMPARISON) if s.operand.label.startswith("合计")]
    assert {s.item for s in totals if s.measure == "level"} == {"project_expenditure"}


def test_a_result_of_an_indicator_is_a_statement() -> None:
    text = """部门整体支出绩效自评表
\t一级指标
\t二级指标
\t三级指标
\t年度指标值
\t实际完成值
\t分值
\t得分

\t产出指标（50分）
\t数量指标
\t新建水渠
\t30公里
\t32公里
\t50
\t50

\t总分
\t100
\t99

"""
    found = stated(text)
    assert ("新建水渠", "result") in {(s.operand.label, s.measure) for s in found}
    assert [s.operand.figure.value for s in found if s.item == "total_score"] == [99]
