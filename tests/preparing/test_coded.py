"""Totals of coded rows: complete before blanks are taken for zero."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hengji.model.dossier import Dossier, FactKey
from hengji.model.fact import Basis
from hengji.preparing.derivation import derive
from hengji.rules import load
from tests.support.filled import entered

RULES = load()
GENERAL, FUNDS = "general_public_budget", "government_managed_funds"
APPROPRIATED = "fiscal_appropriation"


def amounts(dossier: Dossier) -> dict[FactKey, Decimal]:
    return {h.key: h.fact.figure.base_value / 10000 for h in dossier.holdings}


def key(concept: str, scope: str = "") -> FactKey:
    more = (("scope", scope),) if scope else ()
    return FactKey(concept, Basis.ACTUAL, 0, "", more)


@pytest.mark.parametrize(
    ("concept", "scope", "wanted"),
    [
        ("basic_expenditure", GENERAL, "1167.90"),
        ("total_expenditure", GENERAL, "2207.10"),
        ("total_expenditure", FUNDS, "112.00"),
        ("total_expenditure", APPROPRIATED, "2319.10"),
        ("carryover_to_next_year", APPROPRIATED, "11.30"),
        ("total_income", APPROPRIATED, "2330.40"),
        ("current_year_income", "", "2434.10"),
        ("total_income", "", "2545.60"),
        ("carryover_to_next_year", "", "114.70"),
        ("compensation_of_employees", GENERAL, "1045.50"),
    ],
)
def test_what_the_public_tables_print_follows_from_their_rows(
    concept: str, scope: str, wanted: str
) -> None:
    found = amounts(derive(entered("sichuan", RULES), RULES))
    assert found[key(concept, scope)] == Decimal(wanted)


def test_a_total_waits_for_the_budgets_that_have_rows() -> None:
    dossier = entered("sichuan", RULES)
    kept = tuple(
        h
        for h in dossier.holdings
        if ("scope", FUNDS) not in h.key.dimensions
        or h.key.concept == "project_expenditure"
    )
    found = amounts(derive(Dossier("sichuan", "某市某局", 2022, kept), RULES))
    assert found[key("total_expenditure", APPROPRIATED)] == Decimal("2319.10")


def test_a_set_without_public_tables_adds_no_codes() -> None:
    dossier = entered("sichuan", RULES)
    other = Dossier("hunan_city", "某市某局", 2022, dossier.holdings)
    found = amounts(derive(other, RULES))
    assert key("compensation_of_employees", GENERAL) not in found


def test_nothing_is_made_up_for_codes_the_forms_do_not_list() -> None:
    found = amounts(derive(entered("sichuan", RULES), RULES))
    coded = {
        (key.concept, dict(key.dimensions).get("scope", ""))
        for key in found
        if any(name == "functional_classification" for name, _ in key.dimensions)
    }
    assert ("total_expenditure", GENERAL) in coded
    assert {concept for concept, scope in coded if scope == APPROPRIATED} == set()
    assert not any(concept == "total_income" for concept, _ in coded)
