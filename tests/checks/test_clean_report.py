"""No rule about text says a word about the clean report; each finds its fault."""

from __future__ import annotations

import pytest

from hengji import rules
from tests.checks.clean_report import FAULTS, HEAD, faulty
from tests.support.text_kinds import findings

CODES = sorted(code for code in rules.load().checks if code[4] == "5")


def test_every_rule_about_text_has_its_fault():
    assert sorted(FAULTS) == CODES


def test_the_report_is_dense():
    assert sum(len(line) > 10 for line in HEAD.split("\n")) >= 60


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_found_in_the_clean_report(code: str):
    assert [found.message.zh for found in findings(HEAD, code)] == []


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_each_fault_is_found_by_its_rule(code: str):
    assert len(findings(faulty(code), code)) == 1
