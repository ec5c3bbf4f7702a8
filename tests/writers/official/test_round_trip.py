"""What is written reads back: every figure of every form, and nothing to find."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from hengji import rules
from hengji.model.composition import Composition, Plate
from hengji.model.dossier import Dossier, FactKey, Section
from hengji.model.finding import Severity
from hengji.pipeline import audit
from hengji.preparing.narrative import compose, fill
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.layout import draw
from hengji.writers.official.report import write_report
from tests.support.filled import filled

_REASON = "预算执行率未达到100%的主要原因是部分项目跨年结算，余款按合同支付。"
#: Reasons stand in the report that goes with the forms, not in these forms.
_ELSEWHERE = {"forms": {"REA-402", "REA-403"}}


def written(dossier: Dossier, form_set: FormSet) -> Dossier:
    """The dossier with something to say in every section nobody wrote."""
    blank = [
        Section(section.id, f"本年度{section.heading}各项工作按计划完成。")
        for section in form_set.sections()
        if not (dossier.section(section.id) or section.text or section.empty)
    ]
    ids = {section.id for section in form_set.sections()}
    reasons = [
        Section(name, _REASON) for name in ("spending", "deviation") if name in ids
    ]
    kept = tuple(s for s in blank if s.id not in ("spending", "deviation"))
    return replace(dossier, sections=(*dossier.sections, *kept, *reasons))


DOCUMENTS = (
    ("chongqing_department", "report"),
    ("hunan_city", "report"),
    ("hunan_city_long", "report"),
    ("hunan_county", "report"),
    ("hunan_prefecture", "overview_form"),
    ("hunan_prefecture", "report"),
    ("national_project", "forms"),
    ("national_project", "report"),
    ("sichuan", "evaluation"),
    ("sichuan", "self_evaluation"),
    ("sichuan_2022", "project_forms"),
    ("sichuan_2022", "self_evaluation"),
)


def test_every_document_is_tried() -> None:
    known = {
        (form_set.id, plan.id)
        for form_set in rules.load().form_sets.values()
        for plan in form_set.documents
        if plan.kind != "disclosure"
    }
    assert known == set(DOCUMENTS)


def keys(composition: Composition) -> set[tuple[FactKey, Decimal]]:
    """The figures printed in the forms of a document."""
    return {
        (cell.key, (Decimal(cell.value) * (100 if cell.percent else 1)).normalize())
        for block in composition.blocks
        if isinstance(block, Plate)
        for cell in block.form.cells
        if cell.key is not None
        and cell.value
        and cell.key.concept != "total_score"
        and not any(name == "line" for name, _ in cell.key.dimensions)
    }


def scores(composition: Composition) -> list[Decimal]:
    """The points printed in indicator lines, in any order."""
    return sorted(
        Decimal(cell.value)
        for block in composition.blocks
        if isinstance(block, Plate)
        for cell in block.form.cells
        if cell.key is not None
        and cell.value
        and cell.key.concept == "score"
        and any(name == "line" for name, _ in cell.key.dimensions)
    )


@pytest.mark.parametrize(("name", "document"), DOCUMENTS)
def test_a_written_document_reads_back_to_its_figures_and_audits_clean(
    name: str, document: str, tmp_path: Path
) -> None:
    rulebook = rules.load()
    form_set = rulebook.form_sets[name]
    plan = next(p for p in form_set.documents if p.id == document)
    dossier = written(filled(name, rulebook), form_set)
    project = dossier.projects[0] if plan.per else ""
    ready = fill(dossier, form_set, rulebook)
    drawn = draw(form_set, ready.dossier, rulebook)
    composition, _ = compose(
        ready.dossier, form_set, drawn, rulebook, document=document, project=project
    )
    path = tmp_path / "r.docx"
    write_report(composition, path)
    found = audit(path)
    assert found.reading is not None
    read = {
        (
            f.concept,
            f.basis,
            (f.fiscal_year or dossier.fiscal_year) - dossier.fiscal_year,
            f.organisation,
            f.dimensions,
            f.figure.value.normalize(),
        )
        for f in found.reading.facts
    }
    printed = {
        (k.concept, k.basis, k.year, k.organisation, k.dimensions, value)
        for k, value in keys(composition)
    }
    assert printed - read == set()
    assert scores(composition) == sorted(
        line.score.figure.value
        for table in found.reading.indicators
        for line in table.lines
        if line.score is not None
    )
    serious = [
        (f.code, f.message.zh)
        for f in found.findings
        if f.severity is not Severity.INFO
        and f.code not in _ELSEWHERE.get(plan.kind, ())
    ]
    assert serious == []
