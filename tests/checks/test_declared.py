"""Declared identities over facts made by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hengji.checks.declared import declared_claims
from hengji.checks.engine import evaluate
from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Basis, Fact
from hengji.model.figure import Figure
from hengji.model.place import Place
from hengji.model.relation import RelationStatus
from hengji.model.unit import PERCENT
from hengji.rules import load

OVERVIEW = "hunan_overview"
SELF = "department_self_evaluation"


def fact(
    concept: str,
    value: str,
    *,
    form: str = OVERVIEW,
    basis: Basis = Basis.ACTUAL,
    organisation: str = "",
    block: int = 1,
    line: int = 1,
    dimensions: tuple[tuple[str, str], ...] = (),
    certain: bool = True,
    year: int | None = 2022,
) -> Fact:
    figure = Figure(value, Decimal(value), decimals=2, end=len(value))
    place = Place(value, block, line=line)
    return Fact(
        concept, concept, figure, place, organisation, year, basis, dimensions,
        form=form, certain=certain,
    )  # fmt: skip


def claims(code: str, *facts: Fact) -> list[Claim]:
    return [claim for claim in declared_claims(facts, load()) if claim.code == code]


def spending(organisation: str = "", total: str = "10.00") -> list[Fact]:
    return [
        fact("total_expenditure", total, organisation=organisation),
        fact("basic_expenditure", "6.00", organisation=organisation),
        fact("project_expenditure", "4.00", organisation=organisation),
    ]


def test_figures_with_the_same_coordinates_make_one_claim() -> None:
    made = claims("SUM-102", *spending(), *spending("某某中心"))
    assert len(made) == 2
    first = made[0]
    assert first.kind is ClaimKind.SUM_OF_PARTS
    assert (first.source, first.strength) == (ClaimSource.DECLARED, Strength.EXPLICIT)
    assert [o.label for o in first.operands] == [
        "basic_expenditure",
        "project_expenditure",
    ]
    assert "某某中心" in made[1].subject


def test_figures_of_another_year_basis_or_table_do_not_mix() -> None:
    total = fact("total_expenditure", "10.00")
    for other in (
        fact("basic_expenditure", "6.00", year=2021),
        fact("basic_expenditure", "6.00", basis=Basis.BUDGET),
        fact("basic_expenditure", "6.00", block=2),
        fact("basic_expenditure", "6.00", form=SELF),
        fact("basic_expenditure", "6.00", organisation="某某中心"),
        fact("basic_expenditure", "6.00", dimensions=(("scope", "x"),)),
    ):
        assert claims("SUM-102", total, other) == []


def test_a_blank_counts_as_zero_but_the_claim_needs_support() -> None:
    total, basic, _ = spending()
    made = claims("SUM-102", total, basic)
    assert [claim.strength for claim in made] == [Strength.SUPPORTED]


def test_what_the_form_has_no_place_for_is_not_a_blank() -> None:
    facts = [
        fact("basic_expenditure", "6.00", form=SELF),
        fact("operating_expenditure", "2.00", form=SELF),
    ]
    assert claims("SUM-103", *facts) == []


def test_two_figures_that_compete_for_one_place_make_no_claim() -> None:
    rival = fact("basic_expenditure", "7.00", line=9)
    assert claims("SUM-102", *spending(), rival) == []
    twin = fact("basic_expenditure", "6.00", line=9)
    assert len(claims("SUM-102", *spending(), twin)) == 1


def test_an_unsure_figure_never_accuses() -> None:
    total, basic, _ = spending()
    project = fact("project_expenditure", "4.00", certain=False)
    made = claims("SUM-102", total, basic, project)
    assert [claim.strength for claim in made] == [Strength.TENTATIVE]


def test_the_summary_is_claimed_over_its_units() -> None:
    whole = [fact("total_income", "30.00")]
    units = [
        fact("total_income", "10.00", organisation="甲"),
        fact("total_income", "20.00", organisation="乙"),
    ]
    made = claims("SUM-107", *whole, *units)
    assert len(made) == 1 and made[0].strength is Strength.SUPPORTED
    assert claims("SUM-107", *whole, units[0]) == []


def test_the_rows_under_a_class_are_its_parts() -> None:
    form = "hunan_base_data"
    name = "business_work_expenditure"
    items = [
        fact(name, "4.00", form=form, dimensions=(("item", "甲"),)),
        fact(name, "6.00", form=form, dimensions=(("item", "乙"),)),
    ]
    made = claims("SUM-113", fact(name, "10.00", form=form), *items)
    assert [len(claim.operands) for claim in made] == [2]
    assert claims("SUM-113", fact(name, "10.00", form=form)) == []


def test_a_difference_carries_its_signs() -> None:
    facts = [
        fact("current_surplus", "1.00"),
        fact("total_income", "12.00"),
        fact("carryover_from_prior_year", "1.00"),
        fact("total_expenditure", "10.00"),
    ]
    (made,) = claims("DIF-101", *facts)
    assert made.signs == (1, -1, -1)
    assert claims("DIF-101", *facts[:3]) == []


def test_a_rate_is_of_one_thing() -> None:
    facts = [
        fact("execution_rate", "90", form=SELF, basis=Basis.NONE,
             dimensions=(("of", "total_funds"),)),
        fact("total_funds", "90.00", form=SELF),
        fact("total_funds", "100.00", form=SELF, basis=Basis.FINAL_BUDGET),
        fact("total_funds", "50.00", form=SELF, basis=Basis.ORIGINAL_BUDGET),
        fact("other_funds", "1.00", form=SELF),
    ]  # fmt: skip
    (made,) = claims("EXE-101", *facts)
    assert [o.figure.value for o in made.operands] == [90, 100]


def test_two_forms_are_compared_only_where_the_check_names_both() -> None:
    stated = fact("total_funds", "90.00", form=SELF, block=5)
    total = fact("total_expenditure", "80.00", block=1)
    (made,) = claims("XRF-101", stated, total)
    assert made.kind is ClaimKind.EQUAL
    elsewhere = fact("total_expenditure", "80.00", form="final_accounts_03")
    assert claims("XRF-101", stated, elsewhere) == []


def test_a_check_not_in_force_makes_no_claim() -> None:
    old = [
        fact("total_funds", "15", form="sichuan_project_completion", year=2015),
        fact(
            "fiscal_appropriation", "12", form="sichuan_project_completion", year=2015
        ),
        fact("other_funds", "3", form="sichuan_project_completion", year=2015),
    ]
    assert claims("SUM-111", *old) == []


def test_nothing_is_claimed_of_nothing() -> None:
    assert declared_claims([], load()) == []


def test_persons_are_whole_and_leave_no_room_for_rounding() -> None:
    base, none = "hunan_base_data", Basis.NONE
    people = [
        replace(
            fact(concept, number, form=base, basis=none),
            figure=Figure(number, Decimal(number), end=2),
        )
        for concept, number in (("established_posts", "42"), ("staff_in_post", "40"))
    ]
    rate = fact("staffing_control_rate", "96.24", form=base, basis=none)
    percent = replace(rate, figure=rate.figure.with_unit(PERCENT))
    (made,) = claims("RAT-101", *people, percent)
    assert [operand.figure.decimals for operand in made.operands] == [12, 12]
    assert evaluate([made])[0].status is RelationStatus.BROKEN
