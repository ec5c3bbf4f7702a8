"""Files as named, folders searched through, in stable order, nothing twice."""

import os
from pathlib import Path

import pytest

from hengji.cli.gather import gather, notes, suffixes


def names(gathered) -> list[str]:
    return [Path(path).name for path in gathered.files]


def test_office_files_and_texts_are_looked_for_notes_are_not():
    assert {".txt", ".docx", ".xlsx"} <= suffixes()
    assert not {"", ".md", ".log"} & suffixes()


def test_a_folder_gives_its_reports_in_the_order_of_names(folder):
    assert names(gather([str(folder)])) == ["洁.docx", "报告.txt", "报告.txt"]


def test_a_file_named_outright_is_taken_whatever_its_suffix(folder):
    assert names(gather([str(folder / "图.png")])) == ["图.png"]


def test_a_path_that_does_not_exist_is_left_to_the_reader(tmp_path):
    assert names(gather([str(tmp_path / "没有.docx")])) == ["没有.docx"]


def test_lock_files_are_set_aside_even_when_named(folder):
    gathered = gather([str(folder / "~$洁.docx")])
    assert gathered.files == [] and gathered.locks == ["~$洁.docx"]


def test_unsupported_files_are_counted_by_suffix(folder):
    assert gather([str(folder)]).unsupported == {".png": 1, ".md": 1}


def test_hidden_files_and_folders_are_not_reports(folder):
    assert "隐.txt" not in names(gather([str(folder)]))


def test_the_first_naming_of_a_file_counts(folder):
    gathered = gather([str(folder / "二/报告.txt"), str(folder)])
    assert len(gathered.files) == 3
    assert gathered.files[0].endswith("二/报告.txt")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_a_loop_of_links_ends(folder):
    (folder / "环").symlink_to(folder, target_is_directory=True)
    assert len(gather([str(folder)]).files) == 3


def test_what_was_left_out_is_told_in_the_language_asked_for(folder):
    gathered = gather([str(folder)])
    assert any("锁定文件 1 个（~$洁.docx）" in note for note in notes(gathered, "zh"))
    assert any("not supported: 2" in note for note in notes(gathered, "en"))
    assert notes(gather([]), "zh") == []
