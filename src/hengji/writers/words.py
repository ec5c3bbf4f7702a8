"""The words every writer shares: severities, kinds, states, places, numbers."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.finding import Certainty, FindingKind, Message, Severity
from hengji.model.number import round_half_up, trimmed
from hengji.model.place import Place
from hengji.model.relation import RelationStatus

#: Gravest first: the order of every list of findings.
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)

SEVERITY = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("疑点", "warning"),
    Severity.INFO: Message("提示", "note"),
}
CERTAINTY = {
    Certainty.CERTAIN: Message("确定", "certain"),
    Certainty.LIKELY: Message("很可能", "likely"),
    Certainty.POSSIBLE: Message("可能", "possible"),
}
KIND = {
    FindingKind.SUM: Message("合计", "sum"),
    FindingKind.DIFFERENCE: Message("差额", "difference"),
    FindingKind.GROWTH: Message("增减幅度", "growth"),
    FindingKind.SHARE: Message("占比", "share"),
    FindingKind.RATIO: Message("比率", "ratio"),
    FindingKind.COMPLETION_RATE: Message("执行率", "completion rate"),
    FindingKind.CROSS_REFERENCE: Message("前后不一致", "cross reference"),
    FindingKind.SCORING: Message("评分", "scoring"),
    FindingKind.WEIGHT: Message("分值", "weight"),
    FindingKind.GRADE: Message("等级", "grade"),
    FindingKind.MISSING_REASON: Message("缺少原因", "missing reason"),
    FindingKind.MISSING_VALUE: Message("缺少数据", "missing value"),
    FindingKind.UNIT: Message("计量单位", "unit"),
    FindingKind.STRUCTURE: Message("结构", "structure"),
    FindingKind.TEXT_NOISE: Message("文字", "text"),
    FindingKind.TARGET_EQUALS_RESULT: Message("目标与结果雷同", "target = result"),
    FindingKind.OTHER: Message("其他", "other"),
}
STATUS = {
    RelationStatus.HELD: Message("相符", "held"),
    RelationStatus.ROUNDING: Message("舍入可解释", "explained by rounding"),
    RelationStatus.BROKEN: Message("不符", "broken"),
    RelationStatus.NOT_CHECKABLE: Message("无法核对", "not checkable"),
}
READ_STATUS = {
    "complete": Message("完整", "complete"),
    "partial": Message("部分", "partial"),
    "failed": Message("失败", "failed"),
}
_SHOWN_DECIMALS = 4


def pick(message: Message, language: str) -> str:
    """The message in ``zh`` or ``en``; Chinese where no English was written."""
    return (message.en or message.zh) if language == "en" else message.zh


def place_label(place: Place, language: str = "zh") -> str:
    """Where a place is: ``第85行 表2第4行第2列``, ``line 85, table 2 row 4 …``."""
    if language != "en":
        return place.label()
    parts = []
    if place.page is not None:
        parts.append(f"page {place.page}")
    if place.sheet is not None:
        parts.append(f"sheet “{place.sheet}” {place.cell or ''}".rstrip())
    if place.line is not None:
        parts.append(f"line {place.line}")
    if place.table is not None and place.sheet is None:
        parts.append(f"table {place.table} row {place.row} column {place.column}")
    elif place.paragraph is not None and place.line is None:
        parts.append(f"paragraph {place.paragraph}")
    return ", ".join(parts)


def number(value: Decimal | None) -> str:
    """A number for a person: exact up to four decimals, else ``≈`` and rounded."""
    if value is None:
        return "—"
    exact = trimmed(value)
    _, _, decimals = exact.partition(".")
    if len(decimals) <= _SHOWN_DECIMALS:
        return exact
    return "≈" + trimmed(round_half_up(value, _SHOWN_DECIMALS))


def percentage(part: int, whole: int) -> str:
    """``840/1200 = 70%`` without its left side; ``—`` of nothing."""
    if not whole:
        return "—"
    return trimmed(round_half_up(Decimal(part * 100) / Decimal(whole), 1)) + "%"
