"""Which row details which."""

from __future__ import annotations

from hengji.recognisers.row_labels import read_label
from hengji.recognisers.row_tree import tree


def parents(*labels: str) -> list[int | None]:
    """Parents of rows without codes."""
    return [
        node.parent
        for node in tree([read_label(label) for label in labels], [""] * len(labels))
    ]


def test_outline_numbers_nest() -> None:
    assert parents("一、三公", "1、车辆", "2、接待", "二、项目") == [None, 0, 0, None]


def test_a_list_under_a_numbered_row_goes_on_without_indentation() -> None:
    assert parents(
        "三、公用", "  其中：办公费", "    印刷费", "手续费", "四、采购"
    ) == [
        None,
        0,
        0,
        0,
        None,
    ]


def test_a_list_under_an_unnumbered_row_ends_where_the_indentation_falls() -> None:
    assert parents("公用经费", "  其中：办公费", "     会议费", "政府采购") == [
        None,
        0,
        0,
        None,
    ]


def test_the_next_number_stands_beside_the_first_whatever_lies_between() -> None:
    assert parents("项目支出", "  1、业务", "监察经费", "推广经费", "2、专项")[4] == 0


def test_units_under_a_total_are_outermost() -> None:
    assert parents("三单位汇总", "1、本级", "2、中心") == [None, None, None]


def test_each_classification_divides_the_total_anew() -> None:
    rows = [
        "年度资金总额",
        "按收入性质分：",
        "  预算拨款",
        "其他",
        "按支出性质分：",
        "基本",
    ]
    assert parents(*rows) == [None, 0, 1, 1, 0, 4]


def test_codes_decide_where_they_are_printed() -> None:
    codes = ["201", "20103", "2010301", "2010302", "221"]
    nodes = tree([read_label("科目")] * 5, codes)
    assert [node.parent for node in nodes] == [None, 0, 1, 1, None]
    assert [node.depth for node in nodes] == [0, 1, 2, 2, 0]
