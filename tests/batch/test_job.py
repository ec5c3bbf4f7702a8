"""A file is audited and rendered where it lies; what goes wrong is a sentence."""

import pickle
import sys
from types import ModuleType

import pytest

from hengji.batch.job import Job, Order, Warm, audit_file, lost_file, writer
from tests.writers import samples


@pytest.fixture
def pipeline(monkeypatch):
    module = ModuleType("hengji.pipeline")
    seen: dict[str, object] = {}

    def audit(path, *, packs=None, year=None):
        seen.update(path=path, packs=packs, year=year)
        if "炸" in path:
            raise RecursionError("too deep")
        return samples.faulty_audit(path)

    module.audit = audit  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "hengji.pipeline", module)
    return seen


@pytest.mark.parametrize(
    ("form", "start"),
    [("text", "衡绩"), ("json", '{"document"'), ("html", "<!DOCTYPE")],
)
def test_every_format_is_rendered(pipeline, form, start):
    done = audit_file(Job("甲.txt", Order(format=form)))
    assert done.report.startswith(start)
    assert done.summary.errors == 1


def test_packs_and_year_reach_the_pipeline(pipeline):
    audit_file(Job("甲.txt", Order(packs=("cn",), year=2021)))
    assert pipeline == {"path": "甲.txt", "packs": ("cn",), "year": 2021}


def test_a_defect_of_ours_is_a_sentence_that_names_it(pipeline):
    done = audit_file(Job("炸.txt", Order()))
    assert "RecursionError: too deep" in done.summary.failure
    assert "未审核" in done.report


def test_a_lost_worker_is_a_sentence_in_both_languages():
    done = lost_file(Job("甲.txt", Order(language="en")))
    assert "意外终止" in done.summary.failure
    assert "died" in done.report


def test_jobs_and_results_travel_between_processes(pipeline):
    job = Job("甲.txt", Order())
    assert pickle.loads(pickle.dumps(job)) == job
    done = audit_file(job)
    assert pickle.loads(pickle.dumps(done)) == done
    assert pickle.loads(pickle.dumps(Warm(Order()))) == Warm(Order())


def test_the_writer_speaks_the_language_ordered():
    text = writer(Order(language="en"))(samples.faulty_audit())
    assert "Total income differs" in text
