"""What a findings list and a findings report tell of an audit, as rows of words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import PurePath
from typing import NamedTuple

from hengji.model.audit import Audit
from hengji.model.score import ScoreSheet, ScoreStatus
from hengji.writers.report_text import verdict
from hengji.writers.summary import summarise
from hengji.writers.words import READ_STATUS, number, percentage, pick, place_label


class ScoreRow(NamedTuple):
    """A line of a score sheet; ``differs`` when the recomputed score is another."""

    name: str
    max_score: Decimal | None
    claimed: Decimal | None
    recomputed: Decimal | None
    note: str
    differs: bool


def head(audit: Audit, language: str) -> list[tuple[str, str]]:
    """Label and words: what was audited, and the verdict."""
    summary, english = summarise(audit), language == "en"
    unknown = "not recognised" if english else "未识别"
    status = pick(READ_STATUS[summary.read_status], language)
    rows = [
        ("File" if english else "文件", PurePath(audit.path).name),
        ("Title" if english else "标题", summary.title or unknown),
        ("Organisation" if english else "单位", summary.organisation or unknown),
        ("Year" if english else "年度", str(summary.fiscal_year or unknown)),
        ("Reading" if english else "读取", f"{status} {audit.format}".strip()),
        ("Verdict" if english else "结论", verdict(summary, language)),
    ]
    return [rows[0], rows[-1]] if audit.reading is None else rows


def score_rows(sheet: ScoreSheet | None, language: str) -> Iterator[ScoreRow]:
    """The lines of the score sheet, then the total."""
    if sheet is None:
        return
    for line in sheet.lines:
        undetermined = line.status is ScoreStatus.UNDETERMINED
        reason = line.reason_en if language == "en" else line.reason
        yield ScoreRow(
            line.name,
            line.max_score,
            line.claimed,
            line.recomputed,
            reason if undetermined else line.arithmetic or line.rule,
            not undetermined and line.claimed != line.recomputed,
        )
    ratings = " → ".join(
        dict.fromkeys(r for r in (sheet.claimed_rating, sheet.recomputed_rating) if r)
    )
    yield ScoreRow(
        "Total" if language == "en" else "总分",
        None,
        sheet.claimed_total,
        sheet.recomputed_total,
        ratings,
        sheet.claimed_total != sheet.recomputed_total,
    )


def score_heads(language: str) -> tuple[str, ...]:
    """The titles of the columns of :func:`score_rows`."""
    if language == "en":
        return ("Indicator", "Max", "Claimed", "Recomputed", "Arithmetic or reason")
    return ("指标", "分值", "自评", "重算", "算式或未能重算的原因")


def coverage_rows(audit: Audit, language: str) -> Iterator[tuple[str, str, str]]:
    """Subject, words and place: what was checked, and what was not and why."""
    coverage, english = audit.coverage, language == "en"
    share = percentage(coverage.figures_checked, coverage.figures)
    checked = f"{coverage.figures_checked}/{coverage.figures} = {share}"
    yield ("Figures checked" if english else "参与核对的数字", checked, "")
    yield ("Held" if english else "相符", str(coverage.held), "")
    yield ("Rounding" if english else "舍入可解释", str(coverage.rounding), "")
    yield ("Broken" if english else "不符", str(coverage.broken), "")
    yield ("Not checkable" if english else "无法核对", str(coverage.not_checkable), "")
    for problem in audit.reading.document.problems if audit.reading else ():
        where = place_label(problem.place, language) if problem.place else ""
        yield ("Reading" if english else "读取", problem.message, where)
    for item in coverage.reasons:
        where = place_label(item.place, language) if item.place else ""
        yield ("Not checked" if english else "未能核对", item.reason, where)


def shown(value: Decimal | None) -> str:
    """A score for a person."""
    return number(value)
