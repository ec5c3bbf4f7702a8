from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.document import Block, Paragraph, Table
from hengji.readers.text import parse_text, read_text
from tests.support.shared import shared_file


def tables(text: str) -> list[Table]:
    return [block for block in parse_text(text) if isinstance(block, Table)]


def paragraphs(text: str) -> list[tuple[int | None, str]]:
    return [(b.line, b.text) for b in parse_text(text) if isinstance(b, Paragraph)]


def rows(text: str) -> list[list[str]]:
    return [[cell.text for cell in row] for row in tables(text)[0].rows]


PLAIN = "表前文字\n\t项目\n\t金额\n\n\t基本支出\n\t12.50\n\n\n表后文字\n"


def test_a_plain_table_has_its_rows_and_the_prose_stays_outside() -> None:
    assert rows(PLAIN) == [["项目", "金额"], ["基本支出", "12.50"]]
    assert paragraphs(PLAIN) == [(1, "表前文字"), (9, "表后文字")]


def test_a_table_ends_at_one_blank_line_below_a_number_too() -> None:
    text = "\t项目\n\t金额\n\n\t基本支出\n\t12.50\n\n以上金额单位均为万元。\n"
    assert rows(text)[-1] == ["基本支出", "12.50"]
    assert paragraphs(text) == [(7, "以上金额单位均为万元。")]


def test_further_paragraphs_of_a_cell_are_joined_by_line_breaks() -> None:
    table = tables("\t年初\n预算数\n（万元）\n\t执行数\n")[0]
    cell = table.rows[0][0]
    assert cell.text == "年初\n预算数\n（万元）"
    assert table.place(cell, 3, 6).line == 2
    assert table.place(cell, 3, 6).quote == "预算数"


SPLIT_BY_BLANK = (
    "\t机构\n\t合计\n\t结转\n\t拨款\n\n"
    "\t全局汇总\n\t \n120.50\n\n\t20.50\n\t100.00\n\n"
    "\t一、机关\n\t80.50\n\t10.50\n\t70.00\n\n"
    "\t二、中心\n\t40.00\n\t10.00\n\t30.00\n"
)


def test_a_blank_line_inside_a_numeric_cell_does_not_end_the_row() -> None:
    found = rows(SPLIT_BY_BLANK)
    assert found[1] == ["全局汇总", "120.50", "20.50", "100.00"]
    assert [len(row) for row in found] == [4, 4, 4, 4]
    assert tables(SPLIT_BY_BLANK)[0].rows[1][1].line == 8


LABELS_MERGED_DOWN = (
    "\t\n\t产出指标\n\t数量指标\n\n\t指标1：完工率\n\t100%\n\t100%\n\n"
    "\t\n\t\n\t\n\t指标2：验收率\n\t95%\n\t97%\n\n"
    "\t\n\t\n\t\n\t指标3：投诉率\n\t1%\n\t0%\n"
)


def test_a_row_torn_after_its_merged_labels_is_mended() -> None:
    found = rows(LABELS_MERGED_DOWN)
    assert found[0] == ["", "产出指标", "数量指标", "指标1：完工率", "100%", "100%"]
    assert [len(row) for row in found] == [6, 6, 6]


def test_a_row_torn_in_three_pieces_is_mended() -> None:
    row = "\t\n\t\n\t{}\n\t{}\n\t5\n\t5\n\t\n\n"
    torn = "\t\n\t\n\t可持续\n\t目标甲\n\n\t结果乙\n\n\t8\n\t8\n\t\n\n"
    torn = torn.replace("\t8\n\t8\n\t\n\n", "\t8\n\t\n\n")
    text = row.format("数量", "甲") + torn + row.format("质量", "丙")
    assert [len(r) for r in rows(text)] == [7, 7, 7]
    assert rows(text)[1] == ["", "", "可持续", "目标甲", "结果乙", "8", ""]


def test_words_between_the_pieces_of_a_torn_row_stay_in_their_cell() -> None:
    full = "\t\n\t\n\t质量\n\t100%\n\n"
    text = full + "\t\n\t产出指标\n\n(50分)\n\t数量\n\t90%\n\n" + full
    assert rows(text)[1] == ["", "产出指标\n\n(50分)", "数量", "90%"]


