"""The report is a Word document that reads like an official one."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from hengji.model.audit import Audit
from hengji.model.place import Place
from hengji.writers.findings_report import render
from tests.writers import samples


def report(audit: Audit, language: str = "zh") -> Any:
    return docx.Document(io.BytesIO(render(audit, language=language)))


def said(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def cells(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("zh", ["审核意见", "审核意见（3 条）", "得分对照", "核对范围"]),
        (
            "en",
            ["Findings", "Findings (3)", "Scores: claimed and recomputed",
             "What was checked"],
        ),
    ],
)  # fmt: skip
def test_the_parts_come_in_order(language: str, headings: list[str]) -> None:
    words = said(report(samples.faulty_audit(), language))
    assert [line for line in words if line in headings] == headings


def test_a_finding_is_told_with_its_places_before_its_words() -> None:
    words = said(report(samples.faulty_audit()))
    at = words.index("第1条【错误】SUM-201  收入合计：合计与各项之和不符")
    assert words[at + 1] == "位置：第2行"
    assert words[at + 2] == samples.sum_finding().message.zh
    assert "建议：请核对合计数。" in words[at + 3 : at + 7]


def test_many_places_are_cut_and_none_is_left_out_silently() -> None:
    places = tuple(Place("1", n, line=n) for n in range(1, 11))
    finding = replace(samples.note_finding(), places=places)
    words = said(report(replace(samples.faulty_audit(), findings=(finding,)), "en"))
    (where,) = [line for line in words if line.startswith("Where: ")]
    assert where.startswith("Where: line 1; line 2")
    assert where.endswith("line 8…")


def test_a_finding_about_the_whole_document_names_no_place() -> None:
    finding = replace(samples.note_finding(), places=())
    words = said(report(replace(samples.faulty_audit(), findings=(finding,))))
    assert any("TXT-501" in line for line in words)
    assert not any(line.startswith("位置：") for line in words)


def test_scores_stand_claimed_beside_recomputed() -> None:
    _, scores, _ = report(samples.faulty_audit()).tables
    rows = cells(scores)
    assert rows[0][:4] == ["指标", "分值", "自评", "重算"]
    assert rows[1] == ["预算执行率", "10", "10", "9.01", "90.1% × 10 = 9.01"]
    assert rows[3] == ["社会效益", "10", "8", "—", "没有评分标准"]
    assert rows[4] == ["总分", "—", "27", "26.01", "优 → 良"]


def test_without_scores_there_is_no_table_of_them() -> None:
    document = report(samples.clean_audit())
    assert len(document.tables) == 2
    assert "得分对照" not in said(document)
    assert "未发现问题。" in said(document)


def test_an_unread_file_has_a_head_only() -> None:
    document = report(samples.unread_audit(), "en")
    (head,) = document.tables
    assert cells(head)[0] == ["File", "坏 <文件>.docx"]
    assert said(document) == ["Findings"]


def test_heads_of_tables_are_repeated_and_rows_not_broken() -> None:
    head, scores, coverage = report(samples.faulty_audit()).tables
    for table in (scores, coverage):
        repeated = [row._tr.find(".//" + qn("w:tblHeader")) for row in table.rows]
        assert repeated[0] is not None
        assert not any(mark is not None for mark in repeated[1:])
    assert head._tbl.find(".//" + qn("w:tblHeader")) is None
    for row in head.rows:
        assert row._tr.find(".//" + qn("w:cantSplit")) is not None


def test_the_page_is_a4_and_numbered() -> None:
    (section,) = report(samples.clean_audit()).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.top_margin.mm), round(section.left_margin.mm)) == (37, 28)
    field = section.footer._element.find(".//" + qn("w:fldSimple"))
    assert field.get(qn("w:instr")) == "PAGE"


def test_characters_xml_cannot_hold_are_left_out() -> None:
    finding = replace(samples.note_finding(), basis="甲\x00乙\ufffe丙\x0b")
    words = said(report(replace(samples.faulty_audit(), findings=(finding,))))
    assert "依据：甲乙丙" in words
