from __future__ import annotations

import pytest

from hengji.errors import ReadError
from hengji.model.document import Document, Origin, Paragraph, ReadStatus, Table
from hengji.readers import docx
from hengji.readers.docx import read_docx
from tests.support.office import (
    WORD,
    cell,
    paragraph,
    relations,
    table,
    word_file,
    zipped,
)


def document(body: str, **parts: str) -> Document:
    return read_docx(word_file(body, **parts), "x.docx", "0")


def texts(body: str, **parts: str) -> list[str]:
    return [p.text for p in document(body, **parts).paragraphs()]


def codes(found: Document) -> list[str]:
    return [problem.code for problem in found.problems]


def test_paragraphs_and_tables_come_in_order() -> None:
    body = paragraph("甲") + table(cell("一") + cell("二")) + paragraph("乙")
    found = document(body)
    assert [type(block) for block in found.blocks] == [Paragraph, Table, Paragraph]
    assert [block.index for block in found.blocks] == [0, 1, 2]
    assert found.status is ReadStatus.COMPLETE and found.problems == ()


def test_paragraph_numbers_count_blank_paragraphs_too() -> None:
    found = document(paragraph("甲") + "<w:p/><w:p/>" + paragraph("乙"))
    assert [(p.number, p.text) for p in found.paragraphs()] == [(1, "甲"), (4, "乙")]


def test_a_part_named_otherwise_is_found_by_its_relation() -> None:
    data = zipped(
        {
            "_rels/.rels": relations({"word/document22.xml": "officeDocument"}),
            "word/document22.xml": f'<w:document xmlns:w="{WORD}"><w:body>'
            + paragraph("正文")
            + "</w:body></w:document>",
        }
    )
    assert [p.text for p in read_docx(data, "x", "0").paragraphs()] == ["正文"]


def test_strict_open_xml_is_read_too() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    part = f'<w:document xmlns:w="{strict}"><w:body>{paragraph("甲")}</w:body>'
    data = zipped({"word/document.xml": part + "</w:document>"})
    assert [p.text for p in read_docx(data, "x", "0").paragraphs()] == ["甲"]


def test_content_controls_hold_paragraphs_tables_and_runs() -> None:
    inner = paragraph("甲") + table(cell("一"))
    run = "<w:sdt><w:sdtContent><w:r><w:t>值</w:t></w:r></w:sdtContent></w:sdt>"
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    found = document(body + f"<w:p>{run}</w:p>")
    assert [p.text for p in found.paragraphs()] == ["甲", "值"]
    assert len(list(found.tables())) == 1


def test_character_properties_never_hide_words() -> None:
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    assert texts("<w:p>" + run.format("合") + run.format("计") + "</w:p>") == ["合计"]


def test_tracked_character_properties_are_survived() -> None:
    properties = (
        "<w:rPr><w:b/><w:rPrChange w:id='1'><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
    )
    assert texts(f"<w:p><w:r>{properties}<w:t>甲</w:t></w:r></w:p>") == ["甲"]


def test_insertions_are_kept_deletions_dropped_and_both_are_said() -> None:
    body = (
        "<w:p><w:r><w:t>支出</w:t></w:r><w:ins><w:r><w:t>12</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>13</w:delText></w:r></w:del><w:r><w:t>万元</w:t></w:r></w:p>"
    )
    found = document(body)
    assert [p.text for p in found.paragraphs()] == ["支出12万元"]
    assert codes(found) == ["tracked_changes"]
    assert "插入 1 处" in found.problems[0].message
    assert found.status is ReadStatus.COMPLETE


def test_moved_text_is_read_once_where_it_went() -> None:
    body = (
        "<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo></w:p>"
    )
    assert [(p.number, p.text) for p in document(body).paragraphs()] == [(2, "甲")]


def test_hidden_text_is_dropped_and_said() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>正文</w:t></w:r></w:p>'
    )
    found = document(body)
    assert [p.text for p in found.paragraphs()] == ["正文"]
    assert codes(found) == ["hidden_text"]


