from __future__ import annotations

from decimal import Decimal

from hengji.recognisers.indicators import read_indicators
from tests.support.indicator_forms import HEADER, PLAIN, RULED, Words, grid, read, rows

FUNDS = (
    "年度预算申请|　|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
    "|年度资金总额|80|100|95|10|95%|9.5",
)


def names(text: str) -> list[str]:
    return [line.indicator.name for table in read(text) for line in table.lines]


def test_empty_cells_continue_the_levels_above() -> None:
    (table,) = read(
        rows(
            HEADER,
            "产出指标（50分）|数量指标（20分）|巡查次数|12次|12次|10|10|",
            "||台账数量|3本|3本|10|10|",
            "|质量指标（30分）|验收合格率|100%|100%|30|30|",
        )
    )
    assert [line.category.name for line in table.lines if line.category] == [
        "产出指标"
    ] * 3
    assert [line.subcategory.name for line in table.lines if line.subcategory] == [
        "数量指标",
        "数量指标",
        "质量指标",
    ]


def test_points_inside_labels_are_read_in_any_position() -> None:
    (table,) = read(
        rows(
            "一级指标|二级指标|三级指标|分值|得分",
            "（特性指标70分）项目绩效|（20）项目完成|完成数量|5|5",
            "投 入（20分）|数量指标(10分)|合理性（2分）|2|2",
        )
    )
    first, second = table.lines
    assert first.category is not None and first.category.points is not None
    assert first.category.points.figure.value == 70
    assert first.subcategory is not None and first.subcategory.points is not None
    assert first.subcategory.points.figure.value == 20
    assert second.category is not None and second.category.name == "投入"
    assert second.indicator.name == "合理性"
    assert second.indicator.points is not None
    assert second.indicator.points.figure.value == 2


def test_a_bracketed_ordinal_is_no_points_when_no_label_prints_points() -> None:
    (table,) = read(
        rows("一级指标|二级指标|三级指标|分值|得分", "（1）项目决策|（2）立项|程序|5|5")
    )
    category = table.lines[0].category
    assert category is not None and category.points is None


def test_a_header_in_two_rows_is_one_header() -> None:
    (table,) = read(
        rows(
            "一级|二级指标|三级指标|分值|指标解释|评价标准|自评得分",
            "指标||||||",
            "投入|目标设定|目标合理性|2|解释|计2分|2",
        )
    )
    assert [line.indicator.name for line in table.lines] == ["目标合理性"]
    assert table.columns == (
        "category",
        "subcategory",
        "indicator",
        "max_score",
        "score",
        "definition",
        "rule",
    )


def test_a_repeated_header_and_a_restarted_caption_join_one_table() -> None:
    header = "绩效指标|" + HEADER
    (table,) = read(
        rows(
            header,
            "|产出指标|数量指标|甲|1次|1次|50|50|",
            header,
            "|效益指标|社会效益|乙|好|好|30|30|",
            "绩效指标|满意度指标|满意度|丙|90%|95%|10|10|",
            "总分|90|90",
        )
    )
    assert [line.indicator.name for line in table.lines] == ["甲", "乙", "丙"]
    assert table.total_max is not None and table.total_max.figure.value == 90
    assert table.total_score is not None and table.total_score.figure.value == 90


def test_columns_may_stand_in_another_order_and_without_points() -> None:
    (table,) = read(
        rows("一级指标|二级指标|三级指标|实际完成值|年度指标值", "产出|数量|人数|52|50")
    )
    line = table.lines[0]
    assert line.target is not None and line.target.text == "50"
    assert line.actual is not None and line.actual.text == "52"
    assert line.max_score is None and line.score is None


def test_blank_template_rows_are_kept_as_empty() -> None:
    (table,) = read(rows(HEADER, "产出|数量|甲|1|1|5|5|", "|||||||"))
    assert [line.empty for line in table.lines] == [False, True]


def test_a_merged_score_over_several_rows_stands_in_its_first_row() -> None:
    (table,) = read(
        rows(
            "一级指标|二级指标|三级指标|分值|得分",
            "项目绩效|项目效益|经济效益（可选项）|40|38",
            "||社会效益（可选项）||",
            "||满意度|10|9",
            "总分|47分",
        )
    )
    scores = [line.score.figure.value if line.score else None for line in table.lines]
    assert scores == [38, None, 9]
    assert table.total_score is not None and table.total_score.figure.value == 47
    assert table.total_max is None


def test_the_execution_row_is_read_under_the_header_above_it() -> None:
    (table,) = read(rows(*FUNDS, HEADER, "产出|数量|甲|1|1|90|90|"))
    assert {role: operand.figure.value for role, operand in table.execution} == {
        "original_budget": 80,
        "final_budget": 100,
        "actual_expenditure": 95,
        "max_score": 10,
        "execution_rate": 95,
        "score": Decimal("9.5"),
    }


def test_goals_are_paired_and_cut_into_numbered_items() -> None:
    (table,) = read(
        rows(
            "年度总体目标|预期目标|实际完成情况",
            "|1、修路；2、架桥1.5公里。|目标1：路修好了。",
            HEADER,
            "产出|数量|甲|1|1|5|5|",
        )
    )
    (pair,) = table.goals
    assert [item[:2] for item in pair.expected] == [
        ("1", "修路；"),
        ("2", "架桥1.5公里。"),
    ]
    assert [item[:2] for item in pair.actual] == [("目标1", "路修好了。")]


