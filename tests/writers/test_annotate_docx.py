"""Findings come back as comments on the very characters, and nothing else moves."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from hengji.model.anchor import Anchor
from hengji.model.document import Paragraph, Table
from hengji.model.finding import Certainty, Finding, FindingKind, Message, Severity
from hengji.model.place import Place
from hengji.pipeline import audit
from hengji.readers import read
from hengji.readers.docx_anchors import DocxAnchors
from hengji.writers.annotate_docx import annotate
from tests.support.comments import anchored, characters, comments, parts, skeleton
from tests.support.office import cell, paragraph, table, word_file, written
from tests.support.rebuild import rebuild_docx, texts_of
from tests.support.shared import shared_file

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "county.docx"
SEEDS = ("000", "001", "002", "003", "004")


def finding(*places: Place, code: str = "SUM-001", basis: str = "") -> Finding:
    return Finding(
        code, FindingKind.SUM, Severity.ERROR, Certainty.CERTAIN,
        Message("合计不符", "total"), Message("印为3，应为1＋1＝2。", "3 ≠ 2"),
        places, basis=basis, advice=Message("请核对。", "Check."),
    )  # fmt: skip


def written_into(data: bytes, *findings: Finding) -> bytes:
    anchors = DocxAnchors(data)
    return annotate(data, findings, anchors.part, anchors.find)


def place_of(data: bytes, quote: str, tmp_path: Path) -> Place:
    """The first place of a quotation."""
    for block in read(written(tmp_path, "q.docx", data)).blocks:
        if isinstance(block, Paragraph) and quote in block.text:
            at = block.text.index(quote)
            return block.place(at, at + len(quote))
        if isinstance(block, Table):
            for found in (c for row in block.rows for c in row if quote in c.text):
                at = found.text.index(quote)
                return block.place(found, at, at + len(quote))
    raise AssertionError(quote)


def marked(data: bytes, quote: str, tmp_path: Path) -> str:
    """What the comment on a quotation is anchored to, everything else proven whole."""
    result = written_into(data, finding(place_of(data, quote, tmp_path)))
    before, after = parts(data), parts(result)
    main = "word/document.xml"
    assert characters(before[main]) == characters(after[main])
    assert skeleton(before[main]) == skeleton(after[main])
    (text,) = anchored(result).values()
    return text


@pytest.mark.parametrize("name", ["example", *SEEDS])
def test_every_place_of_a_report_carries_its_comment(tmp_path: Path, name: str) -> None:
    source = EXAMPLE
    if name != "example":
        source = rebuild_docx(shared_file(f"seeds/{name}"), tmp_path / "a.docx").path
    data, done = source.read_bytes(), audit(source)
    result = written_into(data, *done.findings)
    target = written(tmp_path, "b.docx", result)
    ranges = set(anchored(result).values())
    places = [place for one in done.findings for place in one.places]
    hits = [place.quote.replace("\n", "") in ranges for place in places]
    assert len(places) > 50
    assert sum(hits) >= 0.99 * len(hits)
    assert texts_of(read(target)) == texts_of(read(source))
    assert [f.title for f in audit(target).findings] == [f.title for f in done.findings]
    before, after = parts(data), parts(result)
    main = "word/document.xml"
    assert characters(before[main]) == characters(after[main])
    assert skeleton(before[main]) == skeleton(after[main])
    assert {n for n in after if before.get(n) != after[n]} == {
        main, "word/comments.xml", "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }  # fmt: skip
    assert list(before) == list(after)[: len(before)]
    words = list(docx.Document(str(target)).comments)
    assert {(c.author, c.initials) for c in words} == {("衡绩", "HJ")}
    assert sum(c.text.startswith("第") for c in words) == len(done.findings)


def test_a_run_is_divided_and_both_halves_keep_their_looks(tmp_path: Path) -> None:
    data = word_file(
        '<w:p><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>合计 12.50 &amp; '
        "余额&#x4E00;元</w:t></w:r></w:p>"
    )
    assert marked(data, "12.50", tmp_path) == "12.50"
    assert marked(data, "& 余额一", tmp_path) == "& 余额一"


def test_a_place_over_several_runs_and_a_tab_is_one_range(tmp_path: Path) -> None:
    data = word_file(
        "<w:p><w:r><w:t>甲合</w:t></w:r><w:r><w:t>计</w:t><w:tab/><w:t>12</w:t></w:r>"
        '<w:hyperlink w:anchor="x"><w:r><w:t>.50元</w:t></w:r></w:hyperlink></w:p>'
    )
    assert marked(data, "合计\t12.50", tmp_path) == "合计12.50"


def test_an_automatic_number_does_not_shift_the_anchor(tmp_path: Path) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    data = word_file(paragraph("收入12.50万元", listed), numbering=numbering)
    assert place_of(data, "12.50", tmp_path).start == 5
    assert marked(data, "12.50", tmp_path) == "12.50"
    assert marked(data, "（一）收入", tmp_path) == "收入"


def test_deleted_words_and_field_codes_are_no_part_of_the_count(tmp_path: Path) -> None:
    data = word_file(
        '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:t>新收入9元</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert marked(data, "收入9", tmp_path) == "收入9"


def test_a_nested_table_carries_its_comment_itself(tmp_path: Path) -> None:
    inner = table(cell("内12") + cell("34"))
    data = word_file(table(f"<w:tc>{paragraph('外')}{inner}<w:p/></w:tc>" + cell("5")))
    assert marked(data, "34", tmp_path) == "34"


@pytest.mark.parametrize("blank", ["<w:p/>", "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>"])
def test_a_blank_cell_carries_a_comment_in_its_paragraph(
    tmp_path: Path, blank: str
) -> None:
    data = word_file(table(cell("原因") + f"<w:tc>{blank}</w:tc>"))
    grid = next(read(written(tmp_path, "a.docx", data)).tables())
    result = written_into(data, finding(grid.whole(grid.rows[0][1])))
    assert list(anchored(result).values()) == [""]
    assert texts_of(read(written(tmp_path, "b.docx", result))) == ["原因"]


def test_a_header_is_named_in_words_at_the_beginning(tmp_path: Path) -> None:
    data = word_file(paragraph("正文"), header1=paragraph("2012年度页眉"))
    result = written_into(data, finding(place_of(data, "2012年度", tmp_path)))
    (text,) = comments(result).values()
    assert "页眉" in text
    assert "“2012年度”" in text
    assert list(anchored(result).values()) == [""]


def test_a_footnote_is_marked_at_its_reference(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{paragraph("注：共3项")}</w:footnote>'
    body = (
        '<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t>乙</w:t></w:r></w:p>"
    )
    data = word_file(body, footnotes=note)
    result = written_into(data, finding(place_of(data, "3项", tmp_path)))
    main = parts(result)["word/document.xml"].decode()
    assert main.index("甲") < main.index("commentRangeStart")
    assert main.index("commentRangeEnd") < main.index("乙")
    assert "脚注" in "".join(comments(result).values())


def test_comments_that_were_there_are_kept_and_not_renumbered(tmp_path: Path) -> None:
    old = f'<w:comment w:id="7" w:author="乙">{paragraph("请核")}</w:comment>'
    body = (
        '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>收入9元</w:t></w:r>'
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>'
    )
    data = word_file(body, comments=old)
    result = written_into(data, finding(place_of(data, "9", tmp_path)))
    assert anchored(result) == {"7": "收入9元", "8": "9"}
    assert comments(result)["7"] == "请核"
    kept = parts(data)["word/_rels/document.xml.rels"]
    assert parts(result)["word/_rels/document.xml.rels"] == kept


def test_further_places_say_which_findings_to_see(tmp_path: Path) -> None:
    data = word_file(paragraph("甲3乙2丙1"))
    three, two = (place_of(data, quote, tmp_path) for quote in "32")
    result = written_into(
        data, finding(three, two, basis="依某规定"), finding(three, two, code="SUM-002")
    )
    texts = comments(result)
    assert anchored(result) == {"0": "3", "1": "3", "2": "2"}
    assert texts["2"] == "见第1条、第2条"
    assert texts["0"].split("\n") == [
        "第1条【错误】SUM-001", "合计不符", "印为3，应为1＋1＝2。", "依据：依某规定",
        "建议：请核对。",
    ]  # fmt: skip


def test_nothing_found_leaves_the_file_alone() -> None:
    data = word_file(paragraph("甲"))
    assert written_into(data) == data


def test_a_finding_without_a_place_stands_at_the_beginning() -> None:
    data = word_file(paragraph("甲"))
    result = written_into(data, finding())
    assert list(anchored(result).values()) == [""]


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    data = word_file(paragraph("甲3"))
    hostile = finding(place_of(data, "3", tmp_path), basis='<w:p/>&"\x00')
    assert '依据：<w:p/>&"' in comments(written_into(data, hostile))["0"]


def test_a_blank_paragraph_has_an_anchor_without_text(tmp_path: Path) -> None:
    data = word_file("<w:p/>" + paragraph("甲"))
    found = DocxAnchors(data).find(Place("", 99))
    assert isinstance(found, Anchor)
    assert found.first is None
    assert found.detour
