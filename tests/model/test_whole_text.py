"""Every offset of the whole text leads back to its paragraph or cell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.document import Table
from hengji.model.whole_text import whole_text
from tests.support.text_document import text_document

TEXT = "第一段\n\t甲\n乙\n\t丙\n\n\t\n\t丁\n\n末段\n"


def test_cells_and_paragraphs_are_joined_in_order():
    whole = whole_text(text_document(TEXT))
    assert whole.text == "第一段\n甲\n乙\n丙\n\n丁\n末段"
    assert [whole.in_table(piece) for piece in range(6)] == [
        False, True, True, True, True, False,
    ]  # fmt: skip


def test_a_place_names_the_line_and_the_cell():
    whole = whole_text(text_document(TEXT))
    at = whole.text.index("乙")
    place = whole.place(at, at + 1)
    assert (place.quote, place.line, place.row, place.column) == ("乙", 3, 1, 1)


def test_the_latest_document_is_kept():
    document = text_document(TEXT)
    assert whole_text(document) is whole_text(document)
    assert whole_text(text_document(TEXT)) is not whole_text(document)


@given(st.text(alphabet="甲乙。\t\n ", max_size=60), st.integers(0, 60))
def test_every_character_is_quoted_at_its_place(text: str, at: int):
    whole = whole_text(text_document(text))
    if at < len(whole.text) and whole.text[at] != "\n":
        assert whole.place(at, at + 1).quote == whole.text[at]


@given(st.text(alphabet="甲乙。\t\n ", max_size=60), st.sampled_from(["甲", "甲乙"]))
def test_pieces_and_blocks_that_hold_a_word_come_once_and_in_order(
    text: str, word: str
):
    whole = whole_text(text_document(text))
    wanted = [at for at in range(len(whole.pieces)) if word in whole.words(at)]
    assert whole.pieces_with(word, "丙") == wanted
    blocks = [whole.pieces[at][0] for at in wanted]
    assert whole.blocks_with("丙", word) == list(dict.fromkeys(blocks))
    assert whole.tables_with(word) == [
        block for block in dict.fromkeys(blocks) if isinstance(block, Table)
    ]


def test_every_line_of_lines_begins_after_a_line_break():
    whole = whole_text(text_document(TEXT))
    assert whole.lines == "\n" + whole.text
