"""The sheet of the text report: labels, rules, rows that line up."""

from hengji.writers.paper import Paper
from hengji.writers.wrap import width


def paper(**settings) -> Paper:
    return Paper(**{"language": "zh", "colour": False, "columns": 80, **settings})


def test_blank_lines_never_double():
    sheet = paper()
    sheet.paragraph("甲")
    sheet.blank()
    sheet.blank()
    sheet.paragraph("乙")
    assert sheet.text().count("\n\n") == 1


def test_a_heading_rules_to_the_margin():
    sheet = paper()
    sheet.heading("错误 · 3")
    assert width(sheet.text().splitlines()[0]) == 80


def test_an_entry_without_words_leaves_no_trace():
    sheet = paper()
    sheet.entry("依据", "")
    assert sheet.text().strip() == ""


def test_long_entries_hang_under_their_first_line():
    sheet = paper(columns=40)
    sheet.entry("说明", "一二三四五六七八九十" * 4)
    first, second, *_ = sheet.text().splitlines()
    assert first.index("一") == 5 + 4  # indent, label of two characters, two spaces
    assert second.startswith(" " * 11) and second[11] != " "


def test_figures_of_rows_line_up_on_the_right():
    sheet = paper()
    sheet.row("✓", "执行率", ("10", "9.01"))
    sheet.row("✗", "a much longer name of an indicator, cut", ("5", "—"))
    ends = {width(line) for line in sheet.text().splitlines()}
    assert len(ends) == 1


def test_quotations_follow_the_language():
    assert paper().quote("甲", 10) == "「甲」"
    assert paper(language="en").quote("甲", 10) == "“甲”"
    assert paper().quote("", 10) == ""


def test_styles_become_colours_only_when_asked():
    sheet = paper(colour=True)
    sheet.item("  1", "题", "error")
    assert sheet.text().startswith("\x1b[1;31m")
