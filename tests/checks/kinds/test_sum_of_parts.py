from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.checks.kinds import sum_of_parts
from hengji.model.claim import ClaimKind
from hengji.model.number import exact, plain
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

SUM = ClaimKind.SUM_OF_PARTS


def status(stated: str, *parts: str, **options: object) -> RelationStatus:
    made = claim(SUM, stated, *parts, **options)  # type: ignore[arg-type]
    return sum_of_parts.evaluate(made).status


def test_a_total_equal_to_its_parts_holds() -> None:
    assert status("188.47", "37.65", "150.82") is RelationStatus.HELD


def test_a_total_off_by_more_than_rounding_is_broken_with_its_arithmetic() -> None:
    outcome = sum_of_parts.evaluate(claim(SUM, "188.47", "47.12", "150.82"))
    assert outcome.status is RelationStatus.BROKEN
    assert outcome.arithmetic == "47.12 + 150.82 = 197.94"
    assert outcome.difference == Decimal("-9.47")


def test_the_last_digit_of_rounded_parts_is_rounding_not_a_break() -> None:
    assert status("7886.36", "2450.42", "5435.95") is RelationStatus.ROUNDING
    assert status("100.00", "33.33", "33.33", "33.33") is RelationStatus.ROUNDING
    assert status("101.00", "33.33", "33.33", "33.33") is RelationStatus.BROKEN


def test_units_are_brought_together_before_adding() -> None:
    assert status("1.5亿元", "1亿元", "5000万元") is RelationStatus.HELD
    assert status("4060.30万元", "2017.87万元", "2042.43万元") is RelationStatus.HELD
    assert status("4060.3元", "2017.87万元", "2042.43万元") is RelationStatus.BROKEN


def test_a_part_without_unit_takes_the_unit_of_its_neighbours() -> None:
    assert status("30万元", "10", "20万元") is RelationStatus.HELD


def test_different_dimensions_are_not_added() -> None:
    assert status("30万元", "10人", "20万元") is RelationStatus.NOT_CHECKABLE


def test_approximate_figures_never_accuse() -> None:
    assert status("约30万元", "10万元", "25万元") is RelationStatus.NOT_CHECKABLE


def test_an_open_list_only_promises_not_to_exceed_the_whole() -> None:
    assert status("30", "10", "5", open_list=True) is RelationStatus.HELD
    assert status("30", "20", "15", open_list=True) is RelationStatus.BROKEN


def test_signs_are_applied() -> None:
    assert status("5", "20", "15", signs=(1, -1)) is RelationStatus.HELD


@given(
    st.lists(
        st.decimals(min_value=-9999, max_value=9999, places=2, allow_nan=False),
        min_size=2,
        max_size=30,
    ),
    st.decimals(min_value=-50, max_value=50, places=2, allow_nan=False),
)
def test_exactly_the_totals_that_rounding_can_explain_are_accepted(
    parts: list[Decimal], slip: Decimal
) -> None:
    with exact():
        total = sum(parts, Decimal(0)) + slip
        outcome = sum_of_parts.evaluate(claim(SUM, plain(total), *map(plain, parts)))
        bound = Decimal("0.005") * (len(parts) + 1)
        held = outcome.status is not RelationStatus.BROKEN
        assert held == (abs(slip) <= bound)


def test_a_bare_zero_is_nothing_and_not_anything_below_a_half() -> None:
    assert status("1.30", "1.00", "0") is RelationStatus.BROKEN
    assert status("1.00", "1.00", "0", "0") is RelationStatus.HELD


@given(
    st.lists(st.integers(-3, 3), min_size=1, max_size=4),
    st.integers(-6, 6),
    st.booleans(),
    st.sampled_from(["", "万元", "元"]),
)
def test_what_holds_at_a_glance_holds_when_worked_out(
    parts: list[int], total: int, open_list: bool, unit: str
) -> None:
    signs = tuple(-1 if at % 2 else 1 for at in range(len(parts)))
    made = claim(
        SUM,
        f"{total}万元",
        *(f"{part}{unit}" for part in parts),
        signs=signs,
        open_list=open_list,
    )
    if sum_of_parts.at_a_glance(made):
        assert sum_of_parts.evaluate(made).status is RelationStatus.HELD
    elif unit == "万元" and not open_list:
        assert sum_of_parts.evaluate(made).status is not RelationStatus.HELD


def test_a_sum_is_seen_at_a_glance_only_in_one_unit() -> None:
    assert sum_of_parts.at_a_glance(claim(SUM, "3万元", "1万元", "2万元"))
    assert not sum_of_parts.at_a_glance(claim(SUM, "3万元", "10000元", "2万元"))
    assert not sum_of_parts.at_a_glance(claim(SUM, "3万元", "1万元", "1万元"))
    assert sum_of_parts.at_a_glance(claim(SUM, "3万元", "1万元", open_list=True))
