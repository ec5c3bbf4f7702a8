"""扣分须说明原因：points lost, or a target missed, without a word of explanation.

财预〔2020〕10号: targets missed or strongly deviated from are explained with their
cause and the measure to improve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, is_blank, lines, table_name, told
from hengji.checks.kinds.reason_misplaced import slipped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding, Message, Severity
from hengji.model.indicator import IndicatorTable
from hengji.model.number import plain, trimmed
from hengji.model.reading import Reading
from hengji.model.unit import PERCENT
from hengji.taxonomy.achievement import shortfall
from hengji.taxonomy.concepts import concept_key

_TOPIC = re.compile(r"执行率|预算执行|执行进度|支出进度|预算完成率|未支出|未支付|结转")
_CAUSE = re.compile(r"原因|由于|因为|因此|受.{0,12}影响|主要是|系因|因[^此为]")


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Cases ``deduction``, ``execution`` and ``target_missed``."""
    case = rule.operand("case", "deduction")
    if case == "execution":
        yield from _execution(reading, rule)
    elif case == "target_missed":
        yield from _missed(reading, rule)
    else:
        yield from _deduction(reading, rule)


def _deduction(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    moved = {id(pair.deducted.line) for pair in slipped(reading)}
    above: Seen | None = None
    for seen in lines(reading):
        previous, above = above, seen
        reason = seen.line.reason
        if reason is None or not reason.is_blank or not seen.is_deducted:
            continue
        top, got = seen.line.max_score, seen.line.score
        if top is None or got is None or id(seen.line) in moved:
            continue
        lost = trimmed(top.figure.value - got.figure.value)
        full, score = plain(top.figure.value), plain(got.figure.value)
        shared = _may_share(seen, previous)
        yield make(
            rule,
            subject=seen.name,
            certainty=Certainty.POSSIBLE if shared else Certainty.CERTAIN,
            severity=Severity.INFO if shared else None,
            message=told(
                seen,
                f"分值{full}分，得{score}分，扣{lost}分，而偏差原因栏为空。"
                "请写明扣分原因和改进措施。",
                f"{score} of {full} points, {lost} lost, and the reason is blank.",
            ),
            places=seen.places(reason.place),
            stated="（空白）",
            expected="偏差原因及改进措施",
            difference=lost,
            arithmetic=f"{full} - {score} = {lost}",
        )


def _may_share(seen: Seen, above: Seen | None) -> bool:
    """Whether the blank may be the rest of a merged cell a text file cannot show."""
    return (
        above is not None
        and above.table is seen.table
        and not seen.table.table.grid_known
        and above.is_deducted
        and (not is_blank(above.line.reason))
    )


def _missed(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    elsewhere = _with_reasons(reading)
    for seen in lines(reading):
        found = seen.comparison
        if found is None or found.met is not False or seen.line.score is not None:
            continue
        if not is_blank(seen.line.reason) or _explained(seen, reading):
            continue
        if concept_key(seen.line.indicator.name) in elsewhere:
            continue
        gap = trimmed(shortfall(found)) + _gap_unit(found.actual.unit.symbol)
        yield make(
            rule,
            subject=seen.name,
            message=told(
                seen,
                f"目标{found.target.text.strip()}，完成{found.actual.text.strip()}，"
                f"相差{gap}，未达到目标而没有说明原因。",
                f"target {found.target.text.strip()}, result "
                f"{found.actual.text.strip()}: missed, and nothing explains why.",
            ),
            places=seen.places(),
            stated=str(found.actual),
            expected=str(found.target),
            difference=gap,
            certainty=Certainty.LIKELY,
        )


def _with_reasons(reading: Reading) -> set[str]:
    """Keys of indicators whose reason some table of the document gives.

    A report repeats its indicators in a form that has no column for reasons.
    """
    return {
        concept_key(seen.line.indicator.name)
        for seen in lines(reading)
        if not is_blank(seen.line.reason)
    } - {""}


def _gap_unit(symbol: str) -> str:
    return "个百分点" if symbol == PERCENT.symbol else symbol


def _explained(seen: Seen, reading: Reading) -> bool:
    """In its own cell, or where the same indicator stands in a form with reasons."""
    actual = seen.line.actual
    if actual is not None and _CAUSE.search(actual.text) is not None:
        return True
    return any(
        other.line.indicator.name == seen.line.indicator.name
        and not is_blank(other.line.reason)
        for other in lines(reading)
    )


def _execution(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    for table in reading.indicators:
        top, got = (
            table.execution_operand("max_score"),
            table.execution_operand("score"),
        )
        rate = table.execution_operand("execution_rate")
        if top is None or got is None or got.figure.value >= top.figure.value:
            continue
        if rate is not None and rate.figure.base_value >= 1:
            continue
        if _told_anywhere(reading, table):
            continue
        lost = trimmed(top.figure.value - got.figure.value)
        full, score = plain(top.figure.value), plain(got.figure.value)
        printed = f"执行率{rate.figure.text.strip()}，" if rate else ""
        yield make(
            rule,
            subject="预算执行率",
            message=Message(
                f"{table_name(table)}年度资金总额一行：{printed}分值{full}分，"
                f"得{score}分，扣{lost}分，表内和正文都没有说明未执行完的原因。",
                f"Table {table.table.number}, row of all funds: {score} of {full} "
                "points, and nothing in the document says why funds were not spent.",
            ),
            places=[o.place for o in (got, top, rate) if o is not None],
            stated=score,
            expected="执行率偏差原因",
            difference=lost,
            arithmetic=f"{full} - {score} = {lost}",
            certainty=Certainty.LIKELY,
        )


def _told_anywhere(reading: Reading, table: IndicatorTable) -> bool:
    texts = [p.text for p in reading.document.paragraphs()]
    texts += [line.reason.text for line in table.lines if line.reason is not None]
    texts += [
        cell.text
        for other in reading.document.tables()
        for row in other.rows
        for cell in row
        if len(cell.text) > 30
    ]
    return any(_TOPIC.search(text) and _CAUSE.search(text) for text in texts)
