from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.model.fact import Basis
from hengji.rules import load
from hengji.writers.workbook_forms import address_of, column_name, first_row
from tests.support.books import blank_book, blank_dossier, filled_book, spot_of
from tests.support.whole import whole


def test_columns_are_named_as_in_a_spreadsheet() -> None:
    assert [column_name(n) for n in (1, 26, 27, 52, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "AAA",
    ]


def test_lines_above_the_table_push_it_down() -> None:
    bare = DrawnForm("f", "题", (1,), ())
    full = DrawnForm("f", "题", (1,), (), subtitle="（2022年度）", unit_line="单位")
    assert first_row(bare) == 2
    assert first_row(full) == 4
    assert address_of(full, DrawnCell(3, 2, "")) == "B6"


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory):
    path = blank_book(tmp_path_factory.mktemp("空白"), "hunan_city")
    return openpyxl.load_workbook(path)


def _cell(book, concept: str, basis: Basis = Basis.ACTUAL, **more):
    sheet, address, _ = spot_of(blank_dossier("hunan_city"), concept, basis, **more)
    return book[sheet], book[sheet][address]


def _rule(sheet, address: str):
    for rule in sheet.data_validations.dataValidation:
        if address in rule.sqref:
            return rule
    raise LookupError(address)


def test_amounts_take_any_number_and_counts_none_below_zero(blank) -> None:
    sheet, cell = _cell(blank, "official_reception")
    assert _rule(sheet, cell.coordinate).type == "decimal"
    assert float(_rule(sheet, cell.coordinate).formula1) < 0
    sheet, cell = _cell(blank, "staff_in_post", Basis.NONE)
    rule = _rule(sheet, cell.coordinate)
    assert float(rule.formula1) == 0
    assert "不小于 0" in rule.error


def test_amounts_have_two_decimals_rates_per_cent_and_counts_what_they_have(
    blank,
) -> None:
    _, amount = _cell(blank, "official_reception")
    _, rate = _cell(blank, "staffing_control_rate", Basis.NONE, role=CellRole.DERIVED)
    _, count = _cell(blank, "staff_in_post", Basis.NONE)
    assert amount.number_format == "0.00"
    assert rate.number_format == "0.00%"
    assert count.number_format == "General"


def test_every_input_says_what_it_asks_for(blank) -> None:
    _, cell = _cell(blank, "official_reception")
    assert "2022年度" in cell.comment.text
    assert "公务接待费" in cell.comment.text
    assert "决算" in cell.comment.text


def test_inputs_are_yellow_and_results_grey(blank) -> None:
    _, entered = _cell(blank, "official_reception")
    _, follows = _cell(blank, "three_public_expenses", role=CellRole.DERIVED)
    assert entered.fill.fgColor.rgb == "FFFFF8DC"
    assert follows.fill.fgColor.rgb == "FFEEF1F4"
    assert follows.value.startswith("=IF(COUNT(")


def test_words_entered_elsewhere_are_linked_where_a_form_prints_them(
    tmp_path: Path,
) -> None:
    path = filled_book(tmp_path, "hunan_city")
    book = openpyxl.load_workbook(path)
    shown = openpyxl.load_workbook(path, data_only=True)
    feet = [
        (sheet.title, cell.coordinate)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and "填表人：" in cell.value
    ]
    assert feet
    for sheet, address in feet:
        assert book[sheet][address].value.startswith('="')
        assert "基本信息" in book[sheet][address].value
        assert "何清和" in shown[sheet][address].value


def test_total_and_grade_follow_the_scores(tmp_path: Path) -> None:
    path = filled_book(tmp_path, "hunan_prefecture")
    book = openpyxl.load_workbook(path)
    shown = openpyxl.load_workbook(path, data_only=True)
    grades = [
        (sheet.title, cell.coordinate)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith('="等级："')
    ]
    ((sheet, address),) = grades
    assert ">=90" in book[sheet][address].value
    assert shown[sheet][address].value.startswith("等级：优")


def test_a_total_that_contradicts_its_parts_is_kept_as_a_number(
    tmp_path: Path,
) -> None:
    from dataclasses import replace

    from hengji import preparation
    from hengji.model.dossier import FactKey, Provenance
    from tests.support.filled import holding

    rulebook = load()
    dossier = whole("hunan_city", rulebook)
    key = FactKey("three_public_expenses", Basis.ACTUAL)
    wrong = holding(rulebook, key, "99.99", Provenance.IMPORTED)
    wrong = replace(wrong, confirmed=False, origin="去年的报告")
    path = tmp_path / "b.xlsx"
    preparation.new(dossier.with_holdings((wrong,)), path)
    sheet, address, _ = spot_of(dossier, "three_public_expenses", role=CellRole.DERIVED)
    cell = openpyxl.load_workbook(path)[sheet][address]
    assert cell.value == 99.99
    assert "取自《去年的报告》" in cell.comment.text
    assert "不符" in cell.comment.text
