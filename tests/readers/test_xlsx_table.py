from __future__ import annotations

from hengji.readers.xlsx_sheet import Sheet, Stored
from hengji.readers.xlsx_table import MAX_AREA, table_rows


def filled(*addresses: tuple[int, int]) -> Sheet:
    sheet = Sheet()
    for row, column in addresses:
        stored = Stored(f"{row}/{column}", None, "General", None)
        sheet.cells.setdefault(row, {})[column] = stored
    return sheet


def grid(sheet: Sheet) -> list[list[tuple[str, int, int]]]:
    rows, _ = table_rows(sheet, hidden=False)
    return [[(c.address or "", c.rowspan, c.colspan) for c in row] for row in rows]


def test_blank_rows_and_columns_around_are_left_out() -> None:
    rows, columns = table_rows(filled((3, 2), (5, 4)), hidden=False)
    assert [[c.address for c in row] for row in rows] == [
        ["B3", "C3", "D3"], ["B4", "C4", "D4"], ["B5", "C5", "D5"],
    ]  # fmt: skip
    assert columns == 3
    assert (rows[0][0].row, rows[0][0].column) == (3, 2)
    assert rows[0][1].text == "" and rows[0][1].number_format is None


def test_merges_are_spans_and_cover_their_cells() -> None:
    sheet = filled((1, 1), (1, 3), (3, 3))
    sheet.merges = [(1, 1, 2, 2)]
    assert grid(sheet) == [
        [("A1", 2, 2), ("C1", 1, 1)],
        [("C2", 1, 1)],
        [("A3", 1, 1), ("B3", 1, 1), ("C3", 1, 1)],
    ]


def test_merges_are_cut_to_the_used_range() -> None:
    sheet = filled((1, 1), (2, 2))
    sheet.merges = [(1, 1, 1, 16_384), (9, 9, 10, 10), (1, 2, 2, 2)]
    assert grid(sheet)[0] == [("A1", 1, 2)]
    assert grid(sheet)[1] == [("A2", 1, 1), ("B2", 1, 1)]


def test_hidden_rows_columns_and_sheets_hide_their_cells() -> None:
    sheet = filled((1, 1), (2, 2))
    sheet.hidden_rows = {1}
    sheet.hidden_columns = [(2, 5)]
    rows, _ = table_rows(sheet, hidden=False)
    assert [[c.hidden for c in row] for row in rows] == [[True, True], [False, True]]
    rows, _ = table_rows(filled((1, 1)), hidden=True)
    assert rows[0][0].hidden


def test_a_sparse_sheet_lists_only_what_is_filled() -> None:
    sheet = filled((1, 1), (1_000_000, 16_000))
    sheet.merges = [(1, 1, 1_048_576, 16_384)]
    assert MAX_AREA < 1_000_000
    rows, columns = table_rows(sheet, hidden=False)
    assert [len(row) for row in rows] == [1, 1]
    assert columns == 16_000


def test_nothing_filled_is_no_table() -> None:
    assert table_rows(Sheet(), hidden=False) == ((), 0)
