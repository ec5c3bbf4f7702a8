"""Marks: which stretches of which paragraph or cell a finding points to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from hengji.model.audit import Audit
from hengji.model.finding import Finding, Severity
from hengji.model.place import Place
from hengji.model.relation import RelationStatus
from hengji.writers.html.tags import LETTER, SHAPE, escape

#: A paragraph, or a cell by its row and column.
Key = tuple[int, int | None, int | None]
_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_AGREED = (RelationStatus.HELD, RelationStatus.ROUNDING)


class Mark(NamedTuple):
    """``text[start:end]`` under finding ``ordinal``; 0 is a figure that agreed.

    ``other`` marks what merely takes part, beside the suspect.
    """

    start: int
    end: int
    ordinal: int
    severity: Severity | None
    other: bool = False


def key_of(place: Place) -> Key:
    """The paragraph or cell a place lies in."""
    return (place.block, place.row, place.column)


class Marks:
    """All marks of one audit, by paragraph or cell.

    Args:
        audit: the audit.
        findings: its findings in the order in which they are numbered from 1.
    """

    def __init__(self, audit: Audit, findings: Sequence[Finding]) -> None:
        self._marks: dict[Key, list[Mark]] = {}
        self._targets: set[Key] = set()
        for ordinal, finding in enumerate(findings, start=1):
            first: tuple[Key, int, int] | None = None
            for spot in dict.fromkeys(map(_spot, _places(finding))):
                first = first or spot
                key, start, end = spot
                mark = Mark(start, end, ordinal, finding.severity, spot != first)
                self._marks.setdefault(key, []).append(mark)
        self._agreed(audit)
        self._targets.update(self._marks)
        self._targets.update(map(key_of, _others(audit)))

    def _agreed(self, audit: Audit) -> None:
        spots = {
            _spot(place)
            for relation in audit.relations
            if relation.status in _AGREED
            for place in relation.places
        }
        for key, start, end in spots:
            self._marks.setdefault(key, []).append(Mark(start, end, 0, None))

    def is_target(self, key: Key) -> bool:
        """Whether something on the page points there."""
        return key in self._targets

    def text(self, key: Key, text: str) -> str:
        """The escaped text of a paragraph or cell with its marks."""
        marks = self._marks.get(key)
        return escape(text) if marks is None else _marked(text, marks)


def _places(finding: Finding) -> Iterable[Place]:
    """Every place of a finding, the suspect first."""
    if finding.suspect is None:
        return finding.places
    return (finding.suspect, *finding.places)


def _spot(place: Place) -> tuple[Key, int, int]:
    return key_of(place), place.start, place.end


def _others(audit: Audit) -> Iterable[Place]:
    """Places the sheets point to."""
    for relation in audit.relations:
        yield relation.claim.stated.place
    for reason in audit.coverage.reasons:
        if reason.place is not None:
            yield reason.place
    if audit.scores is not None:
        for line in audit.scores.lines:
            if line.place is not None:
                yield line.place


def _marked(text: str, marks: list[Mark]) -> str:
    size = len(text)
    clipped = [
        mark._replace(start=min(mark.start, size), end=min(mark.end, size))
        for mark in marks
    ]
    cuts = sorted({0, size, *(m.start for m in clipped), *(m.end for m in clipped)})
    parts = [_blanks(clipped, 0)]
    for start, end in pairwise(cuts):
        over = [m for m in clipped if m.start <= start and end <= m.end]
        ending = {m.ordinal for m in over if m.end == end}
        parts.append(_segment(text[start:end], over, ending))
        parts.append(_blanks(clipped, end))
    return "".join(parts)


def _blanks(marks: list[Mark], at: int) -> str:
    """Marks of nothing: a cell or a spot where something should stand."""
    here = [m for m in marks if m.start == m.end == at and m.ordinal]
    return _wrap("\u3000\u3000", here, {m.ordinal for m in here}, " z") if here else ""


def _segment(piece: str, over: list[Mark], ending: set[int]) -> str:
    words = escape(piece)
    found = [mark for mark in over if mark.ordinal]
    if found:
        return _wrap(words, found, ending, "")
    return f'<span class="k">{words}</span>' if over else words


def _wrap(words: str, found: list[Mark], ending: set[int], blank: str) -> str:
    found = sorted(found, key=_by_gravity)
    gravest = found[0].severity
    letter = LETTER[gravest] if gravest is not None else ""
    other = " o" if all(mark.other for mark in found) else ""
    ordinals = dict.fromkeys(mark.ordinal for mark in found)
    badge = " ".join(
        SHAPE[mark.severity] + str(mark.ordinal)
        for mark in {mark.ordinal: mark for mark in found}.values()
        if mark.ordinal in ending and mark.severity is not None
    )
    number = f' data-n="{badge}"' if badge else ""
    listed = " ".join(map(str, ordinals))
    return (
        f'<mark class="{letter}{other}{blank}" data-f="{listed}"{number}'
        f' tabindex="-1">{words}</mark>'
    )


def _by_gravity(mark: Mark) -> tuple[int, int]:
    gravity = _GRAVITY[mark.severity] if mark.severity is not None else 3
    return gravity, mark.ordinal
