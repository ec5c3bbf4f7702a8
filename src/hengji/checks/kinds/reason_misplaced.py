"""偏差原因错行：the reason stands one row off the line that lost points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, is_blank, lines, told
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.indicator import CellText
from hengji.model.number import plain, trimmed
from hengji.model.reading import Reading


class Slip(NamedTuple):
    """A deducted line without a reason beside a full line that carries one."""

    deducted: Seen
    carrier: Seen
    reason: CellText
    blank: CellText


def slipped(reading: Reading) -> list[Slip]:
    """Every such pair: the only reason next to a deduction that has none."""
    found = []
    seen = lines(reading)
    for index, line in enumerate(seen):
        blank = line.line.reason
        if blank is None or not blank.is_blank or not line.is_deducted:
            continue
        beside = [
            other
            for other in (
                *seen[max(0, index - 1) : index],
                *seen[index + 1 : index + 2],
            )
            if other.table is line.table and _carries(other)
        ]
        if len(beside) == 1 and beside[0].line.reason is not None:
            found.append(Slip(line, beside[0], beside[0].line.reason, blank))
    return found


def _carries(seen: Seen) -> bool:
    missed = seen.comparison is not None and seen.comparison.met is False
    return seen.is_full and not missed and not is_blank(seen.line.reason)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding per slip, naming both rows."""
    for slip in slipped(reading):
        top, got = slip.deducted.line.max_score, slip.deducted.line.score
        if top is None or got is None:
            continue
        lost = trimmed(top.figure.value - got.figure.value)
        full, score = plain(top.figure.value), plain(got.figure.value)
        words = slip.reason.text.strip()
        yield make(
            rule,
            subject=slip.deducted.name,
            message=told(
                slip.deducted,
                f"分值{full}分，得{score}分，扣{lost}分，偏差原因栏为空；而第"
                f"{slip.carrier.line.row}行“{slip.carrier.name}”得满分，却填有原因"
                f"“{words}”。原因很可能填错了行，请移到扣分的一行。",
                f"{score} of {full} points without a reason, while the fully scored "
                f"row {slip.carrier.line.row} carries one: it slipped a row.",
            ),
            places=(
                slip.blank.place,
                slip.reason.place,
                *slip.deducted.places(),
                *slip.carrier.places(),
            ),
            stated="（空白）",
            expected=words,
            difference=lost,
            arithmetic=f"{full} - {score} = {lost}",
            suspect=slip.reason.place,
        )
