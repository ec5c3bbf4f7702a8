from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hengji.model.dossier import FactKey, Holding, Provenance
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.model.fact import Basis
from hengji.writers.workbook_book import Book, source_words
from hengji.writers.workbook_formulas import Spot
from tests.support.dossiers import held

KEY = FactKey("official_reception", Basis.ACTUAL, -1)
RATE = FactKey("execution_rate")
TOTAL = FactKey("total_score", dimensions=(("project", "甲"),))


def _cell(key: FactKey, role: CellRole = CellRole.INPUT, **more: object) -> DrawnCell:
    return DrawnCell(1, 1, "", role, key=key, **more)


def _book(**more: object) -> Book:
    form = DrawnForm("f", "题", (1,), (_cell(TOTAL, CellRole.DERIVED),), subject="甲")
    given: dict[str, object] = {
        "forms": (form,),
        "names": ("题",),
        "spots": {TOTAL: Spot("题", "A2")},
        "values": {KEY: Decimal("5.6"), RATE: Decimal("0.9437"), TOTAL: Decimal(88)},
        "typed": frozenset(),
        "kinds": {"official_reception": "amount"},
        "labels": {"official_reception": "公务接待费"},
        "year": 2022,
    }
    return Book(**(given | more))


def test_an_input_says_year_name_and_basis() -> None:
    assert _book().explained(_cell(KEY)) == "2021年度公务接待费决算（执行）数"
    assert _book().explained(_cell(KEY, comment="含外事接待")) == "含外事接待"


def test_an_imported_figure_says_where_it_came_from() -> None:
    one = held("official_reception", "5.60万元", provenance=Provenance.IMPORTED)
    one = replace(one, origin="2021年度自评报告", confirmed=False)
    book = _book(imported={KEY: one})
    assert "取自《2021年度自评报告》" in book.explained(_cell(KEY))
    assert source_words(one).endswith("待确认")
    guessed = replace(one, fact=replace(one.fact, certain=False))
    assert source_words(guessed).endswith("（名称靠推断，请特别核对）")


def test_values_as_a_person_reads_them() -> None:
    assert _book().shown(_cell(KEY), 2) == "5.6"
    assert _book().shown(_cell(RATE, percent=True), 4) == "94.37%"
    assert _book().shown(_cell(FactKey("nothing")), 2) == ""


def test_a_typed_over_result_counts_as_entered() -> None:
    result = _cell(KEY, CellRole.DERIVED)
    assert not _book().is_entered(result)
    assert _book(typed=frozenset({KEY})).is_entered(result)
    assert _book().is_entered(_cell(KEY))


def test_totals_by_subject() -> None:
    assert _book().totals() == {"甲": (Spot("题", "A2"), Decimal(88))}
    assert _book().kind_of(_cell(KEY)) == "amount"
    assert isinstance(held("total_income", "1万元"), Holding)
