"""不可能的百分率：satisfaction above 100 %, “≥100%”, a grading band as a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, lines, told
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.indicator import CellText
from hengji.model.number import HUNDRED
from hengji.model.reading import Reading
from hengji.model.unit import PERCENT
from hengji.taxonomy.text import fold_width

#: Shares of a whole by nature: they cannot pass 100 %.
_SHARE = re.compile(
    r"满意(?:度|率)|合格率|达标率|准确率|及时率|完好率|覆盖率|参与度|参与率|优良率|"
    r"入学率|巩固率|知晓率|公开率|足额率|规范率|正常运行率|验收率"
)
_BAND = re.compile(
    r"^\s*\d+(?:\.\d+)?%?\s*(?:\((?:不)?含\))?\s*[-~—至]+\s*\d+(?:\.\d+)?%"
    r"\s*(?:\(?(?:不)?含[^)]*\)?)?\s*$"
)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Cases ``above`` and ``band``."""
    band = rule.operand("case", "above") == "band"
    for seen in lines(reading):
        if not _SHARE.search(_words(seen)):
            continue
        if band:
            yield from _band(seen, rule)
        else:
            yield from _above(seen, rule)


def _words(seen: Seen) -> str:
    line = seen.line
    above = (line.subcategory, line.category)
    names = [h.name for h in above if h is not None and "满意" in h.name]
    target = line.target.text if line.target is not None else ""
    satisfied = "满意度" if names else ""
    return f"{line.indicator.name}{target[:20]}{satisfied}"


def _above(seen: Seen, rule: CheckRule) -> Iterator[Finding]:
    cells = [c for c in (seen.line.actual, seen.line.target) if c is not None]
    wrong = [cell for cell in cells if _is_above(cell)]
    if not wrong:
        return
    text = wrong[0].text.strip()
    yield make(
        rule,
        subject=seen.name,
        message=told(
            seen,
            f"“{text}”不成立：这类比率不会超过100%，请写作100%或实际数值。",
            f"“{text}” cannot be: such a rate does not pass 100%.",
        ),
        places=(*[cell.place for cell in wrong], seen.line.indicator.place),
        stated=text,
        expected="不高于100%",
    )


def _is_above(cell: CellText) -> bool:
    if len(cell.figures) != 1:
        return False
    figure = cell.figures[0]
    if figure.unit is not PERCENT or "增" in cell.text or "任务" in cell.text:
        return False
    open_ended = figure.value == HUNDRED and figure.comparator in (">", "≥")
    return figure.value > HUNDRED or open_ended


def _band(seen: Seen, rule: CheckRule) -> Iterator[Finding]:
    actual = seen.line.actual
    if actual is None or not _BAND.match(fold_width(actual.text)):
        return
    text = actual.text.strip()
    yield make(
        rule,
        subject=seen.name,
        message=told(
            seen,
            f"实际完成值“{text}”是一个区间（像是定性评分的档次），不是实测数值。"
            "请填写实际的比率。",
            f"the result “{text}” is a band, not a measured value.",
        ),
        places=(actual.place, seen.line.indicator.place),
        stated=text,
        expected="实测比率",
    )
