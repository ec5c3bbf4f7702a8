"""The findings list and the findings report of any input can be read back."""

from __future__ import annotations

import io

import docx
import openpyxl
import pytest

from hengji.writers import findings_list, findings_report
from hengji.writers.remarks import COLUMNS
from tests.writers import samples


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_list_holds_findings_scores_and_coverage(language: str) -> None:
    audit = samples.faulty_audit()
    data = findings_list.render(audit, language=language)
    book = openpyxl.load_workbook(io.BytesIO(data))
    english = language == "en"
    assert book.sheetnames == (
        ["Findings", "Scores", "Coverage"]
        if english
        else ["审核意见", "得分对照", "核对范围"]
    )
    first = book.worksheets[0]
    heads = [name if english else chinese for chinese, name, _ in COLUMNS]
    at = next(r for r in range(1, 20) if first.cell(r, 3).value == heads[2])
    assert [cell.value for cell in first[at]] == heads
    codes = {first.cell(r, 3).value for r in range(at + 1, first.max_row + 1)}
    assert codes == {finding.code for finding in audit.findings}
    assert audit.scores is not None
    assert book.worksheets[1].max_row == len(audit.scores.lines) + 2


def test_words_are_never_formulas_or_links() -> None:
    data = findings_list.render(samples.faulty_audit("=cmd|'/c calc'!A1"))
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_tells_every_finding_and_names_its_faces(language: str) -> None:
    audit = samples.faulty_audit()
    document = docx.Document(
        io.BytesIO(findings_report.render(audit, language=language))
    )
    text = "\n".join(p.text for p in document.paragraphs)
    for finding in audit.findings:
        assert finding.code in text
    assert len(document.tables) == 3
    xml = document.element.xml
    for face in ("方正小标宋简体", "黑体", "仿宋_GB2312"):
        assert face in xml


def test_an_unread_file_is_a_sentence_in_both() -> None:
    audit = samples.unread_audit()
    report = docx.Document(io.BytesIO(findings_report.render(audit)))
    cells = [cell.text for row in report.tables[0].rows for cell in row.cells]
    assert audit.failure in cells
    book = openpyxl.load_workbook(io.BytesIO(findings_list.render(audit)))
    values = [c.value for row in book.worksheets[0].iter_rows() for c in row]
    assert audit.failure in values


def test_a_clean_document_says_so() -> None:
    report = docx.Document(io.BytesIO(findings_report.render(samples.clean_audit())))
    assert any(p.text == "未发现问题。" for p in report.paragraphs)
