from __future__ import annotations

from hengji.model.fact import Basis, Fact
from hengji.model.number import exact
from hengji.scoring.ratios import Facts
from hengji.taxonomy.schemes import Formula, Term
from tests.support.claims import operand

STAFF = Formula(
    "staffing_control_rate", (Term("staff_in_post"),), (Term("established_posts"),)
)


def fact(concept: str, text: str, *, year: int | None = None, **more: object) -> Fact:
    source = operand(text)
    return Fact(
        concept,
        concept,
        source.figure,
        source.place,
        fiscal_year=year,
        **more,  # type: ignore[arg-type]
    )


def test_a_ratio_comes_from_the_reports_own_data() -> None:
    facts = Facts([fact("staff_in_post", "87"), fact("established_posts", "91")], 2020)
    with exact():
        ratio = facts.ratio(STAFF)
    assert ratio.arithmetic == "87 ÷ 91"
    assert str(ratio.value).startswith("0.95604395604")
    assert len(ratio.inputs) == 2


def test_missing_and_contradictory_inputs_give_no_ratio() -> None:
    facts = Facts([fact("staff_in_post", "87")], 2020)
    assert facts.ratio(STAFF).value is None
    twice = [
        fact("staff_in_post", "87"),
        fact("staff_in_post", "88"),
        fact("established_posts", "91"),
    ]
    assert "不一致" in Facts(twice, 2020).ratio(STAFF).reason


def test_a_zero_denominator_has_no_ratio() -> None:
    facts = Facts([fact("staff_in_post", "0"), fact("established_posts", "0")], 2020)
    assert "分母为零" in facts.ratio(STAFF).reason


def test_parts_of_the_body_and_doubtful_facts_do_not_count() -> None:
    facts = Facts(
        [
            fact("staff_in_post", "12", organisation="某中心"),
            fact("staff_in_post", "13", certain=False),
            fact("established_posts", "91"),
        ],
        2020,
    )
    assert facts.only(Term("staff_in_post")) is None


def test_last_year_is_another_fact_than_this_year() -> None:
    facts = Facts(
        [
            fact("three_public_expenses", "20万元", year=2020, basis=Basis.BUDGET),
            fact("three_public_expenses", "25万元", year=2019, basis=Basis.BUDGET),
        ],
        2020,
    )
    this = Term("three_public_expenses", Basis.BUDGET)
    last = Term("three_public_expenses", Basis.BUDGET, year=-1, sign=-1)
    change = Formula("x", (this, last), (Term(last.concept, last.basis, -1),))
    with exact():
        ratio = facts.ratio(change)
    assert ratio.value is not None and str(ratio.value) == "-0.2"
