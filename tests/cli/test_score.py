from __future__ import annotations

import json
from pathlib import Path

import pytest

from hengji.cli.main import main
from tests.support.indicator_forms import HEADER, rows

REPORT = rows(
    HEADER,
    "产出|质量|合格率|≥95%|90%|50|50|",
    "效益|社会|环境|优化|优化|40|38|略",
    "总分|100|98",
)


@pytest.fixture
def report(tmp_path: Path) -> str:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    return str(file)


def test_a_report_is_scored_line_by_line(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", report]) == 0
    told = capsys.readouterr().out
    assert "合格率：分值 50，自评 50，复算 47.37" in told and "规则" not in told


def test_explain_gives_the_trace(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", report, "--explain"]) == 0
    assert "计算：50 × 90% ÷ ≥95% = 47.37" in capsys.readouterr().out


def test_json_is_for_machines(
    report: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["score", report, "--format", "json"]) == 0
    (sheet,) = json.loads(capsysbinary.readouterr().out)["sheets"]
    assert sheet["claimed_total"] == "98"


def test_a_document_that_scores_nothing_is_said_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plain.txt"
    file.write_text("正文\n", encoding="utf-8")
    assert main(["score", str(file)]) == 1
    assert "没有可评分的表" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", str(tmp_path / "none.docx")]) == 2
    assert "Traceback" not in capsys.readouterr().err
