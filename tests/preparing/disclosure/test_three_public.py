from __future__ import annotations

from decimal import Decimal

from hengji.model.dossier import Holding
from hengji.model.fact import Basis
from hengji.preparing.disclosure.draft import Draft
from hengji.preparing.disclosure.three_public import (
    parts_of_fleet,
    write_three_public,
)
from hengji.rules import load
from tests.preparing.disclosure.passages import changed, said
from tests.support.disclosures import APPROPRIATED
from tests.support.dossiers import held


def spent(concept: str, amount: str, year: int = 0) -> Holding:
    return held(concept, amount + "万元", year=year, scope=APPROPRIATED)


def test_the_whole_is_compared_with_its_budget() -> None:
    assert (
        "2022年度“三公”经费财政拨款支出预算为25.00万元，决算为18.60万元，"
        "完成预算的74.40%，决算数小于预算数。主要原因是厉行节约，减少公务接待和用车。"
    ) in said(write_three_public)


def test_travel_that_did_not_happen_is_said_so() -> None:
    text = said(write_three_public)
    assert "1.因公出国（境）费支出决算为0万元，未安排预算，未发生支出。" in text
    assert (
        "因公出国（境）费支出决算与2021年持平。全年未安排因公出国（境）团组。" in text
    )


def test_travel_that_happened_asks_for_groups_and_travellers() -> None:
    dossier = changed(
        spent("overseas_travel", "3.00"),
        spent("three_public_expenses", "21.60"),
        held("overseas_groups", "1个", Basis.NONE),
        held("overseas_travellers", "4人次", Basis.NONE),
        overseas_travel_use="参加产业合作会议。",
        reason_overseas_travel_budget="年中批准",
        reason_overseas_travel_change="恢复出访",
    )
    text = said(write_three_public, dossier)
    assert "未安排预算，不计算完成率，决算数大于预算数。主要原因是年中批准。" in text
    assert (
        "增加3.00万元（2021年无此项金额，不计算增长率）。主要原因是恢复出访。" in text
    )
    assert "全年安排因公出国（境）团组1个，出国（境）4人次。" in text
    assert "因公出国（境）费支出决算3.00万元，占13.89%" in text


def test_growth_and_budget_stand_in_paragraphs_of_their_own() -> None:
    lines = said(write_three_public).split("\n")
    (growth,) = [line for line in lines if "增长24.00%" in line]
    assert growth == (
        "公务用车购置及运行维护费支出决算12.40万元，与2021年相比增加2.40万元，"
        "增长24.00%。主要原因是车辆老化，维修增加。"
    )


def test_vehicles_bought_are_counted() -> None:
    dossier = changed(
        spent("vehicle_purchase", "18.00"), held("vehicles_purchased", "1辆")
    )
    text = said(write_three_public, dossier)
    assert "公务用车购置支出18.00万元，全年更新购置公务用车1辆。" in text


def test_guests_are_counted_by_groups_and_heads() -> None:
    text = said(write_three_public)
    assert (
        "全年国内公务接待15批次，120人次（不包括陪同人员），共计支出6.20万元。" in text
    )
    assert "外事接待支出0万元，全年未发生外事接待。" in text


def test_foreign_guests_are_told_apart() -> None:
    dossier = changed(
        held("domestic_reception", "5.20万元"),
        held("foreign_reception", "1.00万元"),
        held("foreign_reception_groups", "2批次", Basis.NONE),
        held("foreign_reception_guests", "9人次", Basis.NONE),
    )
    text = said(write_three_public, dossier)
    assert (
        "外事接待支出1.00万元，占公务接待费的16.13%，全年外事接待2批次，9人次。" in text
    )


def test_nothing_at_all_is_said_without_a_pie() -> None:
    names = (
        "three_public_expenses vehicle_total vehicle_operation official_reception"
    ).split()
    dossier = changed(*(spent(name, "0") for name in names))
    draft = Draft(dossier, load())
    write_three_public(draft)
    assert "未发生因公出国（境）费、公务用车费和公务接待费支出。" in draft.words
    assert draft.finish((), "").charts == ()


def test_a_fleet_is_divided_by_type() -> None:
    two = [("轿车", Decimal(1)), ("越野车", Decimal(2))]
    assert parts_of_fleet(two) == "，其中：轿车1辆、越野车2辆"
    assert parts_of_fleet(two[:1]) == "，均为轿车"
    assert parts_of_fleet([]) == ""
