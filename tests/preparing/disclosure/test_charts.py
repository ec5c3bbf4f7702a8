from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.chart import MOST_SLICES
from hengji.preparing.disclosure.charts import (
    change_columns,
    gathered,
    merged,
    structure_pie,
)
from hengji.preparing.disclosure.draft import Quantity
from hengji.preparing.disclosure.figures import key_of

D = Decimal


def quantity(value: str | None) -> Quantity:
    return Quantity(key_of("total_income"), None if value is None else D(value), "")


def test_columns_stand_last_year_first() -> None:
    chart = change_columns(2023, "变动", quantity("3"), quantity("2"))
    assert chart is not None
    assert chart.categories == ("2022年度", "2023年度")
    assert chart.values == (D(2), D(3))


def test_nothing_is_drawn_while_an_amount_is_missing() -> None:
    assert change_columns(2023, "变动", quantity("3"), quantity(None)) is None


def test_a_pie_of_nothing_or_of_a_debt_is_not_drawn() -> None:
    assert structure_pie("结构", [("甲", D(0))]) is None
    assert structure_pie("结构", [("甲", D(3)), ("乙", D(-1))]) is None


def test_slices_of_nothing_are_left_out() -> None:
    chart = structure_pie("结构", [("甲", D(3)), ("乙", D(0)), ("丙", D(1))])
    assert chart is not None
    assert chart.categories == ("甲", "丙")


def test_thin_neighbours_are_gathered_and_others_left_alone() -> None:
    apart = [("甲", D(50)), ("乙", D(1)), ("丙", D(49)), ("丁", D(40))]
    assert gathered(apart) == apart
    touching = [("甲", D(1)), ("乙", D(2)), ("丙", D(97))]
    assert [name for name, _ in gathered(touching)] == ["丙", "甲", "乙"]


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=30))
def test_no_money_is_lost_between_the_slices(values: list[int]) -> None:
    items = [(f"第{at}项", D(value)) for at, value in enumerate(values)]
    kept = merged(items)
    assert len(kept) <= MOST_SLICES
    assert sum(value for _, value in kept) == sum(values)
    assert sorted(gathered(kept)) == sorted(kept)
