from __future__ import annotations

import pytest
from lxml import etree

from hengji.writers.official.styles import styles_xml
from tests.writers.official.opened import NS

XML = etree.fromstring(styles_xml())


def value(style: str, path: str, attribute: str = "val") -> str | None:
    found = XML.xpath(f"w:style[@w:styleId='{style}']/{path}", namespaces=NS)
    assert isinstance(found, list)
    return None if not found else found[0].get(f"{{{NS['w']}}}{attribute}")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("style", "font", "half_points"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("Heading1", "黑体", "32"),
        ("Heading2", "楷体_GB2312", "32"),
        ("Heading3", "仿宋_GB2312", "32"),
        ("Heading4", "仿宋_GB2312", "32"),
        ("BodyText", "仿宋_GB2312", "32"),
        ("Annex", "黑体", "32"),
        ("Footer", "宋体", "28"),
        ("TableText", "宋体", "21"),
    ],
)
def test_fonts_and_sizes_are_those_of_the_standard(
    style: str, font: str, half_points: str
) -> None:
    for script in ("eastAsia", "ascii", "hAnsi"):
        assert value(style, "w:rPr/w:rFonts", script) == font
    assert value(style, "w:rPr/w:sz") == half_points


def test_the_title_is_centred_and_not_bold() -> None:
    assert value("Title", "w:pPr/w:jc") == "center"
    assert XML.xpath("//w:b", namespaces=NS) == []


@pytest.mark.parametrize("style", ["BodyText", "Heading1", "Heading2", "Heading3"])
def test_lines_are_exact_and_indented_two_characters(style: str) -> None:
    assert value(style, "w:pPr/w:spacing", "line") == "579"
    assert value(style, "w:pPr/w:spacing", "lineRule") == "exact"
    assert value(style, "w:pPr/w:ind", "firstLineChars") == "200"


def test_body_text_is_justified_and_headings_stay_with_it() -> None:
    assert value("BodyText", "w:pPr/w:jc") == "both"
    for level in (1, 2, 3, 4):
        assert value(f"Heading{level}", "w:pPr/w:outlineLvl") == str(level - 1)
        found = XML.xpath(
            f"w:style[@w:styleId='Heading{level}']/w:pPr/w:keepNext", namespaces=NS
        )
        assert found


def test_twenty_eight_characters_fit_and_no_twenty_ninth() -> None:
    spacing = int(value("BodyText", "w:rPr/w:spacing") or 0)
    line = 11906 - 1587 - 1474
    assert 28 * (320 + spacing) <= line < 29 * (320 + spacing)


def test_tables_leave_the_grid_of_lines() -> None:
    assert value("TableText", "w:pPr/w:snapToGrid") == "0"
