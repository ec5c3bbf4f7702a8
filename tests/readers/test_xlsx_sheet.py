from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.readers.package import Package
from hengji.readers.xlsx_book import MAX_TEXT, open_book
from hengji.readers.xlsx_sheet import (
    Sheet,
    column_letters,
    column_number,
    is_hidden,
    position,
    read_sheet,
    shifted,
    stored_number,
)
from tests.support.office import excel_file, sheet_part


def sheet(
    data: str, after: str = "", before: str = "", strings: tuple[str, ...] = ()
) -> Sheet:
    package = Package(excel_file(sheet_part(data, after, before), strings=strings))
    book = open_book(package)
    return read_sheet(package, book, book.sheets[0], 10_000)


def text(inner: str, kind: str = "n") -> str:
    found = sheet(f'<row r="1"><c r="A1" t="{kind}">{inner}</c></row>', strings=("甲",))
    stored = found.cells.get(1, {}).get(1)
    return stored.text if stored else ""


@pytest.mark.parametrize(
    ("inner", "kind", "expected"),
    [
        ("<v>12.5</v>", "n", "12.5"),
        ("<v>0.30000000000000004</v>", "n", "0.3"),
        ("<v>0</v>", "s", "甲"),
        ("<v>9</v>", "s", ""),
        ("<v>-1</v>", "s", ""),
        ("<is><t>内</t></is>", "inlineStr", "内"),
        ("<f>A2</f><v>结果</v>", "str", "结果"),
        ("<v>1</v>", "b", "TRUE"),
        ("<v>#DIV/0!</v>", "e", "#DIV/0!"),
        ("<v>2024-06-28</v>", "d", "2024-06-28"),
        ("<v>nan</v>", "n", "nan"),
        ("<v>x</v>", "n", "x"),
        ("<v/>", "n", ""),
        ("<v>12.50</v>", "str", "12.50"),
    ],
)
def test_the_text_of_a_stored_value(inner: str, kind: str, expected: str) -> None:
    assert text(inner, kind) == expected


def test_rows_and_cells_without_addresses_are_counted() -> None:
    found = sheet(
        "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'/>"
        "<row><c><v>3</v></c></row>"
    )
    assert {row: sorted(cells) for row, cells in found.cells.items()} == {
        1: [1, 2],
        6: [1],
    }


def test_an_address_outside_the_grid_is_not_believed() -> None:
    found = sheet(
        '<row r="1"><c r="ZZZ1"><v>1</v></c><c r="A9999999"><v>2</v></c></row>'
    )
    assert [*found.cells] == [1]
    assert [(at, stored.text) for at, stored in found.cells[1].items()] == [
        (1, "1"),
        (2, "2"),
    ]


def test_merges_and_hidden_rows_and_columns_are_noted() -> None:
    found = sheet(
        '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"/>',
        '<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="A9"/>'
        '<mergeCell ref="?"/></mergeCells>',
        '<cols><col min="2" max="4" hidden="1"/><col min="7" max="7"/></cols>',
    )
    assert found.merges == [(1, 1, 3, 3), (9, 1, 9, 1)]
    assert found.hidden_rows == {1}
    assert found.hidden_columns == [(2, 4)]


def test_a_shared_formula_is_written_out_for_each_cell() -> None:
    found = sheet(
        '<row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">A1+$B$1</f><v>3</v></c>'
        '</row><row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row>'
    )
    assert found.cells[1][3].formula == "=A1+$B$1"
    assert found.cells[2][3].formula == "=A2+$B$1"


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("SUM(A1:B2)", "SUM(B3:C4)"),
        ("$A1+A$1", "$A3+B$1"),
        ('IF(A1="A1","是",B2)', 'IF(B3="A1","是",C4)'),
        ("LOG10(A1)", "LOG10(B3)"),
        ("'A1 表'!C3", "'A1 表'!D5"),
    ],
)
def test_a_formula_is_shifted_outside_its_texts(formula: str, expected: str) -> None:
    assert shifted(formula, 2, 1) == expected


def test_an_overlong_text_is_cut_and_counted() -> None:
    found = sheet(f'<row><c t="inlineStr"><is><t>{"长" * 40_000}</t></is></c></row>')
    assert len(found.cells[1][1].text) == MAX_TEXT
    assert found.cut == 1


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("0.1", "0.1"),
        ("0.30000000000000004", "0.3"),
        ("8785.5300000000007", "8785.53"),
        ("1E+20", "1E+20"),
        ("-5", "-5"),
    ],
)
def test_a_stored_number_is_what_fifteen_digits_say(raw: str, expected: str) -> None:
    assert stored_number(raw) == Decimal(expected)


@pytest.mark.parametrize("raw", ["inf", "nan", "", "1,5", "1e999"])
def test_what_is_no_number_is_none(raw: str) -> None:
    assert stored_number(raw) is None


def test_letters_and_numbers_of_columns_agree() -> None:
    for number in (1, 26, 27, 52, 702, 703, 16_384):
        assert column_number(column_letters(number)) == number
    assert column_letters(16_384) == "XFD"


def test_addresses_are_read_or_refused() -> None:
    assert position("$B$12") == (12, 2)
    assert position("XFE1") is position("A0") is position("1A") is None


def test_only_a_stated_hidden_hides() -> None:
    assert is_hidden("1") and is_hidden("true")
    assert not is_hidden(None) and not is_hidden("0")
