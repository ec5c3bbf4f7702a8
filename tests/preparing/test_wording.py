from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.number import HUNDRED, divide, half_step
from hengji.preparing.wording import change, change_words, count, money, percent, rate
from hengji.preparing.wording import shares as shared


@pytest.mark.parametrize(
    ("value", "words"),
    [("1290.145", "1290.15万元"), ("0", "0.00万元"), ("-104.765", "-104.77万元")],
)
def test_money_has_two_places_rounded_half_up(value: str, words: str) -> None:
    assert money(Decimal(value)) == words


def test_a_rate_has_two_places_and_a_count_none() -> None:
    assert percent(Decimal("95.6043956")) == "95.60%"
    assert percent(Decimal(100)) == "100.00%"
    assert count(Decimal("54.00"), "人") == "54人"


def test_nothing_is_divided_by_zero() -> None:
    assert rate(Decimal(5), Decimal(0)) is None
    assert rate(Decimal(54), Decimal(56)) == divide(Decimal(5400), Decimal(56))


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        ("12.60", "14.00", "较上年减少1.40万元，下降10.00%"),
        ("600", "540", "较上年增加60.00万元，增长11.11%"),
        ("690.15", "690.15", "与上年持平"),
        ("690.151", "690.149", "与上年持平"),
        ("5.00", "0", "较上年增加5.00万元"),
        ("-5", "-10", "较上年增加5.00万元，增长50.00%"),
    ],
)
def test_a_change_is_told_in_its_direction(now: str, before: str, words: str) -> None:
    assert change_words(Decimal(now), Decimal(before)) == words


amounts = st.decimals("0.01", "99999.99", places=2)


@given(amounts, amounts)
def test_a_change_agrees_with_the_printed_amounts(
    now: Decimal, before: Decimal
) -> None:
    moved = change(now, before)
    sign = {"增加": 1, "减少": -1, "持平": 0}[moved.word]
    assert before + sign * moved.amount == now
    assert moved.rate is not None
    assert moved.rate >= 0


@given(st.lists(amounts, min_size=2, max_size=2))
def test_two_shares_make_a_hundred_and_stay_true(parts: list[Decimal]) -> None:
    whole = parts[0] + parts[1]
    printed = shared(parts, whole)
    assert sum(printed) == HUNDRED
    for part, share in zip(parts, printed, strict=True):
        assert abs(share - divide(part * HUNDRED, whole)) <= half_step(2)


@given(st.lists(amounts, min_size=3, max_size=8))
def test_no_share_leaves_its_rounding_to_make_the_sum(parts: list[Decimal]) -> None:
    whole = sum(parts, Decimal(0))
    for part, share in zip(parts, shared(parts, whole), strict=True):
        assert abs(share - divide(part * HUNDRED, whole)) <= half_step(2)


def test_nothing_has_no_shares() -> None:
    assert shared([Decimal(0), Decimal(0)], Decimal(0)) == []
