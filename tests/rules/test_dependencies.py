from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.rules import load
from hengji.rules.dependencies import derives, in_order
from tests.support.packs import CHECK, make_pack

CIRCLE = (
    CHECK
    + """
identities:
  - stated: conference_expense
    operands: [training_expense, retirees]
  - stated: training_expense
    operands: [conference_expense, retirees]
"""
)
PRIOR = (
    CHECK
    + """
identities:
  - stated: conference_expense
    operands: [{concept: conference_expense, year: -1}, training_expense]
"""
)


def test_figures_that_follow_from_themselves_are_refused_at_load(
    tmp_path: Path,
) -> None:
    pack = make_pack(tmp_path, {"checks/SUM-901.yaml": CIRCLE})
    told = r"SUM-901\(conference_expense\) → SUM-901\(training_expense\) → SUM-901"
    with pytest.raises(PackError, match=told) as error:
        load([pack])
    assert "circle" in error.value.english


def test_last_year_is_given_and_makes_no_circle(tmp_path: Path) -> None:
    rules = load([make_pack(tmp_path, {"checks/SUM-901.yaml": PRIOR})])
    assert any(one.code == "SUM-901" for one in rules.identities)


def test_the_built_in_packs_are_in_order() -> None:
    rules = load()
    ordered = in_order((*rules.identities, *rules.derivations))
    stated = [one.stated.concept for one in ordered]
    assert stated.index("basic_expenditure") < stated.index("total_expenditure")
    assert stated.index("vehicle_total") < stated.index("three_public_expenses")
    assert all(map(derives, ordered))
    assert len(ordered) < len(rules.identities) + len(rules.derivations)
