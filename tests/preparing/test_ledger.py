from __future__ import annotations

from hengji.model.dossier import FactKey, NotApplicable, Provenance
from hengji.model.fact import Basis
from hengji.preparing.ledger import Ledger, value_of, with_value, without
from tests.support.dossiers import dossier, held


def test_an_entered_figure_comes_before_an_imported_one() -> None:
    imported = held("total_income", "1万元", provenance=Provenance.IMPORTED)
    entered = held("total_income", "2万元")
    ledger = Ledger(dossier(imported, entered))
    assert ledger.get(entered.key) is entered
    assert ledger.given[entered.key] == [entered, imported]


def test_a_figure_derived_before_is_left_out_and_its_place_kept() -> None:
    old = held("total_income", "9万元", provenance=Provenance.DERIVED)
    ledger = Ledger(dossier(old))
    assert ledger.get(old.key) is None
    assert ledger.place_of(old.key) == old.fact.place


def test_a_derived_figure_without_a_cell_has_a_place_of_its_own() -> None:
    ledger = Ledger(dossier())
    first = ledger.place_of(FactKey("total_income"))
    ledger.derive(held("total_income", "1万元"))
    assert first.block == -1
    assert ledger.place_of(FactKey("other_income")).block == -2


def test_an_uncertain_figure_is_known_but_not_used() -> None:
    doubtful = held("basic_expenditure", "5万元", certain=False)
    ledger = Ledger(dossier(doubtful))
    assert ledger.get(doubtful.key) is None
    assert ledger.knows(doubtful.key)


def test_what_has_no_value_is_known_to_have_none() -> None:
    ledger = Ledger(dossier())
    key = FactKey("execution_rate")
    assert not ledger.knows(key)
    ledger.exclude(NotApplicable(key, "分母为零"))
    ledger.exclude(NotApplicable(key, "另一个理由"))
    assert ledger.knows(key) and ledger.absent[key].reason == "分母为零"


def test_comparisons_are_not_listed_among_the_figures_of_a_concept() -> None:
    ledger = Ledger(dossier(held("total_income", "1万元", change="growth")))
    assert list(ledger.keys("total_income")) == []
    assert ledger.concepts() == ("total_income",)


def test_dimensions_are_read_added_and_dropped() -> None:
    pairs = (("of", "total_funds"), ("project", "甲"))
    assert value_of(pairs, "project") == "甲" and value_of(pairs, "item") == ""
    assert without(pairs, "of") == (("project", "甲"),)
    assert with_value((("project", "甲"),), "of", "total_funds") == pairs
    assert with_value((), "of", "") == ()
    assert held("x", "1", Basis.NONE, project="甲").key.dimensions == without(
        pairs, "of"
    )
