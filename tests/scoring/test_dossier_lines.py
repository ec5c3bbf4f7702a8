from __future__ import annotations

from decimal import Decimal

import pytest

from hengji import rules
from hengji.model.fact import Basis
from hengji.model.number import D, exact
from hengji.model.score import ScoreLine
from hengji.scoring.dossier_lines import Rules, named, settle
from hengji.scoring.given import Given
from hengji.taxonomy.schemes import Band, Formula, SchemeLine, Term
from tests.support.dossiers import dossier, held
from tests.support.indicator_lines import line

RULES = rules.load()
STAFF = Formula(
    "staffing_control_rate", (Term("staff_in_post"),), (Term("established_posts"),)
)


def wanted(method: str, formula: Formula | None = STAFF, **more: Decimal | str):  # type: ignore[no-untyped-def]
    parameters = tuple(sorted(more.items()))
    return SchemeLine(
        "在职人员控制率", D("5"), method=method, formula=formula, parameters=parameters
    )


def scored(scheme: SchemeLine, *holdings, printed=None) -> ScoreLine:  # type: ignore[no-untyped-def]
    with exact():
        given = Given(dossier(*holdings))
        return settle(printed, scheme, Rules(given, None, RULES))


def staff(post: str, quota: str):  # type: ignore[no-untyped-def]
    return (
        held("staff_in_post", post, Basis.NONE),
        held("established_posts", quota, Basis.NONE),
    )


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("1.在职人员控制率", "在职人员控制率"),
        ("指标2：环境", "环境"),
        ("3、环境", "环境"),
        ("三公经费：控制率", "三公经费:控制率"),
        ("环境", "环境"),
    ],
)
def test_an_ordinal_is_no_part_of_a_name(name: str, plain: str) -> None:
    assert named(name) == plain


def test_what_is_missing_is_named_with_year_and_basis() -> None:
    formula = Formula(
        "three_public_expenses_change_rate",
        (Term("three_public_expenses", Basis.BUDGET),),
        (Term("three_public_expenses", Basis.BUDGET, -1),),
    )
    found = scored(wanted("proportional", formula))
    assert found.missing == ("“三公”经费（预算）", "上年“三公”经费（预算）")
    assert found.recomputed is None and found.max_score == 5


def test_a_rate_entered_as_such_stands_in_for_its_parts() -> None:
    rate = held("staffing_control_rate", "80%", Basis.NONE)
    assert scored(wanted("proportional"), rate).recomputed == 4
    count = held("staffing_control_rate", "80人", Basis.NONE)
    assert scored(wanted("proportional"), count).recomputed is None


def test_the_parts_come_before_a_rate_entered_as_such() -> None:
    rate = held("staffing_control_rate", "80%", Basis.NONE)
    found = scored(wanted("proportional"), rate, *staff("50人", "100人"))
    assert found.recomputed == D("2.5") and found.arithmetic.startswith("50 ÷ 100")


def test_nothing_over_nothing_is_full_only_where_the_rule_says_so() -> None:
    nothing = staff("0人", "0人")
    assert scored(wanted("proportional"), *nothing).recomputed is None
    full = scored(wanted("proportional", undefined="full"), *nothing)
    assert full.recomputed == 5 and "按满分" in full.arithmetic
    some = scored(wanted("proportional", undefined="full"), *staff("3人", "0人"))
    assert some.recomputed is None and "分母为零" in some.reason
    assert some.missing == ()


def test_a_ratio_no_band_holds_is_for_a_person() -> None:
    bands = (Band(D("5"), low=D("0"), high=D("1")),)
    scheme = SchemeLine("x", D("5"), method="banded", bands=bands, formula=STAFF)
    assert scored(scheme, *staff("1人", "2人")).recomputed == 5
    outside = scored(scheme, *staff("4人", "2人"))
    assert outside.recomputed is None and "任何一档" in outside.reason


def test_a_printed_value_counts_where_no_formula_gives_one() -> None:
    printed = line("质量达标率", None, "92%", "10", "10")
    free = SchemeLine("质量达标率", D("10"), method="proportional")
    assert scored(free, printed=printed).recomputed == D("9.2")
    entered = held("quality_rate", "50%", Basis.NONE)
    assert scored(free, entered).recomputed == 5
    assert scored(free).reason == "缺少“质量达标率”的实际值"


def test_a_line_nobody_graded_says_so() -> None:
    graded = SchemeLine("相关性", D("5"), method="graded")
    found = scored(graded)
    assert found.missing == ("相关性·得分系数",) and found.recomputed is None


def test_a_line_without_weight_is_undetermined() -> None:
    with exact():
        rules_ = Rules(Given(dossier()), None, RULES)
        found = settle(line("a", "1个", "1个", None, "3"), None, rules_)
    assert found.recomputed is None and found.reason == "没有分值"
