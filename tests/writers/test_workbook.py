"""The workbook of every form set, blank and filled, as a person finds it."""

from __future__ import annotations

import subprocess
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from hengji import preparation
from hengji.model.document import ReadStatus
from hengji.model.drawing import CellRole, DrawnForm
from hengji.readers import read
from hengji.rules import load
from hengji.writers.layout import draw
from hengji.writers.official.pdf import find_program
from hengji.writers.workbook import book_of, first_spots, sheet_names, write_forms
from hengji.writers.workbook_forms import address_of
from tests.support.books import FORM_SETS, blank_book, expected_of, filled_book
from tests.support.whole import whole


def _form(title: str, subject: str = "") -> DrawnForm:
    return DrawnForm("f", title, (1,), (), subject=subject)


def test_sheets_are_named_within_the_rules_and_none_twice() -> None:
    long = "部门整体支出绩效自评表" * 4
    names = sheet_names(
        [
            _form(long),
            _form(long),
            _form("表[1]:*?/\\'"),
            _form("表", "项目"),
            _form(""),
        ]
    )
    assert len(set(names)) == len(names)
    assert all(0 < len(name) <= 31 for name in names)
    assert not any(set(name) & set("[]:*?/\\'") for name in names)
    assert names[3] == "表·项目"
    assert names[4] == "f"


@pytest.mark.parametrize("form_set", FORM_SETS)
@pytest.mark.parametrize("make", [blank_book, filled_book])
def test_the_workbook_opens_in_openpyxl_and_in_our_reader(
    form_set: str, make, tmp_path: Path
) -> None:
    path = make(tmp_path, form_set)
    names = openpyxl.load_workbook(path).sheetnames
    assert names[0] == "填表说明"
    assert names[1] == "基本信息"
    assert names[-1] == "文字部分"
    document = read(path)
    assert document.problems == ()
    assert read(path).status is ReadStatus.COMPLETE


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_formulas_are_live_and_show_what_hengji_derives(
    form_set: str, tmp_path: Path
) -> None:
    path = filled_book(tmp_path, form_set)
    dossier = preparation.prepare(path).dossier
    rulebook = load()
    form_set_ = rulebook.form_sets[form_set]
    complete = draw(form_set_, dossier, rulebook, spare=True)
    values = book_of(dossier, complete, rulebook).values
    drawn = draw(form_set_, whole(form_set, rulebook), rulebook, spare=True)
    live = openpyxl.load_workbook(path)
    shown = openpyxl.load_workbook(path, data_only=True)
    seen = 0
    for form, name in zip(drawn, sheet_names(drawn), strict=True):
        for cell in form.cells:
            address = address_of(form, cell)
            if cell.role is not CellRole.DERIVED or cell.derivation is None:
                continue
            assert str(live[name][address].value).startswith("=IF("), (name, address)
            value = values.get(cell.key)
            cached = shown[name][address].value
            if value is None:
                assert cached in (" ", None), (name, address)
            else:
                seen += 1
                assert abs(Decimal(str(cached)) - value) <= Decimal("0.000001")
    assert seen or form_set == "sichuan"


@pytest.mark.slow
@pytest.mark.parametrize("form_set", FORM_SETS)
def test_libreoffice_computes_the_same_values(form_set: str, tmp_path: Path) -> None:
    program = find_program()
    if program is None:
        pytest.skip("没有安装 LibreOffice，无法复算。 LibreOffice is not installed.")
    path = filled_book(tmp_path, form_set)
    before = openpyxl.load_workbook(path, data_only=True)
    stripped = tmp_path / "无缓存.xlsx"
    openpyxl.load_workbook(path).save(stripped)
    out = tmp_path / "复算"
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(out),
            str(stripped),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    after = openpyxl.load_workbook(out / stripped.name, data_only=True)
    formulas = openpyxl.load_workbook(path)
    compared = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                ours = before[sheet.title][cell.coordinate].value
                theirs = after[sheet.title][cell.coordinate].value
                if isinstance(ours, int | float):
                    compared += 1
                    assert theirs == pytest.approx(ours, abs=1e-9), cell.coordinate
                else:
                    assert (theirs or "").strip() == (ours or "").strip()
    assert compared > 0


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_a_figure_that_stands_twice_is_entered_once(
    form_set: str, tmp_path: Path
) -> None:
    rulebook = load()
    dossier = whole(form_set, rulebook)
    drawn = draw(rulebook.form_sets[form_set], dossier, rulebook, spare=True)
    names = sheet_names(drawn)
    spots = first_spots(drawn, names)
    path = filled_book(tmp_path, form_set)
    book = openpyxl.load_workbook(path)
    twice = 0
    for form, name in zip(drawn, names, strict=True):
        for cell in form.cells:
            if cell.role is not CellRole.INPUT or cell.key is None:
                continue
            spot = spots[cell.key]
            stored = book[name][address_of(form, cell)]
            if (spot.sheet, spot.address) == (name, stored.coordinate):
                assert stored.data_type != "f"
                continue
            twice += 1
            assert spot.address in stored.value
            assert stored.protection.locked
    assert twice > 0 or form_set not in ("hunan_prefecture", "hunan_city")


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_only_what_is_entered_is_unlocked(form_set: str, tmp_path: Path) -> None:
    path = blank_book(tmp_path, form_set)
    book = openpyxl.load_workbook(path)
    assert all(sheet.protection.sheet for sheet in book)
    from tests.support.books import blank_dossier

    entered = 0
    for (sheet, address), drawn in expected_of(blank_dossier(form_set)).cells.items():
        cell = book[sheet][address]
        if drawn.role is CellRole.INPUT and cell.data_type != "f":
            entered += 1
            assert not cell.protection.locked
        elif drawn.role in (CellRole.DERIVED, CellRole.LABEL):
            assert cell.protection.locked
    assert entered > 0


def test_plain_forms_have_nothing_to_fill_in_and_keep_their_formulas(
    tmp_path: Path,
) -> None:
    rulebook = load()
    dossier = preparation.prepare(filled_book(tmp_path, "hunan_city")).dossier
    drawn = draw(rulebook.form_sets["hunan_city"], dossier, rulebook)
    path = tmp_path / "附表.xlsx"
    write_forms(drawn, dossier, rulebook, path, title="附表")
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) == len(drawn)
    cells = [c for s in book for row in s.iter_rows() for c in row]
    assert any(c.data_type == "f" for c in cells)
    assert not any(c.comment for c in cells)
    assert not any(s.protection.sheet for s in book)
    assert {c.fill.fgColor.rgb for c in cells} <= {"00000000"}
