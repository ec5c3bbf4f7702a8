from __future__ import annotations

from pathlib import Path

from hengji.model.finding import Certainty, Finding, FindingKind, Message, Severity
from hengji.model.place import Place
from hengji.writers.official.letter import write_findings_letter
from tests.writers.official.opened import Opened, W, words


def finding(severity: Severity, code: str) -> Finding:
    place = Place("188.47", 3, table=2, row=4, column=2)
    return Finding(
        code,
        FindingKind.SUM,
        severity,
        Certainty.CERTAIN,
        Message("题", "title"),
        Message("收入合计印为188.47万元，应为197.94万元。", "…"),
        (place,),
        advice=Message("请核对。", "Check."),
    )


def written(path: Path, *findings: Finding) -> tuple[list[str], list[list[str]]]:
    write_findings_letter(
        findings,
        path,
        title="2023年度绩效自评报告",
        organisation="云溪县水务局",
        date="2024-06-10",
    )
    opened = Opened(path)
    lines = [words(p) for p in opened.body.iterchildren(W + "p")]
    rows = [
        [words(c) for c in row.iter(W + "tc")] for row in opened.body.iter(W + "tr")
    ]
    return lines, rows


def test_open_findings_are_counted_and_listed_with_room_for_the_answer(
    tmp_path: Path,
) -> None:
    lines, rows = written(
        tmp_path / "l.docx",
        finding(Severity.ERROR, "SUM-001"),
        finding(Severity.WARNING, "TGT-401"),
    )
    text = "\n".join(lines)
    assert "尚有2项待处理，其中：错误1项、疑问1项" in text
    assert "云溪县水务局：" in lines
    assert "2024年6月10日" in lines
    assert rows[0][-1] == "处理情况"
    assert rows[1] == [
        "1",
        "错误",
        "表2第4行第2列",
        "收入合计印为188.47万元，应为197.94万元。（SUM-001）",
        "请核对。",
        "",
    ]


def test_without_findings_the_letter_says_so_and_has_no_table(tmp_path: Path) -> None:
    lines, rows = written(tmp_path / "l.docx")
    assert any("没有发现待处理的问题" in line for line in lines)
    assert rows == []
