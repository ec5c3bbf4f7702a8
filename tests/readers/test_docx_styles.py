from __future__ import annotations

import pytest

from hengji.readers.docx_styles import NumberReference, Styles, number_of, outline_of
from hengji.readers.package import parse
from tests.support.office import word_part


def styles(inner: str) -> Styles:
    return Styles(lambda: word_part("styles", inner).encode())


def style(name: str, inner: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{name}">{inner}</w:style>'


@pytest.mark.parametrize(
    ("inner", "level"),
    [
        ('<w:name w:val="heading 3"/>', 3),
        ('<w:name w:val="标题 2"/>', 2),
        ('<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="4"/></w:pPr>', 5),
        ('<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 0),
        ('<w:name w:val="正文"/>', 0),
    ],
)
def test_the_level_of_a_style(inner: str, level: int) -> None:
    assert styles(style("a", inner)).level("a") == level


def test_a_style_inherits_level_and_numbering() -> None:
    found = styles(
        style(
            "a", '<w:basedOn w:val="b"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr>'
        )
        + style("b", '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="7"/>')
    )
    assert found.level("a") == 1
    assert found.number("a") == NumberReference("7", 2)


def test_styles_in_a_circle_end() -> None:
    circle = style("a", '<w:basedOn w:val="b"/>') + style("b", '<w:basedOn w:val="a"/>')
    assert styles(circle).level("a") == 0


def test_a_missing_part_gives_body_text() -> None:
    found = Styles(lambda: None)
    assert found.level("a") == 0
    assert found.number("a") == NumberReference(None, None)


def test_the_part_is_loaded_once_and_only_when_asked_for() -> None:
    calls: list[int] = []

    def load() -> bytes:
        calls.append(1)
        return b""

    found = Styles(load)
    assert calls == []
    assert (found.level("a"), found.level("b")) == (0, 0)
    assert calls == [1]


def test_direct_properties() -> None:
    part = word_part(
        "pPr",
        '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="3"/></w:numPr>'
        '<w:outlineLvl w:val="1"/>',
    )
    properties = parse(part.encode(), "x")
    assert number_of(properties) == NumberReference("3", 0)
    assert outline_of(properties, None) == 1
    empty = parse(word_part("pPr", "").encode(), "x")
    assert number_of(empty) == NumberReference(None, None)
    assert outline_of(empty, 4) == 4
