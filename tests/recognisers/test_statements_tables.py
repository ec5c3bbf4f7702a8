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
