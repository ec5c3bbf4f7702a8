from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path

import pytest

from hengji import rules
from hengji.model.chart import ChartKind, ChartSpec, Series
from hengji.model.composition import Illustration, Passage
from hengji.model.finding import Severity
from hengji.model.score import ScoreLine, ScoreSheet, ScoreStatus
from hengji.pipeline import audit
from hengji.preparing.narrative import compose, fill
from hengji.writers.layout import draw
from hengji.writers.official.manuscript import Manuscript
from hengji.writers.official.report import write_forms_docx, write_report
from tests.writers.official import hunan
from tests.writers.official.drawn import BODY, figures, report, spans
from tests.writers.official.opened import NS, Opened, W, words


@pytest.fixture
def written(tmp_path: Path) -> Opened:
    write_report(report(), tmp_path / "r.docx")
    return Opened(tmp_path / "r.docx")


def lines(opened: Opened) -> list[str]:
    return [words(p) for p in opened.body.iterchildren(W + "p")]


def test_the_title_stands_in_two_lines_above_an_empty_one(written: Opened) -> None:
    assert lines(written)[:3] == [BODY, "2023年度部门整体支出绩效自评报告", ""]
    assert written.style(BODY) == "Title"


def test_headings_of_every_level_have_their_font(written: Opened) -> None:
    assert written.style("一、部门基本情况") == "Heading1"
    assert written.style("（一）机构设置") == "Heading2"
    assert written.style("1．主要职责") == "Heading3"
    assert written.style("（1）负责供水。") == "BodyText"


def test_attachments_signature_and_date_follow_the_text(written: Opened) -> None:
    found = lines(written)
    at = found.index("附件：1．部门整体支出绩效评价基础数据表")
    assert found[at - 1] == ""
    assert found[at + 1 : at + 5] == [
        "2．部门整体支出绩效自评表",
        "",
        BODY,
        "2024年6月8日",
    ]


def test_every_annex_begins_a_page_with_its_label_and_title_on_line_three(
    written: Opened,
) -> None:
    found = lines(written)
    for label, title in (("附件1", figures().title), ("附件2", spans().title)):
        at = found.index(label)
        assert written.style(label) == "Annex"
        assert found[at : at + 3] == [label, "", title]
    assert written.paragraph("附件1").find("w:pPr/w:pageBreakBefore", NS) is not None
    sections = written.find("//w:sectPr/w:pgSz")
    assert [s.get(W + "orient") for s in sections] == [None, "landscape"]


def test_a_signature_never_stands_alone_on_its_page(written: Opened) -> None:
    for text in ("附件：1．部门整体支出绩效评价基础数据表", BODY):
        kept = written.find(f"w:p[string(.)='{text}']/w:pPr/w:keepNext")
        assert kept
    date = written.paragraph("2024年6月8日")
    assert date.find("w:pPr/w:keepNext", NS) is None


def test_without_a_date_the_blanks_are_printed_to_fill_in(tmp_path: Path) -> None:
    write_report(report(date=""), tmp_path / "r.docx")
    assert "    年  月  日" in lines(Opened(tmp_path / "r.docx"))


def test_the_score_trace_is_the_last_annex(tmp_path: Path) -> None:
    line = ScoreLine(
        "供水管网", Decimal(10), Decimal(10), None, ScoreStatus.UNDETERMINED, "", None
    )
    sheet = ScoreSheet((line,), Decimal(10), "优", Decimal(10), "优", 1)
    write_report(report(), tmp_path / "r.docx", scores=sheet)
    found = lines(Opened(tmp_path / "r.docx"))
    assert "3．评分计算说明表" in found
    assert found[found.index("附件3") + 2] == "评分计算说明表"


def test_a_chart_is_drawn_by_whom_it_is_asked_of(tmp_path: Path) -> None:
    chart = ChartSpec(
        ChartKind.PIE, "支出结构", ("甲", "乙"), (Series("", (Decimal(1), Decimal(2))),)
    )
    drawn: list[str] = []

    def draw_chart(paper: Manuscript, block: Illustration) -> None:
        drawn.append(block.chart.title)
        paper.paragraph("图在这里")

    block = Illustration(chart, "（图1：支出结构图）")
    write_report(report(block), tmp_path / "r.docx", draw_chart=draw_chart)
    found = lines(Opened(tmp_path / "r.docx"))
    assert drawn == ["支出结构"]
    assert found[found.index("图在这里") + 1] == "（图1：支出结构图）"


def test_forms_alone_stand_each_on_a_page(tmp_path: Path) -> None:
    write_forms_docx([figures(), figures(), spans()], tmp_path / "f.docx")
    opened = Opened(tmp_path / "f.docx")
    assert len(opened.find("w:tbl")) == 3
    assert len(opened.find("//w:pageBreakBefore")) == 1
    assert len(opened.find("//w:sectPr")) == 2
    write_forms_docx([], tmp_path / "e.docx")
    assert lines(Opened(tmp_path / "e.docx")) == []


def test_a_report_of_an_invented_body_reads_back_and_audits_clean(
    tmp_path: Path,
) -> None:
    rulebook = rules.load()
    dossier, form_set = hunan.dossier(tmp_path), rulebook.form_sets["hunan_city"]
    filled = fill(dossier, form_set, rulebook)
    drawn = draw(form_set, filled.dossier, rulebook)
    composed = compose(filled.dossier, form_set, drawn, rulebook)
    assert (filled.problems, composed.problems) == ((), ())
    write_report(composed.composition, tmp_path / "r.docx")
    found = audit(tmp_path / "r.docx")
    assert [
        (f.code, f.message.zh)
        for f in found.findings
        if f.severity is not Severity.INFO
    ] == []
    assert found.reading is not None

    def facts(all_facts):  # type: ignore[no-untyped-def]
        return sorted(
            (f.concept, f.basis, f.fiscal_year, f.dimensions, f.figure.value)
            for f in all_facts
        )

    assert facts(found.reading.facts) == facts(h.fact for h in dossier.holdings)


def test_a_figure_typed_by_hand_that_contradicts_the_forms_is_found(
    tmp_path: Path,
) -> None:
    rulebook = rules.load()
    dossier, form_set = hunan.dossier(tmp_path), rulebook.form_sets["hunan_city"]
    drawn = draw(form_set, dossier, rulebook)
    composition, _ = compose(dossier, form_set, drawn, rulebook)
    wrong = "2023年度“三公”经费支出13.60万元，其中公务接待费2.60万元、"
    wrong += "公务用车运行维护费10.00万元。"
    blocks = tuple(
        Passage(wrong) if isinstance(b, Passage) and "“三公”经费预算" in b.text else b
        for b in composition.blocks
    )
    from dataclasses import replace

    write_report(replace(composition, blocks=blocks), tmp_path / "r.docx")
    errors = [
        f for f in audit(tmp_path / "r.docx").findings if f.severity is Severity.ERROR
    ]
    assert errors
    assert any("13.60" in f.message.zh for f in errors)


def test_a_report_is_written_in_a_moment(tmp_path: Path) -> None:
    rulebook = rules.load()
    dossier, form_set = hunan.dossier(tmp_path), rulebook.form_sets["hunan_city"]

    def once() -> float:
        begun = time.perf_counter()
        drawn = draw(form_set, dossier, rulebook)
        composition, _ = compose(dossier, form_set, drawn, rulebook)
        write_report(composition, tmp_path / "r.docx")
        return time.perf_counter() - begun

    assert min(once() for _ in range(3)) < 0.3
