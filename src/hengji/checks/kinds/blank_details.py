"""A total is filled in, and every line printed under it for its details is blank."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.model.check_rule import CheckRule
from hengji.model.fact import Presence
from hengji.model.finding import Finding, Message
from hengji.model.number import ZERO
from hengji.model.reading import Reading
from hengji.model.table_reading import Row, Segment
from hengji.taxonomy.concepts import concept_key


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Rows named ``label`` in tables recognised as ``form`` (both operands)."""
    form, label = rule.operand("form"), concept_key(rule.operand("label"))
    numbers = {
        match.table.number
        for match in reading.forms
        if match.form == form and match.table is not None
    }
    for table in reading.tables:
        if table.table.number in numbers:
            for segment in table.segments:
                yield from _in_segment(segment, label, rule)


def _in_segment(segment: Segment, label: str, rule: CheckRule) -> Iterator[Finding]:
    for index, row in enumerate(segment.rows):
        if concept_key(row.label) != label or not _amounts(row):
            continue
        details = _under(segment, index)
        if details and not any(_filled(detail) for detail in details):
            yield _finding(segment, row, details, rule)


def _under(segment: Segment, index: int) -> list[Row]:
    """The labelled rows below a row and inside it."""
    depth = segment.rows[index].depth
    found = []
    for row in segment.rows[index + 1 :]:
        if row.depth <= depth:
            break
        if row.label:
            found.append(row)
    return found


def _amounts(row: Row) -> list[str]:
    return [
        str(figure)
        for entry in row.entries
        for figure in entry.figures
        if figure.value != ZERO
    ]


def _filled(row: Row) -> bool:
    return any(
        entry.presence in (Presence.VALUE, Presence.TEXT) for entry in row.entries
    )


def _finding(
    segment: Segment, row: Row, details: list[Row], rule: CheckRule
) -> Finding:
    cells = [r.label_cell for r in (*details, row) if r.label_cell is not None]
    places = [segment.table.whole(cell) for cell in cells]
    amounts = "、".join(_amounts(row))
    names = "、".join(f"“{detail.label}”" for detail in details)
    return make(
        rule,
        subject=row.label,
        message=Message(
            f"{places[-1].label()}“{row.label}”填了{amounts}，"
            f"其下应逐项填列的{names}却都没有金额，看不出钱用在哪些项目上。",
            f"“{row.label}” shows {amounts}, but none of the lines printed under it "
            f"is filled in ({len(details)} blank).",
        ),
        places=places,
        stated=amounts,
    )
