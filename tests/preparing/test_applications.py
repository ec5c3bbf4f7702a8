from __future__ import annotations

from hengji import rules
from hengji.model.dossier import Holding
from hengji.model.fact import Basis
from hengji.preparing.applications import Application, applications
from hengji.preparing.ledger import Ledger
from hengji.preparing.scope import Scope
from tests.support.dossiers import dossier, held

RULES = rules.load()
OVERVIEW = "hunan_overview"


def found(
    code: str, *holdings: Holding, blanks: bool = False, units: tuple[str, ...] = ()
) -> list[Application]:
    prepared = dossier(*holdings, units=units)
    ledger, scope = Ledger(prepared), Scope(prepared, RULES)
    return [
        one
        for identity in RULES.identities
        if identity.code == code
        for one in applications(identity, ledger, scope, blanks=blanks)
    ]


def test_an_identity_is_applied_where_all_its_operands_stand() -> None:
    basic = held("basic_expenditure", "1万元", form=OVERVIEW)
    project = held("project_expenditure", "2万元", form=OVERVIEW)
    (one,) = found("SUM-102", basic, project)
    assert one.key.concept == "total_expenditure" and one.key.basis is Basis.ACTUAL
    assert one.present == ((1, basic), (1, project)) and one.blank == ()
    assert found("SUM-102", basic) == []


def test_a_blank_counts_only_in_a_form_that_has_its_cell() -> None:
    (one,) = found(
        "SUM-102", held("basic_expenditure", "1万元", form=OVERVIEW), blanks=True
    )
    assert [term.key.concept for term in one.blank] == ["project_expenditure"]
    nowhere = held("basic_expenditure", "1万元")
    assert found("SUM-102", nowhere, blanks=True) == []


def test_figures_of_different_bases_years_and_units_do_not_meet() -> None:
    basic = held("basic_expenditure", "1万元")
    for other in (
        held("project_expenditure", "2万元", Basis.BUDGET),
        held("project_expenditure", "2万元", year=-1),
        held("project_expenditure", "2万元", unit="甲"),
        held("project_expenditure", "2万元", project="甲"),
        held("project_expenditure", "2万元", item="甲"),
    ):
        assert found("SUM-102", basic, other) == []


def test_the_summary_is_over_the_units_and_names_those_left_blank() -> None:
    mine = held("other_income", "1万元", unit="甲", form=OVERVIEW)
    (one,) = found("SUM-107", mine, units=("甲", "乙"))
    assert one.key.organisation == ""
    assert [term.key.organisation for term in one.terms] == ["甲", "乙"]
    assert one.present == ((1, mine),)


def test_a_class_is_the_sum_of_the_rows_under_it() -> None:
    rows = [
        held("special_fund_expenditure", "1万元", form="hunan_base_data", item=name)
        for name in ("甲", "乙")
    ]
    (one,) = found("SUM-113", *rows)
    assert one.key.dimensions == () and len(one.present) == 2


def test_a_transfer_of_another_year_or_of_a_unit_eliminates_nothing() -> None:
    mine = held("other_income", "9万元", unit="甲", form=OVERVIEW)
    for transfer in (
        held("inter_unit_transfer", "1万元", Basis.NONE, year=-1, of="other_income"),
        held("inter_unit_transfer", "1万元", Basis.NONE, unit="甲", of="other_income"),
        held("inter_unit_transfer", "1万元", Basis.BUDGET, of="other_income"),
        held("inter_unit_transfer", "1万元", Basis.NONE, of="project_expenditure"),
    ):
        (one,) = found("SUM-107", mine, transfer, units=("甲",))
        assert one.present == ((1, mine),)
