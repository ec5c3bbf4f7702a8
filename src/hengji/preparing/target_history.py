"""This year's targets against last year's: lowered, or dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.figure import Figure
from hengji.model.finding import Message, Severity
from hengji.model.number import ZERO, D
from hengji.preparing.target_line import TargetLine, figures_of, under_unit
from hengji.taxonomy.achievement import Direction, direction_of
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.library import likeness

COMPARED = "财预〔2021〕101号：指标值的设定依据包括历史标准；逐年可比是审核惯例"
KEPT = "审核惯例：延续性任务的核心指标逐年保持，便于比较"
_YEAR = re.compile(r"(?:19|20)\d\d年?(?:度)?")
#: Names this alike (per cent) are one indicator reworded.
_SAME = 70
#: No rule names a number: from here on a reviewer asks why so little is aimed at.
_FAR = D("1.3")


def history_advice(
    lines: Sequence[TargetLine], last_year: Sequence[TargetLine]
) -> Iterator[TargetAdvice]:
    """Each of last year's indicators: gone, or asking less than it did."""
    now = {_key(line): line for line in lines}
    for old in last_year:
        found = now.get(_key(old)) or _alike(old, lines)
        if found is None:
            yield _dropped(old)
        else:
            yield from _lowered(found, old)


def _key(line: TargetLine) -> str:
    return concept_key(_YEAR.sub("", line.key))


def _alike(old: TargetLine, lines: Sequence[TargetLine]) -> TargetLine | None:
    for line in lines:
        if likeness(_key(old), _key(line)) >= _SAME:
            return line
    return None


def _dropped(old: TargetLine) -> TargetAdvice:
    return TargetAdvice(
        AdviceKind.DROPPED,
        Severity.INFO,
        old.name,
        Message(
            f"上年有指标“{old.name}”（{old.target or '未填'}），今年没有了，"
            "逐年无法比较。",
            f"last year's “{old.name}” is missing this year.",
        ),
        Message(
            f"任务仍在的，保留“{old.name}”；任务已完成的，说明取消的原因",
            f"keep “{old.name}”, or say why it ended",
        ),
        KEPT,
    )


def _lowered(new: TargetLine, old: TargetLine) -> Iterator[TargetAdvice]:
    if new.figure is None or old.figure is None or _explained(new):
        return
    if not _comparable(new.figure, old.figure):
        return
    direction = direction_of(new.line, new.figure)
    if direction is Direction.UNKNOWN or direction is not direction_of(
        old.line, old.figure
    ):
        return
    up = direction is Direction.UP
    reached = under_unit(old.line, figures_of(old.line.actual))
    if _is_worse(new.figure, old.figure, up):
        yield _told(new, Severity.WARNING, "上年指标值", "target", old.target, up)
    elif (
        reached is not None
        and old.line.actual is not None
        and _comparable(new.figure, reached)
        and _is_far(new.figure, reached, up)
    ):
        done = old.line.actual.text.strip()
        yield _told(new, Severity.INFO, "上年实际完成值", "result", done, up)


def _explained(new: TargetLine) -> bool:
    reason = new.line.reason
    return reason is not None and not reason.is_blank


def _comparable(left: Figure, right: Figure) -> bool:
    return left.unit.dimension == right.unit.dimension


def _is_worse(new: Figure, old: Figure, up: bool) -> bool:
    if up:
        return new.base_value < old.base_value
    return new.base_value > old.base_value


def _is_far(new: Figure, reached: Figure, up: bool) -> bool:
    """Whether last year's result was far beyond what is now asked."""
    asked, done = new.base_value, reached.base_value
    if up:
        return done >= _FAR * asked > ZERO
    return asked >= _FAR * done > ZERO


def _told(
    new: TargetLine, severity: Severity, what: str, english: str, old: str, up: bool
) -> TargetAdvice:
    how, than = ("低于", "below") if up else ("宽于", "looser than")
    return new.advise(
        AdviceKind.LOWERED,
        severity,
        Message(
            f"今年指标值“{new.target}”{how}{what}“{old}”，没有说明原因。",
            f"“{new.target}” is {than} last year's {english} “{old}”, no reason given.",
        ),
        Message(
            f"不{'低于' if up else '高于'}“{old}”，或注明任务量、政策、资金变化的依据",
            f"keep to “{old}” or better, or name what changed",
        ),
        COMPARED,
    )
