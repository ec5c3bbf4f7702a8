"""``hengji audit``: many files, one bad one never stops the rest."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from hengji.writers import report_json

pytestmark = pytest.mark.usefixtures("stand_in")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def faulty(tmp_path):
    path = tmp_path / "有 错.txt"
    path.write_text("甲", encoding="utf-8")
    return path


@pytest.fixture
def clean(tmp_path):
    path = tmp_path / "洁.txt"
    path.write_text("甲", encoding="utf-8")
    return path


def test_one_file_is_told_in_chinese_and_found_faulty(run, faulty):
    ran = run("audit", faulty)
    assert ran.status == 1
    assert "收入合计：合计与各项之和不符" in ran.out
    assert ran.err == ""


def test_english_is_there_for_the_asking(run, faulty):
    assert "Total income differs" in run("audit", faulty, "--language", "en").out


def test_a_clean_file_is_status_zero(run, clean):
    assert run("audit", clean).status == 0


@pytest.mark.parametrize(
    ("level", "status"), [("error", 1), ("warning", 1), ("info", 1)]
)
def test_findings_at_or_above_the_level_are_status_one(run, faulty, level, status):
    assert run("audit", faulty, "--fail-on", level).status == status


def test_findings_below_the_level_are_status_zero(run, faulty, monkeypatch):
    from tests.writers import samples

    monkeypatch.setattr(samples, "sum_finding", samples.note_finding)
    assert run("audit", faulty, "--fail-on", "error").status == 0
    assert run("audit", faulty, "--fail-on", "warning").status == 1


def test_an_unreadable_file_wins_over_a_faulty_one(run, faulty, tmp_path):
    bad = tmp_path / "坏.docx"
    bad.write_text("", encoding="utf-8")
    ran = run("audit", bad, faulty)
    assert ran.status == 2
    assert "文件已加密" in ran.out
    assert "收入合计：合计与各项之和不符" in ran.out


def test_a_missing_path_is_reported_and_the_rest_goes_on(run, clean, tmp_path):
    ran = run("audit", tmp_path / "没有.txt", clean)
    assert ran.status == 2
    assert "未发现问题" in ran.out


def test_a_bug_of_ours_on_one_file_is_a_sentence_about_that_file(run, clean, tmp_path):
    bug = tmp_path / "炸.txt"
    bug.write_text("", encoding="utf-8")
    ran = run("audit", bug, clean)
    assert ran.status == 2
    assert "ZeroDivisionError: 0/0" in ran.out
    assert "未发现问题" in ran.out and "Traceback" not in ran.out + ran.err


def test_a_folder_is_searched_and_what_is_left_out_is_told(run, folder):
    ran = run("audit", folder, "--format", "json")
    paths = [one["document"]["path"] for one in json.loads(ran.out)["documents"]]
    assert [Path(path).name for path in paths] == ["洁.docx", "报告.txt", "报告.txt"]
    assert "锁定文件 1 个" in ran.err
    assert ".png" in ran.err


def test_quiet_says_nothing_beside_the_report(run, folder):
    assert run("audit", folder, "--quiet").err == ""


def test_a_file_named_twice_is_audited_once(run, folder):
    ran = run("audit", folder / "洁.docx", folder, "--format", "json")
    assert len(json.loads(ran.out)["documents"]) == 3


def test_a_folder_without_reports_is_status_two_and_a_sentence(run, tmp_path):
    ran = run("audit", tmp_path)
    assert (ran.status, ran.out) == (2, "")
    assert "没有可审核的文件" in ran.err


def test_json_of_one_and_of_several_follows_the_schema(run, faulty, folder):
    validator = jsonschema.Draft202012Validator(json.loads(report_json.schema()))
    one = json.loads(run("audit", faulty, "--format", "json").out)
    several = json.loads(run("audit", folder, faulty, "--format", "json").out)
    validator.validate(one)
    validator.validate(several)
    assert one["findings"] and len(several["documents"]) == 4


def test_the_schema_is_printed_without_a_path(run):
    ran = run("audit", "--schema")
    assert (ran.status, ran.out) == (0, report_json.schema())


def test_html_of_one_document_goes_to_standard_output(run, faulty):
    assert run("audit", faulty, "--format", "html").out.startswith("<!DOCTYPE html>")


def test_html_of_several_needs_a_folder(run, folder):
    ran = run("audit", folder, "--format", "html")
    assert ran.status == 2
    assert "--out" in ran.err


def test_out_writes_a_file_per_document_and_numbers_equal_names(run, folder, tmp_path):
    out = tmp_path / "结 果"
    ran = run("audit", folder, "--format", "html", "--out", out)
    assert sorted(path.name for path in out.iterdir()) == [
        "index.html", "报告.txt-2.html", "报告.txt.html", "洁.docx.html",
    ]  # fmt: skip
    assert len(ran.out.splitlines()) == 4
    assert "报告.txt  错误 1 处、疑点 1 处、提示 1 处  → " in ran.out
    index = (out / "index.html").read_text("utf-8")
    assert "%E6%8A%A5%E5%91%8A.txt-2.html" in index


def test_out_never_overwrites_what_is_audited(run, tmp_path):
    first, second = tmp_path / "甲.txt", tmp_path / "甲.txt.txt"
    for path in (first, second):
        path.write_text("原文", encoding="utf-8")
    run("audit", first, second, "--out", tmp_path)
    assert second.read_text("utf-8") == "原文"
    assert (tmp_path / "甲.txt-2.txt").exists()


def test_an_unknown_pack_is_a_sentence(run, clean):
    ran = run("audit", clean, "--pack", "no_such_pack")
    assert ran.status == 2
    assert "no_such_pack" in ran.err and ran.out == ""


def test_several_text_reports_end_with_a_list(run, folder):
    out = run("audit", folder, "--quiet").out
    tail = out[out.index("共 3 份：") :]
    assert tail.splitlines()[1:] == [
        "  洁.docx  未发现问题",
        "  报告.txt  错误 1 处、疑点 1 处、提示 1 处",
        "  报告.txt  错误 1 处、疑点 1 处、提示 1 处",
    ]


def process(*words, **environment):
    """A real process: what a shell would run."""
    return subprocess.run(
        [sys.executable, "-m", "hengji", *map(str, words)],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        timeout=120,
        check=False,
    )


def test_a_terminal_that_knows_no_chinese_gets_question_marks_not_a_traceback(folder):
    done = process("audit", folder / "没有.txt", PYTHONIOENCODING="latin-1")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr + done.stdout
    assert b"?" in done.stdout


def test_json_is_utf8_whatever_the_terminal(folder):
    done = process(
        "audit", folder / "没有.txt", "--format", "json", PYTHONIOENCODING="gb18030"
    )
    assert json.loads(done.stdout.decode("utf-8"))["document"]["failure"]


def test_a_reader_who_leaves_early_is_no_traceback(folder):
    command = f"{sys.executable} -m hengji audit --schema | head -c 10"
    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=60,
        check=False,
    )
    assert done.stderr == b""
