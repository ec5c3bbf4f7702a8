from __future__ import annotations

from hengji import rules
from hengji.model.dossier import FactKey
from hengji.model.fact import Basis
from hengji.preparing.scope import Scope
from tests.support.dossiers import dossier, held

RULES = rules.load()


def test_a_figure_without_form_belongs_to_the_forms_of_its_set() -> None:
    scope = Scope(dossier(form_set="hunan_prefecture"), RULES)
    bare = held("total_income", "1万元")
    assert scope.stands_in(bare, ()) and scope.stands_in(bare, ("hunan_overview",))
    assert not scope.stands_in(bare, ("project_self_evaluation",))
    other = held("total_income", "1万元", form="final_accounts_01")
    assert not scope.stands_in(other, ("hunan_overview",))


def test_a_figure_of_a_project_belongs_to_the_forms_of_projects() -> None:
    scope = Scope(dossier(form_set="national_project", projects=("甲",)), RULES)
    bare = held("total_funds", "1万元", project="甲")
    assert scope.stands_in(bare, ("project_self_evaluation",))
    body = held("total_funds", "1万元")
    assert not scope.stands_in(body, ("project_self_evaluation",))


def test_only_cells_of_its_own_forms_can_be_blank() -> None:
    scope = Scope(dossier(form_set="hunan_prefecture"), RULES)
    key = FactKey("total_income", Basis.ACTUAL)
    assert scope.has_cell(key, ("hunan_overview",))
    assert not scope.has_cell(key, ("final_accounts_01", "unknown"))
    assert not scope.has_cell(
        FactKey("total_income", Basis.BUDGET), ("hunan_overview",)
    )


def test_identities_of_other_forms_and_tentative_checks_say_nothing() -> None:
    scope = Scope(dossier(form_set="hunan_city"), RULES)
    stated = {(one.code, one.stated.concept) for one in scope.identities()}
    assert ("SUM-109", "total_funds") in stated
    assert ("SUM-101", "total_income") not in stated
    assert all(
        not one.tentative or one in RULES.derivations for one in scope.identities()
    )


def test_schemes_of_the_form_set_are_known() -> None:
    scope = Scope(dossier(form_set="hunan_county"), RULES)
    assert [scheme.id for scheme in scope.schemes()] == ["hunan_county_53"]
    assert Scope(dossier(), RULES).schemes() == ()


def test_figures_have_names() -> None:
    scope = Scope(dossier(), RULES)
    key = FactKey("three_public_expenses", Basis.ACTUAL, -1, "甲局")
    assert scope.name(key) == "上年甲局·“三公”经费（决算）"
    item = FactKey("special_fund_expenditure", Basis.NONE, dimensions=(("item", "水"),))
    assert scope.name(item) == "专项资金·水"
    assert scope.name(FactKey("no_such_concept")) == "no_such_concept"


def test_lineage_runs_outwards() -> None:
    scope = Scope(dossier(), RULES)
    assert scope.lineage("personnel_expenditure") == [
        "personnel_expenditure",
        "basic_expenditure",
        "total_expenditure",
    ]
    assert scope.lineage("") == []
