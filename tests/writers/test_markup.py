"""Edits are spliced in; what they do not touch stays character for character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.writers.markup import Source, quoted

XML = (
    '<?xml version="1.0"?>\r\n<!-- <x> --><a:r xmlns:a="u" k=\'1>2\'><a:t>甲&amp;乙'
    "<![CDATA[<z>]]></a:t><a:e /></a:r>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_unedited_part_comes_back_byte_for_byte(encoding: str) -> None:
    data = XML.encode(encoding)
    source = Source(data)
    assert source.data() == data
    assert [e.name for e in source.elements] == ["a:r", "a:t", "a:e"]
    assert [e.parent for e in source.elements] == [-1, 0, 0]
    assert [e.empty for e in source.elements] == [False, False, True]


def test_attributes_are_read_set_and_replaced() -> None:
    source = Source(XML.encode())
    root = source.elements[0]
    assert source.attributes(root)["k"] == "1>2"
    source.set(root, "k", "3")
    source.set(source.elements[2], "n", '"')
    assert source.data().decode() == XML.replace("k='1>2'", 'k="3"').replace(
        "<a:e />", '<a:e n="&quot;" />'
    )


def test_an_empty_element_is_opened_to_take_something_in() -> None:
    source = Source(b"<a><b/></a>")
    source.append(source.elements[1], "<c/>")
    source.append(source.elements[0], "<d/>")
    assert source.data() == b"<a><b><c/></b><d/></a>"


def test_characters_are_counted_as_the_parser_counts_them() -> None:
    source = Source(b"<t>a&amp;&#x4E00;b</t>")
    positions = source.characters(source.elements[0])
    assert [source.text[p] for p in positions] == ["a", "&", "&", "b", "<"]


@given(st.text())
def test_quoted_words_are_what_a_parser_reads(words: str) -> None:
    from lxml import etree

    root = etree.fromstring(f"<a b='x'>{quoted(words)}</a>")
    kept = "".join(c for c in words if quoted(c))
    assert (root.text or "") == kept.replace("\r\n", "\n").replace("\r", "\n")
