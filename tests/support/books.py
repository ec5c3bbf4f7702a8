"""Workbooks made, and changed as a person in front of a spreadsheet would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from hengji import preparation
from hengji.model.dossier import Dossier
from hengji.model.drawing import CellRole, DrawnCell
from hengji.model.fact import Basis
from hengji.preparation.workbooks import expected_in
from hengji.preparing.expected import Expected
from hengji.rules import load
from tests.support.filled import BODY, PROJECTS, UNITS, YEAR
from tests.support.whole import whole

FORM_SETS = (
    "chongqing_department",
    "hunan_city",
    "hunan_city_long",
    "hunan_county",
    "hunan_prefecture",
    "national_project",
    "sichuan",
    "sichuan_2022",
)
INFORMATION, NARRATIVE = "基本信息", "文字部分"


def blank_dossier(form_set: str) -> Dossier:
    """Body, year, units and projects; nothing entered."""
    units = UNITS if form_set == "hunan_prefecture" else ()
    by_project = form_set in ("national_project", "sichuan", "sichuan_2022")
    projects = PROJECTS if by_project else ()
    return Dossier(form_set, BODY, YEAR, units=units, projects=projects)


def filled_book(folder: Path, form_set: str) -> Path:
    """A workbook that lacks nothing."""
    path = folder / f"{form_set}.xlsx"
    preparation.new(whole(form_set, load()), path)
    return path


def blank_book(folder: Path, form_set: str) -> Path:
    """A workbook nobody has filled in."""
    path = folder / f"{form_set}-空白.xlsx"
    preparation.new(blank_dossier(form_set), path)
    return path


def expected_of(dossier: Dossier) -> Expected:
    """What stands where in the workbook of a dossier."""
    rulebook = load()
    return expected_in(rulebook.form_sets[dossier.form_set], dossier, rulebook)


def spot_of(
    dossier: Dossier,
    concept: str,
    basis: Basis = Basis.ACTUAL,
    role: CellRole = CellRole.INPUT,
    year: int = 0,
) -> tuple[str, str, DrawnCell]:
    """Sheet, address and cell of the first figure of a concept."""
    for (sheet, address), cell in expected_of(dossier).cells.items():
        key = cell.key
        if cell.role is not role or key is None:
            continue
        if (key.concept, key.basis, key.year) == (concept, basis, year):
            return sheet, address, cell
    raise LookupError(concept)


def changed(path: Path, change: Callable[[Any], None]) -> Path:
    """The workbook after a person changed it; formulas lose their cached values."""
    book = openpyxl.load_workbook(path)
    change(book)
    target = path.with_name(f"{path.stem}-改.xlsx")
    book.save(target)
    return target


def put(path: Path, sheet: str, address: str, value: object) -> Path:
    """The workbook with one cell changed."""

    def change(book: Any) -> None:
        book[sheet][address].value = value

    return changed(path, change)
