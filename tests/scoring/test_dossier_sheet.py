from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from hengji import rules
from hengji.model.dossier import Dossier
from hengji.model.fact import Basis
from hengji.model.number import D
from hengji.model.score import ScoreLine, ScoreSheet
from hengji.scoring import score_by, score_dossier, score_projects
from tests.support.dossiers import dossier, held
from tests.support.indicator_lines import line, table

RULES = rules.load()
CITY = "hunan_city"
FUNDS = (
    held("total_funds", "100万元", Basis.FINAL_BUDGET),
    held("total_funds", "90万元"),
)


def with_table(*lines, holdings=FUNDS, form_set=CITY, **more) -> Dossier:  # type: ignore[no-untyped-def]
    made = dossier(*holdings, form_set=form_set)
    return replace(made, indicators=(table(*lines, **more),))


def body(prepared: Dossier) -> ScoreSheet:
    sheet = score_dossier(prepared, RULES)
    assert sheet is not None
    return sheet


def named(sheet: ScoreSheet, name: str) -> ScoreLine:
    (found,) = [each for each in sheet.lines if each.name == name]
    return found


def test_three_scores_stand_side_by_side() -> None:
    reviewed = held("reviewed_score", "40分", Basis.NONE, indicator="合格率")
    sheet = body(
        with_table(
            line("合格率", "≥95%", "90%", "50", "50"),
            line("环境", "优化", "优化", "40", "38"),
            holdings=(*FUNDS, reviewed),
            execution=(("max_score", "10"), ("score", "10")),
        )
    )
    found = named(sheet, "合格率")
    assert (found.claimed, found.recomputed, found.reviewed) == (50, D("47.37"), 40)
    execution = sheet.lines[0]
    assert (execution.name, execution.claimed, execution.recomputed) == (
        "预算执行率",
        10,
        9,
    )
    assert sheet.claimed_total == 98
    assert sheet.recomputed_total == D("9") + D("47.37") + 38
    assert sheet.reviewed_total == 9 + 40 + 38
    assert sheet.undetermined == 1 and sheet.max_total == 100
    assert sheet.recomputed_rating == "优"
    assert sheet.scheme == "execution_10_50_30_10" and sheet.basis


def test_without_a_reviewer_there_is_no_reviewed_total() -> None:
    assert body(with_table(line("a", "1个", "1个", "5", "5"))).reviewed_total is None


def test_a_printed_total_is_what_is_claimed() -> None:
    sheet = body(with_table(line("a", "1个", "1个", "5", "5"), total="97.5"))
    assert sheet.claimed_total == D("97.5")


def test_a_blank_score_leaves_the_claimed_total_open() -> None:
    sheet = body(with_table(line("a", "1个", "1个", "5")))
    assert sheet.claimed_total is None


def test_points_the_form_computes_for_execution_are_claimed_as_printed() -> None:
    computed = held("execution_score", "9.0366分", Basis.NONE, of="total_funds")
    figure = replace(computed.fact.figure, decimals=2)
    computed = replace(computed, fact=replace(computed.fact, figure=figure))
    weight = held("execution_weight", "20分", Basis.NONE)
    sheet = body(
        with_table(
            line("a", "1个", "1个", "5", "5"), holdings=(*FUNDS, computed, weight)
        )
    )
    execution = sheet.lines[0]
    assert (execution.claimed, execution.max_score) == (D("9.04"), 20)
    assert sheet.claimed_total == D("14.04")


def test_missing_amounts_are_named() -> None:
    sheet = body(with_table(line("a", "1个", "1个", "5", "5"), holdings=()))
    execution = sheet.lines[0]
    assert execution.recomputed is None
    assert execution.missing == ("年度资金总额（决算）", "年度资金总额（全年预算）")
    assert execution.reason == "缺少：年度资金总额（决算）、年度资金总额（全年预算）"


def test_missing_target_and_result_are_named() -> None:
    sheet = body(with_table(line("a", None, "", "5", "5")))
    assert named(sheet, "a").missing == ("a·指标值", "a·实际完成值")


def test_a_grade_without_coefficient_asks_for_one() -> None:
    sheet = body(with_table(line("环境", "优化", "达成年度指标", "8", "8")))
    assert named(sheet, "环境").missing == ("环境·得分系数",)
    coefficient = held("score_coefficient", "90%", Basis.NONE, indicator="环境")
    sheet = body(
        with_table(
            line("环境", "优化", "达成年度指标", "8", "8"),
            holdings=(*FUNDS, coefficient),
        )
    )
    assert named(sheet, "环境").recomputed == D("7.2")


def test_a_printed_coefficient_gives_its_share_of_the_weight() -> None:
    sheet = body(with_table(line("a", "3个", "2个", "8", "7", ratio="95%")))
    assert named(sheet, "a").recomputed == D("7.6")


def test_a_deduction_without_reason_is_asked_about() -> None:
    lines = (
        line("a", "≥95%", "90%", "5", "5", reason=""),
        line("b", "≥95%", "98%", "5", "4", reason=" "),
        line("c", "≥95%", "90%", "5", "4", reason="原料涨价"),
        line("d", "≥95%", "98%", "5", "5", reason=""),
        line("e", "≥95%", "90%", "5", "4"),
    )
    sheet = body(with_table(*lines))
    noted = {each.name: each.notes for each in sheet.lines if each.notes}
    assert set(noted) == {"a", "b"}
    assert noted["a"][0].startswith("扣了 0.26 分")
    assert noted["b"][0].startswith("扣了 1 分")