def test_a_label_torn_from_a_header_above_its_numbers_is_mended() -> None:
    text = (
        "\t基本支出\n\t5\n\t6\n\n\t楼堂馆所\n\n\t批复规模\n\t实际规模\n\t控制率\n\n"
        "\t\n\t0\n\t0\n\t100%\n"
    )
    assert rows(text)[1] == ["楼堂馆所", "批复规模", "实际规模", "控制率"]


def test_short_rows_of_a_form_are_not_joined() -> None:
    text = (
        "\t项目名称\n\t道路维护\n\n\t主管部门\n\t某局\n\n"
        "\t资金\n\t年初数\n\t全年数\n\t执行数\n\n\t\n\t1\n\t2\n\t3\n"
    )
    assert [len(row) for row in rows(text)] == [2, 2, 4, 4]


def test_a_heading_row_and_a_header_above_it_stay_apart() -> None:
    text = (
        "\t职责\n\t说明文字\n\n\t机构\n\t合计\n\t其中\n\n"
        "\t\n\t\n\t结转\n\t拨款\n\t其他\n\n\t甲\n\t1\n\t2\n\t3\n\t4\n"
    )
    assert [len(row) for row in rows(text)] == [2, 3, 5, 5]


def test_goals_over_their_answers_are_not_one_row() -> None:
    text = (
        "\t年度目标\n\t预期目标\n\t实际完成\n\n\t\n\t目标一\n\t已完成\n\n"
        "\t绩效指标\n\t一级\n\t二级\n\t三级\n\t指标值\n\t完成值\n\n"
        "\t\n\t产出\n\t数量\n\t件数\n\t5\n\t6\n"
    )
    assert [len(row) for row in rows(text)] == [3, 3, 6, 6]


def test_blank_paragraphs_after_the_last_cell_change_nothing() -> None:
    text = "\t\n\t目标4\n\t已完成\n\n\n\n\t\n\t目标5\n\t未完成\n"
    assert rows(text) == [["", "目标4", "已完成"], ["", "目标5", "未完成"]]


def test_a_cell_that_begins_with_a_blank_line_has_the_line_of_its_words() -> None:
    table = tables("\t社会效益\n\t\n提高周转效率\n\t100%\n")[0]
    assert table.rows[0][1].text == "提高周转效率"
    assert table.rows[0][1].line == 3


def test_an_inner_tab_makes_no_second_cell() -> None:
    assert rows("\t4\n\t资本性支出\n\t\t5.27\n\t0\n") == [
        ["4", "资本性支出", "5.27", "0"]
    ]


def test_bookmarks_are_taken_out_and_lines_keep_their_numbers() -> None:
    text = "[bookmark: _Toc1][bookmark: _x]一、概况\n\t[bookmark: a]8.50\n\t2\n"
    assert paragraphs(text) == [(1, "一、概况")]
    assert tables(text)[0].rows[0][0].text == "8.50"
    assert tables(text)[0].rows[0][0].line == 2


def test_page_breaks_and_carriage_returns_are_no_text() -> None:
    assert paragraphs("第一段\r\n\f\n第二段\r\n") == [(1, "第一段"), (3, "第二段")]


OPINION = (
    "\t评价等次\n\t优\n\n\t\n评价组意见：\n\n\n组长（签字）：\n\n  年  月  日\n\n"
    "\t单位意见：\n\n\n\n负责人（签字）：   单位（盖章）：\n\n  年  月  日\n\n\n\n\n"
    "某某市交通运输局\n2024年度绩效评价报告\n"
)


def test_an_opinion_keeps_its_signature_and_date_across_blank_lines() -> None:
    found = rows(OPINION)
    assert len(found) == 3
    assert found[1][0].startswith("评价组意见：") and found[1][0].endswith("日")
    assert "（盖章）" in found[2][0] and found[2][0].endswith("日")
    assert [text for _, text in paragraphs(OPINION)] == [
        "某某市交通运输局",
        "2024年度绩效评价报告",
    ]


def test_a_page_of_prose_in_a_cell_keeps_its_blank_lines() -> None:
    text = (
        "\t评价结果\n\t优\n\n\t管理情况\n\t1、总体情况\n\n"
        "全年严格按照预算执行，资金使用规范，未发现挪用情况。\n\n"
        "（1）加强预算管理。按照定额逐人核定，分类分档编制公用经费。\n\n\n"
        "\t存在的问题\n\t投入偏小。\n"
    )
    found = rows(text)
    assert [row[0] for row in found] == ["评价结果", "管理情况", "存在的问题"]
    assert found[1][1].count("\n") == 4
    assert paragraphs(text) == []


