from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from hengji.readers.date_format import is_date_section, moment_of, show_date


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("yyyy/m/d", "2024/6/28"),
        ("yy-mm-dd", "24-06-28"),
        ('yyyy"年"m"月"', "2024年6月"),
        ("[$-F800]dddd, mmmm dd, yyyy", "2024年6月28日"),
        ("d-mmm-yy", "28-Jun-24"),
        ("h:mm", "18:05"),
        ("h:mm AM/PM", "6:05 下午"),
        ("mm:ss", "05:30"),
        ("h:mm:ss.00", "18:05:30.00"),
        ("yyyy/m/d aaaa", "2024/6/28 星期五"),
        ("ddd", "周五"),
        ("m/d;@", "6/28"),
    ],
)
def test_a_moment_under_a_format(code: str, expected: str) -> None:
    value = Decimal(45471) + Decimal(65130) / 86400
    assert show_date(value, code, from_1904=False) == expected


def test_elapsed_hours_go_beyond_a_day() -> None:
    assert show_date(Decimal("1.5"), "[h]:mm", from_1904=False) == "36:00"


@pytest.mark.parametrize(
    ("value", "from_1904", "expected"),
    [
        (1, False, datetime(1900, 1, 1)),
        (59, False, datetime(1900, 2, 28)),
        (61, False, datetime(1900, 3, 1)),
        (0, True, datetime(1904, 1, 1)),
        (45471, False, datetime(2024, 6, 28)),
    ],
)
def test_serial_numbers_stand_for_days(
    value: int, from_1904: bool, expected: datetime
) -> None:
    assert moment_of(Decimal(value), from_1904=from_1904) == expected


@pytest.mark.parametrize("value", [-1, 2_958_466, 10**12])
def test_numbers_outside_the_calendar_stand_for_none(value: int) -> None:
    assert moment_of(Decimal(value), from_1904=False) is None
    assert show_date(Decimal(value), "yyyy", from_1904=False) is None


@pytest.mark.parametrize("code", ["0.00", "#,##0", "General", '"日期"0', "[Red]0", "@"])
def test_formats_of_numbers_are_no_dates(code: str) -> None:
    assert not is_date_section(code)


@pytest.mark.parametrize("code", ["yyyy", "[h]:mm", 'm"月"', "[$-804]d"])
def test_formats_of_dates_are_dates(code: str) -> None:
    assert is_date_section(code)
