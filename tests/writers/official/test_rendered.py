"""Pages as LibreOffice lays them out: 22 lines of 28 characters."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from hengji.model.composition import Composition, Heading, Passage
from hengji.writers.official import pdf
from hengji.writers.official.report import write_report

_LINE = re.compile(r"<line [^>]*>(.*?)</line>", re.DOTALL)
_WORD = re.compile(r">([^<\s]+)</word>")


@pytest.mark.slow
@pytest.mark.skipif(
    pdf.find_program() is None or shutil.which("pdftotext") is None,
    reason="LibreOffice or pdftotext is not installed",
)
def test_a_page_of_text_has_twenty_two_lines_of_twenty_eight(tmp_path: Path) -> None:
    words = "加强预算绩效管理提高财政资金使用效益" * 110
    blocks = (Passage(words + "。"), Heading(1, "一、情况"), Passage(words + "。"))
    write_report(
        Composition(("绩效自评报告",), "云溪县水务局", 2023, blocks),
        tmp_path / "r.docx",
    )
    pdf.write_pdf(tmp_path / "r.docx", tmp_path / "r.pdf")
    command = ["pdftotext", "-bbox-layout", "-f", "2", "-l", "2", "r.pdf", "r.html"]
    subprocess.run(command, cwd=tmp_path, check=True)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    lines = ["".join(_WORD.findall(line)) for line in _LINE.findall(page)]
    assert "—2—" in lines
    lines.remove("—2—")
    assert [len(line) for line in lines] == [28] * 22
