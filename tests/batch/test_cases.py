"""A case holds when exactly the expected findings are made."""

from types import SimpleNamespace

import pytest

from hengji import rules
from hengji.batch import cases
from hengji.batch.cases import run_case
from hengji.rules import Case, ExpectedFinding
from tests.writers import samples


def case(*expected: ExpectedFinding) -> Case:
    return Case("SUM-201", "名", "一、甲\n", expected, "cn", "cn/tests/x.yaml", 1)


@pytest.fixture
def found(monkeypatch):
    """Let the audit make these findings."""
    import hengji.pipeline as pipeline

    def make(*findings):
        monkeypatch.setattr(
            pipeline,
            "audit_document",
            lambda document, rulebook: SimpleNamespace(findings=findings),
        )

    return make


def result(*expected: ExpectedFinding) -> cases.CaseResult:
    return run_case(case(*expected), rules.load())


def test_the_expected_finding_on_its_line_passes(found):
    found(samples.sum_finding())
    assert result(ExpectedFinding("SUM-201", 2)).passed


def test_any_line_will_do_when_none_is_named(found):
    found(samples.sum_finding())
    assert result(ExpectedFinding("SUM-201")).passed


def test_another_line_is_both_missing_and_surplus(found):
    found(samples.sum_finding())
    failed = result(ExpectedFinding("SUM-201", 9))
    assert not failed.passed
    assert failed.missing == (ExpectedFinding("SUM-201", 9),)
    assert len(failed.surplus) == 1


def test_a_second_finding_of_the_code_is_surplus(found):
    found(samples.sum_finding(), samples.sum_finding())
    assert len(result(ExpectedFinding("SUM-201", 2)).surplus) == 1


def test_findings_of_other_codes_do_not_count(found):
    found(samples.note_finding())
    assert result().passed


def test_a_line_is_matched_before_anything_goes():
    made = [samples.sum_finding()]
    wanted = [ExpectedFinding("SUM-201"), ExpectedFinding("SUM-201", 2)]
    assert cases._take(wanted, made) == [ExpectedFinding("SUM-201")]
