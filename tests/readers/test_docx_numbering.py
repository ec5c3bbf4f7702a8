from __future__ import annotations

from hengji.readers.docx import read_docx
from tests.support.office import paragraph, word_file


def level(at: int, style: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "chineseCounting", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%4", "<w:isLgl/>")
    + level(4, "bullet", "\uf0b7")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def item(text: str, at: int, number: int = 1, style: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    return paragraph(
        text,
        f'{properties}<w:numPr><w:ilvl w:val="{at}"/>'
        f'<w:numId w:val="{number}"/></w:numPr>',
    )


def texts(body: str, lists: str = LISTS, styles: str = "") -> list[str]:
    data = word_file(body, numbering=lists, styles=styles)
    return [p.text for p in read_docx(data, "x", "0").paragraphs()]


def test_numbers_are_written_before_the_words() -> None:
    body = item("概况", 0) + item("职能", 1) + item("支出", 2) + item("绩效", 0)
    assert texts(body) == ["一、概况", "（一）职能", "1. 支出", "二、绩效"]


def test_deeper_levels_start_again_under_a_new_item() -> None:
    body = item("甲", 0) + item("乙", 1) + item("丙", 1) + item("丁", 0) + item("戊", 1)
    assert texts(body)[-3:] == ["（二）丙", "二、丁", "（一）戊"]


def test_a_level_that_never_restarts_counts_on() -> None:
    lists = LISTS.replace(
        "</w:abstractNum>", level(5, "decimal", "%6)", '<w:lvlRestart w:val="0"/>')
        + "</w:abstractNum>",
    )  # fmt: skip
    body = item("甲", 0) + item("乙", 5) + item("丙", 0) + item("丁", 5)
    assert texts(body, lists) == ["一、甲", "1) 乙", "二、丙", "2) 丁"]


def test_outer_numbers_are_decimal_where_the_level_is_legal() -> None:
    assert texts(item("甲", 0) + item("乙", 3)) == ["一、甲", "1.1 乙"]


def test_another_list_may_start_elsewhere() -> None:
    assert texts(item("甲", 0) + item("乙", 0, 2)) == ["一、甲", "五、乙"]


def test_a_bullet_is_no_text() -> None:
    assert texts(item("甲", 4)) == ["甲"]


def test_blank_paragraphs_do_not_count() -> None:
    body = item("甲", 0) + item(" ", 0) + item("乙", 0)
    assert texts(body) == ["一、甲", "二、乙"]


def test_a_style_brings_its_numbering() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>'
    )
    body = paragraph("甲", '<w:pStyle w:val="H"/>') + paragraph(
        "乙", '<w:pStyle w:val="H2"/>'
    )
    assert texts(body, styles=styles) == ["（一）甲", "（二）乙"]


def test_a_level_may_be_linked_to_the_style() -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="3">'
        + level(0, "decimal", "第%1章")
        + level(1, "decimal", "第%2节", '<w:pStyle w:val="S"/>')
        + '</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="3"/></w:num>'
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr>'
        '<w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    )
    assert texts(paragraph("甲", '<w:pStyle w:val="S"/>'), lists, styles) == [
        "第1节 甲"
    ]


def test_number_zero_takes_the_numbering_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert texts(item("甲", 0, 0, "H"), styles=styles) == ["甲"]


def test_a_list_may_take_its_levels_from_a_numbering_style() -> None:
    lists = LISTS + (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="N"/></w:abstractNum>'
        '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert texts(item("甲", 1, 4), lists, styles) == ["（一）甲"]


def test_a_suffix_of_nothing_leaves_no_space() -> None:
    lists = LISTS.replace('w:val="%3."/>', 'w:val="%3."/><w:suff w:val="nothing"/>')
    assert texts(item("甲", 2), lists) == ["1.甲"]


def test_unknown_lists_and_levels_leave_the_words_alone() -> None:
    assert texts(item("甲", 0, 77) + item("乙", 8)) == ["甲", "乙"]


def test_numbers_are_written_in_table_cells_too() -> None:
    inner = item("甲", 0) + item("乙", 0)
    data = word_file(
        f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>", numbering=LISTS
    )
    (only,) = read_docx(data, "x", "0").tables()
    assert only.rows[0][0].text == "一、甲\n二、乙"