def test_a_goal_table_row_by_row_gives_one_pair_per_row() -> None:
    (table,) = read(
        rows("目标|预期目标|实际完成", "|目标1：甲|做了甲", "|目标2：乙|做了乙")
    )
    assert len(table.goals) == 2 and table.lines == ()


def test_one_label_column_over_three_gives_all_levels() -> None:
    (table,) = read(
        rows(
            "定量目标|评价内容|绩效目标|完成情况",
            "|产出目标|数量、质量指标",
            "指标1：完成率|100%|100%",
            "|效益目标|社会效益|就业|5人|6人",
        )
    )
    first, second = table.lines
    assert first.category is not None and first.category.name == "产出目标"
    assert second.subcategory is not None and second.subcategory.name == "社会效益"
    assert second.indicator.name == "就业"


def test_a_row_that_a_blank_line_cut_in_two_is_joined() -> None:
    text = rows(HEADER, "效益|可持续|甲|建成", "已建成|8|8|", "|满意度|乙|90%|95%|2|2|")
    assert names(text) == ["甲", "乙"]


def test_the_flat_weighted_list_of_a_municipality_is_read() -> None:
    (table,) = read(
        rows(
            "指标名称|计量单位|指标性质|年初指标值|调整指标值|全年完成值|得分系数(%)|"
            "指标权重|指标得分|是否核心指标",
            "就业人数|人|≥|100|120|130|100|20|20|是",
        )
    )
    line = table.lines[0]
    assert line.target is not None and line.target.text == "120"
    assert line.unit_text is not None and line.unit_text.text == "人"
    assert line.direction_text is not None and line.direction_text.text == "≥"
    assert line.score_ratio is not None and line.score_ratio.figure.value == 100
    assert line.max_score is not None and line.max_score.figure.value == 20


def test_a_true_grid_is_read_by_its_columns() -> None:
    document = grid(
        [
            ("指标类型", 1, 1, 1),
            ("指标名称", 2, 1, 2),
            ("指标值", 4, 1, 1),
            ("计量\n单位", 5, 1, 1),
            ("指标\n权重", 6, 1, 1),
            ("全年\n完成值", 7, 1, 1),
        ],
        [
            ("产出类指标", 1, 2, 1),
            ("甲", 2, 1, 2),
            ("1", 4, 1, 1),
            ("个", 5, 1, 1),
            ("15", 6, 1, 1),
            ("3", 7, 1, 1),
        ],
        [
            ("乙", 2, 1, 2),
            ("2", 4, 1, 1),
            ("个", 5, 1, 1),
            ("5", 6, 1, 1),
            ("2", 7, 1, 1),
        ],
        [("合计", 1, 1, 5), ("20", 6, 1, 1)],
    )
    (table,) = read_indicators(document, Words())
    assert [line.indicator.name for line in table.lines] == ["甲", "乙"]
    assert table.lines[1].category is not None
    assert table.lines[1].category.name == "产出类指标"
    assert table.total_max is not None and table.total_max.figure.value == 20


def test_two_forms_in_one_table_stay_two() -> None:
    form = rows("项目名称|甲项目", PLAIN, "产出指标|数量指标|人数|5人|5人")
    assert len(read(form + form)) == 2


def test_a_table_of_another_genre_is_no_indicator_table() -> None:
    assert read(rows("项目|2019年|2020年", "收入|1|2", "支出|3|4")) == ()
    assert read(rows("姓名|单位|得分", "张三|某局|5")) == ()


def test_criteria_columns_are_kept_with_their_places() -> None:
    (table,) = read(rows(RULED, "投入|设定|合理性|2|是否合理|①计1分；②计1分|2"))
    line = table.lines[0]
    assert line.rule is not None and line.rule.place.column == 6
    assert line.score is not None and line.score.place.line == 15


def test_points_in_a_column_after_each_level_belong_to_that_level() -> None:
    (table,) = read(
        rows(
            "一级指标|分值|二级指标|分值|三级指标|分值|评价标准|得分",
            "投入|10|预算配置|10|在职人员控制率|5|计5分|5",
            "||||变动率|5|计5分|4",
        )
    )
    first, second = table.lines
    assert first.max_score is not None and first.max_score.figure.value == 5
    assert second.category is not None and second.category.points is not None
    assert second.category.points.figure.value == 10
    assert second.subcategory is not None and second.subcategory.points is not None


def test_a_total_below_the_notes_is_still_the_total() -> None:
    (table,) = read(
        rows(HEADER, "产出|数量|甲|1|1|90|80|略", "其他需要说明|无", "总分|90|80|良")
    )
    assert table.total_score is not None and table.total_score.figure.value == 80


def test_subtotal_rows_are_no_indicators() -> None:
    text = rows(
        HEADER, "产出|数量|甲|1|1|5|5|", "小计||||||5|5|", "效益|社会|乙|1|1|5|5|"
    )
    assert names(text) == ["甲", "乙"]


def test_a_bare_execution_rate_is_per_cent() -> None:
    (table,) = read(
        rows(
            "资金|年初预算数|全年（调整）预算数|全年执行数|执行率（%）|执行率权重|执行率得分",
            "|100|120|91.2|76|10|7.6",
        )
    )
    rate = table.execution_operand("execution_rate")
    assert rate is not None and rate.figure.unit.symbol == "%"


def test_goals_may_stand_in_the_first_column() -> None:
    (table,) = read(rows("年度绩效目标|实际完成情况|偏差原因", "目标甲|完成甲|无"))
    assert table.goals[0].expected[0][1] == "目标甲"
