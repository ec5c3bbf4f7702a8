from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.readers.docx_numbers import chinese, render


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "零"), (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"),
        (100, "一百"), (105, "一百零五"), (110, "一百一十"), (1001, "一千零一"),
        (10_000, "一万"), (10_005, "一万零五"), (21_300, "二万一千三百"),
    ],
)  # fmt: skip
def test_chinese_numerals(value: int, expected: str) -> None:
    assert chinese(value) == expected


@pytest.mark.parametrize(
    ("style", "value", "expected"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("chineseCounting", 3, "三"),
        ("chineseCountingThousand", 12, "十二"),
        ("chineseLegalSimplified", 11, "壹拾壹"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 2, "b"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedCircleChinese", 99, "99"),
        ("ideographTraditional", 2, "乙"),
        ("ideographZodiac", 13, "子"),
        ("ideographDigital", 10, "一〇"),
        ("decimalFullWidth", 5, "５"),
        ("decimalEnclosedParen", 5, "(5)"),
        ("bullet", 1, ""),
        ("none", 1, ""),
        ("somethingNew", 7, "7"),
        ("chineseCounting", 10**7, "10000000"),
    ],
)
def test_a_number_in_its_format(style: str, value: int, expected: str) -> None:
    assert render(style, value) == expected


@given(st.integers(min_value=0, max_value=99_999))
def test_two_numbers_never_share_their_numerals(value: int) -> None:
    assert chinese(value) != chinese(value + 1)
    assert "零零" not in chinese(value)
