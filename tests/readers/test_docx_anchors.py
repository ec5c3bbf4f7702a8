"""Every character read from a docx leads back to where it stands in the XML."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from hengji.model.document import Paragraph
from hengji.model.place import Place
from hengji.readers import read
from hengji.readers.docx_anchors import DocxAnchors
from tests.support.office import cell, paragraph, table, word_file, written
from tests.support.rebuild import rebuild_docx
from tests.support.shared import shared_file
from tests.support.test_rebuild import places


def words(anchors: DocxAnchors, elements: list[etree._Element], place: Place) -> str:
    """The text of an anchor within one element."""
    anchor = anchors.find(place)
    assert anchor is not None and anchor.first is not None
    assert anchor.last is not None
    assert anchor.first.element == anchor.last.element
    text = elements[anchor.first.element].text or ""
    return text[anchor.skipped : anchor.kept]


def elements_of(data: bytes) -> list[etree._Element]:
    from tests.support.comments import parts

    return list(etree.fromstring(parts(data)["word/document.xml"]).iter("*"))


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
@pytest.mark.parametrize("merges", [True, False])
def test_every_line_of_a_seed_leads_back(
    tmp_path: Path, name: str, merges: bool
) -> None:
    source = shared_file(f"seeds/{name}")
    path = rebuild_docx(source, tmp_path / "a.docx", merges).path
    data = path.read_bytes()
    anchors, elements = DocxAnchors(data), elements_of(data)
    checked = 0
    for place in places(read(path)):
        if "\t" in place.quote:
            continue
        assert words(anchors, elements, place) == place.quote
        checked += 1
    assert checked > 100


def test_the_main_part_is_named() -> None:
    assert DocxAnchors(word_file(paragraph("甲"))).part == "word/document.xml"


def test_a_symbol_cannot_be_divided(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>选</w:t><w:sym w:font="Wingdings" w:char="F0FE"/>'
        "<w:t>是</w:t></w:r></w:p>"
    )
    data = word_file(body)
    block = read(written(tmp_path, "a.docx", data)).blocks[0]
    assert isinstance(block, Paragraph)
    anchor = DocxAnchors(data).find(block.place(1, 2))
    assert anchor is not None and anchor.first is not None
    assert not anchor.first.exact
    assert elements_of(data)[anchor.first.element].tag.endswith("}sym")


def test_hidden_words_are_not_counted(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        "<w:r><w:t>收入9</w:t></w:r></w:p>"
    )
    data = word_file(body)
    block = read(written(tmp_path, "a.docx", data)).blocks[0]
    assert isinstance(block, Paragraph)
    place = block.place(2, 3)
    assert place.quote == words(DocxAnchors(data), elements_of(data), place) == "9"


def test_a_text_box_leads_to_the_paragraph_it_hangs_on(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('框内9')}</w:txbxContent>"
    host = (
        "<w:p><w:r><w:t>主</w:t></w:r><w:r><w:pict><v:shape><v:textbox>"
        f"{box}</v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    data = word_file(paragraph("前") + host)
    block = next(
        b
        for b in read(written(tmp_path, "a.docx", data)).paragraphs()
        if b.text == "框内9"
    )
    anchor = DocxAnchors(data).find(block.place(2, 3))
    assert anchor is not None
    assert anchor.detour == "文本框"
    number = anchor.paragraph
    assert "主" in "".join(elements_of(data)[number].itertext())


def test_headers_after_the_body_do_not_shift_its_blocks(tmp_path: Path) -> None:
    data = word_file(
        paragraph("甲") + table(cell("乙1")), header1=paragraph("抬头"),
        header2=paragraph("抬头"), footer1=paragraph("尾2"),
    )  # fmt: skip
    anchors = DocxAnchors(data)
    found = {}
    for block in read(written(tmp_path, "a.docx", data)).blocks:
        place = (
            block.place(0, 1)
            if isinstance(block, Paragraph)
            else block.whole(block.rows[0][0])
        )
        anchor = anchors.find(place)
        assert anchor is not None
        found[place.quote] = anchor.detour
    assert found == {"甲": "", "乙1": "", "抬": "页眉", "尾": "页脚"}


def test_our_own_remarks_are_no_words_of_the_document(tmp_path: Path) -> None:
    remarks = "".join(
        f'<w:comment w:id="{at}" w:author="{author}">{paragraph(author)}</w:comment>'
        for at, author in enumerate(("衡绩", "审核人"))
    )
    data = word_file(paragraph("甲"), comments=remarks)
    document = read(written(tmp_path, "a.docx", data))
    assert [p.text for p in document.paragraphs()] == ["甲", "审核人"]
