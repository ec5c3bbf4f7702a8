from __future__ import annotations

from hengji.model.document import Cell, Document, Paragraph, Table


def test_a_paragraph_gives_the_place_of_its_words() -> None:
    place = Paragraph(3, "支出合计815.36万元", number=2, line=5).place(4, 10)
    assert (place.quote, place.block, place.line) == ("815.36", 3, 5)
    assert place.paragraph == 2


def test_a_cell_of_several_lines_gives_the_line_of_the_words() -> None:
    cell = Cell(row=4, column=2, text="基本支出\n188.47", line=84)
    table = Table(7, 2, ((cell,),), columns=1, grid_known=False)
    place = table.place(cell, 5, 11)
    assert (place.quote, place.line, place.paragraph) == ("188.47", 85, 2)
    assert (place.table, place.row, place.column) == (2, 4, 2)


def test_the_whole_of_a_cell_leaves_the_spaces_out() -> None:
    cell = Cell(row=1, column=1, text=" \n9712.53 ", line=59)
    table = Table(0, 1, ((cell,),), columns=1, grid_known=False)
    assert table.whole(cell).quote == "9712.53"
    assert table.whole(cell).line == 60


def test_a_blank_cell_has_a_place_too() -> None:
    cell = Cell(row=1, column=1, text="", line=12)
    table = Table(0, 1, ((cell,),), columns=1, grid_known=False)
    assert (table.whole(cell).quote, table.whole(cell).line) == ("", 12)


def test_a_document_gives_paragraphs_and_tables_apart_in_order() -> None:
    table = Table(1, 1, (), columns=0, grid_known=True)
    words = (Paragraph(0, "一", 1), table, Paragraph(2, "二", 2))
    document = Document("x.txt", "txt", "", words)
    assert [paragraph.text for paragraph in document.paragraphs()] == ["一", "二"]
    assert list(document.tables()) == [table]