def test_prose_below_a_table_is_not_drawn_into_its_last_cell() -> None:
    text = (
        "\t总分\n\t94\n\n\t结论\n\t良\n\n\n"
        "评价组认为，项目总体完成较好，资金使用合规，绩效目标基本实现。\n"
        "下一步将加强监控。\n"
    )
    assert rows(text)[-1] == ["结论", "良"]
    assert len(paragraphs(text)) == 2


CAPTION = (
    "\t\n\t满意度\n\t≥90%\n\n\t\n\n项目绩效目标完成情况表\n(2024年度)\n\n"
    "\t项目名称\n\t培训经费\n\n\t预算单位\n\t某局\n"
)


def test_a_caption_between_touching_tables_is_a_paragraph() -> None:
    assert len(tables(CAPTION)) == 2
    assert [text for _, text in paragraphs(CAPTION)] == [
        "项目绩效目标完成情况表",
        "(2024年度)",
    ]


def test_a_caption_glued_to_a_number_is_cut_off() -> None:
    text = "\t合计\n\t52.00\n2024年项目支出对比表\n单位：万元\n\n\t序号\n\t项目\n"
    assert rows(text) == [["合计", "52.00"]]
    assert paragraphs(text) == [(3, "2024年项目支出对比表"), (4, "单位：万元")]
    assert len(tables(text)) == 2


def test_an_imprint_glued_to_the_last_row_is_cut_off() -> None:
    text = "\t总分\n\t98\n单位负责人（签字）：　　填表人：张某　　联系电话：\n"
    assert rows(text) == [["总分", "98"]]
    assert paragraphs(text)[0][0] == 3


def test_a_label_that_wraps_over_lines_is_not_taken_for_a_caption() -> None:
    text = "\t附件名称\n\t详见后附的\n支出明细表\n\n\t金额\n\t5\n"
    assert rows(text)[0] == ["附件名称", "详见后附的\n支出明细表"]


def test_the_title_row_of_another_form_opens_a_new_table() -> None:
    text = (
        "\t满意度\n\t≥90%\n\n\t\n项目绩效目标完成情况表\n(2024年度)\n\n"
        "\t项目名称\n\t设备维护\n"
    )
    first, second = tables(text)
    assert [len(row) for row in first.rows] == [2]
    assert second.rows[0][0].text.startswith("项目绩效目标完成情况表")


def test_white_space_before_a_tab_opens_a_table() -> None:
    text = "\t其他说明\n\t无\n \t2024年度绩效计分表\n\n\t一级\n\t二级\n\t分值\n"
    first, second = tables(text)
    assert first.rows[-1][1].text == "无"
    assert second.rows[0][0].text == "2024年度绩效计分表"
    assert second.rows[0][0].line == 3


def test_paragraphs_indented_with_a_tab_are_paragraphs() -> None:
    sentence = (
        "本单位全年严格执行各项财务管理制度，资金使用合规有效，达到了年初设定的目标。"
    )
    text = f"\t{sentence}\n\n\t{sentence}\n"
    assert tables(text) == []
    assert [line for line, _ in paragraphs(text)] == [1, 3]


def test_a_tab_inside_a_line_makes_no_table() -> None:
    assert tables("四、绩效情况\t\n金额\t5\t6\n") == []


def test_a_table_drawn_with_strokes_is_paragraphs() -> None:
    assert len(paragraphs("| 项目 | 金额 |\n| 甲 | 5 |\n")) == 2


def test_columns_is_the_widest_row() -> None:
    assert tables(SPLIT_BY_BLANK)[0].columns == 4
    assert not tables(SPLIT_BY_BLANK)[0].grid_known


def test_nothing_but_white_space_is_a_document_without_blocks() -> None:
    for data in (b" \n\n", b" \n\n\t\n \n\t\n\t\n"):
        document = read_text(data, "x.txt", "0")
        assert document.blocks == ()
        assert [problem.code for problem in document.problems] == ["no_content"]


LINES = st.lists(
    st.text(
        alphabet=st.sampled_from("\t\n 一二表：。附件意见签字年月日1250.%，-（）a\r\f"),
        max_size=12,
    ),
    max_size=40,
)


