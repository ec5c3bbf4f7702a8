from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from hengji import preparation
from hengji.errors import UsageError
from hengji.model.drawing import CellRole, DrawnForm
from hengji.model.finding import Severity
from hengji.model.reading import Reading
from hengji.pipeline import audit
from hengji.readers import read
from hengji.rules import load
from hengji.taxonomy.figures import read_cell
from tests.support.books import FORM_SETS, blank_book, filled_book, put, spot_of
from tests.support.filled import PROJECTS
from tests.support.whole import whole

GRAVE = (Severity.ERROR, Severity.WARNING)
OF_LINES = ("max_score", "score", "score_ratio", "total_max", "total_score")


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_a_complete_workbook_gives_the_whole_set_and_nothing_is_open(
    form_set: str, tmp_path: Path
) -> None:
    prepared = preparation.prepare(filled_book(tmp_path, form_set))
    written = preparation.write(prepared, tmp_path / "成文", ("docx", "xlsx", "html"))
    assert written.lacking == ()
    assert written.refused == ()
    assert [f.message.zh for f in written.findings] == []
    assert written.ready
    plans = load().form_sets[form_set].documents
    words = [path for path in written.files if path.suffix == ".docx"]
    assert len(words) >= len(plans) + 2
    for path in written.files:
        assert path.stat().st_size > 0
        if path.suffix in (".docx", ".xlsx"):
            assert zipfile.ZipFile(path).testzip() is None


Told = tuple[str, str, str, int | None, Decimal]


def printed(form: DrawnForm, fiscal_year: int) -> Iterator[Told]:
    """What the cells of a form say: concept, basis, body, year and value."""
    for cell in form.cells:
        key = cell.key
        if key is None or cell.role not in (CellRole.INPUT, CellRole.DERIVED):
            continue
        figures = read_cell(cell.text).figures
        if len(figures) == 1:
            year = None if key.concept in OF_LINES else fiscal_year + key.year
            body = "" if key.concept in OF_LINES else key.organisation
            basis = "" if key.concept in OF_LINES else key.basis
            yield key.concept, basis, body, year, figures[0].value


def read_back(reading: Reading) -> set[Told]:
    """The same of everything read: facts, and points of indicator lines."""
    told = {
        (f.concept, str(f.basis), f.organisation, f.fiscal_year, f.figure.value)
        for f in reading.facts
    }
    for table in reading.indicators:
        points = [("total_max", table.total_max), ("total_score", table.total_score)]
        for line in table.lines:
            points += [(name, getattr(line, name)) for name in OF_LINES[:3]]
        told |= {(n, "", "", None, o.figure.value) for n, o in points if o is not None}
    return told


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_every_document_and_the_forms_audit_clean_and_keep_the_facts(
    form_set: str, tmp_path: Path
) -> None:
    prepared = preparation.prepare(filled_book(tmp_path, form_set))
    written = preparation.write(prepared, tmp_path / "成文", ("docx", "xlsx"))
    forms = [p for p in written.files if p.stem.endswith("附表")]
    assert {p.suffix for p in forms} == {".docx", ".xlsx"}
    year = prepared.dossier.fiscal_year
    wanted = {told for form in prepared.drawn for told in printed(form, year)}
    assert len(wanted) > 10
    for path in forms:
        found = audit(path, year=year)
        grave = [f.message.zh for f in found.findings if f.severity in GRAVE]
        assert grave == [], path.name
        assert found.reading is not None
        assert wanted <= read_back(found.reading), path.name


def test_documents_are_not_replaced_without_being_told_to(tmp_path: Path) -> None:
    prepared = preparation.prepare(filled_book(tmp_path, "hunan_city"))
    folder = tmp_path / "成文"
    first = preparation.write(prepared, folder, ("docx",))
    before = {path: path.read_bytes() for path in first.files}
    with pytest.raises(UsageError, match="没有覆盖"):
        preparation.write(prepared, folder, ("docx",))
    assert {path: path.read_bytes() for path in first.files} == before
    again = preparation.write(prepared, folder, ("docx",), force=True)
    assert again.files == first.files


def test_a_blank_workbook_is_written_and_says_what_it_lacks(tmp_path: Path) -> None:
    prepared = preparation.prepare(blank_book(tmp_path, "hunan_city"))
    written = preparation.write(prepared, tmp_path / "成文", ("docx", "html"))
    assert any(path.suffix == ".docx" for path in written.files)
    assert not any(path.suffix == ".html" for path in written.files)
    assert any("没有生成公开页" in words for words in written.refused)
    assert any("机构设置" in words for words in written.lacking)
    assert not written.ready


