from __future__ import annotations

from pathlib import Path

from tests.support.books import filled_book


def test_a_report_becomes_a_prefilled_workbook(run, tmp_path: Path) -> None:
    report = filled_book(tmp_path, "hunan_city")
    out = tmp_path / "预填.xlsx"
    words = ("--set", "hunan_city_long", "--year", "2023", "--out", out)
    ran = run("import", report, *words)
    assert ran.status == 0
    assert out.exists()
    assert "逐个待确认" in ran.out
    checked = run("check", out)
    assert checked.status == 1
    assert "还没有确认" in checked.out


def test_a_file_that_is_there_is_kept(run, tmp_path: Path) -> None:
    report = filled_book(tmp_path, "hunan_city")
    out = tmp_path / "预填.xlsx"
    out.write_text("旧")
    ran = run("import", report, "--set", "hunan_city", "--out", out)
    assert ran.status == 2
    assert out.read_text() == "旧"


def test_a_file_that_cannot_be_read_is_a_sentence(run, tmp_path: Path) -> None:
    ran = run("import", tmp_path / "没有.docx", "--set", "hunan_city")
    assert ran.status == 2
    assert "Traceback" not in ran.err
    assert ran.err
