from __future__ import annotations

import pytest

from hengji.readers.docx_inline import Inline, Notes, plain_words
from hengji.readers.package import parse
from tests.support.office import word_part


def words(inner: str, *, may_hide: bool = False) -> str:
    element = parse(word_part("p", inner).encode(), "x")
    return Inline(Notes(), may_hide).words(element)


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


FIELD = (
    run('<w:fldChar w:fldCharType="begin"/>')
    + run("<w:instrText>PAGE</w:instrText>")
    + "{between}"
    + run('<w:fldChar w:fldCharType="separate"/>')
    + run("<w:t>12</w:t>")
    + run('<w:fldChar w:fldCharType="end"/>')
    + run("<w:t>页</w:t>")
)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (run("<w:t>甲</w:t><w:tab/><w:t>乙</w:t>"), "甲\t乙"),
        (run("<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>"), "甲\n乙\n丙"),
        (run('<w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t>'), "甲乙"),
        (run("<w:t>2019</w:t><w:noBreakHyphen/><w:t>2020</w:t>"), "2019-2020"),
        (run('<w:sym w:font="Wingdings" w:char="F0FE"/>'), "☑"),
        (run('<w:sym w:font="Symbol" w:char="F0B3"/>'), "≥"),
        (run('<w:sym w:font="Wingdings" w:char="F0EE"/>'), "□"),
        (run('<w:sym w:font="x" w:char="2460"/>'), "①"),
        (run('<w:sym w:font="x" w:char="zz"/>'), ""),
        ("<w:hyperlink>" + run("<w:t>网址</w:t>") + "</w:hyperlink>", "网址"),
        ("<w:smartTag>" + run("<w:t>某市</w:t>") + "</w:smartTag>", "某市"),
        ("<w:fldSimple>" + run("<w:t>3</w:t>") + "</w:fldSimple>", "3"),
        ("<m:oMath><m:r><m:t>a÷b</m:t></m:r></m:oMath>", "a÷b"),
        (FIELD.format(between=""), "12页"),
        (FIELD.format(between=run("<w:t>指令</w:t>")), "12页"),
        (
            run(
                "<w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt>"
                "<w:rubyBase><w:r><w:t>一</w:t></w:r></w:rubyBase></w:ruby>"
            ),
            "一",
        ),
        (run("<w:t>甲\n  乙</w:t>"), "甲 乙"),
        ("<w:bookmarkStart/><w:proofErr/>" + run("<w:t>甲</w:t>"), "甲"),
    ],
)
def test_what_a_paragraph_says(inner: str, expected: str) -> None:
    assert words(inner) == expected


def test_a_field_inside_a_field_gives_the_outer_result_only() -> None:
    inner = FIELD.format(between=FIELD.format(between=""))
    assert words(inner) == "12页"


def test_a_field_without_an_end_does_not_swallow_the_next_paragraph() -> None:
    reader = Inline(Notes(), False)
    open_field = word_part("p", run('<w:fldChar w:fldCharType="begin"/>'))
    assert reader.words(parse(open_field.encode(), "x")) == ""
    plain = parse(word_part("p", run("<w:t>甲</w:t>")).encode(), "x")
    assert reader.words(plain) == "甲"


@pytest.mark.parametrize(
    ("name", "inner", "expected"),
    [
        ("plain", "甲", "甲"),
        ("plain", "甲\n 乙", "甲 乙"),
        ("plain", "", ""),
        ("p", "  \n", ""),
        ("p", "甲", ""),
    ],
)
def test_plain_words_are_those_of_our_own_element_alone(
    name: str, inner: str, expected: str
) -> None:
    assert plain_words(parse(word_part(name, inner).encode(), "x")) == expected


def test_counts_are_kept_of_what_was_left_out() -> None:
    notes = Notes()
    inner = (
        "<w:ins>" + run("<w:t>a</w:t>") + "</w:ins><w:del/><w:moveFrom/>"
        + run("<w:rPr><w:vanish/></w:rPr><w:t>b</w:t>") + run("<w:drawing/>")
    )  # fmt: skip
    element = parse(word_part("p", inner).encode(), "x")
    assert Inline(notes, True).words(element) == "a"
    assert (notes.inserted, notes.deleted, notes.hidden, notes.images) == (1, 2, 1, 1)
