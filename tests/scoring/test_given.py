from __future__ import annotations

from dataclasses import replace

from hengji.model.dossier import Provenance
from hengji.model.fact import Basis
from hengji.scoring.given import Given, table_of
from tests.support.dossiers import YEAR, dossier, held
from tests.support.indicator_lines import line, table

NONE = Basis.NONE


def test_facts_of_a_project_are_its_own() -> None:
    body = held("total_funds", "9万元")
    mine = held("total_funds", "5万元", project="甲")
    both = dossier(body, mine, projects=("甲",))
    assert [f.figure.value for f in Given(both).facts()] == [9]
    (fact,) = Given(both, "甲").facts()
    assert fact.figure.value == 5 and fact.dimensions == ()


def test_entered_figures_come_before_derived_ones_and_comparisons_stay_out() -> None:
    entries = (
        held("total_funds", "1万元", provenance=Provenance.DERIVED),
        held("total_funds", "2万元", year=-1),
        held("total_funds", "3万元"),
        held("total_funds", "4%", change="growth"),
    )
    facts = {f.fiscal_year: f.figure.value for f in Given(dossier(*entries)).facts()}
    assert facts == {YEAR: 3, YEAR - 1: 2}


def test_judgements_are_found_by_the_name_of_the_indicator() -> None:
    given = Given(
        dossier(
            held("score_coefficient", "90%", NONE, indicator="经济 效益"),
            held("reviewed_score", "4.5", NONE, indicator="经济效益"),
            held("judged_points", "1", NONE, indicator="经济效益", criterion="2"),
        )
    )
    coefficient = given.coefficient("经济效益")
    assert coefficient is not None and coefficient.figure.text == "90%"
    reviewed = given.reviewed("经济效益")
    assert reviewed is not None and reviewed.figure.value * 2 == 9
    assert set(given.criteria("经济效益")) == {"2"}
    assert given.coefficient("社会效益") is None and given.criteria("社会效益") == {}
    assert given.facts() == []


def test_a_table_belongs_to_the_project_whose_figures_stand_in_it() -> None:
    funds = held("total_funds", "5万元", form="f", project="乙")
    where = replace(funds.fact.place, block=8, sheet="自评表")
    funds = replace(funds, fact=replace(funds.fact, place=where))
    first, second = table(line("a"), block=7), table(line("b"), block=8)
    both = replace(dossier(funds, projects=("甲", "乙")), indicators=(first, second))
    assert table_of(both, "乙") is second
    assert table_of(both, "甲") is first
    assert table_of(both) is None


def test_without_figures_tables_follow_the_order_body_first() -> None:
    tables = (table(line("a"), block=1), table(line("b"), block=2))
    both = replace(dossier(projects=("甲",)), indicators=tables)
    assert table_of(both) is tables[0] and table_of(both, "甲") is tables[1]
    extra = replace(dossier(), indicators=tables)
    assert table_of(extra) is tables[0]
    assert table_of(dossier()) is None


def test_facts_take_their_coordinates_from_their_keys() -> None:
    entered = held("total_funds", "9万元", year=-1, of="x")
    moved = replace(
        entered,
        fact=replace(
            entered.fact,
            concept="other",
            basis=NONE,
            fiscal_year=None,
            organisation="别处",
            dimensions=(("form", "y"),),
        ),
    )
    (fact,) = Given(dossier(moved)).facts()
    assert (fact.concept, fact.basis) == ("total_funds", Basis.ACTUAL)
    assert (fact.fiscal_year, fact.organisation) == (YEAR - 1, "")
    assert fact.dimensions == (("of", "x"),)


def test_the_execution_row_is_found_with_or_without_its_subject() -> None:
    bare = held("execution_score", "9分", NONE)
    about = held("execution_score", "8分", NONE, of="total_funds")
    for holdings, wanted in (((bare,), 9), ((bare, about), 8), ((), None)):
        found = Given(dossier(*holdings)).execution("execution_score")
        assert (found.figure.value if found else None) == wanted


def test_a_table_of_the_body_is_told_by_the_figures_in_it() -> None:
    funds = held("total_funds", "5万元", form="f")
    where = replace(funds.fact.place, block=8, sheet="自评表")
    body = replace(funds, fact=replace(funds.fact, place=where))
    first, second = table(line("a"), block=7), table(line("b"), block=8)
    prepared = replace(dossier(body, projects=("甲",)), indicators=(first, second))
    assert table_of(prepared) is first or table_of(prepared) is second
    assert table_of(replace(prepared, projects=()), "") is not None
    one = replace(prepared, indicators=(second,), projects=("甲",))
    assert table_of(one) is second and table_of(one, "甲") is None
    formless = replace(body, fact=replace(body.fact, form=""))
    two = replace(one, holdings=(formless,))
    assert table_of(two) is None and table_of(two, "甲") is second
