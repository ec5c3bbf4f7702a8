"""The document keeps its order, its spans and its numbers."""

from dataclasses import replace
from decimal import Decimal

from hengji.model.document import Cell, Document, Origin, Paragraph, Table
from hengji.model.outline import Outline
from hengji.model.reading import Reading
from hengji.writers.html.marks import Marks
from hengji.writers.html.paper import document_html
from tests.writers import samples


def shown(*blocks, title="") -> str:
    document = Document("x", "docx", "", blocks)
    audit = replace(samples.clean_audit(), relations=())
    return document_html(Reading(document, Outline(title)), Marks(audit, []))


def test_blocks_come_in_reading_order():
    html = shown(Paragraph(0, "甲", 1), samples.table(), Paragraph(2, "乙", 2))
    assert html.index("甲") < html.index("<table>") < html.index("乙")


def test_a_title_broken_over_lines_is_one_title():
    html = shown(Paragraph(0, "白石县工信局", 1), Paragraph(1, "2021年度报告", 2),
                 title="白石县工信局2021年度报告")  # fmt: skip
    assert html.count('class="title"') == 2


def test_a_short_word_of_the_title_is_not_a_title():
    assert 'class="title"' not in shown(Paragraph(0, "报告", 1), title="自评报告")


def test_text_beside_the_body_says_where_it_stands():
    note = Paragraph(0, "注", 1, origin=Origin.FOOTNOTE)
    assert "脚注" in shown(note) and "Footnote" in shown(note)


def test_a_page_break_is_told_once_per_page():
    html = shown(*(Paragraph(i, "甲", i, page=1 + i // 2) for i in range(4)))
    assert html.count("第 1 页") == html.count("第 2 页") == 1


def test_numbers_are_set_flush_right_and_formulas_are_told():
    cell = Cell(1, 1, "1,234.50", number=Decimal(1), formula='=A1&"<"')
    html = shown(Table(0, 1, ((cell,),), 1, True, sheet="一 表"))
    assert 'class="n"' in html
    assert 'title="=A1&amp;&quot;&lt;&quot;"' in html
    assert "工作表“一 表”" in html


def test_a_nested_and_a_hidden_table_say_so():
    inner = Table(1, 2, ((Cell(1, 1, "甲"),),), 1, True, hidden=True, nested_in=0)
    html = shown(Table(0, 1, ((Cell(1, 1, "乙"),),), 1, True), inner)
    assert "（在表1内）" in html and "（隐藏）" in html


def test_a_short_row_of_a_text_file_fills_the_width_with_its_prose_or_last_cell():
    rows = (
        (Cell(1, 1, "甲"), Cell(1, 2, "乙"), Cell(1, 3, "丙"), Cell(1, 4, "丁")),
        (Cell(2, 1, "职能"), Cell(2, 2, "统筹" * 20), Cell(2, 3, "备注")),
        (Cell(3, 1, "名称"), Cell(3, 2, "其中：")),
    )
    html = shown(Table(0, 1, rows, 4, False))
    assert f'colspan="2">{"统筹" * 20}' in html
    assert 'colspan="3" class="s">其中：' in html
    assert "短行的跨列仅为排版" in html


def test_a_short_row_where_the_format_states_its_spans_is_left_alone():
    rows = ((Cell(1, 1, "甲"), Cell(1, 2, "乙")), (Cell(2, 1, "丙"),))
    assert "colspan" not in shown(Table(0, 1, rows, 2, True))
