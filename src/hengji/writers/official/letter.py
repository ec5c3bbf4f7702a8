"""The cover letter of open findings: a document of its own, to be answered."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence

from hengji.model.drawing import Align, CellRole, DrawnCell, DrawnForm
from hengji.model.finding import Finding, Severity
from hengji.writers.official.manuscript import Manuscript
from hengji.writers.official.parts import printed_date, title_lines, write_signature

_NAMES = {
    Severity.ERROR: "错误",
    Severity.WARNING: "疑问",
    Severity.INFO: "提示",
}
_HEADS = ("序号", "类别", "位置", "问题", "建议", "处理情况")
_WIDTHS = (5, 6, 14, 40, 25, 12)


def write_findings_letter(
    findings: Sequence[Finding],
    path: str | os.PathLike[str],
    *,
    title: str,
    organisation: str,
    date: str = "",
) -> None:
    """Write what is still open about a document, with a column for the answer.

    Args:
        findings: what the audit of the document found.
        path: the docx to write.
        title: title of the document the findings are about.
        organisation: the body that has to answer.
        date: date of the letter.
    """
    manuscript = Manuscript()
    heading = f"关于{title}待处理问题的说明"
    manuscript.describe(title=heading, author=organisation)
    manuscript.title(title_lines(heading, organisation))
    manuscript.blank()
    manuscript.flush(f"{organisation}：")
    manuscript.paragraph(_opening(title, findings))
    if findings:
        manuscript.paragraph("请逐项核对，更正或者说明原因后再签字报送。")
    write_signature(manuscript, organisation, printed_date(date), sealed=False)
    if findings:
        manuscript.new_page(landscape=True)
        manuscript.form(_table(findings))
    manuscript.save(path)


def _opening(title: str, findings: Sequence[Finding]) -> str:
    if not findings:
        return f"《{title}》已经审核，没有发现待处理的问题。"
    counts = Counter(finding.severity for finding in findings)
    said = "、".join(
        f"{_NAMES[severity]}{counts[severity]}项"
        for severity in Severity
        if counts[severity]
    )
    whole = f"尚有{len(findings)}项待处理，其中：{said}"
    return f"《{title}》已经审核，{whole}，详见后附清单。"


def _table(findings: Sequence[Finding]) -> DrawnForm:
    cells = list(_row(1, _HEADS, head=True))
    for number, finding in enumerate(findings, 1):
        cells.extend(_row(number + 1, _texts(number, finding)))
    return DrawnForm(
        form="open_findings",
        title="待处理问题清单",
        widths=_WIDTHS,
        cells=tuple(cells),
        landscape=True,
    )


def _texts(number: int, finding: Finding) -> tuple[str, ...]:
    place = finding.suspect or (finding.places[0] if finding.places else None)
    return (
        str(number),
        _NAMES[finding.severity],
        place.label() if place else "",
        f"{finding.message.zh}（{finding.code}）",
        finding.advice.zh,
        "",
    )


def _row(row: int, texts: Sequence[str], *, head: bool = False) -> Iterator[DrawnCell]:
    for column, text in enumerate(texts, 1):
        centred = head or column <= 2
        yield DrawnCell(
            row,
            column,
            text,
            CellRole.LABEL if head else CellRole.DERIVED,
            align=Align.CENTRE if centred else Align.LEFT,
        )
