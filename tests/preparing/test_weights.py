from __future__ import annotations

import pytest

from hengji import rules
from hengji.model.dossier import FactKey
from hengji.model.fact import Basis
from hengji.preparing.derivation import derive
from tests.support.dossiers import dossier, held

RULES = rules.load()
OF = (("of", "total_funds"),)
SELF = "department_self_evaluation"


def funds(**more: str):  # type: ignore[no-untyped-def]
    return (
        held("total_funds", "100万元", Basis.FINAL_BUDGET, **more),  # type: ignore[arg-type]
        held("total_funds", "90.5万元", **more),  # type: ignore[arg-type]
    )


def test_the_form_prints_weight_and_points_of_the_execution_row() -> None:
    done = derive(dossier(*funds(form=SELF), form_set="hunan_city"), RULES)
    weight = done.holding(FactKey("execution_weight", dimensions=OF))
    score = done.holding(FactKey("execution_score", dimensions=OF))
    assert weight is not None and weight.fact.figure.text == "10分"
    assert weight.arithmetic == "评分方案规定预算执行率 10 分"
    assert score is not None and score.fact.figure.text == "9.05分"


def test_a_weight_that_was_entered_stands() -> None:
    entered = held("execution_weight", "20分", Basis.NONE, of="total_funds")
    done = derive(dossier(entered, *funds(), form_set="hunan_city"), RULES)
    assert done.holding(entered.key) is entered


def test_each_project_has_the_weight_of_the_scheme_of_projects() -> None:
    done = derive(
        dossier(*funds(project="甲"), form_set="national_project", projects=("甲",)),
        RULES,
    )
    key = FactKey("execution_weight", dimensions=(*OF, ("project", "甲")))
    assert done.holding(key) is not None
    assert done.holding(FactKey("execution_weight", dimensions=OF)) is None


@pytest.mark.parametrize("form_set", ["", "hunan_county", "sichuan"])
def test_a_scheme_without_an_execution_row_gives_no_weight(form_set: str) -> None:
    done = derive(dossier(*funds(), form_set=form_set), RULES)
    assert all(h.key.concept != "execution_weight" for h in done.holdings)
