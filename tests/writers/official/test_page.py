from __future__ import annotations

from lxml import etree

from hengji.writers.official.measures import LANDSCAPE, LINE_PITCH, PORTRAIT
from hengji.writers.official.page import footer_xml, section_xml
from tests.writers.official.opened import NS, W, words

_HEAD = "<root " + " ".join(f'xmlns:{k}="{v}"' for k, v in NS.items()) + ">"


def millimetres(twips: int) -> int:
    return round(twips * 254 / 14400)


def test_the_page_is_a4_with_the_margins_of_the_standard() -> None:
    page = PORTRAIT
    assert (millimetres(page.width), millimetres(page.height)) == (210, 297)
    assert (millimetres(page.top), millimetres(page.bottom)) == (37, 35)
    assert (millimetres(page.left), millimetres(page.right)) == (28, 26)
    assert (millimetres(page.text_width), millimetres(page.text_height)) == (156, 225)


def test_twenty_two_lines_fit_and_no_twenty_third() -> None:
    assert 22 * LINE_PITCH <= PORTRAIT.text_height < 23 * LINE_PITCH


def test_the_turned_page_has_the_same_text_area() -> None:
    assert LANDSCAPE.text_width == PORTRAIT.text_height
    assert LANDSCAPE.text_height == PORTRAIT.text_width
    assert LANDSCAPE.top == PORTRAIT.left


def test_a_section_names_footers_of_odd_and_even_pages_and_the_grid() -> None:
    root = etree.fromstring(
        _HEAD + section_xml(LANDSCAPE, ("rId7", "rId8")) + "</root>"
    )
    kinds = [r.get(W + "type") for r in root.iter(W + "footerReference")]
    assert kinds == ["default", "even"]
    size, grid = root.find(".//w:pgSz", NS), root.find(".//w:docGrid", NS)
    assert size is not None and size.get(W + "orient") == "landscape"
    assert grid is not None
    assert (grid.get(W + "type"), grid.get(W + "linePitch")) == ("lines", "579")


def test_page_numbers_stand_one_character_in_from_the_outer_side() -> None:
    for even, side, other in ((False, "right", "left"), (True, "left", "right")):
        root = etree.fromstring(footer_xml(PORTRAIT, even=even))
        align, indent = root.find(".//w:jc", NS), root.find(".//w:ind", NS)
        assert align is not None and align.get(W + "val") == side
        assert indent is not None
        assert (indent.get(W + side), indent.get(W + other)) == ("280", None)
        assert words(root) == "— 1 —"
        assert root.findtext(".//w:instrText", namespaces=NS) == " PAGE "


def test_on_a_turned_page_the_number_is_turned_with_the_table() -> None:
    root = etree.fromstring(footer_xml(LANDSCAPE, even=True))
    frame = root.find(".//wps:bodyPr", NS)
    assert frame is not None and frame.get("vert") == "vert"
    assert words(root) == "— 1 —"
