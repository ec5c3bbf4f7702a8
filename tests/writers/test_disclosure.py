from __future__ import annotations

import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from hengji.model.audit import Audit
from hengji.model.composition import AnnexTitle, Composition, Passage, Plate
from hengji.model.drawing import DrawnCell, DrawnForm
from hengji.model.finding import Severity
from hengji.pipeline import audit
from hengji.preparing.sentences_disclosure import compose
from hengji.readers import read
from hengji.rules import load
from hengji.writers.disclosure import write_disclosure
from hengji.writers.layout import draw
from tests.support.disclosures import PROJECTS, disclosure_dossier

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
ANNEX = (
    f"{PROJECTS[0]}项目2022年绩效评价报告",
    "一、项目概况\n（一）项目基本情况。按年度计划组织实施。\n二、评价结论\n完成情况较好。",
)


@pytest.fixture(scope="module")
def composition() -> Composition:
    dossier, rulebook = disclosure_dossier(), load()
    forms = draw(rulebook.form_sets["sichuan"], dossier, rulebook)
    return compose(dossier, rulebook, forms, [ANNEX])


@pytest.fixture(scope="module")
def path(composition: Composition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("written") / "disclosure.docx"
    write_disclosure(composition, path)
    return path


@pytest.fixture(scope="module")
def audited(path: Path) -> Audit:
    return audit(path)


def grave(result: Audit) -> Sequence[str]:
    bad = (Severity.ERROR, Severity.WARNING)
    return [f"{f.code} {f.message.zh}" for f in result.findings if f.severity in bad]


def test_the_audit_of_what_we_wrote_finds_nothing(audited: Audit) -> None:
    assert grave(audited) == []


def test_the_audit_understood_what_we_wrote(audited: Audit) -> None:
    assert audited.reading is not None
    assert audited.reading.outline.organisation == "青禾市产业发展局"
    assert audited.reading.outline.fiscal_year == 2022
    held = [r for r in audited.relations if r.status.value in ("held", "rounding")]
    assert len(held) >= 55
    assert audited.coverage is not None
    assert audited.coverage.figures_checked * 100 >= audited.coverage.figures * 80


def test_one_changed_figure_is_found(path: Path, tmp_path: Path) -> None:
    document = Document(str(path))
    (paragraph,) = [p for p in document.paragraphs if "总计2700.60万元" in p.text]
    run = paragraph.runs[0]
    run.text = run.text.replace("增长7.49%", "增长7.94%")
    faulty = tmp_path / "faulty.docx"
    document.save(str(faulty))
    (found,) = [f for f in audit(faulty).findings if f.severity is Severity.ERROR]
    assert found.places[0].quote == "7.94%"


def test_every_paragraph_is_read_back(path: Path, composition: Composition) -> None:
    read_back = {p.text.strip() for p in read(path).paragraphs()}
    written = {b.text for b in composition.blocks if isinstance(b, Passage)}
    assert written - read_back == set()


def test_forms_are_read_back_as_tables(path: Path, composition: Composition) -> None:
    plates = [b for b in composition.blocks if isinstance(b, Plate)]
    assert len(plates) >= 2
    assert len(list(read(path).tables())) == len(plates)


def test_the_charts_hold_the_facts(path: Path, composition: Composition) -> None:
    with zipfile.ZipFile(path) as archive:
        for number, chart in enumerate(composition.charts, 1):
            root = etree.fromstring(archive.read(f"word/charts/chart{number}.xml"))
            numbers = root.findall(f".//{CHART}val//{CHART}v")
            assert [Decimal(v.text or "") for v in numbers] == list(chart.values)
    assert len(composition.charts) == 7


def test_a_caption_follows_its_chart(path: Path) -> None:
    paragraphs = Document(str(path)).paragraphs
    shown = [at for at, p in enumerate(paragraphs) if p._p.xpath(".//c:chart")]
    assert len(shown) == 7
    for number, at in enumerate(shown, 1):
        assert paragraphs[at].paragraph_format.keep_with_next
        assert paragraphs[at + 1].text.startswith(f"（图{number}：")


def test_an_annex_begins_a_page_with_its_label(tmp_path: Path) -> None:
    blocks = (Passage("正文。"), AnnexTitle("附件1", "报告"), Passage("附件正文。"))
    made = Composition(("某局决算公开",), "某局", 2022, blocks)
    write_disclosure(made, tmp_path / "a.docx")
    paragraphs = Document(str(tmp_path / "a.docx")).paragraphs
    texts = [p.text for p in paragraphs]
    at = texts.index("附件1")
    assert paragraphs[at].paragraph_format.page_break_before
    assert texts[at + 2] == "报告"


def test_a_wide_form_lies_across_and_the_text_stands_again(tmp_path: Path) -> None:
    wide = DrawnForm("f", "表", (1,), (DrawnCell(1, 1, "格"),), landscape=True)
    made = Composition(
        ("题",), "某局", 2022, (Passage("甲。"), Plate(wide), Passage("乙。"))
    )
    write_disclosure(made, tmp_path / "a.docx")
    sections = Document(str(tmp_path / "a.docx")).sections
    across = [s.page_width > s.page_height for s in sections]  # type: ignore[operator]
    assert across == [False, True, False]
