from __future__ import annotations

from decimal import Decimal

from hengji.preparing.disclosure.accounts import structure_sentence, write_accounts
from tests.preparing.disclosure.passages import changed, said, without
from tests.support.dossiers import held

D = Decimal


def test_the_whole_is_compared_with_last_year() -> None:
    assert (
        "2022年度收、支总计2700.60万元。与2021年相比，收、支总计各增加188.27万元，"
        "增长7.49%。主要变动原因是平台运维项目收支增加。"
    ) in said(write_accounts)


def test_a_decrease_is_called_one() -> None:
    assert "财政拨款收、支总计各减少79.60万元，下降3.06%" in said(write_accounts)


def test_what_did_not_change_needs_no_reason() -> None:
    same = changed(held("total_income", "2700.6万元", year=-1), reason_total="")
    text = said(write_accounts, same)
    assert "收、支总计各与2021年持平。" in text
    assert "待填" not in text


def test_income_of_nothing_is_not_listed() -> None:
    text = said(write_accounts)
    assert "事业收入80.25万元，占3.13%" in text
    assert "上级补助收入" not in text


def test_expenditure_there_was_none_of_is_said_once() -> None:
    assert "本年无上缴上级支出、对附属单位补助支出。" in said(write_accounts)


def test_a_missing_amount_is_marked_and_no_growth_is_invented() -> None:
    text = said(write_accounts, without("total_income"))
    assert "收、支总计【待填：收、支总计】" in text
    assert "增长" not in text.split("二、")[0]


def test_rounding_that_shows_is_told() -> None:
    thirds = [("甲", D(1)), ("乙", D(1)), ("丙", D(1))]
    words = structure_sentence("合计3.00万元", D(3), thirds)
    assert words.endswith("（占比四舍五入取两位小数，各项相加为99.99%。）")
    halves = structure_sentence("合计2.00万元", D(2), thirds[:2])
    assert "四舍五入" not in halves


def test_one_part_alone_is_the_whole() -> None:
    words = structure_sentence("合计1.00万元", D(1), [("基本支出", D(1))])
    assert words == "合计1.00万元，全部为基本支出。"
    assert structure_sentence("合计0万元", D(0), []) == "合计0万元。"
