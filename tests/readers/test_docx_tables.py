from __future__ import annotations

from hengji.model.document import Cell, Document, Table
from hengji.readers.docx import read_docx
from tests.support.office import cell, paragraph, table, word_file

RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def read(body: str) -> Document:
    return read_docx(word_file(body), "x.docx", "0")


def first(*rows: str) -> Table:
    return next(read(table(*rows)).tables())


def grid(found: Table) -> list[list[tuple[int, int, str, int, int]]]:
    return [[shape(c) for c in row] for row in found.rows]


def shape(found: Cell) -> tuple[int, int, str, int, int]:
    return found.row, found.column, found.text, found.rowspan, found.colspan


def span(width: int) -> str:
    return f'<w:gridSpan w:val="{width}"/>'


def test_spans_move_the_cells_after_them() -> None:
    found = first(
        cell("合并", span(2)) + cell("三"), cell("一") + cell("二") + cell("三")
    )
    assert grid(found)[0] == [(1, 1, "合并", 1, 2), (1, 3, "三", 1, 1)]
    assert found.columns == 3 and found.grid_known


def test_a_vertical_merge_is_one_cell_that_spans_rows() -> None:
    found = first(
        cell("产出", RESTART) + cell("甲"),
        cell("", CONTINUE) + cell("乙"),
        cell("", CONTINUE) + cell("丙"),
        cell("效益", RESTART) + cell("丁"),
    )
    assert grid(found) == [
        [(1, 1, "产出", 3, 1), (1, 2, "甲", 1, 1)],
        [(2, 2, "乙", 1, 1)],
        [(3, 2, "丙", 1, 1)],
        [(4, 1, "效益", 1, 1), (4, 2, "丁", 1, 1)],
    ]


def test_a_continuation_without_a_beginning_is_a_cell() -> None:
    found = first(cell("甲") + cell("乙"), cell("丙", CONTINUE) + cell("丁"))
    assert grid(found)[1] == [(2, 1, "丙", 1, 1), (2, 2, "丁", 1, 1)]


def test_text_under_a_merge_is_said_to_be_left_out() -> None:
    rows = (cell("甲", RESTART), cell("遮住", CONTINUE))
    document = read(table(*rows))
    assert [p.code for p in document.problems] == ["text_in_merged_cell"]
    assert [len(r) for r in next(document.tables()).rows] == [1, 0]


def test_horizontal_merges_of_old_files_widen_the_first_cell() -> None:
    start, more = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    found = first(cell("甲", start) + cell("", more) + cell("乙"))
    assert grid(found) == [[(1, 1, "甲", 1, 2), (1, 3, "乙", 1, 1)]]


def test_a_row_that_begins_late_keeps_its_columns() -> None:
    late = '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell("丙")
    found = first(cell("甲") + cell("乙") + cell("丁"), late)
    assert grid(found)[1] == [(2, 3, "丙", 1, 1)]


def test_a_deleted_row_is_gone_and_an_inserted_one_stays() -> None:
    document = read(
        table(
            cell("甲"),
            "<w:trPr><w:del/></w:trPr>" + cell("乙"),
            "<w:trPr><w:ins/></w:trPr>" + cell("丙"),
        )
    )
    rows = next(document.tables()).rows
    assert [row[0].text for row in rows] == ["甲", "丙"]
    assert [row[0].row for row in rows] == [1, 2]
    assert "插入 1 处" in document.problems[0].message


def test_paragraphs_of_a_cell_are_joined_and_blank_ones_at_the_end_dropped() -> None:
    inner = paragraph("一") + "<w:p/>" + paragraph("二") + "<w:p/>"
    found = first(f"<w:tc>{inner}</w:tc>")
    assert found.rows[0][0].text == "一\n\n二"
    place = found.place(found.rows[0][0], 3, 4)
    assert (place.quote, place.paragraph, place.line) == ("二", 3, None)


def test_a_nested_table_is_a_table_of_its_own() -> None:
    inner = table(cell("内") + cell("表"))
    body = table(f"<w:tc>{paragraph('外')}{inner}{paragraph('')}</w:tc>" + cell("右"))
    document = read(body + paragraph("后"))
    outer, nested = document.tables()
    assert outer.rows[0][0].text == "外"
    assert nested.nested_in == outer.index == 0
    assert (nested.index, nested.number) == (1, 2)
    assert [c.text for c in nested.rows[0]] == ["内", "表"]
    assert document.blocks[2].index == 2


def test_rows_and_cells_inside_content_controls_are_found() -> None:
    wrapped = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = "<w:tr>" + cell("甲") + wrapped.format(cell("乙")) + "</w:tr>"
    document = read("<w:tbl>" + wrapped.format(row) + "</w:tbl>")
    assert [c.text for c in next(document.tables()).rows[0]] == ["甲", "乙"]


def test_a_paragraph_inside_a_content_control_of_a_cell_is_found() -> None:
    inner = f"<w:sdt><w:sdtContent>{paragraph('值')}</w:sdtContent></w:sdt>"
    assert first(f"<w:tc>{inner}</w:tc>").rows[0][0].text == "值"


def test_a_table_without_cells_is_no_table() -> None:
    document = read("<w:tbl><w:tr/></w:tbl>" + paragraph("甲"))
    assert list(document.tables()) == []
    assert document.blocks[0].index == 0


def test_absurd_spans_are_bounded() -> None:
    found = first(cell("甲", span(10**9)) + cell("乙", '<w:gridSpan w:val="x"/>'))
    assert found.rows[0][0].colspan == 1000
    assert found.rows[0][1].column == 1001
    assert first(cell("甲", span(-5))).rows[0][0].colspan == 1
