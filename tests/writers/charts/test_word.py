from __future__ import annotations

import zipfile
from pathlib import Path

from docx import Document
from lxml import etree

from hengji.readers import read
from hengji.writers.charts.word import add_chart, chart_paragraph
from tests.writers.charts.samples import COLUMN, EVERY, HOSTILE, PIE

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(folder: Path) -> Path:
    document = Document()
    for spec in EVERY:
        add_chart(document, spec)
        document.add_paragraph("（图：说明）")
    path = folder / "charts.docx"
    document.save(str(path))
    return path


def test_parts_types_and_relations_are_complete(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(tmp_path)) as archive:
        names = set(archive.namelist())
        types = archive.read("[Content_Types].xml").decode()
        for number in range(1, len(EVERY) + 1):
            assert f"word/charts/chart{number}.xml" in names
            assert f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx" in names
            relations = archive.read(f"word/charts/_rels/chart{number}.xml.rels")
            assert f"Microsoft_Excel_Sheet{number}.xlsx".encode() in relations
            assert f'PartName="/word/charts/chart{number}.xml"' in types
        assert "drawingml.chart+xml" in types
        assert "spreadsheetml.sheet" in types


def test_every_part_is_well_formed(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(tmp_path)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                assert etree.fromstring(archive.read(name)) is not None


def test_word_library_and_our_reader_open_it(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert len(Document(str(path)).inline_shapes) == len(EVERY)
    assert [p.text for p in read(path).paragraphs()].count("（图：说明）") == len(EVERY)


def test_each_drawing_has_a_number_and_words_of_its_own(tmp_path: Path) -> None:
    document = Document(str(written(tmp_path)))
    shown = [e for e in document.element.body.iter() if e.tag.endswith("}docPr")]
    assert len({e.get("id") for e in shown}) == len(EVERY)
    assert "2022年度3536.25万元，2023年度4619.30万元" in shown[0].get("descr")
    assert all(e.get("descr") and e.get("title") for e in shown)


def test_a_chart_stays_with_its_caption_and_is_not_cut_to_a_line() -> None:
    layout = add_chart(Document(), COLUMN).paragraph_format
    assert layout.keep_with_next
    assert layout.line_spacing == 1.0


def test_a_chart_goes_before_the_last_section() -> None:
    document = Document()
    add_chart(document, PIE)
    assert document.element.body[-1].tag == f"{WORD}sectPr"


def test_hostile_words_are_escaped() -> None:
    xml = chart_paragraph(Document(), HOSTILE)
    assert "<script" not in xml
    assert etree.fromstring(xml).tag == f"{WORD}p"
