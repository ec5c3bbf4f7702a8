"""Sums over codes and over the three budgets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.dossier import FactKey
from hengji.model.fact import Basis
from hengji.writers.layout_codes import (
    CodeTree,
    code_of,
    scope_terms,
    sum_terms,
    whole_of,
)

FUNCTION, ECONOMY = "functional_classification", "economic_classification"


def key(code: str = "", concept: str = "basic_expenditure", **more: str) -> FactKey:
    pairs = dict(more)
    if code:
        pairs[FUNCTION] = code
    return FactKey(concept, Basis.ACTUAL, 0, "", tuple(sorted(pairs.items())))


def terms_of(keys: list[FactKey], whole: FactKey) -> list[str]:
    return [code_of(term.key) for term in CodeTree(keys).terms(whole)]


def test_a_class_is_the_sum_of_its_sections_and_a_section_of_its_items() -> None:
    keys = [key(c) for c in ("", "201", "20113", "2011301", "2011302", "208")]
    assert terms_of(keys, key()) == ["201", "208"]
    assert terms_of(keys, key("201")) == ["20113"]
    assert terms_of(keys, key("20113")) == ["2011301", "2011302"]
    assert terms_of(keys, key("2011301")) == []


def test_figures_of_another_concept_year_or_budget_are_no_parts() -> None:
    keys = [
        key("201"),
        key("202", concept="project_expenditure"),
        key("203", scope="government_managed_funds"),
        FactKey("basic_expenditure", Basis.ACTUAL, -1, "", ((FUNCTION, "204"),)),
    ]
    assert terms_of(keys, key()) == ["201"]


@given(
    st.sets(st.from_regex(r"20[1-9]([0-9]{2}([0-9]{2})?)?", fullmatch=True), min_size=1)
)
def test_every_leaf_is_counted_once_in_the_whole(codes: set[str]) -> None:
    tree = CodeTree([key(), *map(key, sorted(codes))])

    def leaves(whole: FactKey) -> list[str]:
        below = [term.key for term in tree.terms(whole)]
        if not below:
            return [code_of(whole)]
        return [leaf for each in below for leaf in leaves(each)]

    found = leaves(key())
    wanted = {c for c in codes if not any(o != c and o.startswith(c) for o in codes)}
    assert sorted(found) == sorted(wanted)


def test_a_sum_takes_the_items_that_begin_as_told() -> None:
    def item(code: str) -> FactKey:
        pairs = ((ECONOMY, code), ("scope", "general_public_budget"))
        return FactKey("basic_expenditure", Basis.ACTUAL, 0, "", pairs)

    whole = key(concept="personnel_expenditure", scope="general_public_budget")
    keys = [item(c) for c in ("301", "30101", "30102", "30201", "30301")]
    found = sum_terms([*keys, whole], whole, ["301", "303"])
    assert [code_of(term.key) for term in found] == ["30101", "30102", "30301"]


def test_appropriation_is_the_sum_of_the_budgets_there_are() -> None:
    whole = key(scope="fiscal_appropriation")
    general, funds = (
        key(scope=name)
        for name in ("general_public_budget", "government_managed_funds")
    )
    assert [t.key for t in scope_terms([whole, general, funds], whole)] == [
        general,
        funds,
    ]
    assert scope_terms([whole, general], whole) == ()
    assert scope_terms([whole, general, funds], general) == ()


def test_the_figure_of_the_body_has_no_scope() -> None:
    assert whole_of(key("201", scope="fiscal_appropriation")) == key("201")
