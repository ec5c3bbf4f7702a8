"""What an audit tells, as rows: the head, the scores, what was checked."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hengji.model.audit import Coverage
from hengji.writers.findings_tables import (
    coverage_rows,
    head,
    score_heads,
    score_rows,
    shown,
)
from tests.writers import samples


def test_the_head_names_the_file_the_body_and_the_verdict() -> None:
    rows = dict(head(samples.faulty_audit("某处/样例 报告.txt"), "zh"))
    assert rows["文件"] == "样例 报告.txt"
    assert rows["单位"] == "白石县工业和信息化局"
    assert rows["年度"] == "2021"
    assert rows["结论"] == "错误 1 处、疑点 1 处、提示 1 处"


def test_what_was_not_recognised_is_said() -> None:
    rows = dict(head(samples.clean_audit(), "en"))
    assert {rows["Title"], rows["Organisation"], rows["Year"]} == {"not recognised"}


def test_of_an_unread_file_only_its_name_and_the_reason_are_told() -> None:
    audit = samples.unread_audit()
    assert head(audit, "zh")[0] == ("文件", "坏 <文件>.docx")
    assert [label for label, _ in head(audit, "zh")] == ["文件", "结论"]
    assert audit.failure in head(audit, "zh")[1][1]
    assert audit.failure_en in head(audit, "en")[1][1]


def test_only_a_recomputed_line_can_differ_from_the_claimed_one() -> None:
    rows = list(score_rows(samples.score_sheet(), "zh"))
    assert [row.name for row in rows] == ["预算执行率", "满意度", "社会效益", "总分"]
    assert [row.differs for row in rows] == [True, False, False, True]
    assert rows[0].note == "90.1% × 10 = 9.01"
    assert rows[-1].note == "优 → 良"


def test_an_undetermined_line_gives_its_reason_in_the_language_asked_for() -> None:
    for language, reason in (("zh", "没有评分标准"), ("en", "no scoring rule")):
        line = list(score_rows(samples.score_sheet(), language))[2]
        assert line.recomputed is None
        assert line.note == reason


def test_a_rating_that_stands_is_told_once() -> None:
    sheet = replace(samples.score_sheet(), recomputed_rating="优")
    assert list(score_rows(sheet, "zh"))[-1].note == "优"


def test_without_a_sheet_there_are_no_rows_and_a_head_fits_a_row() -> None:
    assert list(score_rows(None, "zh")) == []
    assert len(score_heads("zh")) == len(score_heads("en")) == 5


def test_coverage_counts_then_lists_what_was_left_out_and_where() -> None:
    rows = list(coverage_rows(samples.faulty_audit(), "zh"))
    assert rows[0] == ("参与核对的数字", "4/6 = 66.7%", "")
    assert ("不符", "1", "") in rows
    assert ("读取", "第16行有控制字符", "") in rows
    subject, words, where = rows[-1]
    assert (subject, words) == ("未能核对", "没有可加的各项")
    assert "表1第3行第2列" in where


def test_coverage_of_a_document_without_figures_has_no_share() -> None:
    audit = replace(samples.clean_audit(), coverage=Coverage(0, 0, 0, 0, 0, 0))
    assert next(coverage_rows(audit, "en")) == ("Figures checked", "0/0 = —", "")


def test_a_missing_score_is_a_dash_and_a_long_one_is_rounded() -> None:
    assert shown(None) == "—"
    assert shown(Decimal("9.010")) == "9.01"
    assert shown(Decimal("9.123456")) == "≈9.1235"