BOX = (
    "<w:txbxContent>"
    + paragraph("框内文字")
    + table(cell("框内表"))
    + "</w:txbxContent>"
)


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    body = (
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>" + paragraph("乙")
    )
    found = document(body)
    assert [(p.text, p.origin, p.number) for p in found.paragraphs()] == [
        ("甲", Origin.BODY, 1),
        ("框内文字", Origin.TEXT_BOX, 1),
        ("乙", Origin.BODY, 2),
    ]
    assert len(list(found.tables())) == 1


def test_a_legacy_text_box_is_read() -> None:
    body = f"<w:p><w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r></w:p>"
    assert texts(body) == ["框内文字"]


def test_a_text_box_in_a_cell_follows_the_table() -> None:
    shape = f"<w:p><w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r></w:p>"
    found = document(table(f"<w:tc>{shape}</w:tc>" + cell("值")))
    assert isinstance(found.blocks[0], Table)
    assert found.blocks[0].rows[0][0].text == ""
    assert [p.origin for p in found.paragraphs()] == [Origin.TEXT_BOX]


def test_a_picture_is_mentioned() -> None:
    picture = "<w:p><w:r><w:drawing/></w:r></w:p>"
    assert codes(document(picture + paragraph("甲"))) == ["images"]
    scanned = document(picture)
    assert codes(scanned) == ["only_images"]
    assert scanned.status is ReadStatus.PARTIAL


def test_an_empty_document_says_so() -> None:
    assert codes(document("<w:p/>")) == ["no_content"]


def test_an_embedded_document_makes_the_reading_partial() -> None:
    found = document(paragraph("甲") + '<w:altChunk r:id="r9"/>')
    assert codes(found) == ["embedded_chunk"]
    assert found.status is ReadStatus.PARTIAL


def test_headers_footers_and_notes_follow_the_body() -> None:
    notes = (
        f'<w:footnote w:type="separator">{paragraph("线")}</w:footnote>'
        f"<w:footnote>{paragraph('注一')}</w:footnote>"
    )
    found = document(
        paragraph("正文"),
        footnotes=notes,
        header1=paragraph("某局"),
        header2=paragraph("某局"),
        footer1=paragraph("- 3 -"),
        comments=f"<w:comment>{paragraph('请核对')}</w:comment>",
    )
    assert [(p.text, p.origin) for p in found.paragraphs()] == [
        ("正文", Origin.BODY),
        ("某局", Origin.HEADER),
        ("注一", Origin.FOOTNOTE),
        ("请核对", Origin.COMMENT),
    ]
    assert [block.index for block in found.blocks] == [0, 1, 2, 3]


def test_a_damaged_side_part_makes_the_reading_partial() -> None:
    parts = {
        "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{paragraph("甲")}'
        "</w:body></w:document>",
        "word/_rels/document.xml.rels": relations({"footnotes.xml": "footnotes"}),
        "word/footnotes.xml": "<w:footnotes",
    }
    found = read_docx(zipped(parts), "x", "0")
    assert [p.text for p in found.paragraphs()] == ["甲"]
    assert codes(found) == ["unreadable_part"]
    assert found.status is ReadStatus.PARTIAL


STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    "</w:style>"
)


def test_heading_levels_come_from_styles_and_outline_levels() -> None:
    body = (
        paragraph("一", '<w:pStyle w:val="1"/>')
        + paragraph("二", '<w:pStyle w:val="a"/>')
        + paragraph("三", '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>')
        + paragraph("四", '<w:outlineLvl w:val="2"/>')
        + paragraph("五", '<w:pStyle w:val="unknown"/>')
    )
    found = document(body, styles=STYLES)
    assert [p.level for p in found.paragraphs()] == [1, 2, 0, 3, 0]


def test_a_main_part_without_a_body_is_refused() -> None:
    data = zipped({"word/document.xml": f'<w:document xmlns:w="{WORD}"/>'})
    with pytest.raises(ReadError, match="w:body"):
        read_docx(data, "x", "0")


