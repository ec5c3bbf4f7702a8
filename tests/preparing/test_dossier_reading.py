from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hengji import preparation
from hengji.errors import UsageError
from hengji.model.dossier import Holding, Provenance
from hengji.model.fact import Basis
from hengji.preparing.dossier_reading import confirmed
from hengji.rules import load
from tests.support.books import changed, filled_book, put, spot_of
from tests.support.dossiers import held
from tests.support.whole import whole

SET = "hunan_city"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_book(tmp_path_factory.mktemp("书"), SET)


@pytest.fixture
def spot() -> Callable[..., tuple[str, str]]:
    dossier = whole(SET, load())

    def find(concept: str, basis: Basis = Basis.ACTUAL) -> tuple[str, str]:
        sheet, address, _ = spot_of(dossier, concept, basis)
        return sheet, address

    return find


def _told(path: Path, code: str) -> list[str]:
    problems = preparation.prepare(path).problems
    return [p.message for p in problems if p.code == code]


def _count(path: Path) -> int:
    holdings = preparation.prepare(path).dossier.holdings
    return sum(1 for h in holdings if h.provenance is Provenance.ENTERED)


def test_words_where_a_number_belongs_are_named_and_the_rest_is_read(
    book: Path, spot: Any
) -> None:
    sheet, address = spot("official_reception")
    wrong = put(book, sheet, address, "约五万元")
    (message,) = _told(wrong, "not_a_number")
    assert sheet in message
    assert address in message
    assert "约五万元" in message
    assert _count(wrong) == _count(book) - 1


def test_a_negative_headcount_is_impossible_and_kept(book: Path, spot: Any) -> None:
    sheet, address = spot("staff_in_post", Basis.NONE)
    wrong = put(book, sheet, address, -3)
    (message,) = _told(wrong, "negative_count")
    assert address in message
    assert "-3" in message
    assert _count(wrong) == _count(book)


def test_an_execution_rate_above_the_whole_is_refused(book: Path) -> None:
    from hengji.model.drawing import CellRole

    dossier = whole(SET, load())
    sheet, address, _ = spot_of(dossier, "execution_rate", Basis.NONE, CellRole.DERIVED)
    wrong = put(book, sheet, address, 1.2)
    (message,) = _told(wrong, "rate_above_whole")
    assert address in message
    assert "100%" in message


def test_a_missing_sheet_is_named_and_the_others_are_read(
    book: Path, spot: Any
) -> None:
    sheet, _ = spot("official_reception")

    def drop(loaded: Any) -> None:
        del loaded[sheet]

    wrong = changed(book, drop)
    (message,) = _told(wrong, "missing_sheet")
    assert sheet in message
    assert 0 < _count(wrong) < _count(book)


def test_a_renamed_sheet_is_read_by_its_content(book: Path, spot: Any) -> None:
    sheet, _ = spot("official_reception")

    def rename(loaded: Any) -> None:
        loaded[sheet].title = "我的表"

    wrong = changed(book, rename)
    (message,) = _told(wrong, "renamed_sheet")
    assert sheet in message
    assert "我的表" in message
    assert _count(wrong) == _count(book)


def test_a_sheet_of_another_year_is_told_and_its_figures_left_out(
    book: Path, spot: Any
) -> None:
    sheet, _ = spot("official_reception")

    def age(loaded: Any) -> None:
        for row in loaded[sheet].iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and not cell.value.startswith("="):
                    text = cell.value.replace("2021年", "2018年")
                    cell.value = text.replace("2022年", "2019年")

    messages = _told(changed(book, age), "other_year")
    assert messages
    assert any("2019年的数" in words or "2018年的数" in words for words in messages)


def test_a_workbook_of_an_unknown_form_set_is_refused(book: Path) -> None:
    wrong = put(book, "基本信息", "B2", "no_such_set")
    with pytest.raises(UsageError, match="没有表单套“no_such_set”"):
        preparation.prepare(wrong)


def test_the_form_of_another_set_is_told_and_nothing_is_lost(book: Path) -> None:
    wrong = put(book, "基本信息", "B2", "chongqing_department")
    messages = _told(wrong, "foreign_form")
    assert messages
    assert any("部门整体支出绩效评价基础数据表" in words for words in messages)
    assert _count(wrong) >= _count(book) - 2


def test_a_year_that_is_no_year_is_refused(book: Path) -> None:
    wrong = put(book, "基本信息", "B4", "二〇二二")
    with pytest.raises(UsageError, match="四位年份"):
        preparation.prepare(wrong)


def test_split_cells_are_told_once_a_sheet_and_read_in_their_places(
    book: Path, spot: Any
) -> None:
    sheet, address = spot("official_reception")

    def split(loaded: Any) -> None:
        page = loaded[sheet]
        (area,) = (
            str(m) for m in page.merged_cells.ranges if str(m).startswith(address + ":")
        )
        page.unmerge_cells(area)

    wrong = changed(book, split)
    (message,) = _told(wrong, "unmerged")
    assert sheet in message
    assert address in message
    assert _count(wrong) == _count(book)


def test_rows_pasted_below_a_form_are_told(book: Path, spot: Any) -> None:
    sheet, _ = spot("official_reception")

    def paste(loaded: Any) -> None:
        page = loaded[sheet]
        last = page.max_row
        for offset in range(1, 4):
            page.cell(last + offset, 1).value = f"补充项目{offset}"
            page.cell(last + offset, 2).value = 10 * offset

    (message,) = _told(changed(book, paste), "outside_form")
    assert sheet in message


def test_a_persons_own_formula_in_an_input_cell_is_an_entry(
    book: Path, spot: Any, tmp_path: Path
) -> None:
    import zipfile

    sheet, address = spot("official_reception")
    before = preparation.prepare(book)
    number = next(n for n, name in enumerate(_sheets(book), 1) if name == sheet)
    target = tmp_path / "公式.xlsx"
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == f"xl/worksheets/sheet{number}.xml":
                text = data.decode()
                at = text.index("<v>", text.index(f'r="{address}"'))
                data = (text[:at] + "<f>2+3.62</f>" + text[at:]).encode()
            new.writestr(name, data)
    after = preparation.prepare(target)
    entered = [
        {h.key for h in p.dossier.holdings if h.provenance is Provenance.ENTERED}
        for p in (before, after)
    ]
    assert entered[0] == entered[1]


def _sheets(path: Path) -> list[str]:
    import openpyxl

    return list(openpyxl.load_workbook(path).sheetnames)


def test_whether_all_imported_figures_were_confirmed() -> None:
    entered = held("total_income", "10万元")
    waiting = Holding(entered.key, entered.fact, Provenance.IMPORTED, confirmed=False)
    assert confirmed([entered])
    assert not confirmed([entered, waiting])
