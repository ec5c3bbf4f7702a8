from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.model.number import D, exact
from hengji.scoring.given import Given
from hengji.scoring.judged import BY_CELLS, criteria_result, grade_of, graded_result
from hengji.scoring.lines import Result
from hengji.taxonomy.schemes import SchemeLine
from tests.support.dossiers import dossier, held
from tests.support.indicator_lines import line, points, words

LOWS = (D("0.8"), D("0.6"), D("0"))
OLD = (D("0.8"), D("0.5"), D("0"))


def graded(text: str, actual: str | None, lows: tuple[Decimal, ...] = LOWS) -> Result:
    coefficient = points(text, 2)
    assert coefficient is not None
    with exact():
        return graded_result(line("环境", None, actual), D("10"), coefficient, lows)


@pytest.mark.parametrize(
    ("text", "wanted"), [("85%", "8.5"), ("0.85", "8.5"), ("100", "10"), ("0", "0")]
)
def test_points_are_weight_times_coefficient(text: str, wanted: str) -> None:
    found = graded(text, None)
    assert found.points == D(wanted) and found.inputs


@pytest.mark.parametrize("text", ["101%", "-1%", "120"])
def test_a_coefficient_outside_nothing_and_all_is_refused(text: str) -> None:
    found = graded(text, None)
    assert found.points is None and "不在0—100%之间" in found.reason


@pytest.mark.parametrize(
    ("text", "actual", "lows", "fits"),
    [
        ("80%", "达成年度指标", LOWS, True),
        ("100%", "达成预期指标", LOWS, True),
        ("79.9%", "达成年度指标", LOWS, False),
        ("80%", "部分达成年度指标并具有一定效果", LOWS, False),
        ("60%", "部分达成年度指标并具有一定效果", LOWS, True),
        ("55%", "部分达成年度指标并具有一定效果", LOWS, False),
        ("55%", "部分达成年度指标并具有一定效果", OLD, True),
        ("59.9%", "未达成年度指标且效果较差", LOWS, True),
        ("60%", "未达成年度指标且效果较差", LOWS, False),
    ],
)
def test_a_band_includes_its_lower_bound(
    text: str, actual: str, lows: tuple[Decimal, ...], fits: bool
) -> None:
    found = graded(text, actual, lows)
    assert (found.points is not None) is fits
    assert fits or "一档的得分系数应在" in found.reason


def test_the_band_is_named_when_the_coefficient_is_outside() -> None:
    assert "100%—80%（含）" in graded("10%", "达成年度指标").reason
    assert "80%—60%（含）" in graded("10%", "部分达成年度指标").reason


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("完成", 0),
        ("基本达成", 0),
        ("部分完成", 1),
        ("未完成", 2),
        ("持续优化", None),
        ("完成了" + "很多很多很多很多很多很多很多很多工作任务和目标", None),
        ("", None),
    ],
)
def test_grades_are_read_from_their_first_words(text: str, grade: int | None) -> None:
    assert grade_of(words(text, 1)) == grade
    assert grade_of(None) is None


CHECK = SchemeLine(
    "制度健全性",
    D("2"),
    method="checklist",
    criteria=(("有制度", D("1")), ("合规", D("0.5")), ("有效", D("0.5"))),
)


def checked(*given: tuple[str, str]) -> Result:
    entries = [
        held("judged_points", text, indicator="制度健全性", criterion=number)
        for number, text in given
    ]
    with exact():
        return criteria_result(CHECK, CHECK.name, D("2"), Given(dossier(*entries)))


def test_criteria_are_added_up() -> None:
    found = checked(("1", "1"), ("2", "0.5"), ("3", "0"))
    assert found.points == D("1.5") and found.arithmetic == "1 + 0.5 + 0 = 1.5"
    assert found.rule == "按要点计分：有制度1分；合规0.5分；有效0.5分"
    assert found.notes == ()


def test_no_criterion_is_worth_more_than_its_points() -> None:
    found = checked(("1", "5"), ("2", "0"), ("3", "0"))
    assert found.points == 1 and found.notes[0][0].startswith("要点得分超出")
    low = checked(("1", "-1"), ("2", "0.5"), ("3", "0.5"))
    assert low.points == 1 and low.notes


def test_a_criterion_nobody_judged_is_named() -> None:
    found = checked(("1", "1"))
    assert found.points is None
    assert found.missing == ("制度健全性·2.合规", "制度健全性·3.有效")


def test_parts_share_the_weight_evenly() -> None:
    parts = SchemeLine(
        "及时率", D("4"), method="parts", parameters=(("parts", D("4")),), rule="按季度"
    )
    entries = [
        held("judged_points", text, indicator="及时率", criterion=str(number))
        for number, text in enumerate(("1", "1", "0.5", "1"), 1)
    ]
    with exact():
        found = criteria_result(parts, "及时率", D("4"), Given(dossier(*entries)))
        unknown = criteria_result(
            SchemeLine("x", D("4"), method="parts"), "x", D("4"), Given(dossier())
        )
    assert found.points == D("3.5") and found.rule == "按季度"
    assert unknown.points is None


def by_cells(method: str, target: str | None, actual: str | None, **given: str):  # type: ignore[no-untyped-def]
    parameters = tuple(sorted((name, D(value)) for name, value in given.items()))
    scheme = SchemeLine("x", D("4"), method=method, parameters=parameters)
    with exact():
        return BY_CELLS[method](line("x", target, actual), D("4"), scheme)


@pytest.mark.parametrize(
    ("actual", "wanted"),
    [("2022年6月30日", "4"), ("2022-06-29", "4"), ("2022.7.2", "3"), ("2023/1/1", "0")],
)
def test_days_are_compared_as_days(actual: str, wanted: str) -> None:
    found = by_cells("date", "2022年6月30日前", actual, points="0.5")
    assert found.points == D(wanted) and found.arithmetic


def test_lateness_without_a_price_costs_everything() -> None:
    assert by_cells("date", "2022年6月30日", "2022年7月1日").points == 0
    late = by_cells("date", "2022年6月30日", "2022年7月3日")
    assert "晚3天" in late.arithmetic


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("6月底", "2022年6月1日"),
        ("2022年6月31日", "2022年6月1日"),
        ("2022年6月30日", None),
        ("2022年1月1日至2022年2月1日", "2022年1月5日"),
    ],
)
def test_what_is_not_one_full_day_is_asked_for(target: str, actual: str | None) -> None:
    found = by_cells("date", target, actual)
    assert found.points is None and found.missing == ("x·完成日期（年月日）",)


def test_things_are_counted_up_to_the_weight() -> None:
    assert by_cells("per_item", None, "3项", points="1").points == 3
    assert by_cells("per_item", None, "30项", points="1").points == 4
    assert by_cells("per_item", None, "3项和2项", points="1").points is None
    assert by_cells("per_item", None, "3项").missing == ("x·实际完成值",)


def test_a_range_takes_its_bounds_from_the_scheme() -> None:
    bounds = {"low": "0.9", "high": "1.1"}
    assert by_cells("range", None, "95%", **bounds).points == 4
    assert by_cells("range", None, "89%", **bounds).points == 0
    steps = by_cells("range", None, "112%", **bounds, step="0.01", points="0.5")
    assert steps.points == 3 and "112%" in steps.arithmetic
    assert by_cells("range", None, None, **bounds).points is None
    assert by_cells("range", None, "95%", low="0.9").points is None
