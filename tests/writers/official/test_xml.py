from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hengji.writers.official.xml import escape, paragraph, run, width
from tests.writers.official.opened import NS, words

_HEAD = f'<root xmlns:w="{NS["w"]}">'


@given(st.text())
def test_any_text_makes_well_formed_markup(text: str) -> None:
    root = etree.fromstring(_HEAD + paragraph("BodyText", run(text)) + "</root>")
    kept = [
        sign for sign in text if sign not in "\n\r" and (sign >= " " or sign == "\t")
    ]
    kept = [sign for sign in kept if sign not in "\ufffe\uffff"]
    assert words(root).replace("\n", "").replace("\r", "") == "".join(kept)


def test_tabs_and_breaks_are_elements_and_bold_is_stated() -> None:
    root = etree.fromstring(_HEAD + run("甲\t乙\n丙", "黑体", bold=True) + "</root>")
    assert len(root.findall(".//w:tab", NS)) == 1
    assert len(root.findall(".//w:br", NS)) == 1
    assert root.find(".//w:b", NS) is not None
    assert escape("a<b>&\x00c") == "a&lt;b&gt;&amp;c"


def test_half_width_signs_count_half() -> None:
    assert width("2024年6月8日") == 6
    assert width("“三公”") == 4