def test_far_more_than_the_target_asks_for_a_cause_and_takes_no_points() -> None:
    sheet = body(
        with_table(
            line("企业", "≥10家", "13家", "5", "5"),
            line("会议", "≥10次", "12次", "5", "5"),
            line("成本", "≤10万元", "1万元", "5", "5"),
        )
    )
    many = named(sheet, "企业")
    assert many.recomputed == 5 and many.notes[0].startswith("完成值为指标值的130%")
    assert not named(sheet, "会议").notes and not named(sheet, "成本").notes


def test_a_weight_that_differs_from_the_scheme_is_said() -> None:
    county = with_table(
        line("在职人员控制率", weight="6", score="6"), form_set="", holdings=()
    )
    sheet = score_by(county, RULES.schemes["hunan_county_53"], RULES)
    assert named(sheet, "在职人员控制率").notes == ("分值填为 6，评分方案为 5",)


def test_namesakes_are_told_apart_by_their_group() -> None:
    county = with_table(
        line("管理制度健全性", weight="2", score="1", subcategory="资产管理"),
        line("管理制度健全性", weight="2", score="2", subcategory="预算管理"),
        form_set="",
    )
    sheet = score_by(county, RULES.schemes["hunan_county_53"], RULES)
    found = {
        each.subcategory: each.claimed
        for each in sheet.lines
        if each.name == "管理制度健全性"
    }
    assert found == {"预算管理": 2, "资产管理": 1}
    assert len(sheet.lines) == 27


def test_a_body_of_its_own_indicators_is_scored_by_targets_alone() -> None:
    own = with_table(line("a", "≥4个", "3个", "8", "8"), form_set="")
    sheet = body(own)
    assert sheet.scheme == "" and named(sheet, "a").recomputed == 6


def test_nothing_to_score_gives_no_sheet() -> None:
    assert score_dossier(dossier(), RULES) is None
    unscored = with_table(line("a", "1个", "1个"), form_set="")
    assert score_dossier(unscored, RULES) is None
    assert score_projects(dossier(projects=("甲",)), RULES) == []


def test_each_project_has_a_sheet_of_its_own() -> None:
    prepared = dossier(
        held("total_funds", "10万元", Basis.FINAL_BUDGET, project="甲"),
        held("total_funds", "8万元", project="甲"),
        form_set="national_project",
        projects=("甲", "乙"),
    )
    tables = (
        table(line("a", "≥4个", "3个", "8", "8"), block=1),
        table(line("b", "≥4个", "4个", "8", "8"), block=2),
    )
    sheets = score_projects(replace(prepared, indicators=tables), RULES)
    assert [sheet.subject for sheet in sheets] == ["甲", "乙"]
    assert sheets[0].lines[0].recomputed == 8
    assert sheets[1].lines[0].missing
    assert named(sheets[0], "a").recomputed == 6


_WEIGHT = st.integers(1, 50)
_LINE = st.tuples(
    _WEIGHT, st.integers(0, 400), st.integers(1, 300), st.sampled_from("≥≤")
)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(
    st.lists(st.lists(_LINE, min_size=1, max_size=6), min_size=10, max_size=10),
    st.integers(0, 3000),
    st.integers(0, 2000),
)
def test_ten_thousand_sheets_add_up_and_stay_within_their_weights(
    sheets: list[list[tuple[int, int, int, str]]], spent: int, budget: int
) -> None:
    holdings = (
        held("total_funds", f"{budget}万元", Basis.FINAL_BUDGET),
        held("total_funds", f"{spent}万元"),
    )
    for rows in sheets:
        lines = [
            line(f"指标{n}", f"{sign}{target}家", f"{actual}家", str(weight), "1")
            for n, (weight, actual, target, sign) in enumerate(rows)
        ]
        sheet = body(with_table(*lines, holdings=holdings))
        total = Decimal(0)
        for each in sheet.lines:
            counted = each.recomputed if each.recomputed is not None else each.claimed
            total += counted or 0
            if each.recomputed is not None and each.max_score is not None:
                assert 0 <= each.recomputed <= each.max_score
        assert sheet.recomputed_total == total
        assert sheet.max_total is not None and total <= sheet.max_total
        assert sheet.recomputed_rating
        assert sheet.lines[0].recomputed is None or budget > 0


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_WEIGHT, st.integers(0, 400), st.integers(0, 50), st.integers(1, 300))
def test_more_done_never_gives_less_and_more_spent_on_a_limit_never_more(
    weight: int, actual: int, more: int, target: int
) -> None:
    def score(sign: str, value: int) -> Decimal:
        lines = [line("企业", f"{sign}{target}家", f"{value}家", str(weight), "1")]
        found = named(body(with_table(*lines)), "企业").recomputed
        assert found is not None
        return found

    assert score("≥", actual + more) >= score("≥", actual)
    assert score("≤", actual + more) <= score("≤", actual)
