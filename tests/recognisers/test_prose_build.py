"""Quick looks whether a claim holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.figure import Figure
from hengji.recognisers.prose_build import quotient_meets, slipped_unit, sums_to
from hengji.taxonomy.figures import scan


def _figure(text: str) -> Figure:
    return scan(text)[0]


def test_a_sum_may_differ_by_printed_rounding_only() -> None:
    parts = [_figure("4.79万元"), _figure("246.47万元")]
    assert sums_to(_figure("251.25万元"), parts)
    assert not sums_to(_figure("251.20万元"), parts)


def test_counts_are_exact() -> None:
    assert sums_to(_figure("87人"), [_figure("26人"), _figure("61人")])
    assert not sums_to(_figure("87人"), [_figure("26人"), _figure("60人")])


def test_units_of_money_are_compared_in_yuan() -> None:
    assert sums_to(_figure("1.5亿元"), [_figure("10000万元"), _figure("5000万元")])


def test_a_slip_of_unit_is_recognised() -> None:
    parts = [_figure("2017.87万元"), _figure("2042.43万元")]
    assert slipped_unit(_figure("4060.3元"), parts) == "万元"
    assert slipped_unit(_figure("4060.3万元"), parts) == ""
    assert slipped_unit(_figure("87人"), [_figure("87人")]) == ""


def test_a_rate_meets_its_quotient() -> None:
    assert quotient_meets(_figure("87人"), _figure("91人"), _figure("95.60%"))
    assert not quotient_meets(_figure("87人"), _figure("91人"), _figure("95.50%"))
    assert not quotient_meets(_figure("1万元"), _figure("0万元"), _figure("100%"))


@given(st.lists(st.integers(min_value=0, max_value=10**7), min_size=1, max_size=12))
def test_exact_sums_always_hold_and_a_unit_more_never(cents: list[int]) -> None:
    parts = [_figure(f"{c}个") for c in cents]
    assert sums_to(_figure(f"{sum(cents)}个"), parts)
    assert not sums_to(_figure(f"{sum(cents) + 1}个"), parts)
