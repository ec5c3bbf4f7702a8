"""Two versions of a report, or two years of it, set side by side.

Figures are the same when their coordinates are; indicators when form, project and
name are.  What lies behind a change is the person's to say; here it is only found.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from hengji.model.dossier import FactKey
from hengji.model.fact import Fact
from hengji.model.figure import Figure
from hengji.model.indicator import CellText, IndicatorLine
from hengji.model.number import half_step, trimmed
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.taxonomy.achievement import Direction, direction_of
from hengji.taxonomy.figures import scan
from hengji.taxonomy.text import label_key


class ChangeKind(StrEnum):
    """What changed."""

    FIGURE = "figure_changed"
    FIGURE_ADDED = "figure_added"
    FIGURE_DROPPED = "figure_dropped"
    TARGET_LOWERED = "target_lowered"
    TARGET_CHANGED = "target_changed"
    WEIGHT = "weight_changed"
    INDICATOR_ADDED = "indicator_added"
    INDICATOR_DROPPED = "indicator_dropped"


class Change(NamedTuple):
    """One difference.

    Attributes:
        kind: what changed.
        name: the figure or indicator, with what tells it from others.
        before, after: as printed; ``""`` where there is none.
        difference: after − before of figures in one unit.
        before_place, after_place: where each stands.
    """

    kind: ChangeKind
    name: str
    before: str
    after: str
    difference: str = ""
    before_place: Place | None = None
    after_place: Place | None = None


class Difference(NamedTuple):
    """All that changed, and how many figures and indicators did not."""

    changes: tuple[Change, ...]
    same_figures: int
    same_indicators: int
    years: tuple[int | None, int | None]


def compare_readings(before: Reading, after: Reading) -> Difference:
    """What changed from one document to the other.

    Documents of two years are compared year by year: this year's budget against
    last year's budget, under the same name.
    """
    changes: list[Change] = []
    same = 0
    old, new = _figures(before), _figures(after)
    for key, fact in old.items():
        other = new.get(key)
        if other is None:
            changes.append(_dropped(fact))
        elif _alike(fact.figure, other.figure):
            same += 1
        else:
            changes.append(_changed(fact, other))
    for key, fact in new.items():
        if key not in old:
            changes.append(_added(fact))
    lines = list(_line_changes(before, after))
    changes.extend(change for change in lines if change is not None)
    return Difference(
        tuple(changes),
        same,
        sum(1 for change in lines if change is None),
        (before.outline.fiscal_year, after.outline.fiscal_year),
    )


# ── figures ────────────────────────────────────────────────────────────────


def _figures(reading: Reading) -> dict[FactKey, Fact]:
    """The first figure under each key; years as offsets from the document's own."""
    year = reading.outline.fiscal_year
    found: dict[FactKey, Fact] = {}
    for fact in reading.facts:
        offset = 0
        if year is not None and fact.fiscal_year is not None:
            offset = fact.fiscal_year - year
        key = FactKey(
            fact.concept, fact.basis, offset, fact.organisation, fact.dimensions
        )
        found.setdefault(key, fact)
    return found


def _alike(left: Figure, right: Figure) -> bool:
    """Whether one is the other, or the other rounded to the decimals it prints."""
    if left.unit.dimension != right.unit.dimension:
        return left.value == right.value
    gap = abs(left.base_value - right.base_value)
    rough = max(half_step(f.decimals) * f.unit.factor for f in (left, right))
    same_step = left.decimals == right.decimals and left.unit == right.unit
    return gap == 0 if same_step else gap <= rough


def _name(fact: Fact) -> str:
    parts = [fact.organisation, fact.label, fact.basis.value]
    parts.extend(value for _, value in fact.dimensions)
    year = f"{fact.fiscal_year}年" if fact.fiscal_year else ""
    return "·".join(filter(None, [year, *parts]))


def _printed(figure: Figure) -> str:
    text = figure.text.strip()
    unit = figure.unit.symbol
    return text if not unit or text.endswith(unit) else text + unit


def _changed(old: Fact, new: Fact) -> Change:
    gap = ""
    if old.figure.unit == new.figure.unit:
        gap = trimmed(new.figure.value - old.figure.value)
    return Change(
        ChangeKind.FIGURE,
        _name(new),
        _printed(old.figure),
        _printed(new.figure),
        gap,
        old.place,
        new.place,
    )


def _dropped(fact: Fact) -> Change:
    shown = _printed(fact.figure)
    return Change(
        ChangeKind.FIGURE_DROPPED, _name(fact), shown, "", before_place=fact.place
    )


def _added(fact: Fact) -> Change:
    shown = _printed(fact.figure)
    return Change(
        ChangeKind.FIGURE_ADDED, _name(fact), "", shown, after_place=fact.place
    )


# ── indicators ─────────────────────────────────────────────────────────────

_LineKey = tuple[str, str, str]


def _lines(reading: Reading) -> dict[_LineKey, IndicatorLine]:
    found: dict[_LineKey, IndicatorLine] = {}
    for table in reading.indicators:
        for line in table.lines:
            name = label_key(line.indicator.name)
            if name and not line.empty:
                found.setdefault((table.form, table.subject, name), line)
    return found


def _line_changes(before: Reading, after: Reading) -> Iterator[Change | None]:
    """Changes of indicators; ``None`` for each that stayed as it was."""
    old, new = _lines(before), _lines(after)
    for key, line in old.items():
        other = new.get(key)
        if other is None:
            place = line.indicator.place
            target = _words(line.target)
            yield Change(
                ChangeKind.INDICATOR_DROPPED,
                line.indicator.name,
                target,
                "",
                before_place=place,
            )
            continue
        found = [*_target(line, other), *_weight(line, other)]
        yield from found
        if not found:
            yield None
    for key, line in new.items():
        if key not in old:
            yield Change(
                ChangeKind.INDICATOR_ADDED,
                line.indicator.name,
                "",
                _words(line.target),
                after_place=line.indicator.place,
            )


def _words(cell: CellText | None) -> str:
    return " ".join(cell.text.split()) if cell is not None else ""


def _target(old: IndicatorLine, new: IndicatorLine) -> Iterator[Change]:
    before, after = _words(old.target), _words(new.target)
    if label_key(before) == label_key(after) or not before:
        return
    kind, gap = ChangeKind.TARGET_CHANGED, ""
    if after:
        left, right = scan(before), scan(after)
        if len(left) == len(right) == 1 and left[0].unit == right[0].unit:
            step = right[0].value - left[0].value
            gap = trimmed(step)
            worse = {Direction.UP: step < 0, Direction.DOWN: step > 0}
            if worse.get(direction_of(new, right[0]), False):
                kind = ChangeKind.TARGET_LOWERED
    yield Change(
        kind,
        new.indicator.name,
        before,
        after,
        gap,
        old.indicator.place,
        new.indicator.place,
    )


def _weight(old: IndicatorLine, new: IndicatorLine) -> Iterator[Change]:
    if old.max_score is None or new.max_score is None:
        return
    left, right = old.max_score.figure, new.max_score.figure
    if left.value != right.value:
        yield Change(
            ChangeKind.WEIGHT,
            new.indicator.name,
            trimmed(left.value),
            trimmed(right.value),
            trimmed(right.value - left.value),
            old.max_score.place,
            new.max_score.place,
        )
