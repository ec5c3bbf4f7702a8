"""Hand-made audits for the writers' tests: one faulty report, one unread file."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.audit import Audit, Coverage, NotChecked
from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.document import Cell, Document, Paragraph, ReadProblem, Table
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.finding import Certainty, Finding, FindingKind, Message, Severity
from hengji.model.outline import Outline
from hengji.model.place import Place
from hengji.model.reading import FormMatch, Reading
from hengji.model.relation import Outcome, Relation, RelationStatus
from hengji.model.score import ScoreLine, ScoreSheet, ScoreStatus
from hengji.model.unit import CNY_10K

PROSE = "2021年收入合计188.47万元，其中上年结转47.12万元、公共财政拨款150.82万元。"
HOSTILE = "<script>alert('x')</script> & \"引号\""


def table() -> Table:
    """Two header rows (merged), one data row, one blank cell."""
    rows = (
        (
            Cell(1, 1, "单位", rowspan=2, line=3),
            Cell(1, 2, "收入（万元）", colspan=3, line=4),
        ),
        (
            Cell(2, 2, "合计", line=6),
            Cell(2, 3, "上年\n结转", line=7),
            Cell(2, 4, "公共财政拨款", line=9),
        ),
        (
            Cell(3, 1, "白石县墙材办", line=11),
            Cell(3, 2, "188.47", line=12),
            Cell(3, 3, " 47.12", line=13),
            Cell(3, 4, "", line=14),
        ),
    )
    return Table(index=2, number=1, rows=rows, columns=4, grid_known=True)


def document(path: str = "样例 报告.txt") -> Document:
    """A heading, a sentence, a table and a hostile paragraph."""
    blocks = (
        Paragraph(0, "一、收支情况", number=1, line=1, level=1),
        Paragraph(1, PROSE, number=2, line=2),
        table(),
        Paragraph(3, HOSTILE, number=3, line=16),
    )
    doubt = ReadProblem("TXT-DOUBT", "第16行有控制字符", None)
    return Document(path, "txt", "0" * 64, blocks, problems=(doubt,))


def operand(label: str, text: str, place: Place) -> Operand:
    """A figure in 万元."""
    _, _, decimals = text.partition(".")
    return Operand(label, Figure(text, Decimal(text), CNY_10K, len(decimals)), place)


def relation(
    status: RelationStatus = RelationStatus.BROKEN,
    kind: ClaimKind = ClaimKind.SUM_OF_PARTS,
    code: str = "SUM-201",
) -> Relation:
    """收入合计 = 上年结转 + 公共财政拨款, in the paragraph."""
    paragraph = document().blocks[1]
    assert isinstance(paragraph, Paragraph)

    def quote(text: str) -> Operand:
        start = PROSE.index(text)
        return operand(text, text, paragraph.place(start, start + len(text)))

    claim = Claim(
        kind=kind,
        code=code,
        stated=quote("188.47"),
        operands=(quote("47.12"), quote("150.82")),
        source=ClaimSource.PROSE,
        strength=Strength.EXPLICIT,
        family="f",
        subject="收入合计",
    )
    outcome = Outcome(
        status,
        expected=Decimal("197.94"),
        difference=Decimal("-9.47"),
        arithmetic="47.12 + 150.82 = 197.94",
        reason="缺少一项" if status is RelationStatus.NOT_CHECKABLE else "",
    )
    return Relation(claim, outcome)


def sum_finding() -> Finding:
    """An error in prose with its relation and a repair."""
    broken = relation()
    return Finding(
        code="SUM-201",
        kind=FindingKind.SUM,
        severity=Severity.ERROR,
        certainty=Certainty.CERTAIN,
        title=Message(
            "收入合计：合计与各项之和不符", "Total income differs from parts"
        ),
        message=Message(
            "第2行：收入合计印为188.47万元，而47.12＋150.82＝197.94万元，相差-9.47万元。",
            "Line 2: total income reads 188.47, but 47.12 + 150.82 = 197.94.",
        ),
        places=broken.places,
        stated="188.47",
        expected="197.94",
        difference="-9.47",
        arithmetic="47.12 + 150.82 = 197.94",
        basis="文内勾稽",
        advice=Message("请核对合计数。", "Check the total."),
        suspect=broken.places[0],
        repair="197.94",
        relations=(broken,),
    )


def blank_finding() -> Finding:
    """A warning about a blank cell; its title tries to break out of the page."""
    cell = table().rows[2][3]
    return Finding(
        code="VAL-401",
        kind=FindingKind.MISSING_VALUE,
        severity=Severity.WARNING,
        certainty=Certainty.LIKELY,
        title=Message("公共财政拨款未填 <b>", "Appropriation is blank <b>"),
        message=Message("表1第3行第4列空白。", "Table 1 row 3 column 4 is blank."),
        places=(table().whole(cell),),
        advice=Message("请补填。", "Fill it in."),
    )


def note_finding() -> Finding:
    """An info that overlaps the place of the error."""
    paragraph = document().blocks[1]
    assert isinstance(paragraph, Paragraph)
    return Finding(
        code="TXT-501",
        kind=FindingKind.TEXT_NOISE,
        severity=Severity.INFO,
        certainty=Certainty.POSSIBLE,
        title=Message("数字与文字连写", "Digits run into words"),
        message=Message("请留意。", "Please note."),
        places=(paragraph.place(5, 16),),
    )


def score_sheet() -> ScoreSheet:
    """One line right, one wrong, one undetermined."""
    two = Decimal(10)
    lines = (
        ScoreLine("预算执行率", two, two, Decimal("9.01"), ScoreStatus.RECOMPUTED,
                  "执行率×分值", document().blocks[1].place(0, 4),
                  arithmetic="90.1% × 10 = 9.01"),
        ScoreLine("满意度", two, Decimal(9), Decimal(9), ScoreStatus.RECOMPUTED,
                  "", None),
        ScoreLine("社会效益", two, Decimal(8), None, ScoreStatus.UNDETERMINED,
                  "", None, reason="没有评分标准", reason_en="no scoring rule"),
    )  # fmt: skip
    return ScoreSheet(lines, Decimal(27), "优", Decimal("26.01"), "良", 1)


def faulty_audit(path: str = "样例 报告.txt") -> Audit:
    """A report with three findings, a score sheet and a coverage sheet."""
    form = FormMatch("self_evaluation", "整体支出绩效自评表", None,
                     table().whole(table().rows[0][0]), ("单位",))  # fmt: skip
    outline = Outline("自评报告", "白石县工业和信息化局", fiscal_year=2021)
    place = table().whole(table().rows[2][1])
    return Audit(
        path=path,
        sha256="0" * 64,
        format="txt",
        reading=Reading(document(path), outline, forms=(form,)),
        relations=(relation(), relation(RelationStatus.HELD)),
        findings=(sum_finding(), blank_finding(), note_finding()),
        scores=score_sheet(),
        coverage=Coverage(
            6, 4, 1, 0, 1, 1, (NotChecked("SUM-001", "没有可加的各项", place),)
        ),
    )


def clean_audit(path: str = "清洁.txt") -> Audit:
    """A report without findings and without a score sheet."""
    reading = Reading(document(path), Outline())
    return Audit(path, "0" * 64, "txt", reading, coverage=Coverage(4, 4, 1, 1, 0, 0))


def unread_audit(path: str = "坏 <文件>.docx") -> Audit:
    """A file nobody could read."""
    return Audit(
        path,
        "",
        "docx",
        None,
        failure="文件已加密，请先去除密码。",
        failure_en="The file is encrypted; remove the password first.",
    )
