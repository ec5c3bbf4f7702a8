"""Lists spread over paragraphs."""

from __future__ import annotations

from tests.support.prose import accused, held

_ITEMS = (
    "1.公共安全（类）公安（款）行政运行（项）：年初预算为10.0万元，支出决算为9.5万元。",
    "2.教育支出（类）普通教育（款）小学教育（项）：",
    "年初预算为20.0万元，支出决算为21.5万元。",
    "3.住房保障支出（类）住房改革支出（款）住房公积金（项）：年初预算为5.0万元，"
    "支出决算为5.0万元。",
)


def test_budget_and_result_are_added_up_each_by_itself() -> None:
    opening = "支出年初预算为35.0万元，支出决算为36.0万元，完成年初预算的102.9%。其中："
    assert [code for code, _ in held(opening, *_ITEMS)].count("SUM-205") == 2


def test_classes_that_miss_the_total_accuse() -> None:
    assert ("SUM-205", "38.0万元") in accused("支出决算数为38.0万元。其中：", *_ITEMS)


def test_a_broken_numbering_or_a_heading_ends_the_list() -> None:
    assert accused("支出决算数为38.0万元。其中：", _ITEMS[0], _ITEMS[3]) == []
    assert accused("支出决算数为38.0万元。其中：", "二、收入情况", *_ITEMS) == []


def test_unnumbered_paragraphs_count_when_each_begins_with_its_amount() -> None:
    paragraphs = (
        "2020年基本支出1935.8万元，其中：",
        "人员经费1814.06万元，主要包括：基本工资等。",
        "　　日常公用经费121.74万元，主要包括：办公费等。",
    )
    assert held(*paragraphs) == [("SUM-205", "1935.8万元")]
