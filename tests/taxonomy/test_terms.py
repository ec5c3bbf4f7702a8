from __future__ import annotations

from hengji.taxonomy.terms import Term


def test_a_term_is_wanted_when_one_of_its_words_stands_in_the_text() -> None:
    term = Term("财政拨款收入", ("财政拨款", "预算拨款"), "……")
    assert term.is_used_in("一般公共预算财政拨款支出")
    assert not term.is_used_in("事业收入")