def test_an_open_error_stands_in_the_cover_letter(tmp_path: Path) -> None:
    dossier = whole("hunan_city", load())
    sheet, address, _ = spot_of(dossier, "three_public_expenses", role=CellRole.DERIVED)
    book = put(filled_book(tmp_path, "hunan_city"), sheet, address, 99.99)
    written = preparation.write(preparation.prepare(book), tmp_path / "成文", ("docx",))
    assert not written.ready
    (letter,) = (p for p in written.files if "待处理问题" in p.name)
    document = read(letter)
    words = [p.text for p in document.paragraphs()]
    words += [c.text for t in document.tables() for row in t.rows for c in row]
    assert any("99.99" in text for text in words)


def test_the_letter_of_a_clean_set_says_that_nothing_is_open(tmp_path: Path) -> None:
    prepared = preparation.prepare(filled_book(tmp_path, "hunan_city"))
    written = preparation.write(prepared, tmp_path / "成文", ("docx",))
    (letter,) = (p for p in written.files if "待处理问题" in p.name)
    words = "".join(p.text for p in read(letter).paragraphs())
    assert "没有发现待处理的问题" in words


def test_scores_and_data_are_written_for_machines(tmp_path: Path) -> None:
    import json

    prepared = preparation.prepare(filled_book(tmp_path, "hunan_city"))
    written = preparation.write(prepared, tmp_path / "成文", ("json",))
    (scores,) = (p for p in written.files if p.suffix == ".json")
    assert json.loads(scores.read_text(encoding="utf-8"))
    (package,) = (p for p in written.files if p.suffix == ".zip")
    names = zipfile.ZipFile(package).namelist()
    assert "datapackage.json" in names
    assert "facts.json" in names


SICHUAN = ("sichuan", "sichuan_2022")


@pytest.mark.parametrize("form_set", SICHUAN)
def test_the_disclosure_binds_figures_reports_and_public_tables(
    form_set: str, tmp_path: Path
) -> None:
    prepared = preparation.prepare(filled_book(tmp_path, form_set))
    written = preparation.write(prepared, tmp_path / "成文", ("docx",))
    path = next(p for p in written.files if "决算公开" in p.name)
    with zipfile.ZipFile(path) as package:
        charts = [n for n in package.namelist() if n.startswith("word/charts/chart")]
        words = package.read("word/document.xml").decode()
    assert len([n for n in charts if n.endswith(".xml")]) == 7
    assert "待填" not in words
    found = audit(path)
    assert found.reading is not None
    forms = {match.form for match in found.reading.forms}
    assert forms >= {f"final_accounts_0{number}" for number in range(1, 10)}
    assert [f.message.zh for f in found.findings if f.severity in GRAVE] == []
    read_facts = {
        (f.concept, f.basis, f.fiscal_year, f.dimensions, f.figure.base_value)
        for f in found.reading.facts
    }
    year, unit = prepared.dossier.fiscal_year, 10000
    tables = [form for form in prepared.drawn if form.form.startswith("final_")]
    shown = {
        (k.concept, k.basis, year + k.year, k.dimensions, Decimal(cell.text) * unit)
        for form in tables
        for cell in form.cells
        if (k := cell.key) is not None and cell.text
    }
    assert len(shown) > 150
    assert shown - read_facts == set()


@pytest.mark.parametrize("form_set", SICHUAN)
def test_every_plan_of_the_set_is_written(form_set: str, tmp_path: Path) -> None:
    prepared = preparation.prepare(filled_book(tmp_path, form_set))
    written = preparation.write(prepared, tmp_path / "成文", ("docx",))
    names = [path.stem for path in written.files]
    wanted = ["部门决算公开", "整体支出绩效自评报告"]
    if form_set == "sichuan":
        wanted += [f"{PROJECTS[0]}2022年度项目支出绩效评价报告"]
    else:
        wanted += [f"{name}2022年度部门预算项目支出绩效自评表" for name in PROJECTS]
    for one in wanted:
        assert sum(one in name for name in names) == 1, one


def test_two_evaluated_projects_have_a_report_each(tmp_path: Path) -> None:
    dossier = whole("sichuan", load())
    named = tuple(
        (name, "、".join(PROJECTS) if name == "evaluated_projects" else value)
        for name, value in dossier.imprint
    )
    path = tmp_path / "book.xlsx"
    preparation.new(replace(dossier, imprint=named), path)
    written = preparation.write(preparation.prepare(path), tmp_path / "成文", ("docx",))
    reports = [p.stem for p in written.files if "评价报告" in p.stem]
    assert sorted(reports) == sorted(
        f"{name}2022年度项目支出绩效评价报告" for name in PROJECTS
    )
