from hengji.checks.engine import evaluate
from hengji.checks.wording import (
    difference_text,
    expected_text,
    labelled_arithmetic,
    sentence,
    value_of,
)
from hengji.model.claim import ClaimKind
from tests.support.claims import claim, operand

SUM = ClaimKind.SUM_OF_PARTS


def test_a_sum_is_told_with_place_parts_result_and_gap() -> None:
    total = operand("188.47万元", "收入合计", line=85)
    parts = (
        operand("47.12万元", "上年结转", line=86),
        operand("150.82万元", "公共财政拨款", line=87),
    )
    (relation,) = evaluate([claim(SUM, total, *parts)])
    message = sentence(relation)
    assert "第85行" in message.zh
    assert "印为188.47万元" in message.zh
    assert "上年结转47.12 + 公共财政拨款150.82 = 197.94" in message.zh
    assert "相差-9.47万元" in message.zh
    assert "188.47万元" in message.en
    assert "197.94" in message.en


def test_expected_and_difference_carry_the_printed_unit() -> None:
    (relation,) = evaluate([claim(SUM, "10.00万元", "4.00万元", "5.00万元")])
    assert expected_text(relation) == "9万元"
    assert difference_text(relation) == "1万元"
    assert value_of(relation.claim.stated) == "10.00万元"


def test_many_parts_are_told_without_their_names() -> None:
    parts = ["1.00"] * 9
    (relation,) = evaluate([claim(SUM, "10.00", *parts)])
    assert labelled_arithmetic(relation) == relation.outcome.arithmetic


def test_one_quantity_with_two_values_lists_every_place() -> None:
    made = claim(
        ClaimKind.EQUAL,
        operand("2450.42", "基本支出", line=3),
        operand("2450.81", "基本支出", line=7),
        operand("2450.81", "基本支出", line=9),
    )
    (relation,) = evaluate([made])
    message = sentence(relation)
    assert "2个值" in message.zh
    assert "2450.42（第3行）" in message.zh
    assert "2450.81（第7行、第9行）" in message.zh


def test_an_open_list_above_its_whole_is_told_as_such() -> None:
    (relation,) = evaluate([claim(SUM, "10.00", "8.00", "5.00", open_list=True)])
    assert "部分大于整体" in sentence(relation).zh


def test_a_reversed_direction_is_told_as_such() -> None:
    made = claim(ClaimKind.GROWTH, "13.16%", "17.42万元", "20.06万元", magnitude=True)
    (relation,) = evaluate([made])
    assert "方向写反了" in sentence(relation).zh
    assert "direction is reversed" in sentence(relation).en


def test_shares_that_miss_a_hundred_are_told_with_their_sum() -> None:
    made = claim(ClaimKind.SHARES_MAKE_WHOLE, "74.74%", "35.26%")
    (relation,) = evaluate([made])
    assert "合计110%" in sentence(relation).zh
    assert "not 100%" in sentence(relation).en


def test_what_must_not_exceed_is_told_with_both_figures() -> None:
    kind = ClaimKind.PART_NOT_ABOVE_WHOLE
    (one,) = evaluate([claim(kind, "3分", "3.5分")])
    assert "3.5分大于3分，高出0.5分" in sentence(one).zh
    (both,) = evaluate([claim(kind, "9.00万元", "4.00万元", "6.00万元")])
    assert "各部分合计10万元（" in sentence(both).zh
    assert "大于9.00万元，高出1万元" in sentence(both).zh
