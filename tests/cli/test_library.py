"""``hengji library``."""

from __future__ import annotations

import json

from hengji.rules import load


def test_a_search_lists_the_nearest_first_with_level_and_formula(run):
    ran = run("library", "search", "在职人员控制率")
    assert ran.status == 0
    first, second = ran.out.splitlines()[:2]
    assert first.startswith("dept_staffing_control_rate") and "≤100%" in first
    assert second.startswith("  部门整体") and "在职人员数÷编制数" in second


def test_filters_narrow_the_search(run):
    ran = run(
        "library", "search", "--domain", "教育", "--category", "满意度指标",
        "--function", "2050299", "--format", "json",
    )  # fmt: skip
    found = json.loads(ran.out)
    assert found["total"] == len(found["indicators"]) == 1
    assert found["indicators"][0]["domain"] == "教育"


def test_the_limit_is_told_with_the_total(run):
    ran = run("library", "search", "--limit", "2")
    assert f"共 {len(load().library.entries)} 条，列出 2 条" in ran.out
    assert len(ran.out.splitlines()) == 6
    english = run("library", "search", "--limit", "2", "--language", "en")
    assert "2 listed" in english.out


def test_nothing_found_is_said_and_is_status_one(run):
    ran = run("library", "search", "航天发射")
    assert (ran.status, ran.out) == (1, "没有找到指标。\n")
    ran = run("library", "search", "航天发射", "--format", "json")
    assert (ran.status, json.loads(ran.out)) == (1, {"total": 0, "indicators": []})


def test_an_unknown_filter_is_a_sentence(run):
    ran = run("library", "search", "--domain", "航天")
    assert (ran.status, ran.out) == (2, "")
    assert "没有领域 '航天'" in ran.err and "教育" in ran.err
    ran = run("library", "search", "--category", "航天指标")
    assert ran.status == 2 and "没有级次" in ran.err


def test_an_entry_is_shown_in_full_by_identifier_or_name(run):
    shown = run("library", "show", "dept_carryover_rate").out
    assert shown == run("library", "show", "结转结余率").out
    for words in ("释义", "公式", "结转结余总额÷支出预算数×100%", "佐证材料", "53号"):
        assert words in shown
    assert "Definition" in run(
        "library", "show", "dept_carryover_rate", "--language", "en"
    ).out  # fmt: skip


def test_an_entry_as_json_has_every_field(run):
    entry = json.loads(
        run("library", "show", "dept_carryover_rate", "--format", "json").out
    )
    assert (entry["direction"], entry["unit"]) == ("down", "%")
    assert entry["concept"] == "carryover_rate" and len(entry["evidence"]) == 2
    assert entry["category"] == "process"


def test_an_unknown_entry_is_a_sentence_with_a_guess(run):
    ran = run("library", "show", "培训合格")
    assert (ran.status, ran.out) == (2, "")
    assert "trn_exam_pass" in ran.err
    assert "是否指" not in run("library", "show", "xyz").err


def test_help_is_in_both_languages(run):
    out = run("library", "search", "--help").out
    assert "查找指标" in out and "Search indicators" in out
