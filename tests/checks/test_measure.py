from decimal import Decimal

import pytest

from hengji.checks.measure import (
    Mixed,
    Side,
    common_factor,
    compare,
    factor_of,
    fraction,
    half_of,
    in_unit,
    is_vague,
    percent,
    rate_side,
    short,
    signed_terms,
    unchecked,
)
from hengji.model.figure import Figure
from hengji.model.interval import point
from hengji.model.number import cut_off, exact
from hengji.model.relation import RelationStatus
from hengji.taxonomy.figures import scan


def figure(text: str) -> Figure:
    return scan(text)[0]


def test_a_bare_number_takes_the_one_unit_of_its_neighbours() -> None:
    assert common_factor([figure("10"), figure("20万元")]) == Decimal(10_000)
    assert common_factor([figure("10"), figure("20")]) == Decimal(1)


def test_a_bare_number_among_two_units_has_none() -> None:
    with pytest.raises(Mixed):
        common_factor([figure("10"), figure("20万元"), figure("3亿元")])


def test_a_scale_without_yuan_is_money_among_money() -> None:
    assert common_factor([figure("79.1亿"), figure("20亿元")]) == Decimal(1)


def test_persons_and_money_do_not_mix() -> None:
    with pytest.raises(Mixed):
        common_factor([figure("10人"), figure("20万元")])


def test_a_figure_is_expressed_in_another_unit_with_its_interval() -> None:
    side = in_unit(figure("1.5亿元"), Decimal(1), Decimal(10_000))
    assert side.value == Decimal(15000)
    assert side.interval.high - side.interval.low == Decimal(1000)


def test_the_factor_of_a_printed_unit_wins_over_the_bare_one() -> None:
    assert factor_of(figure("3万元"), Decimal(1)) == Decimal(10_000)
    assert factor_of(figure("3"), Decimal(10_000)) == Decimal(10_000)


def test_a_percentage_is_a_pure_number() -> None:
    assert fraction(figure("95.6%")).value == Decimal("0.956")
    assert fraction(figure("1.27倍")).value == Decimal("1.27")


def test_bounds_and_approximations_are_vague() -> None:
    assert is_vague([figure("≥90%")])
    assert is_vague([figure("约6亿元")])
    assert not is_vague([figure("90%"), figure("=90%")])


def test_the_printed_last_digit_separates_rounding_from_a_break() -> None:
    stated = figure("1.27")
    value = Decimal("1.2764")
    side = Side(value, point(value))
    assert compare(stated, side, "").status is RelationStatus.BROKEN
    assert compare(stated, side, "", quotient=True).status is RelationStatus.ROUNDING


def test_numbers_are_shortened_without_trailing_zeros() -> None:
    assert short(Decimal("9.43000")) == "9.43"
    assert short(Decimal("100.000")) == "100"
    assert percent(Decimal("0.943336")) == "94.33%"
    with exact():
        assert cut_off(Decimal("1.2799"), 2) == Decimal("1.27")


def test_negative_addends_are_bracketed() -> None:
    values = [Decimal("1.5"), Decimal("-2"), Decimal("3")]
    assert signed_terms(values, (1, 1, -1)) == "1.5 + (-2) - 3"


def test_a_ratio_is_shown_in_the_unit_of_the_printed_rate() -> None:
    side = Side(Decimal("0.5"), point(Decimal("0.5")))
    assert rate_side(side, figure("50%")).value == Decimal(50)
    assert rate_side(side, figure("0.5倍")).value == Decimal("0.5")


def test_an_undecided_outcome_says_why() -> None:
    outcome = unchecked("没有数")
    assert outcome.status is RelationStatus.NOT_CHECKABLE
    assert outcome.reason == "没有数"


def test_things_are_counted_whole_and_lengths_are_rounded() -> None:
    assert half_of(figure("31家")) == 0
    assert half_of(figure("0")) == 0
    assert half_of(figure("31公里")) == Decimal("0.5")
    assert half_of(figure("31.50万元")) == Decimal("0.005")
