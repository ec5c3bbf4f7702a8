"""What changed between two documents, as text or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol

from hengji.model.place import Place


class OneChange(Protocol):
    """A change: see :class:`hengji.preparing.diffing.Change`."""

    @property
    def kind(self) -> str:
        """What changed."""

    @property
    def name(self) -> str:
        """The figure or indicator."""

    @property
    def before(self) -> str:
        """As it was printed."""

    @property
    def after(self) -> str:
        """As it is printed."""

    @property
    def difference(self) -> str:
        """After − before."""

    @property
    def before_place(self) -> Place | None:
        """Where it stood."""

    @property
    def after_place(self) -> Place | None:
        """Where it stands."""


class Sides(NamedTuple):
    """The two documents: names and fiscal years."""

    before: str
    after: str
    years: tuple[int | None, int | None]


_KINDS = {
    "target_lowered": ("目标值降低", "Targets lowered"),
    "target_changed": ("目标值改变", "Targets changed"),
    "weight_changed": ("分值改变", "Weights changed"),
    "indicator_dropped": ("指标删去", "Indicators dropped"),
    "indicator_added": ("指标新增", "Indicators added"),
    "figure_changed": ("数据改变", "Figures changed"),
    "figure_dropped": ("数据删去", "Figures dropped"),
    "figure_added": ("数据新增", "Figures added"),
}


def render_text(
    sides: Sides, changes: Iterable[OneChange], same: tuple[int, int], language: str
) -> str:
    """The changes kind by kind, the gravest first.

    Args:
        sides: what is compared.
        changes: what changed.
        same: how many figures and indicators did not.
        language: ``zh`` or ``en``.
    """
    english = language == "en"
    listed = list(changes)
    lines = [f"{_side(sides, 0)} → {_side(sides, 1)}"]
    for kind, names in _KINDS.items():
        found = [change for change in listed if change.kind == kind]
        if found:
            lines.append("")
            lines.append(f"{names[english]}（{len(found)}）")
            lines.extend(f"  {_line(change)}" for change in found)
    figures, indicators = same
    lines.append("")
    lines.append(
        f"{len(listed)} changes; unchanged: {figures} figures, {indicators} indicators"
        if english
        else f"共{len(listed)}处不同；{figures}个数据、{indicators}个指标没有变化"
    )
    return "\n".join(lines) + "\n"


def _side(sides: Sides, number: int) -> str:
    year = sides.years[number]
    return f"{sides[number]}（{year}年度）" if year else str(sides[number])


def _line(change: OneChange) -> str:
    words = f"{change.name}：{change.before or '——'} → {change.after or '——'}"
    if change.difference:
        sign = "" if change.difference.startswith("-") else "+"
        words += f"（{sign}{change.difference}）"
    place = change.after_place or change.before_place
    where = place.label() if place is not None else ""
    return f"{words}　{where}".rstrip()


def render_json(
    sides: Sides, changes: Iterable[OneChange], same: tuple[int, int]
) -> str:
    """The same as an object; figures as printed, places as addresses."""
    content: dict[str, Any] = {
        "before": {"document": sides.before, "fiscal_year": sides.years[0]},
        "after": {"document": sides.after, "fiscal_year": sides.years[1]},
        "changes": [_object(change) for change in changes],
        "unchanged": {"figures": same[0], "indicators": same[1]},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _object(change: OneChange) -> dict[str, str | None]:
    before, after = change.before_place, change.after_place
    return {
        "kind": str(change.kind),
        "name": change.name,
        "before": change.before,
        "after": change.after,
        "difference": change.difference,
        "before_place": before.label() if before is not None else None,
        "after_place": after.label() if after is not None else None,
    }
