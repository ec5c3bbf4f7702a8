from __future__ import annotations

import stat
from pathlib import Path

import pytest

from hengji.errors import UsageError
from hengji.writers.official import pdf
from hengji.writers.official.report import write_report
from tests.writers.official.drawn import report


def program(folder: Path, script: str) -> str:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return str(path)


def test_without_libreoffice_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pdf.find_program() is None
    with pytest.raises(UsageError, match="没有找到 LibreOffice") as caught:
        pdf.write_pdf(tmp_path / "a.docx", tmp_path / "a.pdf")
    assert "LibreOffice was not found" in caught.value.english


def test_the_file_made_is_put_where_it_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = 'for a; do last="$a"; [ "$o" = 1 ] && out="$a"; o=0; '
    made += '[ "$a" = --outdir ] && o=1; done; echo %PDF > "$out/a.pdf"'
    name = program(tmp_path, made)
    monkeypatch.setattr(pdf, "find_program", lambda: name)
    (tmp_path / "a.docx").write_bytes(b"")
    pdf.write_pdf(tmp_path / "a.docx", tmp_path / "b.pdf")
    assert (tmp_path / "b.pdf").read_text() == "%PDF\n"


@pytest.mark.parametrize(
    ("script", "words"), [("exit 1", "没有把"), ("exec sleep 5", "超过1秒")]
)
def test_failure_and_silence_are_told(
    script: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = program(tmp_path, script)
    monkeypatch.setattr(pdf, "find_program", lambda: name)
    with pytest.raises(UsageError, match=words):
        pdf.write_pdf(tmp_path / "a.docx", tmp_path / "b.pdf", seconds=1)
    assert not (tmp_path / "b.pdf").exists()


@pytest.mark.slow
@pytest.mark.skipif(pdf.find_program() is None, reason="LibreOffice is not installed")
def test_libreoffice_makes_a_pdf(tmp_path: Path) -> None:
    write_report(report(), tmp_path / "r.docx")
    pdf.write_pdf(tmp_path / "r.docx", tmp_path / "r.pdf")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
