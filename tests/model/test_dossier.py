from __future__ import annotations

from hengji.model.dossier import Dossier, FactKey, Holding, Provenance, Section
from hengji.model.fact import Basis
from tests.support.dossiers import held

ONE = held("total_income", "10万元")


def _dossier(*holdings: Holding) -> Dossier:
    return Dossier(
        "set",
        "某局",
        2022,
        holdings=holdings,
        sections=(Section("problems", "有。"),),
        imprint=(("filler", "何清和"),),
    )


def test_an_entered_figure_comes_before_an_imported_and_a_derived_one() -> None:
    derived = Holding(ONE.key, ONE.fact, Provenance.DERIVED)
    imported = Holding(ONE.key, ONE.fact, Provenance.IMPORTED, confirmed=False)
    assert _dossier(derived, imported, ONE).holding(ONE.key) is ONE
    assert _dossier(derived, imported).holding(ONE.key) is imported
    assert _dossier().holding(ONE.key) is None


def test_figures_are_added_and_never_replaced() -> None:
    more = held("other_income", "1万元")
    found = _dossier(ONE).with_holdings((more,))
    assert found.holdings == (ONE, more)
    assert found.holding(FactKey("other_income", Basis.ACTUAL)) is more


def test_what_was_not_entered_is_blank() -> None:
    found = _dossier()
    assert found.field("filler") == "何清和"
    assert found.field("phone") == ""
    assert found.section("problems") == "有。"
    assert found.section("measures") == ""
