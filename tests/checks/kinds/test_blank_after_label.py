from __future__ import annotations

from tests.support.indicator_forms import found, rows

FUNDS = (
    "资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
    "年度资金总额|90|100|90|10|90%|9",
    "其中：一般公共预算：100|其中：基本支出：40",
)


def test_a_label_without_its_amount() -> None:
    (finding,) = found("VAL-421", rows(*FUNDS, "政府性基金拨款：|项目支出：50"))
    assert "政府性基金拨款" in finding.message.zh


def test_filled_labels_and_amounts_beside_them_are_fine() -> None:
    assert not found("VAL-421", rows(*FUNDS, "政府性基金拨款：0|项目支出：50"))
    assert not found("VAL-421", rows(*FUNDS, "政府性基金拨款：|12.5|"))


def test_a_form_that_never_fills_labels_is_another_form() -> None:
    assert not found("VAL-421", rows(*FUNDS[:2], "政府性基金拨款：|"))
