"""Tables read into segments."""

from __future__ import annotations

from hengji.model.document import Cell, Document, Paragraph, Table
from hengji.model.fact import Presence
from hengji.model.outline import Outline
from hengji.model.unit import CNY, CNY_10K
from hengji.recognisers.segments import read_tables
from tests.recognisers.table_samples import segments_of
from tests.support.text_document import text_document

NESTED = [
    ["机构名称", "支出合计", "其中：", "结余"],
    ["", "", "基本支出", "其中：", "项目支出", "当年结余", "累计结余"],
    ["", "", "", "人员支出", "公用支出", "", "", ""],
    ["甲单位", "10.00", "6.00", "4.00", "2.00", "4.00", "1.00", "3.00"],
]


def test_leaf_headings_stand_over_their_own_columns() -> None:
    (segment,) = segments_of(NESTED)
    assert [column.label for column in segment.columns] == [
        "支出合计",
        "基本支出",
        "人员支出",
        "公用支出",
        "项目支出",
        "当年结余",
        "累计结余",
    ]
    assert segment.columns[-1].path == ("结余", "累计结余")


def test_the_unit_of_the_title_is_the_unit_of_the_figures() -> None:
    (segment,) = segments_of(NESTED)
    figure = segment.rows[0].entries[0].figure
    assert figure is not None
    assert figure.unit == CNY_10K


def test_a_cell_that_prints_its_own_unit_keeps_it() -> None:
    (segment,) = segments_of([["项目", "金额"], ["租赁费", "600元"]])
    figure = segment.rows[0].entries[0].figure
    assert figure is not None
    assert figure.unit == CNY


def test_blank_dash_and_zero_are_three_things() -> None:
    rows = [["项目", "预算数", "调整数", "决算数"], ["会议费", "", "——", "0"]]
    (segment,) = segments_of(rows)
    assert [entry.presence for entry in segment.rows[0].entries] == [
        Presence.MISSING,
        Presence.NOT_APPLICABLE,
        Presence.VALUE,
    ]


def test_a_compound_cell_keeps_both_figures() -> None:
    (segment,) = segments_of([["项目", "决算数"], ["公用经费", "373.72（248.45）"]])
    assert [str(f.value) for f in segment.rows[0].entries[0].figures] == [
        "373.72",
        "248.45",
    ]


def test_a_merged_group_label_goes_down_to_its_rows() -> None:
    rows = [
        ["类别", "项目", "金额"],
        ["基本支出", "人员", "4.00"],
        ["", "公用", "2.00"],
        ["项目支出", "专项", "3.00"],
    ]
    (segment,) = segments_of(rows)
    assert [row.group for row in segment.rows] == ["基本支出", "基本支出", "项目支出"]


def test_label_and_value_pairs_have_no_columns() -> None:
    (segment,) = segments_of([["编制数", "91", "实有数", "87"]])
    assert segment.columns == ()
    assert segment.rows[0].label == "编制数"


def test_stated_spans_give_the_same_reading() -> None:
    rows = (
        (
            Cell(1, 1, "机构", rowspan=2),
            Cell(1, 2, "合计", rowspan=2),
            Cell(1, 3, "其中：", colspan=2),
        ),
        (Cell(2, 3, "基本支出"), Cell(2, 4, "项目支出")),
        (Cell(3, 1, "甲"), Cell(3, 2, "9.0"), Cell(3, 3, "5.0"), Cell(3, 4, "4.0")),
    )
    blocks = (
        Paragraph(0, "支出表", 1),
        Paragraph(1, "单位：万元", 2),
        Table(2, 1, rows, 4, grid_known=True),
    )
    document = Document("a.docx", "docx", "0" * 64, blocks)
    (segment,) = read_tables(document, Outline())[0].segments
    assert segment.caption == "支出表"
    assert segment.unit == CNY_10K
    assert [c.path for c in segment.columns] == [
        ("合计",),
        ("其中:", "基本支出"),
        ("其中:", "项目支出"),
    ]


def test_a_code_over_three_columns_stands_over_one_cell_of_the_rows_below() -> None:
    (segment,) = segments_of(
        [
            ["项目", "本年支出"],
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
            ["", "", "", "", "", "", "小计", "其中：基本建设资金支出"],
            ["类", "款", "项", "合计", "90.00", "60.00", "30.00", "8.00"],
            ["205", "教育支出", "90.00", "60.00", "30.00", "8.00"],
            ["20502", "普通教育", "90.00", "60.00", "30.00", "8.00"],
        ]
    )
    assert [column.label for column in segment.columns] == [
        "合计",
        "基本支出",
        "小计",
        "其中:基本建设资金支出",
    ]
    assert [row.label for row in segment.rows] == ["合计", "教育支出", "普通教育"]
    assert [row.depth for row in segment.rows] == [0, 0, 1]


def test_two_sides_with_code_columns_are_read_under_one_header() -> None:
    left, right = segments_of(
        [
            ["经济分类", "科目名称", "决算数", "经济分类", "科目名称", "决算数"],
            ["科目编码", "", "", "科目编码", "", ""],
            ["类", "款", "", "", "类", "款", "", ""],
            ["301", "", "工资福利支出", "9.00", "302", "", "商品和服务支出", "4.00"],
            ["301", "01", "基本工资", "9.00", "302", "01", "办公费", "3.00"],
            ["303", "", "对个人和家庭的补助", "1.00", "302", "02", "印刷费", "1.00"],
        ]
    )
    assert [row.ordinal for row in left.rows] == ["301", "30101", "303"]
    assert [row.label for row in right.rows] == ["商品和服务支出", "办公费", "印刷费"]


def test_items_without_an_amount_are_no_second_header() -> None:
    rows = [
        ["收入", "支出"],
        ["项目", "金额", "项目", "合计", "一般公共预算", "政府性基金"],
        ["一、一般公共预算", "9.50", "一、一般公共服务支出", "9.50", "9.50", ""],
        ["二、政府性基金", "3.20", "二、外交支出", "", "", ""],
        ["三、国有资本经营", "", "三、国防支出", "", "", ""],
        ["", "", "四、公共安全支出", "", "", ""],
        ["", "", "五、城乡社区支出", "3.20", "", "3.20"],
        ["本年收入合计", "12.70", "本年支出合计", "12.70", "9.50", "3.20"],
    ]
    left, right = segments_of(rows)
    assert [row.label for row in left.rows if row.entries][-1] == "本年收入合计"
    assert len(right.rows) == 6


def test_a_row_with_an_amount_in_place_of_its_name_is_out_of_step() -> None:
    text = (
        "收入决算表\n\t科目编码\n\t科目名称\n\t合计\n\t财政拨款\n\n"
        "\t205\n\t教育支出\n\t100.50\n\t100.50\n\n"
        "\t合计\n\t100.50\n\t100.50\n\n"
    )
    document = text_document(text)
    (reading,) = read_tables(document, Outline())
    labels = [row.label for segment in reading.segments for row in segment.rows]
    assert "100.50" not in labels
