"""What was read is shown whole: lines, grids, and where merged cells reach."""

import json
from dataclasses import replace

from hengji.model.document import Cell, Document, Table
from hengji.writers.document_listing import document_json, document_text
from tests.writers import samples


def test_the_json_holds_every_block_with_its_cells():
    result = json.loads(document_json(samples.document()))
    assert [block["type"] for block in result["blocks"]] == [
        "paragraph", "paragraph", "table", "paragraph",
    ]  # fmt: skip
    cell = result["blocks"][2]["rows"][0][1]
    assert (cell["column"], cell["colspan"], cell["text"]) == (2, 3, "收入（万元）")
    assert result["document"]["problems"][0]["message"] == "第16行有控制字符"


def test_an_empty_document_is_valid_json():
    assert json.loads(document_json(Document("x", "txt", "", ())))["blocks"] == []


def test_the_text_numbers_lines_and_marks_headings():
    text = document_text(samples.document())
    assert "    1  # 一、收支情况" in text
    assert "   16  <script>" in text


def test_merged_cells_show_where_they_reach():
    lines = document_text(samples.document()).splitlines()
    first = next(line for line in lines if line.startswith("    1  单位"))
    second = next(line for line in lines if line.startswith("    2  ^"))
    assert first.count("‹") == 2
    assert "合计" in second and "上年 结转" in second


def test_a_row_of_one_cell_is_shown_whole():
    words = "职能" * 60
    table = Table(0, 1, ((Cell(1, 1, words),),), 4, False)
    text = document_text(Document("x", "txt", "", (table,)))
    assert "".join(text.split()).count("职能") == 60


def test_english_words_for_an_english_reader():
    text = document_text(samples.document(), language="en")
    assert "read: complete" in text and "table 1: 3 rows, 4 columns" in text


def test_escape_sequences_do_not_reach_the_terminal():
    document = replace(samples.document(), path="\x1b[2Jx")
    assert "\x1b" not in document_text(document)
