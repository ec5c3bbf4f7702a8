from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from hengji import preparation
from hengji.errors import UsageError
from hengji.model.dossier import Provenance
from hengji.model.drawing import CellRole
from hengji.model.fact import Basis
from hengji.model.finding import Severity
from hengji.model.number import round_half_up
from hengji.rules import load
from tests.support.books import (
    FORM_SETS,
    NARRATIVE,
    blank_book,
    expected_of,
    filled_book,
    put,
    spot_of,
)
from tests.support.filled import PROJECTS, filled
from tests.support.whole import whole


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_a_filled_workbook_is_read_back_to_the_same_facts(
    form_set: str, tmp_path: Path
) -> None:
    dossier = whole(form_set, load())
    found = preparation.prepare(filled_book(tmp_path, form_set)).dossier
    read = {h.key: h.fact.figure.base_value for h in found.holdings}
    entered = {h.key: h.fact.figure.base_value for h in dossier.holdings}
    assert entered
    assert {key: read.get(key) for key in entered} == entered
    written = {s.id: s.text for s in dossier.sections if s.text.strip()}
    back = {s.id: s.text for s in found.sections}
    assert {name: back.get(name) for name in written} == written
    for field in load().form_sets[form_set].imprint:
        subjects = dossier.projects if field.per == "project" else ("",)
        for subject in subjects:
            name = f"{field.id}@{subject}" if subject else field.id
            assert found.field(name) == dossier.field(field.id)


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_what_follows_equals_what_the_forms_follow(
    form_set: str, tmp_path: Path
) -> None:
    complete = filled(form_set, load())
    found = preparation.prepare(filled_book(tmp_path, form_set)).dossier
    read = {h.key: h.fact.figure for h in found.holdings}
    derived = [h for h in complete.holdings if h.provenance is Provenance.DERIVED]
    assert derived
    for holding in derived:
        figure = holding.fact.figure
        value = read[holding.key].base_value / figure.unit.factor
        assert round_half_up(value, figure.decimals) == figure.value, holding.key


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_the_indicators_come_back_with_their_form_and_project(
    form_set: str, tmp_path: Path
) -> None:
    dossier = whole(form_set, load())
    found = preparation.prepare(filled_book(tmp_path, form_set)).dossier
    read = {(t.form, t.subject): t for t in found.indicators}
    for table in dossier.indicators:
        back = read[table.form, table.subject]
        names = [line.indicator.name for line in table.lines]
        assert [line.indicator.name for line in back.lines] == names
        for old, new in zip(table.lines, back.lines, strict=True):
            if old.score is not None:
                assert new.score is not None
                assert new.score.figure.value == old.score.figure.value
            if old.actual is not None:
                assert new.actual is not None
                assert new.actual.text == old.actual.text


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_a_complete_workbook_has_no_problem_and_nothing_to_answer(
    form_set: str, tmp_path: Path
) -> None:
    prepared = preparation.prepare(filled_book(tmp_path, form_set))
    grave = (Severity.ERROR, Severity.WARNING)
    open_ = [f for f in prepared.audit.findings if f.severity in grave]
    assert [p.message for p in prepared.problems] == []
    assert [f.message.zh for f in open_] == []
    assert prepared.errors == ()


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_a_blank_workbook_is_read_without_a_single_figure(
    form_set: str, tmp_path: Path
) -> None:
    prepared = preparation.prepare(blank_book(tmp_path, form_set))
    entered = {
        h.key.concept
        for h in prepared.dossier.holdings
        if h.provenance is Provenance.ENTERED
    }
    assert entered <= {"execution_weight"}
    assert [p.message for p in prepared.problems] == []


def test_a_reason_about_an_account_is_found_by_the_code_written_beside_it(
    tmp_path: Path,
) -> None:
    path = blank_book(tmp_path, "sichuan")
    book = openpyxl.load_workbook(path)
    sheet = book[NARRATIVE]
    rows = [r for r in range(2, sheet.max_row + 1) if not sheet.cell(r, 1).value]
    assert len(rows) == 10
    sheet.cell(rows[0], 1).value = "2011301"
    sheet.cell(rows[0], 4).value = "人员调出，经费减少"
    summary = next(
        r
        for r in range(2, sheet.max_row + 1)
        if sheet.cell(r, 1).value == f"project_summary:{PROJECTS[1]}"
    )
    sheet.cell(summary, 4).value = "培训效果良好。"
    book.save(path)
    found = preparation.prepare(path).dossier
    assert found.section("reason_item_2011301") == "人员调出，经费减少"
    assert found.section(f"project_summary:{PROJECTS[1]}") == "培训效果良好。"


