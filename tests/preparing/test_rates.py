from __future__ import annotations

from dataclasses import replace

from hengji import rules
from hengji.model.dossier import Dossier, FactKey
from hengji.model.fact import Basis
from hengji.preparing.derivation import derive
from hengji.preparing.ledger import Ledger
from hengji.preparing.rates import quotients
from hengji.preparing.scope import Scope
from tests.support.dossiers import dossier, held

RULES = rules.load()
ENTRIES = (
    held("total_funds", "3000万元", Basis.ORIGINAL_BUDGET),
    held("total_funds", "2830万元"),
)


def completion(done: Dossier):  # type: ignore[no-untyped-def]
    return done.holding(FactKey("budget_completion_rate"))


def test_a_rate_is_defined_by_the_scheme_of_the_form_set() -> None:
    done = derive(dossier(*ENTRIES, form_set="hunan_county"), RULES)
    rate = completion(done)
    assert rate is not None and rate.fact.figure.text == "94.33%"
    assert rate.arithmetic == (
        "预算完成率＝年度资金总额（决算）2830÷年度资金总额（年初预算）3000×100%＝94.33%"
    )


def test_another_form_set_defines_it_otherwise_or_not_at_all() -> None:
    assert completion(derive(dossier(*ENTRIES, form_set="hunan_city"), RULES)) is None
    assert completion(derive(dossier(*ENTRIES), RULES)) is None


def test_a_term_over_zero_is_not_applicable() -> None:
    zero = held("total_funds", "0万元", Basis.ORIGINAL_BUDGET)
    done = derive(dossier(zero, ENTRIES[1], form_set="hunan_county"), RULES)
    assert "budget_completion_rate" in {a.key.concept for a in done.not_applicable}


def test_the_two_sides_are_known_for_comparison() -> None:
    prepared = dossier(*ENTRIES, form_set="hunan_county")
    scope = Scope(prepared, RULES)
    found = {q.key.concept: q for q in quotients(Ledger(prepared), scope)}
    above, below = found["budget_completion_rate"].sides()
    assert (above.value, below.value) == (2830, 3000)


def test_each_project_has_its_own_rates() -> None:
    prepared = replace(
        dossier(
            held("total_funds", "10万元", Basis.FINAL_BUDGET, project="甲"),
            held("total_funds", "8万元", project="甲"),
            form_set="national_project",
        ),
        projects=("甲",),
    )
    done = derive(prepared, RULES)
    key = FactKey("execution_rate", dimensions=(("project", "甲"),))
    rate = done.holding(key)
    assert rate is not None and rate.fact.figure.text == "80.00%"
