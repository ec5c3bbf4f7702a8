from __future__ import annotations

import re
from pathlib import Path

import pytest

from hengji.model.document import Document, Paragraph, Table
from hengji.model.place import Place
from hengji.readers import read
from tests.support.office import written
from tests.support.rebuild import LineMap, rebuild_docx, rebuild_xlsx, texts_of
from tests.support.shared import shared_file

TEXT = (
    "某局2024年度绩效自评报告\n\n\t机构\n\t合计\n\t其中：\n\n\t\n\t\n\t结转\n\t拨款\n\t其他\n\n"
    "\t汇总\n\t12.50\n\t2.50\n\t6\n\t4\n\n\t产出\n（50分）\n\t数量\n\t3\n\n"
    "\t\n\t质量\n\t4\n\n\n单位负责人签字：\n"
)
_BOOKMARK = re.compile(r"\[bookmark: [^\]\n]*\]")
SEEDS = ("000", "001", "002", "003", "004")


def places(document: Document) -> list[Place]:
    """A place for every line of every block that holds something."""
    found: list[Place] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append(block.place(0, len(block.text)))
        elif isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row):
                at = 0
                for line in cell.text.split("\n"):
                    if line.strip():
                        found.append(block.place(cell, at, at + len(line)))
                    at += len(line) + 1
    return found


def leads_back(lines: LineMap, document: Document, source: Path) -> None:
    text = _BOOKMARK.sub("", source.read_text("utf-8")).split("\n")
    for place in places(document):
        line = lines.line_of(place)
        assert line is not None
        assert "".join(place.quote.split()) in "".join(text[line - 1].split())


@pytest.mark.parametrize("merges", [True, False])
def test_a_small_report_comes_back_from_word(tmp_path: Path, merges: bool) -> None:
    source = written(tmp_path, "a.txt", TEXT)
    lines = rebuild_docx(source, tmp_path / "a.docx", merges)
    document = read(lines.path)
    assert texts_of(document) == texts_of(read(source))
    leads_back(lines, document, source)


def test_true_merges_are_drawn_as_a_person_would(tmp_path: Path) -> None:
    source = written(tmp_path, "a.txt", TEXT)
    rebuild_docx(source, tmp_path / "a.docx")
    (table,) = read(tmp_path / "a.docx").tables()
    spans = [[(c.text, c.rowspan, c.colspan) for c in row] for row in table.rows]
    assert spans[0] == [("机构", 2, 1), ("合计", 2, 1), ("其中：", 1, 3)]
    assert [words for words, *_ in spans[1]] == ["结转", "拨款", "其他"]
    assert spans[3][0] == ("产出\n（50分）", 2, 1)
    assert len(spans[4]) == 2


def test_simple_tables_keep_every_cell(tmp_path: Path) -> None:
    source = written(tmp_path, "a.txt", TEXT)
    rebuild_docx(source, tmp_path / "a.docx", true_merges=False)
    (table,) = read(tmp_path / "a.docx").tables()
    assert [len(row) for row in table.rows] == [3, 5, 5, 3, 3]
    assert table.rows[0][-1].colspan == 3


def test_a_place_of_the_json_report_leads_back_too(tmp_path: Path) -> None:
    source = written(tmp_path, "a.txt", TEXT)
    lines = rebuild_docx(source, tmp_path / "a.docx")
    place = {"table": 1, "row": 4, "column": 1, "quote": "（50分）"}
    assert lines.line_of(place) == 20
    assert lines.line_of({"quote": "单位负责人签字"}) == 29
    assert lines.line_of({"table": 9, "row": 1, "column": 1, "quote": ""}) is None
    assert lines.line_of({"quote": "没有"}) is None


def test_a_small_report_comes_back_from_excel(tmp_path: Path) -> None:
    source = written(tmp_path, "a.txt", TEXT)
    lines = rebuild_xlsx(source, tmp_path / "a.xlsx")
    document = read(lines.path)
    assert texts_of(document) == texts_of(read(source))
    leads_back(lines, document, source)
    assert lines.line_of({"cell": "B4", "quote": "12.50"}) == 14


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("merges", [True, False])
def test_a_seed_comes_back_from_word(tmp_path: Path, name: str, merges: bool) -> None:
    source = shared_file(f"seeds/{name}")
    lines = rebuild_docx(source, tmp_path / "a.docx", merges)
    document = read(lines.path)
    assert texts_of(document) == texts_of(read(source))
    leads_back(lines, document, source)


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_comes_back_from_excel(tmp_path: Path, name: str) -> None:
    source = shared_file(f"seeds/{name}")
    lines = rebuild_xlsx(source, tmp_path / "a.xlsx")
    document = read(lines.path)
    assert texts_of(document) == texts_of(read(source))
    leads_back(lines, document, source)
