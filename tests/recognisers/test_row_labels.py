"""Row labels taken apart: ordinal, rank, indentation, words."""

from __future__ import annotations

import pytest

from hengji.recognisers.row_labels import (
    code_of,
    is_classification,
    is_subtotal,
    is_total,
    read_label,
)


@pytest.mark.parametrize(
    ("printed", "words", "ordinal", "rank"),
    [
        ("一、三公经费", "三公经费", "一、", 1),
        ("（二）项目支出", "项目支出", "(二)", 2),
        (" 1、公务用车", "公务用车", "1、", 3),
        ("（3）会议费", "会议费", "(3)", 4),
        ("  其中：办公费", "办公费", "其中:", 6),
        ("2019年结转资金", "2019年结转资金", "", 0),
        ("19-20柔性引进补助", "19-20柔性引进补助", "", 0),
    ],
)
def test_labels_are_taken_apart(
    printed: str, words: str, ordinal: str, rank: int
) -> None:
    label = read_label(printed)
    assert (label.words, label.ordinal, label.rank) == (words, ordinal, rank)


def test_a_full_width_blank_counts_two() -> None:
    assert read_label("\u3000 运行维护").indent == 3


@pytest.mark.parametrize(
    "words", ["合计", "本年收入合计", "小计", "三单位汇总", "年度资金总额"]
)
def test_totals_are_told_by_their_words(words: str) -> None:
    assert is_total(words)


@pytest.mark.parametrize("words", ["统计汇总工作经费", "总工会经费", "合理化建议奖励"])
def test_words_that_merely_contain_a_total_are_no_totals(words: str) -> None:
    assert not is_total(words)


def test_subtotals_classifications_and_codes_are_told() -> None:
    assert is_subtotal("车辆小计")
    assert is_classification("按收入性质分")
    assert not is_classification("按期完成率")
    assert code_of("2010301行政运行") == "2010301"
    assert code_of("2020年结转") == ""
