"""The coverage sheet: what was checked, what was not and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hengji.model.audit import Coverage, NotChecked
from hengji.model.place import Spot, spot
from hengji.model.reading import Reading
from hengji.model.relation import Relation, RelationStatus

#: Roles of numbers in prose that measure nothing.
_SILENT = frozenset({"ordinal", "year", "date", "code", "other"})
#: Reasons are listed up to here; the counts go on.
MOST_REASONS = 200


def coverage(reading: Reading, relations: Iterable[Relation]) -> Coverage:
    """Count figures and relations of one document."""
    figures = measuring_spots(reading)
    counts: Counter[RelationStatus] = Counter()
    checked: set[Spot] = set()
    reasons: list[NotChecked] = []
    for relation in relations:
        counts[relation.status] += 1
        if relation.status is not RelationStatus.NOT_CHECKABLE:
            checked |= relation.spots
        elif len(reasons) < MOST_REASONS:
            reasons.append(
                NotChecked(
                    relation.code, relation.outcome.reason, relation.claim.stated.place
                )
            )
    reasons.extend(NotChecked(d.code, d.reason, d.place) for d in reading.doubts)
    return Coverage(
        figures=len(figures),
        figures_checked=len(figures & checked),
        held=counts[RelationStatus.HELD],
        rounding=counts[RelationStatus.ROUNDING],
        broken=counts[RelationStatus.BROKEN],
        not_checkable=counts[RelationStatus.NOT_CHECKABLE],
        reasons=tuple(reasons),
    )


def measuring_spots(reading: Reading) -> set[Spot]:
    """Every place where a number that measures something is printed."""
    spots: set[Spot] = {
        (table.table.index, entry.cell.row, entry.cell.column, figure.start)
        for table in reading.tables
        for segment in table.segments
        for row in segment.rows
        for entry in row.entries
        for figure in entry.figures
    }
    spots.update(
        spot(mention.place)
        for sentence in reading.sentences
        for mention in sentence.mentions
        if mention.role not in _SILENT
    )
    return spots
