"""Sentences of paragraphs and cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.document import Cell, Document, Table
from hengji.recognisers.sentences import all_sentences, is_running_text, same_length
from tests.support.prose import sentences_in


def test_sentences_end_at_full_stops_semicolons_and_line_ends() -> None:
    found = sentences_in("支出3万元；收入4万元。结余1万元\n共5人！")
    assert [s.text for s in found] == [
        "支出3万元；",
        "收入4万元。",
        "结余1万元\n",
        "共5人！",
    ]


def test_offsets_point_into_the_paragraph() -> None:
    text = "先说一句。支出合计１２．５万元。"
    (sentence,) = sentences_in(text)
    mention = sentence.mentions[0]
    assert text[sentence.start : sentence.end] == sentence.text
    assert text[mention.place.start : mention.place.end] == "１２．５万元"
    assert mention.place.line == 1


def test_cells_with_words_are_prose_and_values_are_not() -> None:
    assert is_running_text("2020年度，我单位部门预算收入为3975.53万元")
    assert not is_running_text("3975.53")
    assert not is_running_text("≥95%")
    assert not is_running_text("为企业提供信息服务、投融资服务")


def test_a_paragraph_with_only_its_own_number_gives_no_sentence() -> None:
    assert sentences_in("1.贯彻落实方针政策。", "（２）编制规划。", "3、无") == ()
    assert len(sentences_in("1.全年接待3批次。")) == 1


def test_a_sentence_in_a_cell_knows_its_row_column_and_line() -> None:
    cell = Cell(2, 3, "第一行没有数字的文字说明\n全年完成投资79.1亿元", line=7)
    table = Table(0, 1, ((cell,),), 3, grid_known=True)
    (sentence,) = all_sentences(Document("a", "txt", "0", (table,)))
    assert (sentence.row, sentence.column) == (2, 3)
    assert sentence.mentions[0].place.line == 8


@given(st.text(alphabet="收、支１２（）％，。；abc 　"))
def test_folding_never_moves_an_offset(text: str) -> None:
    assert len(same_length(text)) == len(text)
