"""Worked by hand beforehand: the engine must give the same to the digit."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from hengji import rules
from hengji.model.dossier import Holding
from hengji.model.fact import Basis
from hengji.model.score import ScoreSheet
from hengji.preparing.derivation import derive
from hengji.scoring import score_by
from hengji.taxonomy.text import label_key
from tests.support.dossiers import dossier, held

RULES = rules.load()
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted(Path(__file__).parent.joinpath("oracle").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


def basis(word: str) -> Basis:
    return Basis.NONE if word == "none" else Basis(word)


def holdings(case: dict[str, Any]) -> list[Holding]:
    found = []
    for concept, text, word, *more in case["facts"]:
        form = more[0] if more else ""
        year = more[1] if len(more) > 1 else 0
        found.append(held(concept, text, basis(word), form=form, year=year))
    for name, text in case.get("coefficients", {}).items():
        found.append(held("score_coefficient", text, Basis.NONE, indicator=name))
    for name, given in case.get("criteria", {}).items():
        for number, text in enumerate(given, 1):
            found.append(
                held(
                    "judged_points",
                    text,
                    Basis.NONE,
                    indicator=name,
                    criterion=str(number),
                )
            )
    return found


def sheet(case: dict[str, Any]) -> ScoreSheet:
    done = derive(dossier(*holdings(case)), RULES)
    return score_by(done, RULES.schemes[case["scheme"]], RULES)


def points(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize("case", CASES)
def test_every_line_has_the_points_worked_out_by_hand(case: dict[str, Any]) -> None:
    found = sheet(case)
    by_name = {label_key(line.name): line for line in found.lines}
    for name, wanted in case["expect"].items():
        line = by_name[label_key(name)]
        assert line.recomputed == points(wanted), (name, line)
        assert wanted is not None or line.reason
    for name, words in case.get("shown", {}).items():
        assert words in by_name[label_key(name)].arithmetic
    for group, lines in case.get("groups", {}).items():
        for name, wanted in lines.items():
            (line,) = [
                line
                for line in found.lines
                if (line.subcategory, line.name) == (group, name)
            ]
            assert line.recomputed == points(wanted)
    if "total" in case:
        assert found.recomputed_total == Decimal(case["total"])
        assert found.undetermined == 0


@pytest.mark.parametrize("case", CASES)
def test_a_line_that_cannot_be_recomputed_has_no_points_at_all(
    case: dict[str, Any],
) -> None:
    for line in sheet(case).lines:
        if line.recomputed is None:
            assert line.reason and line.claimed is None
        else:
            assert line.max_score is not None
            assert 0 <= line.recomputed <= line.max_score
            assert line.inputs and line.arithmetic