def consistent(blocks: tuple[Block, ...], text: str) -> None:
    lines = text.split("\n")
    for index, block in enumerate(blocks):
        assert block.index == index
        if isinstance(block, Paragraph):
            assert block.line is not None
            assert squeezed(block.text) in squeezed(lines[block.line - 1])
            continue
        for row in block.rows:
            for cell in row:
                for at, piece in enumerate(cell.text.split("\n")):
                    assert cell.line is not None
                    line = lines[cell.line - 1 + at]
                    assert squeezed(piece) in squeezed(line)


def squeezed(text: str) -> str:
    return re.sub(r"\[bookmark: [^\]\n]*\]|\s", "", text)


@given(LINES)
def test_any_text_is_read_and_every_place_is_on_its_line(pieces: list[str]) -> None:
    text = "\n".join(pieces).replace("\r", "")
    consistent(parse_text(text), text)


@given(st.text(max_size=300))
def test_arbitrary_characters_never_raise(text: str) -> None:
    blocks = parse_text(text)
    assert all(block.index == at for at, block in enumerate(blocks))


@given(LINES)
def test_no_word_is_lost_and_none_is_read_twice(pieces: list[str]) -> None:
    text = "\n".join(pieces).replace("\r", "")
    found = []
    for block in parse_text(text):
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found += [cell.text for row in block.rows for cell in row]
    assert squeezed("".join(found)) == squeezed(text)


SEEDS = {
    "000": ([67, 7, 7, 30, 38, 36], [60, 69]),
    "001": ([42], []),
    "002": ([10, 32], []),
    "003": ([20, 22, 19, 18, 24, 21], []),
    "004": ([65, 27], []),
}


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_has_the_rows_a_person_sees(name: str) -> None:
    data = shared_file(f"seeds/{name}").read_bytes()
    document = read_text(data, name, "0")
    assert [len(t.rows) for t in document.tables()] == SEEDS[name][0]
    consistent(document.blocks, data.decode())


def cells_of(name: str) -> dict[str, int | None]:
    document = read_text(shared_file(f"seeds/{name}").read_bytes(), name, "0")
    return {
        cell.text: cell.line
        for table in document.tables()
        for row in table.rows
        for cell in row
    }


def test_figures_of_the_first_seed_stand_on_their_lines() -> None:
    found = cells_of("000")
    assert found["9712.53"] == 60
    assert found["8785.53"] == 69
    assert found["      1826.17"] == 131


WIDTHS = {
    "000": {300: 6, 330: 6, 58: 7, 41: 3, 45: 7, 1369: 9, 1021: 7, 503: 5, 280: 3},
    "001": {71: 9, 103: 9, 223: 9, 27: 3, 384: 3},
    "002": {21: 2, 40: 2, 65: 1, 67: 7, 307: 5},
    "003": {166: 1, 193: 3, 197: 3, 209: 6, 480: 6, 698: 6, 1039: 5, 656: 1},
    "004": {405: 7, 419: 7, 427: 2, 628: 9, 706: 3},
}


@pytest.mark.parametrize("name", WIDTHS)
def test_rows_of_a_seed_have_the_cells_a_person_sees(name: str) -> None:
    document = read_text(shared_file(f"seeds/{name}").read_bytes(), name, "0")
    found = {row[0].line: len(row) for t in document.tables() for row in t.rows}
    assert {line: found.get(line) for line in WIDTHS[name]} == WIDTHS[name]


def test_captions_of_the_fourth_seed_stand_between_its_tables() -> None:
    document = read_text(shared_file("seeds/003").read_bytes(), "003", "0")
    lines = [p.line for p in document.paragraphs() if "完成情况表" in p.text]
    assert lines[-2:] == [423, 541]


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_has_as_many_paragraphs_as_lines_outside_its_tables(name: str) -> None:
    data = shared_file(f"seeds/{name}").read_bytes()
    document = read_text(data, name, "0")
    inside = {
        cell.line + at
        for table in document.tables()
        for row in table.rows
        for cell in row
        if cell.line is not None
        for at in range(cell.text.count("\n") + 1)
    }
    outside = [
        number
        for number, line in enumerate(data.decode().split("\n"), 1)
        if squeezed(line) and number not in inside
    ]
    assert outside == [p.line for p in document.paragraphs()]
