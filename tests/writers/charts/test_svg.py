from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hengji.model.chart import ChartKind, ChartSpec, Series
from hengji.writers.charts.svg import chart_svg
from hengji.writers.charts.svg_axes import scale_of
from hengji.writers.charts.svg_marks import HEIGHT, WIDTH, shortened, width_of
from tests.writers.charts.samples import COLUMN, EVERY, HOSTILE, LINE, LINES, PIE

SVG = "{http://www.w3.org/2000/svg}"
amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


def drawn(spec: ChartSpec) -> etree._Element:
    return etree.fromstring(chart_svg(spec, "x"))


def said(root: etree._Element) -> list[str]:
    return [e.text or "" for e in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("spec", EVERY, ids=lambda s: s.kind.value)
def test_it_is_a_picture_with_a_title_and_words_for_the_blind(spec: ChartSpec) -> None:
    root = drawn(spec)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "x-t x-d"
    assert root.findtext(f"{SVG}title") == spec.title
    assert spec.categories[0] in (root.findtext(f"{SVG}desc") or "")


@pytest.mark.parametrize("spec", EVERY, ids=lambda s: s.kind.value)
def test_every_value_is_printed(spec: ChartSpec) -> None:
    text = " ".join(said(drawn(spec)))
    for value in spec.values:
        assert value is None or f"{value:.2f}" in text


def test_a_pie_prints_shares() -> None:
    assert "120.00万元，4.69%" in said(drawn(PIE))


@pytest.mark.parametrize("spec", EVERY, ids=lambda s: s.kind.value)
def test_nothing_is_asked_of_anybody_and_nothing_runs(spec: ChartSpec) -> None:
    text = chart_svg(spec).replace("http://www.w3.org/2000/svg", "")
    assert re.search(r"http|href|<script|<style|onload|url\(", text) is None


def test_hostile_words_stay_words() -> None:
    assert "<script" not in chart_svg(HOSTILE)
    assert drawn(HOSTILE).findtext(f"{SVG}title") == "<b>\"收\"&'支'\ufffd"


def test_columns_are_as_high_as_their_values() -> None:
    boxes = [e for e in drawn(COLUMN).iter(f"{SVG}rect")]
    low, high = (float(box.get("height", "0")) for box in boxes)
    assert abs(low / high - 3536.25 / 4619.3) < 0.001


def test_an_unknown_value_breaks_the_line() -> None:
    assert drawn(LINE).find(f"{SVG}polyline") is None
    assert len(drawn(LINES).findall(f"{SVG}polyline")) == 2


def test_one_slice_is_a_whole_circle() -> None:
    whole = ChartSpec(ChartKind.PIE, "结构", ("甲",), (Series("数", (Decimal(5),)),))
    assert drawn(whole).find(f"{SVG}circle") is not None


@given(st.lists(amounts, min_size=1, max_size=8))
def test_a_scale_takes_in_every_value_and_zero(values: list[Decimal]) -> None:
    scale = scale_of(tuple(values))
    assert scale.low <= min(*values, Decimal(0))
    assert scale.high >= max(*values, Decimal(0))
    ticks = list(scale.ticks())
    assert Decimal(0) in ticks
    assert 2 <= len(ticks) <= 12


@given(st.lists(amounts.filter(lambda v: v > 0), min_size=1, max_size=12))
def test_labels_of_a_pie_stay_on_the_page_and_apart(values: list[Decimal]) -> None:
    names = tuple(f"第{at}项支出" for at in range(len(values)))
    spec = ChartSpec(ChartKind.PIE, "结构", names, (Series("数", tuple(values)),))
    seen: dict[str, list[float]] = {"start": [], "end": []}
    for label in drawn(spec).iter(f"{SVG}text"):
        x, y = float(label.get("x", "0")), float(label.get("y", "0"))
        assert 0 <= x <= WIDTH
        assert 0 <= y <= HEIGHT
        if (label.text or "").endswith("%"):
            seen[label.get("text-anchor", "")].append(y)
    for heights in seen.values():
        gaps = [b - a for a, b in pairwise(sorted(heights))]
        assert all(gap > 20 for gap in gaps)


def test_a_long_name_is_cut_to_its_room() -> None:
    cut = shortened("一般公共预算财政拨款支出", 60)
    assert cut.endswith("…")
    assert width_of(cut) <= 60
    assert shortened("短", 60) == "短"
