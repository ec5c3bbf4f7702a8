"""Office files: the original annotated where it can be, never overwritten."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hengji.batch.job import Job, Order, audit_file
from hengji.batch.office import write_office
from hengji.cli.main import main
from hengji.errors import ReadError
from hengji.pipeline import audit
from tests.support.comments import comments
from tests.support.office import paragraph, word_file, written

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def test_a_docx_comes_back_with_comments_under_a_new_name() -> None:
    done = audit_file(Job(str(EXAMPLES / "county.docx"), Order(format="docx")))
    assert done.name == "county.审核.docx"
    assert isinstance(done.report, bytes)
    assert len(comments(done.report)) >= done.summary.errors + done.summary.warnings


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_other_input_gets_a_file_of_its_own(form: str) -> None:
    done = audit_file(Job(str(EXAMPLES / "bureau.txt"), Order(format=form)))
    assert done.name == f"bureau.审核.{form}"
    assert isinstance(done.report, bytes)
    assert done.report.startswith(b"PK")


def test_a_macro_enabled_original_keeps_its_suffix(tmp_path: Path) -> None:
    path = written(tmp_path, "a.docm", word_file(paragraph("收入")))
    assert write_office(audit(path), "docx", "zh").name == "a.审核.docm"
    assert write_office(audit(path), "xlsx", "zh").name == "a.审核.xlsx"


def test_a_file_changed_meanwhile_is_not_annotated(tmp_path: Path) -> None:
    path = written(tmp_path, "a.docx", word_file(paragraph("收入")))
    done = replace(audit(path), sha256="0" * 64)
    with pytest.raises(ReadError, match="改动过"):
        write_office(done, "docx", "zh")


def test_the_command_needs_a_folder_and_leaves_the_original(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = Path(shutil.copy(EXAMPLES / "county.docx", tmp_path))
    before = path.read_bytes()
    assert main(["audit", str(path), "--format", "docx"]) == 2
    assert "--out DIR" in capfd.readouterr().err
    for _ in range(2):
        main(["audit", str(path), "--format", "docx", "-o", str(tmp_path)])
    names = sorted(p.name for p in tmp_path.iterdir())
    assert names == ["county.docx", "county.审核.docx"]
    assert path.read_bytes() == before


def test_an_annotated_copy_beside_the_original_is_not_taken_for_output(
    tmp_path: Path,
) -> None:
    for name in ("county.docx", "county.审核.docx"):
        shutil.copy(EXAMPLES / "county.docx", tmp_path / name)
    main(["audit", str(tmp_path), "--format", "docx", "-o", str(tmp_path)])
    kept = (tmp_path / "county.审核.docx").read_bytes()
    assert kept == (EXAMPLES / "county.docx").read_bytes()
    assert (tmp_path / "county.审核-2.docx").exists()
