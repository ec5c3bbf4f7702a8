from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.books import filled_book, put


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_book(tmp_path_factory.mktemp("书"), "hunan_city")


def test_a_complete_workbook_passes(run, book: Path) -> None:
    ran = run("check", book)
    assert ran.status == 0
    assert ran.err == ""


def test_a_word_in_a_number_cell_is_told_with_its_cell(run, book: Path) -> None:
    from hengji.rules import load
    from tests.support.books import spot_of
    from tests.support.whole import whole

    sheet, address, _ = spot_of(whole("hunan_city", load()), "official_reception")
    ran = run("check", put(book, sheet, address, "五万"))
    assert ran.status == 1
    assert f"工作表“{sheet}”{address}应填数字，现填“五万”" in ran.out


def test_the_audit_comes_as_json(run, book: Path) -> None:
    ran = run("check", book, "--format", "json")
    assert ran.status == 0
    found = json.loads(ran.out)
    assert "findings" in found


def test_another_file_is_refused_in_a_sentence(run, tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("2022年度自评报告\n", encoding="utf-8")
    ran = run("check", path)
    assert ran.status == 2
    assert "不是由 hengji new 生成" in ran.err


def test_targets_are_advised_on_only_when_asked(run, book: Path) -> None:
    assert "目标建议" not in run("check", book).out
    ran = run("check", book, "--targets")
    assert ran.status == 0 and "目标建议" in ran.out


def test_last_years_workbook_is_compared(run, book: Path) -> None:
    ran = run("check", book, "--last-year", book)
    assert ran.status == 0 and "目标建议" in ran.out
