from __future__ import annotations

from hengji import rules
from hengji.model.dossier import Dossier, FactKey, Holding
from hengji.model.fact import Basis
from hengji.model.number import D
from hengji.preparing.derivation import derive
from tests.support.dossiers import dossier, held

RULES = rules.load()


def change(done: Dossier, name: str) -> Holding | None:
    key = FactKey("three_public_expenses", Basis.ACTUAL, dimensions=(("change", name),))
    return done.holding(key)


def test_a_fall_is_negative_in_amount_and_in_rate() -> None:
    done = derive(
        dossier(
            held("three_public_expenses", "16.94万元"),
            held("three_public_expenses", "25.99万元", year=-1),
        ),
        RULES,
    )
    amount, rate = change(done, "difference"), change(done, "growth")
    assert amount is not None and amount.fact.figure.value == D("-9.05")
    assert rate is not None and rate.fact.figure.text == "-34.82%"
    assert rate.arithmetic == (
        "“三公”经费比上年增减率（决算）＝（16.94－25.99）÷25.99×100%＝-34.82%"
    )


def test_growth_from_nothing_has_no_rate() -> None:
    done = derive(
        dossier(
            held("three_public_expenses", "16.94万元"),
            held("three_public_expenses", "0万元", year=-1),
        ),
        RULES,
    )
    assert change(done, "growth") is None
    (absent,) = [a for a in done.not_applicable if a.key.dimensions]
    assert "上年数为零" in absent.reason


def test_a_part_has_a_share_in_every_whole_above_it() -> None:
    done = derive(
        dossier(
            held("total_expenditure", "400万元"),
            held("basic_expenditure", "100万元"),
            held("project_expenditure", "300万元"),
        ),
        RULES,
    )
    key = FactKey(
        "basic_expenditure",
        Basis.ACTUAL,
        dimensions=(("share_of", "total_expenditure"),),
    )
    share = done.holding(key)
    assert share is not None and share.fact.figure.text == "25.00%"
    assert share.arithmetic.startswith("基本支出占支出合计比重（决算）＝100÷400")


def test_what_cannot_be_compared_is_left_alone() -> None:
    done = derive(
        dossier(
            held("total_expenditure", "400万元"),
            held("total_expenditure", "3人", year=-1),
            held("basic_expenditure", "3人"),
        ),
        RULES,
    )
    assert all(not h.key.dimensions for h in done.holdings)


def test_a_share_of_nothing_is_not_applicable() -> None:
    done = derive(
        dossier(held("total_expenditure", "0万元"), held("basic_expenditure", "0万元")),
        RULES,
    )
    assert any(
        absent.key.dimensions == (("share_of", "total_expenditure"),)
        for absent in done.not_applicable
    )
