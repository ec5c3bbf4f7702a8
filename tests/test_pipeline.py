import gc
from pathlib import Path

import pytest

from hengji import rules
from hengji.errors import UsageError
from hengji.model.finding import Severity
from hengji.pipeline import audit, audit_document, recognise, without_collector
from tests.support.office import paragraph, word_file
from tests.support.text_document import text_document

REPORT = """云泽县水利局2023年度部门整体支出绩效自评报告
2023年本局支出合计100.00万元，其中：基本支出60.00万元，项目支出50.00万元。
"""


def test_a_document_is_audited_from_the_file_to_the_findings(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(REPORT, encoding="utf-8")
    result = audit(path)
    assert result.reading is not None
    assert result.reading.outline.fiscal_year == 2023
    errors = [f for f in result.findings if f.severity is Severity.ERROR]
    assert [f.code for f in errors] == ["SUM-201"]
    assert errors[0].places[0].line == 2


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "空.docx"
    path.write_bytes(b"")
    result = audit(path)
    assert result.reading is None
    assert result.failure
    assert result.failure_en


def test_the_year_may_be_given_when_the_document_does_not_say_it() -> None:
    document = text_document("经费支出情况说明\n全年支出100.00万元。\n")
    book = rules.load()
    assert recognise(document, book).outline.fiscal_year is None
    assert recognise(document, book, 2022).outline.fiscal_year == 2022


def test_an_unknown_pack_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(REPORT, encoding="utf-8")
    with pytest.raises(UsageError):
        audit(path, packs=["没有这个包"])


def test_the_same_document_gives_the_same_audit() -> None:
    book = rules.load()
    first = audit_document(text_document(REPORT), book)
    second = audit_document(text_document(REPORT), book)
    assert first == second


def test_the_collector_rests_during_an_audit_and_is_left_as_it_was() -> None:
    assert gc.isenabled()
    with without_collector():
        assert not gc.isenabled()
        with without_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_audit_leaves_no_ring_of_objects_behind(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(word_file(paragraph("2023年支出100.00万元。")))
    audit(path)
    gc.collect()
    with without_collector():
        audit(path)
        assert gc.collect() == 0
