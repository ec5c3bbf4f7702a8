"""``hengji pack``: what the packs say, and whether their cases hold."""

import json

import pytest

from hengji.batch.cases import CaseResult
from hengji.cli import pack as command
from hengji.rules import Case, ExpectedFinding
from tests.support.packs import make_pack
from tests.writers import samples

CASE = Case("SUM-201", "合计不符", "甲", (), "cn", "cn/tests/SUM-201.yaml", 3)


def test_the_packs_are_listed(run):
    out = run("pack", "list").out
    assert "cn_hunan" in out and "湖南省" in out
    assert "Hunan" in run("pack", "list", "--language", "en").out


def test_the_list_as_json_holds_every_pack(run):
    packs = json.loads(run("pack", "list", "--format", "json").out)["packs"]
    assert {"cn", "cn_hunan", "cn_sichuan"} <= {pack["id"] for pack in packs}


def test_a_pack_is_shown_with_its_checks_and_their_basis(run):
    out = run("pack", "show", "cn").out
    assert "核对规则" in out and "SUM-001" in out


def test_an_unknown_pack_is_a_sentence(run):
    ran = run("pack", "show", "no_such_pack")
    assert (ran.status, ran.out) == (2, "")
    assert "no_such_pack" in ran.err


@pytest.fixture
def outcome(monkeypatch):
    def set_result(missing=(), surplus=()):
        result = CaseResult(CASE, tuple(missing), tuple(surplus))
        monkeypatch.setattr(command, "read_cases", lambda names, code: [CASE])
        monkeypatch.setattr(command, "run_case", lambda case, rulebook: result)

    return set_result


def test_a_case_that_holds_gets_a_tick_and_status_zero(run, outcome):
    outcome()
    ran = run("pack", "test", "cn")
    assert ran.status == 0
    assert "✓ SUM-201  合计不符" in ran.out and "通过 1" in ran.out


def test_a_case_that_fails_tells_what_is_missing_and_what_is_surplus(run, outcome):
    outcome([ExpectedFinding("SUM-201", 5)], [samples.sum_finding()])
    ran = run("pack", "test")
    assert ran.status == 1
    assert "✗ SUM-201  合计不符" in ran.out
    assert "应有而无：SUM-201 第5行" in ran.out
    assert "不应有：SUM-201 第2行" in ran.out
    assert "cn/tests/SUM-201.yaml:3" in ran.out


def test_no_case_at_all_is_not_a_success(run, monkeypatch):
    monkeypatch.setattr(command, "read_cases", lambda names, code: [])
    drawn = run("pack", "test", "cn")
    assert drawn.status == 0 and "✓ 表单套 national_project" in drawn.out
    monkeypatch.setattr(command, "_drawn", lambda rulebook, name: [])
    ran = run("pack", "test", "cn")
    assert ran.status == 1 and "没有用例" in ran.out


def test_a_defective_form_set_is_refused(run, tmp_path):
    text = "id: my_set\ntitle: {zh: 某套, en: A set}\n"
    pack = make_pack(tmp_path, {"form_sets/my_set.yaml": text})
    ran = run("pack", "test", pack)
    assert ran.status == 2
    assert "my_city/form_sets/my_set.yaml" in ran.err and "缺少键" in ran.err
