"""Shares."""

from __future__ import annotations

from tests.support.prose import accused, held


def test_shares_of_a_list_and_their_whole_hold() -> None:
    text = (
        "支出合计3,975.53万元，其中：基本支出1,004.08万元，占25.26%；"
        "项目支出2,971.45万元，占74.74%。"
    )
    assert [code for code, _ in held(text)] == [
        "SUM-201",
        "SHA-201",
        "SHA-201",
        "SHA-202",
    ]


def test_a_named_whole_is_found_by_its_name() -> None:
    text = (
        "采购支出总额200万元。授予中小企业合同金额150万元，占采购支出总额的75%，其中："
        "授予小微企业合同金额90万元，占授予中小企业合同金额的{}%。"
    )
    assert accused(text.format(60)) == []
    assert accused(text.format(65)) == [("SHA-201", "65%")]


def test_a_share_under_a_list_that_adds_up_accuses() -> None:
    text = (
        "支出1000.00万元，其中：基本支出600.00万元，占61.00%；"
        "项目支出400.00万元，占40.00%。"
    )
    assert accused(text) == [("SHA-201", "61.00%"), ("SHA-202", "40.00%")]


def test_assets_name_neither_list_nor_total_and_still_hold() -> None:
    text = (
        "固定资产原值1344.68万元，净值320.86万元，房屋77.49万元，占固定资产的24.15%；"
        "通用设备230.43万元，占71.82%（其中，车辆25.57万元，占7.97%）。"
    )
    assert [code for code, _ in held(text)].count("SHA-201") == 3


def test_a_whole_outside_the_text_is_no_relation() -> None:
    assert held("新增入规企业58家，占全州新增企业数量的32.6%。") == []


def test_the_whole_may_stand_inside_the_words() -> None:
    assert held("累计完成投资3.20亿元，占总投资5.00亿元的64%。") == [("SHA-201", "64%")]
    assert accused("累计完成投资3.20亿元，占总投资5.00亿元的46%。") == [
        ("SHA-201", "46%")
    ]


def test_a_total_named_in_part_is_the_whole_of_the_list() -> None:
    text = (
        "2023年医院总支出200.00万元，其中：人员经费88.00万元，占总支出的{}%；"
        "药品支出112.00万元，占总支出的56.00%。"
    )
    assert accused(text.format("44.00")) == []
    assert ("SHA-201", "44.70%") in accused(text.format("44.70"))


def test_a_lone_part_after_its_whole_has_its_share() -> None:
    text = "教职工76人，其中专任教师70人，占{}%。"
    assert accused(text.format("92.1")) == []
    assert accused(text.format("42.1")) == [("SHA-201", "42.1%")]