def test_codes_written_into_blank_rows_grow_their_classes(tmp_path: Path) -> None:
    path = blank_book(tmp_path, "sichuan")
    book = openpyxl.load_workbook(path)
    sheet = book["一般公共预算财政拨款支出决算表"]
    inputs = [
        (row, column)
        for row in range(6, 26)
        for column in (4, 5)
        if sheet.cell(row, column).value
    ]
    assert inputs == [], "a blank row must wait for its figures, not compute them"
    for row, code, basic, project in ((6, "2050202", 100, 20), (7, "2050203", 50, 0)):
        sheet.cell(row, 1).value = code
        sheet.cell(row, 4).value, sheet.cell(row, 5).value = basic, project
    book.save(path)
    found = preparation.prepare(path)
    table = next(f for f in found.drawn if f.form == "final_accounts_05")
    codes = [c.text for c in table.cells if c.field == "code:functional_classification"]
    assert codes == ["205", "20502", "2050202", "2050203"]
    (total,) = [
        h.fact.figure.value
        for h in found.dossier.holdings
        if h.key.concept == "total_expenditure"
        and h.key.dimensions == (("scope", "general_public_budget"),)
    ]
    assert total == 170
    entered = [h for h in found.dossier.holdings if h.provenance == "entered"]
    assert entered[0].fact.label == "小学教育·基本支出"


def test_a_total_typed_over_its_formula_is_compared_and_flagged(tmp_path: Path) -> None:
    book = filled_book(tmp_path, "hunan_city")
    dossier = whole("hunan_city", load())
    sheet, address, _ = spot_of(dossier, "three_public_expenses", role=CellRole.DERIVED)
    prepared = preparation.prepare(put(book, sheet, address, 99.99))
    told = [p for p in prepared.problems if p.code == "formula_overwritten"]
    assert len(told) == 1
    assert address in told[0].message
    flagged = [f for f in prepared.errors if any(p.cell == address for p in f.places)]
    assert flagged
    assert "99.99" in flagged[0].message.zh
    kept = [
        h
        for h in prepared.dossier.holdings
        if h.key.concept == "three_public_expenses"
        and h.key.basis is Basis.ACTUAL
        and h.key.year == 0
        and not h.key.dimensions
    ]
    assert "99.99" in [str(h.fact.figure.value) for h in kept]


def test_a_formula_that_was_edited_is_told_by_what_it_shows(tmp_path: Path) -> None:
    import zipfile

    book = filled_book(tmp_path, "hunan_city")
    dossier = whole("hunan_city", load())
    sheet, address, cell = spot_of(
        dossier, "three_public_expenses", role=CellRole.DERIVED
    )
    number = list(expected_of(dossier).forms).index(sheet) + 3
    part = f"xl/worksheets/sheet{number}.xml"
    target = tmp_path / "改.xlsx"
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                text = data.decode()
                start = text.index(f'r="{address}"')
                left = text.index("<v>", start) + 3
                right = text.index("</v>", left)
                assert text[left:right] not in ("", " ")
                data = (text[:left] + "12.34" + text[right:]).encode()
            new.writestr(name, data)
    problems = preparation.prepare(target).problems
    told = [p for p in problems if p.code == "formula_differs"]
    assert len(told) == 1
    assert address in told[0].message
    assert "12.34" in told[0].message
    assert cell.key is not None


def test_a_file_that_is_no_workbook_of_ours_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("某市某局2022年度自评报告\n收入100万元。\n", encoding="utf-8")
    with pytest.raises(UsageError, match="不是由 hengji new 生成"):
        preparation.prepare(path)


@pytest.mark.parametrize("form_set", ["hunan_city", "national_project"])
def test_scores_are_those_of_the_forms(form_set: str, tmp_path: Path) -> None:
    prepared = preparation.prepare(filled_book(tmp_path, form_set))
    assert prepared.scores
    for sheet in prepared.scores:
        assert sheet.claimed_total is not None
        assert sheet.recomputed_total == sheet.claimed_total
    whose = [sheet.subject for sheet in prepared.scores]
    expected = list(prepared.dossier.projects) or [""]
    assert whose == expected