def test_an_entity_bomb_is_refused() -> None:
    bomb = (
        '<!DOCTYPE w:document [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;">]>'
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )
    with pytest.raises(ReadError, match="DTD"):
        read_docx(zipped({"word/document.xml": bomb}), "x", "0")


def test_malformed_xml_names_the_part() -> None:
    with pytest.raises(ReadError, match=r"word/document\.xml") as caught:
        read_docx(zipped({"word/document.xml": "<w:document"}), "x", "0")
    assert "malformed" in caught.value.english


def nested(depth: int) -> str:
    inner = "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth
    return inner + paragraph("甲")


def test_tables_nested_many_times_are_read() -> None:
    found = document(nested(60))
    assert [p.text for p in found.paragraphs()] == ["甲"]
    assert len(list(found.tables())) == 60


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(ReadError, match="XML"):
        document(nested(500))


def test_a_table_of_ten_thousand_rows_is_read() -> None:
    row = cell("项目") + cell("12.50") + cell("执行")
    found = document(table(*[row] * 10_000))
    (only,) = found.tables()
    assert len(only.rows) == 10_000
    assert only.rows[-1][1].text == "12.50"


RUN = "<w:r><w:t>甲</w:t></w:r>"
ONE_RUN = f"<w:p>{RUN}</w:p>"
LOOKS = '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'


@pytest.mark.parametrize(
    "body",
    [
        ONE_RUN,
        f'<w:p w:rsidR="1"><w:r w:rsidRPr="2">{LOOKS}<w:t xml:space="preserve"> 甲 '
        "</w:t></w:r></w:p>",
        "<w:p/>" + ONE_RUN + '<w:p w:rsidR="1"/><w:p><w:r><w:t/></w:r></w:p>',
        "<w:p><w:r><w:t>甲\n 乙</w:t></w:r></w:p><w:p>光</w:p>",
        "<w:p><w:r><w:t>甲&#10;乙&amp;</w:t></w:r></w:p>",
        f"<w:p><w:r>{LOOKS}<w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>",
        f'<w:p><w:pPr><w:jc w:val="center"/>{LOOKS}</w:pPr>{RUN}</w:p>',
        f'<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>{RUN}</w:p>',
        f"<w:p><w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>{RUN}</w:p>",
        "<w:p><w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
        "<w:t>甲</w:t></w:r></w:p>",
        '<w:p><w:r><w:rPr><w14:glow xmlns:w14="x"><w14:rad/></w14:glow></w:rPr>'
        "<w:t>甲</w:t></w:r></w:p>",
        f"<w:sdt><w:sdtContent>{ONE_RUN}</w:sdtContent></w:sdt>",
        f"<w:p><w:r><w:t>!<![CDATA[{ONE_RUN}]]></w:t></w:r></w:p>",
    ],
)
def test_what_is_cut_before_parsing_says_nothing(
    body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cell = "<w:tc><w:tcPr><w:tcW/>{}</w:tcPr>" + body + "</w:tc>"
    shaped = cell.format('<w:gridSpan w:val="2"/>') + f"<w:tc><w:tcPr/>{body}</w:tc>"
    row = f"<w:tr>{cell.format('')}{shaped}<w:tc>{body}{body}</w:tc></w:tr>"
    wrapped = f"<w:tr><w:sdt><w:sdtContent><w:tc>{body}</w:tc></w:sdtContent></w:sdt>"
    blank = "<w:tc><w:p><w:r><w:t>  </w:t></w:r></w:p></w:tc><w:tc>\n</w:tc></w:tr>"
    data = word_file(f"{body}<w:tbl>{row}{wrapped}{blank}</w:tbl>{body}")
    quickly = read_docx(data, "x.docx", "0")
    monkeypatch.setattr(docx, "_without_looks", lambda source: source)
    assert quickly == read_docx(data, "x.docx", "0")
