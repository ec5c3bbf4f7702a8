from __future__ import annotations

from hengji.model.outline import HeadingItem, Outline, Sections
from hengji.model.place import Place


def heading(block: int, text: str, *path: str, real: bool = True) -> HeadingItem:
    return HeadingItem(
        text, "一、", "chinese", 1, Place(text, block), block, real, path
    )


def test_a_block_belongs_to_the_last_heading_before_it() -> None:
    outline = Outline(
        headings=(
            heading(2, "支出情况"),
            heading(5, "基本支出", "支出情况"),
            heading(7, "列举项", real=False),
            heading(9, "绩效情况"),
        )
    )
    assert outline.section_of(1) == ()
    assert outline.section_of(3) == ("支出情况",)
    assert outline.section_of(8) == ("支出情况", "基本支出")
    assert outline.section_of(9) == ("绩效情况",)


def test_many_blocks_are_asked_of_the_headings_at_once() -> None:
    sections = Sections((heading(2, "支出情况"), heading(2, "基本支出", "支出情况")))
    assert sections.of(0) == ()
    assert sections.of(2) == ("支出情况", "基本支出")
    assert Sections(()).of(7) == ()
