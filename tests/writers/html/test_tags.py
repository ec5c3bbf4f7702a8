"""Escaping, languages, and buttons that lead to places."""

from hengji.model.finding import Message
from hengji.model.place import Place
from hengji.writers.html.tags import anchor, both, escape, message, spot


def test_markup_and_quotes_are_escaped():
    assert escape("<a href='x'>&\"") == "&lt;a href=&#x27;x&#x27;&gt;&amp;&quot;"


def test_control_characters_are_replaced_one_for_one_but_line_breaks_stay():
    assert escape("a\x00b\nc\x1b") == "a\ufffdb\nc\ufffd"


def test_words_stand_in_both_languages_with_their_language_named():
    assert both("表", "Table") == (
        '<span class="zh" lang="zh">表</span><span class="en" lang="en">Table</span>'
    )


def test_a_message_without_english_is_shown_once_in_both():
    assert message(Message("只有中文", "")) == "只有中文"
    assert message(Message("表", "Table")) == both("表", "Table")


def test_a_place_leads_to_its_paragraph_or_its_cell():
    assert anchor(Place("", 7, paragraph=3)) == "b7"
    assert anchor(Place("", 7, table=1, row=2, column=3)) == "b7r2c3"


def test_a_long_quotation_is_cut_and_its_line_breaks_are_spaces():
    button = spot(Place("一\n二" + "三" * 80, 0, line=4), 5)
    assert "<q>一 二三" in button and "…</q>" in button
    assert 'data-f="5"' in button and "第4行" in button and "line 4" in button


def test_a_blank_place_has_no_quotation():
    assert "<q>" not in spot(Place("", 0, line=4))
