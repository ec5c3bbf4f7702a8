from __future__ import annotations

from lxml import etree

from hengji.writers.publication.forms import form_table
from tests.writers.publication.editions import FORM, MOBILE


def table() -> etree._Element:
    return etree.fromstring(form_table(FORM, "t1").replace("<br>", "<br/>"))


def test_a_table_has_its_caption_unit_and_name() -> None:
    root = table()
    assert root.get("aria-label") == "收入支出决算总表"
    assert "".join(root.find(".//caption").itertext()) == "收入支出决算总表单位：万元"  # type: ignore[union-attr]


def test_heads_say_what_they_speak_for() -> None:
    scopes = [(e.text, e.get("scope")) for e in table().iter("th")]
    assert scopes == [
        ("项目", "col"),
        ("决算数", "colgroup"),
        ("上年", "col"),
        ("本年", "col"),
        ("收入", "row"),
    ]


def test_spans_are_kept() -> None:
    first, second = table().findall(".//thead/tr")[0]
    assert first.get("rowspan") == "2"
    assert second.get("colspan") == "2"


def test_words_are_escaped_and_masked() -> None:
    text = form_table(FORM, "t1")
    assert "&lt;b&gt;2.00&lt;/b&gt;" in text
    assert MOBILE not in text
