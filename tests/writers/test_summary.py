"""A summary keeps what a list of a thousand documents needs."""

import pickle

from hengji.model.finding import Severity
from hengji.writers.summary import summarise, unique
from tests.writers import samples


def test_findings_are_counted_by_severity():
    summary = summarise(samples.faulty_audit())
    assert (summary.errors, summary.warnings, summary.notes) == (1, 1, 1)


def test_levels_include_the_graver_ones():
    summary = summarise(samples.faulty_audit())
    assert [summary.at_or_above(level) for level in Severity] == [1, 2, 3]


def test_an_unread_document_keeps_its_sentence():
    summary = summarise(samples.unread_audit())
    assert summary.read_status == "failed"
    assert summary.failure == "文件已加密，请先去除密码。"
    assert summary.claimed_total is None


def test_a_summary_travels_between_processes():
    summary = summarise(samples.faulty_audit())
    assert pickle.loads(pickle.dumps(summary)) == summary


def test_unique_drops_blanks_and_repetitions_and_keeps_the_order():
    assert unique(["乙", "", "甲", "乙"]) == ("乙", "甲")
