from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hengji.checks.engine import judge
from hengji.model.number import exact
from hengji.model.relation import RelationStatus
from hengji.recognisers.indicator_claims import indicator_claims
from tests.support.indicator_forms import HEADER, RULED, read, rows


def statuses(text: str) -> dict[str, list[str]]:
    """Statuses of the relations of a form, by code."""
    with exact():
        relations = judge(indicator_claims(read(text))).relations
    result: dict[str, list[str]] = {}
    for relation in relations:
        result.setdefault(relation.code, []).append(relation.status.value)
    return result


def form(first: int, second: int, label: int, total: int, score: int = 10) -> str:
    return rows(
        HEADER,
        f"产出指标（{label}分）|数量指标|甲|1次|1次|{first}|{score}|",
        f"||乙|2次|2次|{second}|{second}|",
        f"总分|{total}|{score + second}",
    )


def test_points_that_add_up_hold() -> None:
    found = statuses(form(10, 40, 50, 50))
    assert found["WGT-402"] == ["held"]
    assert found["WGT-404"] == ["held"]
    assert found["WGT-405"] == ["held"]
    assert found["SCO-401"] == ["held"]
    assert found["SCO-402"] == ["held", "held"]


def test_points_are_exact_and_not_rounded_numbers() -> None:
    """Fourteen integers would otherwise agree with a total seven points away."""
    found = statuses(form(10, 39, 50, 50))
    assert "held" not in found["WGT-402"]


def test_a_broken_level_sum_accuses_when_the_total_holds() -> None:
    found = statuses(form(10, 40, 51, 50))
    assert found["WGT-402"] == ["broken"]
    assert found["WGT-404"] == ["held"]


def test_a_score_above_its_weight_is_broken() -> None:
    assert statuses(form(10, 40, 50, 50, score=11))["SCO-402"] == ["broken", "held"]


def test_the_execution_row_counts_in_the_total_when_the_total_needs_it() -> None:
    funds = rows(
        "年度资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
        "年度资金总额|80|100|95|10|95%|9.5",
    )
    body = rows(HEADER, "产出|数量|甲|1|1|50|50|", "||乙|1|1|40|40|")
    found = statuses(funds + body + rows("总分|100|99.5"))
    assert found["WGT-404"] == ["held"]
    assert found["SCO-401"] == ["held"]
    assert found["EXE-401"] == ["held"]
    assert found["SCO-403"] == ["held"]
    without = statuses(funds + body + rows("总分|90|90"))
    assert without["WGT-404"] == ["held"]


def test_a_rate_over_the_original_budget_is_broken() -> None:
    text = rows(
        "年度资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
        "年度资金总额|80|100|100|10|125%|10",
    )
    assert statuses(text)["EXE-401"] == ["broken"]


def test_the_rule_text_must_be_able_to_give_the_weight() -> None:
    found = statuses(
        rows(
            RULED,
            "投入|配置|控制率（5分）|5|解释|小于或等于1计5分，否则按比例计分|5",
            "||执行率（4分）|4|解释|为100%的计2分，每低于1个百分点扣0.5分|4",
            "||安排率（5分）|5|解释|实际得分=安排率*5分|5",
        )
    )
    assert found["WGT-406"] == ["held"] * 3
    assert sorted(found["WGT-407"]) == ["broken", "held", "held"]


def test_checklists_add_up_and_quarters_count_four_times() -> None:
    found = statuses(
        rows(
            RULED,
            "过程|管理|健全性|2|解释|①有制度计1分；②合法计0.5分；③执行计0.5分|2",
            "||及时率|4|解释|1-4季度各得1分|4",
        )
    )
    assert found["WGT-408"] == ["held"]
    assert found["WGT-407"] == ["held"]


def test_bands_exclude_each_other_and_are_never_added() -> None:
    found = statuses(
        rows(
            RULED,
            "过程|管理|安排率|5|解释|90%以上计5分；80%-90%计4分；70%-80%计3分|5",
            "||进度率|5|解释|90%以上计4分；80%-90%计3分|5",
        )
    )
    assert "WGT-408" not in found
    assert found["WGT-407"] == ["held"]


def test_a_met_target_is_a_relation_that_holds() -> None:
    found = statuses(rows(HEADER, "产出|数量|人数|≥50人|58人|5|5|"))
    assert found["TGT-405"] == ["held"]


@given(st.lists(st.integers(1, 30), min_size=2, max_size=8))
def test_sums_hold_exactly_when_the_printed_total_is_the_sum(parts: list[int]) -> None:
    body = [f"||指标{i}|1|1|{part}|{part}|" for i, part in enumerate(parts)]
    body[0] = "产出|数量" + body[0][1:]
    right = statuses(rows(HEADER, *body, f"总分|{sum(parts)}|{sum(parts)}"))
    assert set(right["WGT-404"] + right["SCO-401"]) == {"held"}
    wrong = statuses(rows(HEADER, *body, f"总分|{sum(parts)}|{sum(parts) + 1}"))
    assert RelationStatus.HELD.value not in wrong["SCO-401"]


def test_a_printed_coefficient_gives_the_score() -> None:
    head = "指标名称|计量单位|指标性质|指标值|全年完成值|得分系数(%)|指标权重|指标得分"
    assert statuses(rows(head, "人数|人|≥|100|90|90|20|18"))["SCO-404"] == ["held"]
    assert statuses(rows(head, "人数|人|≥|100|90|90|20|20"))["SCO-404"] == ["broken"]


def test_a_form_that_prints_its_cap_prints_no_coefficient_above_it() -> None:
    head = "指标名称|计量单位|指标性质|指标值|全年完成值|得分系数|指标权重|指标得分"
    capped = ["场次|场|≥|100|120|100%|20|20", "户数|户|≥|100|150|100%|20|20"]
    above = "人数|人|≥|100|130|100.01%|20|20"
    assert statuses(rows(head, *capped, above))["SCO-404"][-1] == "broken"
    assert set(statuses(rows(head, above))["SCO-404"]) == {"held"}


def rule(text: str, weight: int = 4) -> dict[str, list[str]]:
    other = "||执行率（5分）|5|解释|小于或等于1计5分，否则按比例计分|5"
    row = f"投入|配置|报送情况（{weight}分）|{weight}|解释|{text}|{weight}"
    return statuses(rows(RULED, row, other))


def test_points_per_unit_and_partial_points_are_no_maximum() -> None:
    assert rule("每完成1项得1分，最高4分")["WGT-407"] == ["held"]
    assert rule("按季度报送得1分")["WGT-407"] == ["held"]
    assert "WGT-408" not in rule("①有计划得1分；②有总结得1分；③有制度")


def test_items_that_all_print_points_must_reach_the_weight() -> None:
    assert rule("①有计划得1分；②有总结得1分")["WGT-408"] == ["broken"]


def test_columns_that_were_misread_do_not_accuse() -> None:
    text = rows(HEADER, "产出|数量|甲|1|1|5|50|", "||乙|1|1|5|60|", "||丙|1|1|5|5|")
    assert "broken" not in statuses(text)["SCO-402"]
