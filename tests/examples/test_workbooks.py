"""The filled sample workbooks: complete, without a finding, and every set has one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hengji import preparation
from hengji.model.finding import Severity
from hengji.rules import load

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "workbooks"


def test_every_form_set_has_a_sample() -> None:
    assert {path.stem for path in FOLDER.glob("*.xlsx")} == set(load().form_sets)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.xlsx")), ids=lambda p: p.stem)
def test_a_sample_is_complete_and_clean(path: Path) -> None:
    prepared = preparation.prepare(path)
    grave = (Severity.ERROR, Severity.WARNING)
    findings = [f.message.zh for f in prepared.audit.findings if f.severity in grave]
    assert findings == []
    assert [p.message for p in prepared.problems] == []
    assert prepared.dossier.holdings
    assert prepared.scores
