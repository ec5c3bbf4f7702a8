"""The grammar of printed figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.fact import Presence
from hengji.model.unit import CNY_10K
from hengji.taxonomy.figures import read_cell, scan
from hengji.taxonomy.text import fold_width


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("120．00", "120.00", ""),
        ("１，００４．０８万元", "1004.08", "万元"),
        ("3,975.53万元", "3975.53", "万元"),
        ("477,447.73 万元", "477447.73", "万元"),
        ("1.92 亿元", "1.92", "亿元"),
        ("697200元", "697200", "元"),
        ("71.82 %", "71.82", "%"),
        ("95.6％", "95.6", "%"),
        ("2.4个百分点", "2.4", "个百分点"),
        ("1.27倍", "1.27", "倍"),
        ("5925家次", "5925", "家次"),
        ("25台套", "25", "台套"),
        ("3台（套）", "3", "台(套)"),
        ("155万平方米", "155", "万平方米"),
        ("1万余小时", "1", "万小时"),
        ("115万余元", "115", "万元"),
        ("677.01亿；", "677.01", "亿"),
        ("变动率-53.7%", "-53.7", "%"),
        ("-104.77", "-104.77", ""),
    ],
)
def test_one_figure_is_read_with_its_unit(text: str, value: str, unit: str) -> None:
    (figure,) = scan(text)
    assert (figure.value, figure.unit.symbol) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "comparator", "approximate"),
    [
        ("不低于95%", "≥", False),
        ("≥ 90%", "≥", False),
        ("﹦100%", "=", False),
        ("95%以上", "≥", True),
        ("50万元以内", "≤", True),
        ("约3亿元", "", True),
        ("突破6亿元", "", True),
        ("3000余人次", "", True),
        ("500多人次", "", True),
        ("200亿左右", "", True),
        ("不超过约5万元", "≤", True),
        ("合计5万元", "", False),
    ],
)
def test_comparators_and_approximations_stand_on_both_sides(
    text: str, comparator: str, approximate: bool
) -> None:
    (figure,) = scan(text)
    assert (figure.comparator, figure.approximate) == (comparator, approximate)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("100%-80%（含）", ["100", "80"]),
        ("10万元-20万元", ["10", "20"]),
        ("2020-2021年", ["2020", "2021"]),
        ("（2020--2022年）", ["2020", "2022"]),
        ("1-12月", ["1", "12"]),
        ("373.72（248.45）", ["373.72", "248.45"]),
        ("7.2020年工业招商专项资金134.51万元", ["7", "2020", "134.51"]),
        ("1.在谈项目69个。2.在建项目91个", ["1", "69", "2", "91"]),
    ],
)
def test_ranges_dates_and_glued_ordinals_are_not_negative_or_joined(
    text: str, values: list[str]
) -> None:
    assert [str(figure.value) for figure in scan(text)] == values


@pytest.mark.parametrize(
    "text", ["5G基站", "4G网络", "从500M提升", "11433100006686154J。", "IPV6改造", "无"]
)
def test_names_with_digits_are_no_figures(text: str) -> None:
    assert scan(text) == []


def test_blank_dash_and_zero_are_three_things() -> None:
    assert read_cell(" ").presence is Presence.MISSING
    assert read_cell("——").presence is Presence.NOT_APPLICABLE
    zero = read_cell("0")
    assert zero.presence is Presence.VALUE
    assert zero.figures[0].value == 0


def test_two_figures_in_a_cell_are_both_kept() -> None:
    value = read_cell("373.72（248.45）", CNY_10K)
    assert [str(figure) for figure in value.figures] == ["373.72万元", "248.45万元"]


def test_words_beside_a_number_make_a_text_cell() -> None:
    assert read_cell("企业参与度≥90%").presence is Presence.TEXT


_MONEY = st.decimals(min_value=0, max_value=10**9, places=2)
_UNITS = st.sampled_from(["万元", "元", "亿元", "%", "个", "家次", "人", "平方米"])


@given(_MONEY, _UNITS, st.booleans(), st.booleans())
def test_a_printed_value_round_trips(
    value: Decimal, unit: str, grouped: bool, wide: bool
) -> None:
    text = f"{value:,.2f}" if grouped else f"{value:.2f}"
    if wide:
        text = text.translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)})
    (figure,) = scan(f"本年支出{text}{unit}，其中")
    assert figure.value == value
    assert figure.unit.symbol == unit
    assert figure.decimals == 2
    assert bool(figure.remarks) == wide


@given(
    st.text(
        alphabet="0123456789０５.．,，-－%％万亿元年月个余约≥≤（）[]。、；支出 \n5G"
    )
)
def test_offsets_and_text_agree_and_never_overlap(text: str) -> None:
    end = 0
    for figure in scan(text):
        assert text[figure.start : figure.end] == figure.text
        assert figure.start >= end
        end = figure.end
        assert figure.value.copy_abs() == Decimal(
            "".join(c for c in fold_width(figure.text) if c in "0123456789.")
        )


@given(st.text(alphabet="12.,万元%支出，"), st.integers(min_value=0, max_value=99))
def test_an_offset_only_moves_the_positions(text: str, offset: int) -> None:
    here, there = scan(text), scan(text, offset)
    assert [f.start + offset for f in here] == [f.start for f in there]
    assert [f.value for f in here] == [f.value for f in there]
