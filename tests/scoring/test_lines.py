from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.number import exact
from hengji.model.score import ScoreLine, ScoreStatus
from hengji.scoring.lines import recompute, scheme_points
from hengji.scoring.ratios import Facts
from hengji.taxonomy.schemes import Band, SchemeLine
from tests.support.indicator_forms import HEADER, RULED, read, rows


def line(row: str, header: str = HEADER, scheme: SchemeLine | None = None) -> ScoreLine:
    (table,) = read(rows(header, row))
    with exact():
        return recompute(table.lines[0], scheme, Facts([], 2020))


def test_a_met_target_takes_all_points() -> None:
    found = line("产出|质量|合格率|≥95%|98%|5|5|")
    assert found.claimed == 5 and found.recomputed == 5
    assert "达到" in found.arithmetic and len(found.inputs) == 2


def test_a_missed_target_takes_its_share() -> None:
    found = line("产出|质量|合格率|≥95%|90%|5|5|")
    assert found.recomputed == Decimal("4.74")
    assert found.arithmetic == "5 × 90% ÷ ≥95% = 4.74"
    down = line("产出|数量|会议|≤10次|12次|6|6|")
    assert down.recomputed == 5


def test_words_are_for_a_person_to_grade_and_never_full_marks() -> None:
    found = line("效益|社会|环境|持续优化|持续优化|8|8|")
    assert found.status is ScoreStatus.UNDETERMINED
    assert found.recomputed is None and "定性" in found.reason


def test_a_printed_rule_with_a_printed_value_is_applied() -> None:
    header = RULED + "|实际完成值"
    row = "过程|执行|采购执行率|4|解释|为100%的计4分，每低于1个百分点扣0.5分|4|94.72%"
    found = line(row, header)
    assert found.recomputed == Decimal("1.5")
    assert found.rule.startswith("文中评价标准")


def test_a_printed_rule_without_a_value_says_what_is_missing() -> None:
    row = "过程|执行|采购执行率|4|解释|为100%的计4分，每低于1个百分点扣0.5分|4"
    found = line(row, RULED)
    assert found.recomputed is None and "实际值" in found.reason


def test_a_line_without_weight_is_undetermined() -> None:
    assert line("产出|质量|合格率|≥95%|98%||5|").recomputed is None


@given(st.integers(1, 50), st.integers(0, 300), st.integers(1, 300))
def test_a_recomputed_score_is_between_nothing_and_its_weight(
    weight: int, actual: int, target: int
) -> None:
    found = line(f"产出|数量|企业|≥{target}家|{actual}家|{weight}|{weight}|")
    if found.recomputed is not None:
        assert 0 <= found.recomputed <= weight


def test_methods_of_a_scheme_are_applied_by_name() -> None:
    step = SchemeLine(
        "执行率",
        Decimal(4),
        method="deduct_per_step",
        parameters=(
            ("limit", Decimal(1)),
            ("points", Decimal("0.5")),
            ("side", "below"),
            ("step", Decimal("0.01")),
        ),
    )
    assert scheme_points(step, Decimal(4), Decimal("0.98")) == 3
    share = SchemeLine("完成率", Decimal(4), method="proportional")
    assert scheme_points(share, Decimal(4), Decimal("0.5")) == 2
    judged = SchemeLine("健全性", Decimal(2), method="checklist")
    assert scheme_points(judged, Decimal(2), Decimal(1)) is None


@pytest.mark.parametrize(
    ("side", "ratio", "wanted"),
    [("above", "1", 4), ("above", "0.99", 0), ("below", "1", 4), ("below", "1.01", 0)],
)
def test_all_or_nothing_takes_its_side(side: str, ratio: str, wanted: int) -> None:
    line_ = SchemeLine(
        "x", Decimal(4), method="all_or_nothing", parameters=(("side", side),)
    )
    assert scheme_points(line_, Decimal(4), Decimal(ratio)) == wanted


def test_the_limit_of_all_or_nothing_may_be_another() -> None:
    parameters = (("limit", Decimal("0.9")), ("side", "above"))
    line_ = SchemeLine("x", Decimal(4), method="all_or_nothing", parameters=parameters)
    assert scheme_points(line_, Decimal(4), Decimal("0.9")) == 4
    assert scheme_points(line_, Decimal(4), Decimal("0.89")) == 0


def test_steps_take_limit_floor_and_side_from_the_scheme() -> None:
    parameters = (
        ("floor", Decimal(1)),
        ("limit", Decimal("0.15")),
        ("points", Decimal(1)),
        ("side", "above"),
        ("step", Decimal("0.05")),
    )
    line_ = SchemeLine("x", Decimal(4), method="deduct_per_step", parameters=parameters)
    assert scheme_points(line_, Decimal(4), Decimal("0.15")) == 4
    assert scheme_points(line_, Decimal(4), Decimal("0.26")) == 2
    assert scheme_points(line_, Decimal(4), Decimal(9)) == 1


def test_steps_without_numbers_cost_nothing() -> None:
    bare = SchemeLine("x", Decimal(4), method="deduct_per_step")
    assert scheme_points(bare, Decimal(4), Decimal("0.5")) == 4
    priced = SchemeLine(
        "x", Decimal(4), method="deduct_per_step", parameters=(("points", Decimal(1)),)
    )
    assert scheme_points(priced, Decimal(4), Decimal("-1")) == 2


def test_bands_are_those_of_the_scheme() -> None:
    bands = (Band(Decimal(3), low=Decimal(0), high=Decimal(1)),)
    line_ = SchemeLine("x", Decimal(4), method="banded", bands=bands)
    assert scheme_points(line_, Decimal(4), Decimal("0.5")) == 3
    assert scheme_points(line_, Decimal(4), Decimal(2)) is None
