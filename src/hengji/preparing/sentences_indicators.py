"""Standard sentences about indicators: how many, their points, what was deducted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial

from hengji.model.indicator import IndicatorLine, IndicatorTable
from hengji.model.number import ZERO, trimmed

_CATEGORIES = ("产出", "效益", "满意度")
_STOPS = "。；;，, \n"


def indicator_makers(
    tables: Sequence[IndicatorTable],
) -> Mapping[str, Callable[[], str]]:
    """Sentences by name; they speak of the first table, which is the body's own."""
    lines = tables[0].lines if tables else ()
    return {
        f"{category}指标完成情况": partial(_category, category, lines)
        for category in _CATEGORIES
    }


def _category(category: str, lines: Sequence[IndicatorLine]) -> str:
    """``产出指标共4项，满分50分，得50分。`` and each deduction with its reason."""
    own = [
        line
        for line in lines
        if line.category and category in line.category.name and not line.empty
    ]
    scored = [line for line in own if line.max_score and line.score]
    if not own or len(scored) < len(own):
        return ""
    points = sum((_points(line)[0] for line in own), ZERO)
    score = sum((_points(line)[1] for line in own), ZERO)
    words = (
        f"{category}指标共{len(own)}项，满分{trimmed(points)}分，得{trimmed(score)}分。"
    )
    return words + "".join(_deduction(line) for line in own)


def _points(line: IndicatorLine) -> tuple[Decimal, Decimal]:
    """Points attainable and obtained, nothing where the cell is blank."""
    most, got = line.max_score, line.score
    return (most.figure.value if most else ZERO, got.figure.value if got else ZERO)


def _deduction(line: IndicatorLine) -> str:
    most, got = _points(line)
    if got >= most:
        return ""
    words = f"“{line.indicator.name}”扣{trimmed(most - got)}分"
    reason = line.reason.text.strip(_STOPS) if line.reason else ""
    return f"{words}，原因是：{reason}。" if reason else f"{words}。"
