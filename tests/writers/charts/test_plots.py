from __future__ import annotations

from lxml import etree

from hengji.writers.charts.palette import EARLIER, colour
from hengji.writers.charts.plots import plot_area
from hengji.writers.charts.xml import A, C
from tests.writers.charts.samples import COLUMN, LINES, PAIRED, PIE, RADAR

NAMES = {"c": C, "a": A}


def value(root: etree._Element, path: str) -> str | None:
    found = root.find(path, NAMES)
    assert found is not None, path
    return found.get("val")


def test_a_pie_says_name_and_share_with_lines_to_its_slices() -> None:
    area = plot_area(PIE)
    assert value(area, ".//c:ser/c:dLbls/c:showCatName") == "1"
    assert value(area, ".//c:ser/c:dLbls/c:showPercent") == "1"
    assert value(area, ".//c:ser/c:dLbls/c:showVal") == "0"
    assert value(area, ".//c:ser/c:dLbls/c:showLeaderLines") == "1"


def test_every_slice_has_a_colour_of_its_own() -> None:
    fills = plot_area(PIE).findall(".//c:dPt/c:spPr/a:solidFill/a:srgbClr", NAMES)
    assert [fill.get("val") for fill in fills] == [colour(at) for at in range(4)]


def test_labels_of_thin_slices_are_moved_apart() -> None:
    moved = plot_area(PIE).findall(".//c:dLbls/c:dLbl/c:idx", NAMES)
    assert [index.get("val") for index in moved] == ["1", "2", "3"]


def test_the_column_of_the_earlier_year_is_lighter() -> None:
    area = plot_area(COLUMN)
    assert value(area, ".//c:dPt/c:spPr/a:solidFill/a:srgbClr") == EARLIER
    assert plot_area(PAIRED).find(".//c:dPt", NAMES) is None


def test_negative_columns_keep_the_scale_free() -> None:
    assert plot_area(PAIRED).find(".//c:valAx/c:scaling/c:min", NAMES) is None


def test_labels_of_neighbouring_lines_stand_above_and_below() -> None:
    places = plot_area(LINES).findall(".//c:ser/c:dLbls/c:dLblPos", NAMES)
    assert [place.get("val") for place in places] == ["t", "b"]


def test_lines_differ_by_their_markers_too() -> None:
    symbols = plot_area(LINES).findall(".//c:ser/c:marker/c:symbol", NAMES)
    assert len({symbol.get("val") for symbol in symbols}) == 2


def test_axes_refer_to_each_other() -> None:
    for spec in (COLUMN, LINES, RADAR):
        area = plot_area(spec)
        one = value(area, ".//c:catAx/c:axId"), value(area, ".//c:catAx/c:crossAx")
        other = value(area, ".//c:valAx/c:crossAx"), value(area, ".//c:valAx/c:axId")
        assert one == other
