from __future__ import annotations

from dataclasses import replace

from hengji.model.document import Table
from hengji.model.indicator import GoalPair, IndicatorTable
from hengji.model.place import Place
from hengji.preparing.disclosure.other_matters import (
    write_funds,
    write_other_matters,
    write_performance,
)
from tests.preparing.disclosure.passages import changed, said, without
from tests.support.disclosures import disclosure_dossier
from tests.support.dossiers import held


def test_a_budget_nobody_used_is_still_spoken_of() -> None:
    text = said(write_funds)
    assert "2022年度政府性基金预算财政拨款支出120.00万元。" in text
    assert "没有使用国有资本经营预算财政拨款安排的支出。" in text


def test_a_fund_that_was_received_and_not_accounted_for_is_asked_for() -> None:
    text = said(write_funds, without("government_managed_funds"))
    assert "支出【待填：政府性基金预算财政拨款支出】。" in text
    assert "没有使用政府性基金" not in text


def test_running_costs_are_compared() -> None:
    assert (
        "2022年度机关运行经费支出190.00万元。与2021年相比，机关运行经费支出"
        "减少10.00万元，下降5.00%。主要变动原因是压减办公费。"
    ) in said(write_other_matters)


def test_a_body_without_running_costs_says_so() -> None:
    name = "institution_operating_expenditure"
    none = changed(held(name, "0万元"), held(name, "0万元", year=-1))
    assert "没有机关运行经费支出。" in said(write_other_matters, none)


def test_procurement_is_divided_and_its_share_for_small_bodies_said() -> None:
    text = said(write_other_matters)
    assert "其中：政府采购货物支出30.00万元、政府采购服务支出58.00万元。" in text
    assert "授予中小企业合同金额66.00万元，占政府采购支出总额的75.00%" in text
    assert "授予小微企业合同金额20.00万元，占政府采购支出总额的22.73%" in text


def test_no_procurement_is_one_sentence() -> None:
    none = changed(held("government_procurement", "0万元"))
    assert "本部门没有政府采购支出。" in said(write_other_matters, none)


def test_no_contract_for_small_bodies_is_said() -> None:
    none = changed(held("procurement_from_smes", "0万元"))
    assert "没有授予中小企业的合同。" in said(write_other_matters, none)


def test_assets_are_counted() -> None:
    assert (
        "共有车辆3辆，其中：机要通信用车1辆、其他用车2辆。"
        "单价50万元以上通用设备2台（套）。单价100万元以上专用设备0台（套）。"
    ) in said(write_other_matters)


def test_each_project_says_its_budget_and_what_came_of_it() -> None:
    text = said(write_performance)
    assert "等2个项目绩效目标实际完成情况。" in text
    assert (
        "（2）中小企业管理人员培训经费项目绩效目标完成情况综述。项目全年预算数"
        "30.00万元，执行数为27.00万元，完成预算的90.00%。通过项目实施，"
    ) in text


def test_a_project_nobody_described_is_marked() -> None:
    dossier = replace(disclosure_dossier(), projects=("新项目",))
    text = said(write_performance, dossier)
    assert "【待填：新项目全年预算数】" in text
    assert "【待填：项目实施效果】" in text
    assert "反映“新项目”1个项目" in text


def test_steps_not_taken_are_not_claimed() -> None:
    text = said(write_performance)
    assert "事前绩效评估" not in text
    assert "选取12个项目开展绩效监控" in text


def test_what_the_projects_form_says_stands_for_a_summary() -> None:
    place = Place("", 0)
    pair = GoalPair((), (("", "培训3期", place), ("", "培训3期", place)), place, place)
    table = IndicatorTable(
        Table(0, 1, (), 1, True), "form", (), (), goals=(pair,), subject="新项目"
    )
    dossier = replace(disclosure_dossier(), projects=("新项目",), indicators=(table,))
    text = said(write_performance, dossier)
    assert text.endswith("。培训3期。")
