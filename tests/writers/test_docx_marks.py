"""Comment anchors stand at the very characters; runs keep their formatting."""

from __future__ import annotations

import pytest

from hengji.model.anchor import Anchor, Stretch
from hengji.writers.docx_marks import Marks
from hengji.writers.markup import Source
from tests.support.comments import anchored, characters
from tests.support.office import WORD, zipped

BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>甲乙丙丁</w:t></w:r>"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def main(inner: str, names: str = f'xmlns:w="{WORD}"') -> bytes:
    return f"<w:document {names}><w:body>{inner}</w:body></w:document>".encode()


def texts(source: Source) -> list[int]:
    return [n for n, e in enumerate(source.elements) if e.local == "t"]


def between(start: int, skipped: int, end: int, kept: int, *, exact: bool = True):
    """From a character of one element to a character of another."""
    first, last = Stretch(0, 1, start, exact), Stretch(0, 1, end, exact)
    return Anchor(2, first, last, skipped, kept)


def marked(data: bytes, *anchors: Anchor) -> bytes:
    source = Source(data)
    marks = Marks(source)
    for number, anchor in enumerate(anchors):
        marks.add(number, anchor)
    marks.write()
    return source.data()


def ranges(data: bytes) -> dict[str, str]:
    return anchored(zipped({"word/document.xml": data}))


def test_a_run_is_divided_around_the_characters_meant() -> None:
    data = main(f"<w:p>{BOLD}</w:p>")
    (at,) = texts(Source(data))
    result = marked(data, between(at, 1, at, 3))
    assert ranges(result) == {"0": "乙丙"}
    assert result.count(b"<w:rPr><w:b/></w:rPr>") == 3
    assert characters(result) == characters(data)


def test_a_whole_run_is_not_divided() -> None:
    data = main(f"<w:p>{BOLD}</w:p>")
    (at,) = texts(Source(data))
    result = marked(data, between(at, 0, at, 4))
    assert BOLD.encode() in result
    assert ranges(result) == {"0": "甲乙丙丁"}


def test_ranges_that_overlap_or_touch_are_all_closed() -> None:
    data = main(f"<w:p>{BOLD}{BOLD}</w:p>")
    one, two = texts(Source(data))
    anchors = between(one, 1, two, 2), between(one, 3, one, 4), between(one, 1, one, 3)
    result = marked(data, *anchors)
    assert ranges(result) == {"0": "乙丙丁甲乙", "1": "丁", "2": "乙丙"}
    assert characters(result) == characters(data)


def test_an_element_that_stands_for_characters_is_not_cut() -> None:
    run = "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>"
    data = main(f"<w:p>{run}</w:p>")
    tab = next(n for n, e in enumerate(Source(data).elements) if e.local == "tab")
    result = marked(data, between(tab, 0, tab, 1, exact=False))
    assert ranges(result) == {"0": ""}
    words = result.decode().replace("commentRangeStart", "S")
    assert '<w:S w:id="0"/><w:r><w:tab/></w:r><w:commentRangeEnd' in words
    assert characters(result) == characters(data)


def test_an_entity_is_one_character_and_a_space_at_a_cut_is_kept() -> None:
    data = main("<w:p><w:r><w:t>a&amp;b c</w:t></w:r></w:p>")
    (at,) = texts(Source(data))
    result = marked(data, between(at, 1, at, 4))
    assert ranges(result) == {"0": "&b "}
    assert result.count(b'<w:t xml:space="preserve">') == 3


@pytest.mark.parametrize(
    ("empty", "expected"),
    [
        ("<w:p/>", "<w:p>{mark}</w:p>"),
        ("<w:p></w:p>", "<w:p>{mark}</w:p>"),
        ("<w:p><w:pPr/></w:p>", "<w:p><w:pPr/>{mark}</w:p>"),
    ],
)
def test_a_blank_paragraph_is_marked_after_its_properties(
    empty: str, expected: str
) -> None:
    mark = (
        '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    assert marked(main(empty), Anchor(2)) == main(expected.format(mark=mark))


@pytest.mark.parametrize("namespace", [WORD, STRICT])
def test_the_prefix_of_the_document_is_used_or_one_declared(namespace: str) -> None:
    other = f'<q:document xmlns:q="{namespace}"><q:body><q:p/></q:body></q:document>'
    assert b'<q:commentRangeStart q:id="0"/>' in marked(other.encode(), Anchor(2))
    bare = f'<document xmlns="{namespace}"><body><p/></body></document>'
    result = marked(bare.encode(), Anchor(2)).decode()
    assert f'xmlns:hjw="{namespace}"' in result
    assert '<p><hjw:commentRangeStart hjw:id="0"/>' in result


def test_a_space_at_the_cut_is_kept_whatever_the_text_said_before() -> None:
    run = """<w:r><w:t xml:space='default'>甲 乙</w:t></w:r>"""
    data = main(f"<w:p>{run}</w:p>")
    (at,) = texts(Source(data))
    result = marked(data, between(at, 0, at, 1)).decode()
    assert '<w:t xml:space="preserve"> 乙</w:t>' in result
    assert ">甲</w:t>" in result
