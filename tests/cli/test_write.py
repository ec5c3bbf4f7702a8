from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.books import blank_book, filled_book


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_book(tmp_path_factory.mktemp("书"), "hunan_city")


def test_all_documents_the_scores_and_an_empty_list(
    run, book: Path, tmp_path: Path
) -> None:
    ran = run("write", book, "--out", tmp_path / "成文")
    assert ran.status == 0
    assert ran.out.count("已写 Written:") == len(list((tmp_path / "成文").iterdir()))
    assert "评分 Score：自评99.04分，复算99.04分，优" in ran.out
    assert "待处理问题：无。" in ran.out


def test_one_format_on_request_and_never_over_what_is_there(
    run, book: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "成文"
    assert run("write", book, "--out", folder, "--format", "docx").status == 0
    assert {p.suffix for p in folder.iterdir()} == {".docx"}
    again = run("write", book, "--out", folder, "--format", "docx")
    assert again.status == 2
    assert "--force" in again.err
    forced = run("write", book, "--out", folder, "--format", "docx", "--force")
    assert forced.status == 0


def test_what_is_lacking_is_told_and_the_documents_are_written_all_the_same(
    run, tmp_path: Path
) -> None:
    path = blank_book(tmp_path, "hunan_city")
    ran = run("write", path, "--out", tmp_path / "成文", "--format", "docx")
    assert ran.status == 1
    assert "待补 Lacking:" in ran.out
    assert list((tmp_path / "成文").glob("*.docx"))
