from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hengji.model.drawing import DrawnCell, DrawnForm
from hengji.writers.official.measures import PORTRAIT
from hengji.writers.official.tables import column_widths, table_xml
from tests.writers.official.drawn import figures, spans
from tests.writers.official.opened import NS, W, words


def painted(form: DrawnForm, around: int = 0) -> etree._Element:
    xml = table_xml(form, PORTRAIT, around)
    return etree.fromstring(f'<root xmlns:w="{NS["w"]}">{xml}</root>')[0]


@given(st.lists(st.integers(1, 99), min_size=1, max_size=20), st.integers(2000, 13000))
def test_columns_fill_the_width_exactly(shares: list[int], total: int) -> None:
    widths = column_widths(shares, total)
    assert sum(widths) == total
    assert len(widths) == len(shares)


def test_spans_are_real_and_holes_are_cells() -> None:
    rows = painted(spans()).findall("w:tr", NS)
    shapes = [
        [
            (
                len(cell.findall("w:tcPr/w:gridSpan", NS)),
                [m.get(W + "val") for m in cell.findall("w:tcPr/w:vMerge", NS)],
                words(cell),
            )
            for cell in row.findall("w:tc", NS)
        ]
        for row in rows
    ]
    assert shapes == [
        [(0, ["restart"], "一级指标"), (1, [], "指标值")],
        [(0, [None], ""), (0, [], "年度"), (0, [], "实际")],
        [(0, ["restart"], "产出指标"), (0, [], "≥98%"), (0, [], "100%")],
        [(0, [None], ""), (0, [], "<12 & 13>"), (0, [], "")],
    ]


def test_head_rows_repeat_and_no_row_splits() -> None:
    rows = painted(spans()).findall("w:tr", NS)
    heads = [row.find("w:trPr/w:tblHeader", NS) is not None for row in rows]
    assert heads == [True, True, False, False]
    assert all(row.find("w:trPr/w:cantSplit", NS) is not None for row in rows)


def test_a_row_of_pages_of_text_may_split() -> None:
    long = DrawnCell(2, 1, "长篇文字。" * 900, colspan=4)
    form = replace(figures(0), cells=(*figures(0).cells, long))
    rows = painted(form).findall("w:tr", NS)
    assert [row.find("w:trPr/w:cantSplit", NS) is None for row in rows] == [False, True]


def test_printed_heads_are_black_and_figures_stand_right() -> None:
    rows = painted(figures()).findall("w:tr", NS)
    fonts = {f.get(W + "eastAsia") for f in rows[0].iter(W + "rFonts")}
    assert fonts == {"黑体"}
    sides = [j.get(W + "val") for j in rows[1].iter(W + "jc")]
    assert sides == ["left", "right", "right", "right"]
    assert rows[1].find(".//w:ind", NS) is not None


def test_lines_of_a_cell_are_paragraphs() -> None:
    cell = painted(spans()).findall("w:tr", NS)[2].findall("w:tc", NS)[0]
    assert [words(p) for p in cell.findall("w:p", NS)] == ["产出", "指标"]


def test_a_form_that_just_misses_one_page_is_set_closer() -> None:
    def height(rows: int) -> str | None:
        element = painted(figures(rows)).find(".//w:trHeight", NS)
        assert element is not None
        return element.get(W + "val")

    fit = PORTRAIT.text_height // 397
    assert height(fit - 2) == "397"
    assert height(fit + 3) == "305"
    assert height(fit * 2) == "397"
