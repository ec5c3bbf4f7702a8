from __future__ import annotations

import pytest

from hengji.model.document import Cell
from hengji.recognisers.indicator_roles import (
    _MOST_SEEN,
    Vocabulary,
    is_fund_row,
    is_stop,
    is_subtotal,
    is_total,
)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("三级\n指标", "indicator"),
        ("预期指标值(包含数字及文字描述)", "target"),
        ("年初目标值（A）", "target"),
        ("指标权重（分）", "max_score"),
        ("自评得分", "score"),
        ("偏差原因\n分析及\n改进措施", "reason"),
        ("执行率（B/A）", "execution_rate"),
        ("全年（调整）预算数", "final_budget"),
        ("全年预算数（A）（含结转（不含收回））", "final_budget"),
    ],
)
def test_a_header_word_has_its_role_however_it_is_printed(text: str, role: str) -> None:
    assert role in Vocabulary({}).roles(text)


def test_words_of_a_pack_are_added_and_named_alike() -> None:
    vocabulary = Vocabulary({"考核值": "target", "计量": "unit_text"})
    assert vocabulary.roles("考核值") == ("target",)
    assert vocabulary.roles("计量") == ("unit",)


def test_a_pack_does_not_displace_what_a_word_means_everywhere() -> None:
    assert Vocabulary({"备注": "reason"}).roles("备注")[0] == "note"


def test_sentences_and_blanks_are_no_header_words() -> None:
    assert Vocabulary({}).roles("") == ()
    assert Vocabulary({}).roles("本年度完成了全部指标值" * 8) == ()


def test_total_rows_subtotals_and_ends_are_told_apart() -> None:
    assert is_total("合   计") and is_total("总分（100分）")
    assert not is_total("合计支出增长率")
    assert is_subtotal("小 计") and not is_subtotal("合计")
    assert is_stop("评价结论") and is_stop("说明：") and not is_stop("说服率")
    assert is_fund_row("年度资金总额：") and not is_fund_row("其中：财政拨款")


def test_the_roles_of_a_row_are_those_of_its_cells_however_many_were_asked() -> None:
    vocabulary = Vocabulary({})
    words = ["三级指标", "自评得分", "大" * 61, "乡镇", *map(str, range(_MOST_SEEN))]
    row = [Cell(1, at, text) for at, text in enumerate(words, 1)]
    wanted = [Vocabulary({}).roles(text) for text in words]
    assert vocabulary.roles_in(row) == vocabulary.roles_in(row) == wanted
