from __future__ import annotations

import pytest
from lxml import etree

from hengji.model.chart import ChartSpec
from hengji.writers.charts.part import chart_xml, height_share
from hengji.writers.charts.xml import C, R
from tests.writers.charts.order import misplaced
from tests.writers.charts.samples import COLUMN, EVERY, HOSTILE, LINES, PIE


def parsed(spec: ChartSpec) -> etree._Element:
    return etree.fromstring(chart_xml(spec, "rId1"))


def texts(root: etree._Element, path: str) -> list[str]:
    return [e.text or "" for e in root.iterfind(path, {"c": C})]


@pytest.mark.parametrize("spec", EVERY, ids=lambda s: s.kind.value)
def test_every_element_stands_where_the_schema_wants_it(spec: ChartSpec) -> None:
    assert list(misplaced(parsed(spec))) == []


def test_the_test_of_the_order_sees_a_wrong_one() -> None:
    root = parsed(COLUMN)
    chart = root.find(f"{{{C}}}chart")
    assert chart is not None
    chart.insert(0, chart[-1])
    assert list(misplaced(root))


@pytest.mark.parametrize("spec", EVERY, ids=lambda s: s.kind.value)
def test_the_values_are_those_of_the_chart_to_the_digit(spec: ChartSpec) -> None:
    written = texts(parsed(spec), ".//c:ser/c:val//c:pt/c:v")
    assert written == [str(v) for v in spec.values if v is not None]


def test_an_unknown_value_leaves_its_place_empty() -> None:
    points = parsed(EVERY[3]).iterfind(".//c:val//c:pt", {"c": C})
    assert [point.get("idx") for point in points] == ["0", "2"]


def test_the_workbook_behind_it_is_named() -> None:
    external = parsed(PIE).find(f"{{{C}}}externalData")
    assert external is not None
    assert external.get(f"{{{R}}}id") == "rId1"


def test_a_column_begins_at_zero_or_it_would_mislead() -> None:
    assert parsed(COLUMN).find(f".//{{{C}}}valAx//{{{C}}}min") is not None


def test_several_series_have_a_legend_and_one_has_none() -> None:
    assert parsed(LINES).find(f".//{{{C}}}legend") is not None
    assert parsed(COLUMN).find(f".//{{{C}}}legend") is None


def test_hostile_words_stay_words() -> None:
    root = parsed(HOSTILE)
    names = texts(root, ".//c:cat//c:pt/c:v")
    assert names == list(HOSTILE.categories)
    assert texts(root, ".//c:ser/c:tx//c:v") == ["a<b\ufffd"]


def test_chinese_faces_are_named() -> None:
    faces = {e.get("typeface") for e in parsed(PIE).iter() if e.tag.endswith("}ea")}
    assert faces == {"黑体", "宋体"}


def test_round_plots_are_higher() -> None:
    assert height_share(PIE)[0] > height_share(COLUMN)[0]
