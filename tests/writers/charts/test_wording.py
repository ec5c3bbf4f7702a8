from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hengji.writers.charts.wording import (
    alternative,
    clean,
    exact,
    number_format,
    printed,
    share,
)
from tests.writers.charts.samples import LINE, LINES, PIE


def test_a_value_is_rounded_for_the_eye_and_kept_for_the_machine() -> None:
    assert printed(Decimal("1.005"), 2) == "1.01"
    assert exact(Decimal("1.005")) == "1.005"
    assert exact(Decimal("1E+3")) == "1000"
    assert printed(None, 2) == ""


def test_a_share_has_two_decimals() -> None:
    assert share(Decimal(1), Decimal(3)) == "33.33%"


def test_the_format_has_as_many_places() -> None:
    assert (number_format(2), number_format(0)) == ("0.00", "0")


def test_control_characters_are_shown_as_such() -> None:
    assert clean("甲\x0b\ud800") == "甲\ufffd\ufffd"


def test_the_words_for_the_blind_hold_every_figure() -> None:
    assert "政府性基金120.00万元（4.69%）" in alternative(PIE)
    assert "2022无数据" in alternative(LINE)
    assert "系列2：2021" in alternative(LINES)


def test_words_given_come_first() -> None:
    assert alternative(replace(PIE, alternative="收入以拨款为主")) == "收入以拨款为主"
