from __future__ import annotations

from pathlib import Path


def test_form_sets_are_listed_without_a_choice(run) -> None:
    ran = run("new")
    assert ran.status == 0
    for name in ("hunan_city", "sichuan", "national_project"):
        assert name in ran.out


def test_a_workbook_is_made_and_the_next_step_is_named(run, tmp_path: Path) -> None:
    path = tmp_path / "书.xlsx"
    words = ("--set", "hunan_city", "--organisation", "某市某局", "--year", "2022")
    ran = run("new", *words, "--out", path)
    assert ran.status == 0
    assert path.exists()
    assert "hengji check" in ran.out


def test_a_file_that_is_there_is_kept(run, tmp_path: Path) -> None:
    path = tmp_path / "书.xlsx"
    path.write_text("旧")
    words = ("--set", "hunan_city", "--organisation", "某市某局", "--year", "2022")
    ran = run("new", *words, "--out", path)
    assert ran.status == 2
    assert "没有覆盖" in ran.err
    assert path.read_text() == "旧"


def test_body_and_year_are_asked_for(run) -> None:
    ran = run("new", "--set", "hunan_city")
    assert ran.status == 2
    assert "--organisation" in ran.err


def test_an_unknown_form_set_is_a_sentence(run, tmp_path: Path) -> None:
    words = ("--set", "nowhere", "--organisation", "某局", "--year", "2022")
    ran = run("new", *words, "--out", tmp_path / "书.xlsx")
    assert ran.status == 2
    assert "没有表单套“nowhere”" in ran.err
