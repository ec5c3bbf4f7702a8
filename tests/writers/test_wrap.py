"""Wrapping counts columns, not characters, and respects Chinese punctuation."""

from hypothesis import given
from hypothesis import strategies as st

from hengji.writers.wrap import fold, pad, shorten, visible, width


def test_a_chinese_character_takes_two_columns_and_a_digit_one():
    assert width("收入188.47万元") == 4 + 6 + 4


def test_a_combining_mark_and_a_control_character_take_none():
    assert width("e\u0301\u200b") == 1


def test_padding_counts_columns():
    assert pad("合计", 6) == "合计  "
    assert pad("9.01", 6, right=True) == "  9.01"


def test_a_text_that_is_too_wide_is_shortened_with_an_ellipsis():
    assert shorten("一二三四五", 7) == "一二三…"
    assert shorten("一二三", 6) == "一二三"


def test_no_line_begins_with_a_closing_mark():
    lines = fold("收入合计为一百元，其中上年结转五十元。", 16)
    assert all(line[0] not in "，。" for line in lines)
    assert "".join(lines) == "收入合计为一百元，其中上年结转五十元。"


def test_no_line_ends_with_an_opening_mark():
    lines = fold("依据《关于开展绩效自评的通知》（财预〔2021〕1号）", 10)
    assert all(line[-1] not in "《（“" for line in lines)


def test_a_number_is_not_cut():
    lines = fold("收入合计印为1234567.89万元", 16)
    assert any("1234567.89" in line for line in lines)


def test_a_word_wider_than_the_line_is_cut_rather_than_lost():
    assert "".join(fold("a" * 50, 20)) == "a" * 50


def test_own_line_breaks_are_kept():
    assert fold("一\n二", 10) == ["一", "二"]


def test_escape_sequences_do_not_reach_the_terminal():
    assert visible("\x1b[31m红\u202e") == "[31m红"


@given(st.text(alphabet="收入，。（）《》 ab1.\n", max_size=80), st.integers(8, 40))
def test_no_line_is_wider_than_asked_and_nothing_but_space_is_lost(text, columns):
    lines = fold(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
