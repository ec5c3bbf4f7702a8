"""The facts of real reports, typed into workbooks with their contradictions left in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from hengji import preparation
from hengji.model.dossier import FactKey
from hengji.model.number import half_step
from hengji.preparation.reading import Prepared
from tests.support.books import expected_of
from tests.support.shared import shared_file

SEEDS = {
    "000_20bad69b849b05a2": "hunan_prefecture",
    "001_3a7665fe0dde1512": "hunan_city",
    "002_534d792b02b4bf28": "hunan_county",
    "003_fe7e2dfa64c21786": "sichuan",
    "004_551064b6f349b094": "hunan_city",
}


def _typed(seed: str, folder: Path) -> tuple[Any, Prepared]:
    source = shared_file(f"seeds/{seed}.txt")
    dossier = preparation.import_reports([source], SEEDS[seed])
    path = folder / "书.xlsx"
    preparation.new(dossier, path)
    return dossier, preparation.prepare(path)


def _flagged(prepared: Prepared) -> set[tuple[str | None, str | None]]:
    places = [p for f in prepared.audit.findings for p in f.places]
    places += [
        p.place for p in prepared.problems if p.place and p.code != "unconfirmed"
    ]
    return {(place.sheet, place.cell) for place in places}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_taken_over_comes_back_or_is_told(
    seed: str, tmp_path: Path
) -> None:
    dossier, prepared = _typed(seed, tmp_path)
    back = {h.key: h.fact.figure for h in prepared.dossier.holdings}
    told = _flagged(prepared)
    cells = _cells(dossier)
    for holding in dossier.holdings:
        assert holding.key in back, holding.key
        printed = holding.fact.figure
        figure = back[holding.key]
        known = printed.unit.symbol != ""
        value = figure.base_value if known else figure.value
        gap = abs(value - (printed.base_value if known else printed.value))
        step = (printed.unit.factor if known else 1) * half_step(2)
        assert gap <= step or cells[holding.key] in told, holding.key


def _cells(dossier: Any) -> dict[FactKey, tuple[str, str]]:
    found: dict[FactKey, tuple[str, str]] = {}
    for where, cell in expected_of(dossier).cells.items():
        if cell.key is not None:
            found.setdefault(cell.key, where)
    return found


@pytest.mark.parametrize("seed", ["000_20bad69b849b05a2", "001_3a7665fe0dde1512"])
def test_each_contradiction_between_figures_of_the_forms_is_flagged_at_its_cell(
    seed: str, tmp_path: Path
) -> None:
    labels = shared_file(f"gold/{seed}.yaml").read_text(encoding="utf-8")
    dossier, prepared = _typed(seed, tmp_path)
    cells, flagged = _cells(dossier), _flagged(prepared)
    by_line: dict[int | None, set[tuple[str, str]]] = {}
    for holding in dossier.holdings:
        line = holding.fact.place.line
        if holding.key in cells:
            by_line.setdefault(line, set()).add(cells[holding.key])
    seen = 0
    for label in yaml.safe_load(labels)["contradictions"]:
        touched = [by_line.get(line, set()) for line in label["where"]]
        if len(touched) < 2 or not all(touched):
            continue
        seen += 1
        assert set().union(*touched) & flagged, label["id"]
    assert seen >= 2
