from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from hengji import preparation
from hengji.errors import UsageError
from hengji.model.dossier import Provenance
from hengji.preparing.workbook_information import read_confirmations
from hengji.readers import read
from tests.support.books import changed, filled_book

YEAR = 2022


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a body for 2022, as written."""
    folder = tmp_path_factory.mktemp("报告")
    prepared = preparation.prepare(filled_book(folder, "hunan_city"))
    written = preparation.write(prepared, folder / "成文", ("docx",))
    return written.files[0]


def test_this_years_figures_are_taken_and_wait_to_be_confirmed(report: Path) -> None:
    dossier = preparation.import_reports([report], "hunan_city")
    assert dossier.fiscal_year == YEAR
    assert dossier.organisation == "临江市商务局"
    assert len(dossier.holdings) > 60
    assert all(h.provenance is Provenance.IMPORTED for h in dossier.holdings)
    assert not any(h.confirmed for h in dossier.holdings)
    assert all("自评报告" in h.origin for h in dossier.holdings)
    assert dossier.indicators


def test_last_years_report_fills_the_columns_of_the_year_before(report: Path) -> None:
    dossier = preparation.import_reports([report], "hunan_city", year=YEAR + 1)
    assert dossier.holdings
    assert {h.key.year for h in dossier.holdings} == {-1}
    lines = [line for table in dossier.indicators for line in table.lines]
    assert lines
    assert all(line.actual is None and line.score is None for line in lines)


def test_imported_cells_are_marked_and_listed_with_their_source(
    report: Path, tmp_path: Path
) -> None:
    dossier = preparation.import_reports([report], "hunan_city")
    path = tmp_path / "预填.xlsx"
    preparation.new(dossier, path)
    book = openpyxl.load_workbook(path)
    sheet = book["导入确认"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert len(rows) > 60
    where, value, source, answer = rows[0]
    name, _, address = where.rpartition("!")
    cell = book[name][address]
    assert cell.fill.fgColor.rgb == "FFDCE9F7"
    assert cell.protection.locked is False
    assert "取自《" in cell.comment.text
    assert "待确认" in cell.comment.text
    assert answer == "否"
    assert value
    assert "取自《" in source
    (rule,) = sheet.data_validations.dataValidation
    assert rule.type == "list"


def test_unconfirmed_figures_are_reported_and_confirmed_ones_are_not(
    report: Path, tmp_path: Path
) -> None:
    path = tmp_path / "预填.xlsx"
    preparation.new(preparation.import_reports([report], "hunan_city"), path)
    listed = read_confirmations(read(path))
    prepared = preparation.prepare(path)
    waiting = [p for p in prepared.problems if p.code == "unconfirmed"]
    assert len(waiting) == len(listed) > 60
    assert "导入确认" in waiting[0].message

    def confirm(book) -> None:
        for row in book["导入确认"].iter_rows(min_row=2):
            row[3].value = "是"

    confirmed = preparation.prepare(changed(path, confirm))
    assert not [p for p in confirmed.problems if p.code == "unconfirmed"]
    kept = {
        h.provenance for h in confirmed.dossier.holdings if h.provenance != "derived"
    }
    assert Provenance.IMPORTED in kept


def test_a_figure_typed_anew_needs_no_confirmation(
    report: Path, tmp_path: Path
) -> None:
    path = tmp_path / "预填.xlsx"
    preparation.new(preparation.import_reports([report], "hunan_city"), path)
    (sheet, address), one = next(iter(read_confirmations(read(path)).items()))
    assert one.value is not None

    def retype(book) -> None:
        book[sheet][address].value = float(one.value) + 1

    before = preparation.prepare(path)
    after = preparation.prepare(changed(path, retype))
    assert len([p for p in after.problems if p.code == "unconfirmed"]) == (
        len([p for p in before.problems if p.code == "unconfirmed"]) - 1
    )


def test_a_document_without_a_year_asks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "表.txt"
    path.write_text("某市某局\n办公用房情况\n", encoding="utf-8")
    with pytest.raises(UsageError, match="--year"):
        preparation.import_reports([path], "hunan_city")


def test_a_document_without_a_body_asks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "表.txt"
    path.write_text("2022年度情况\n", encoding="utf-8")
    with pytest.raises(UsageError, match="--organisation"):
        preparation.import_reports([path], "hunan_city", year=2022)
