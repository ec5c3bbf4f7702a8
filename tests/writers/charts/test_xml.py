from __future__ import annotations

import pytest
from lxml import etree

from hengji.writers.charts.xml import (
    A,
    C,
    a,
    c,
    caption,
    categories,
    column_letter,
    element,
    flag,
    lettering,
    line,
    series_name,
    shape,
    solid,
    text,
    value,
    values,
)
from tests.writers.charts.samples import LINES, PIE


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_lettered_as_a_spreadsheet_does(index: int, letters: str) -> None:
    assert column_letter(index) == letters


def test_an_element_takes_children_and_plain_attributes() -> None:
    made = c("title", flag("overlay", on=True), value("order", "2"))
    assert made.tag == f"{{{C}}}title"
    assert [child.get("val") for child in made] == ["1", "2"]
    assert a("ln", w="1").get("w") == "1"
    assert element(A, "p", (), {}).tag == f"{{{A}}}p"


def test_words_lose_what_xml_cannot_hold() -> None:
    assert text("v", "甲\x00乙").text == "甲\ufffd乙"


def test_a_shape_without_fill_says_so() -> None:
    assert etree.QName(shape(None)[0]).localname == "noFill"
    assert solid("FF0000")[0].get("val") == "FF0000"
    assert line("000000").get("w") == "9525"


def test_fonts_are_named_for_latin_and_chinese() -> None:
    for made in (lettering(), caption("题")):
        faces = [e.get("typeface") for e in made.iter() if e.get("typeface")]
        assert faces[0] == "Times New Roman"
        assert faces[1] in ("宋体", "黑体")


def cell(made: etree._Element) -> str | None:
    return made.findtext(f".//{{{C}}}f")


def test_caches_point_to_the_cells_of_the_workbook() -> None:
    assert cell(categories(PIE)) == "数据!$A$2:$A$5"
    assert cell(values(LINES, 1)) == "数据!$C$2:$C$4"
    assert cell(series_name(LINES, 1)) == "数据!$C$1"
