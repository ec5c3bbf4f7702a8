from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.interval import Interval, point
from hengji.model.number import exact

VALUES = st.decimals(min_value=-(10**6), max_value=10**6, allow_nan=False, places=3)
SHARES = st.decimals(min_value=0, max_value=1, allow_nan=False, places=2)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """An interval and a number inside it."""
    low, high = sorted((draw(VALUES), draw(VALUES)))
    return Interval(low, high), low + (high - low) * draw(SHARES)


@given(intervals(), intervals())
def test_arithmetic_keeps_what_is_inside(
    one: tuple[Interval, Decimal], two: tuple[Interval, Decimal]
) -> None:
    (a, x), (b, y) = one, two
    with exact():
        assert (a + b).contains(x + y)
        assert (a - b).contains(x - y)
        assert (-a).contains(-x)
        assert a.times(b).contains(x * y)
        assert a.magnitude().contains(abs(x))


@given(intervals(), intervals())
def test_meeting_is_mutual_and_sharing_a_number_is_meeting(
    one: tuple[Interval, Decimal], two: tuple[Interval, Decimal]
) -> None:
    a, b = one[0], two[0]
    assert a.meets(b) == b.meets(a)
    assert a.meets(point(one[1]))


@given(intervals(), VALUES)
def test_scaling_by_either_sign_keeps_low_below_high(
    one: tuple[Interval, Decimal], factor: Decimal
) -> None:
    with exact():
        scaled = one[0].scaled(factor)
        assert scaled.low <= scaled.high
        assert scaled.contains(one[1] * factor)


def test_three_thirds_of_a_hundred_meet_the_hundred() -> None:
    third = Interval(Decimal("33.325"), Decimal("33.335"))
    total = third + third + third
    assert total.meets(Interval(Decimal("99.995"), Decimal("100.005")))
    assert not total.meets(Interval(Decimal("100.995"), Decimal("101.005")))


def test_nothing_is_divided_by_what_may_be_zero() -> None:
    one = point(Decimal(1))
    assert one.over(Interval(Decimal("-0.5"), Decimal("0.5"))) is None
    half = one.over(point(Decimal(2)))
    assert half is not None and half.contains(Decimal("0.5"))
