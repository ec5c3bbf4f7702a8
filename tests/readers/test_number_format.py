from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.readers.number_format import BUILT_IN, general, show


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        ("0.9", "0%", "90%"),
        ("0.8768", "0.00%", "87.68%"),
        ("12.5", "0.00", "12.50"),
        ("12.5", "General", "12.5"),
        ("12.50", "G/通用格式", "12.5"),
        ("10891.615675", "#,##0.00", "10,891.62"),
        ("1234567", "#,##0", "1,234,567"),
        ("-1234.5", "#,##0.00;[Red]-#,##0.00", "-1,234.50"),
        ("-5", "0.00;(0.00)", "(5.00)"),
        ("0", '0.00;-0.00;"—"', "—"),
        ("0", '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"),
        ("-3", '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-3.00"),
        ("6730", "0.00_ ", "6730.00"),
        ("12", '0.00"万元"', "12.00万元"),
        ("12", "¥#,##0.00", "¥12.00"),
        ("12", "[$¥-804]#,##0.00", "¥12.00"),
        ("12", "[$$-409]#,##0", "$12"),
        ("1234567", '0.00,"千元"', "1234.57千元"),
        ("123456789", "#,##0,,", "123"),
        ("12345678", '0!.0,"万"', "1234.6万"),
        ("7", "000", "007"),
        ("5551234", "000-0000", "555-1234"),
        ("0.5", "#.##", ".5"),
        ("2", "0.##", "2"),
        ("0.125", "0.00", "0.13"),
        ("-0.125", "0.00", "-0.13"),
        ("-0.001", "0.00", "0.00"),
        ("12", '[>10]"多";"少"', "多"),
        ("5", '[>10]"多";"少"', "少"),
        ("5", "[<=5]0.0;0.00", "5.0"),
        ("12345", "0.00E+00", "1.23E+04"),
        ("0.00012", "0.00E+00", "1.20E-04"),
        ("12", "@", "12"),
        ("0.5", "# ?/?", "0.5"),
        ("12", ";;;", ""),
        ("12", "", "12"),
        ("12", '"', "12"),
    ],
)
def test_a_number_under_a_format(value: str, code: str, expected: str) -> None:
    assert show(Decimal(value), code) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("100", "100"), ("9712.53", "9712.53"), ("0.3", "0.3"), ("-104.77", "-104.77"),
        ("0.333333333333333", "0.333333333"), ("433100006686154", "433100006686154"),
        ("1E+3", "1000"), ("0", "0"), ("-0", "0"), ("1E-15", "1.00000E-15"),
    ],
)  # fmt: skip
def test_a_number_in_general(value: str, expected: str) -> None:
    assert general(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("yyyy/m/d", "2024/6/28"),
        ('yyyy"年"m"月"d"日"', "2024年6月28日"),
        ("[$-804]yyyy\\-mm\\-dd;@", "2024-06-28"),
        ("General", "45471"),
    ],
)
def test_a_day_is_shown_as_its_format_says(code: str, expected: str) -> None:
    assert show(Decimal(45471), code) == expected


def test_a_number_outside_the_calendar_is_shown_as_it_is() -> None:
    assert show(Decimal(-5), "yyyy/m/d") == "-5"


def test_every_built_in_format_shows_something() -> None:
    for code in BUILT_IN.values():
        assert show(Decimal("45471.5"), code)


NUMBERS = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15
)


@given(NUMBERS, st.text(alphabet='0#?.,%;"@_*\\[]$E+-yмmdh一年/ ', max_size=20))
def test_no_format_makes_reading_fail(value: Decimal, code: str) -> None:
    assert isinstance(show(value, code), str)


@given(NUMBERS)
def test_two_decimals_and_thousands_say_the_same_number(value: Decimal) -> None:
    plain, grouped = show(value, "0.00"), show(value, "#,##0.00")
    assert Decimal(plain) == Decimal(grouped.replace(",", "") or "0")
    assert abs(Decimal(plain) - value) <= Decimal("0.005")
