"""The findings of the samples, exactly.

``expected.yaml`` lists for every sample the code, severity and places of each
finding.  ``make examples`` writes it again (``HENGJI_WRITE_EXPECTED=1``).
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
import yaml

import hengji
from hengji.model.audit import Audit
from hengji.model.finding import Finding, Severity

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ("bureau.txt", "clean.txt", "county.docx", "project.xlsx", "short.txt")
EXPECTED = Path(__file__).parent / "expected.yaml"
FLAG = "HENGJI_WRITE_EXPECTED"


@cache
def audited(sample: str) -> Audit:
    return hengji.audit(ROOT / "examples" / sample)


def told(finding: Finding) -> str:
    """One finding on one line: ``SUM-001 error 第85行 “188.47”``."""
    place = finding.places[0]
    quote = " ".join(place.quote.split())[:40]
    return f"{finding.code} {finding.severity} {place.label()} “{quote}”"


@pytest.mark.skipif(not os.environ.get(FLAG), reason="writes only when told to")
def test_expectations_are_written() -> None:
    listed = {name: [told(f) for f in audited(name).findings] for name in SAMPLES}
    text = yaml.safe_dump(listed, allow_unicode=True, sort_keys=True, width=1000)
    head = "# Written by `make examples`; every line is a finding of the sample.\n"
    EXPECTED.write_text(head + text, encoding="utf-8")
    assert yaml.safe_load(EXPECTED.read_text(encoding="utf-8")) == listed


def test_the_writing_flag_is_off_where_changes_are_judged() -> None:
    if os.environ.get("CI"):
        assert not os.environ.get(FLAG)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert makefile.count(FLAG) == 1
    assert FLAG not in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_gives_exactly_its_expected_findings(sample: str) -> None:
    expected = yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))
    assert [told(finding) for finding in audited(sample).findings] == expected[sample]


def test_the_clean_report_gives_no_error_and_no_warning() -> None:
    grave = [f for f in audited("clean.txt").findings if f.severity != Severity.INFO]
    assert [f"{told(finding)} {finding.message.zh}" for finding in grave] == []


def test_the_clean_report_is_dense() -> None:
    coverage = audited("clean.txt").coverage
    assert coverage.held + coverage.rounding >= 40
    assert coverage.broken == 0


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_has_a_note(sample: str) -> None:
    note = ROOT / "examples" / (Path(sample).stem + ".md")
    assert sample in note.read_text(encoding="utf-8")


def test_the_samples_are_as_their_generator_writes_them() -> None:
    from examples.source import bureau, clean

    for name, words in (("bureau.txt", bureau.write()), ("clean.txt", clean.write())):
        assert (ROOT / "examples" / name).read_text(encoding="utf-8") == words
