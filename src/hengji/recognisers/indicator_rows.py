"""Header rows of indicator tables, and which cell of a row stands under which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hengji.model.document import Cell
from hengji.recognisers.indicator_roles import (
    FUNDS,
    GOALS,
    LEVELS,
    VALUES,
    Vocabulary,
)


@dataclass(slots=True)
class Header:
    """A header row: cells in order with the role of each (``""`` for none).

    Attributes:
        deepest: the level role that names a line in this table.
        under: grid column -> the header cell over it and its role, where it has one.
    """

    kind: str
    cells: tuple[Cell, ...]
    roles: tuple[str, ...]
    deepest: str = field(init=False)
    under: dict[int, tuple[Cell, str]] = field(init=False)

    def __post_init__(self) -> None:
        named = (role for role in ("levels", *reversed(LEVELS)) if role in self.roles)
        self.deepest = next(named, "indicator")
        self.under = {}
        for over, role in zip(self.cells, self.roles, strict=True):
            for column in range(over.column, over.column + over.colspan if role else 0):
                self.under.setdefault(column, (over, role))

    def end(self) -> int:
        """First grid column after the header."""
        last = self.cells[-1]
        return last.column + last.colspan


def read_header(cells: Sequence[Cell], vocabulary: Vocabulary) -> Header | None:
    """The header in a row, if it is one: of indicators, of goals or of funds."""
    options = vocabulary.roles_in(cells)
    count = len(options) - options.count(())
    if count < 2:
        return None
    flat = {role for roles in options for role in roles}
    if flat & {*LEVELS, "levels"} and flat & VALUES and count >= 3:
        return _header("indicators", cells, options, _indicator_roles)
    if count >= 3 and flat & set(FUNDS) and "actual_expenditure" in flat:
        return _header("funds", cells, options, _fund_roles)
    if flat >= GOALS:
        return _header("goals", cells, options, _goal_roles)
    if "final_budget" in flat and "actual_expenditure" in flat:
        return _header("funds", cells, options, _fund_roles)
    return None


_indicator_roles = frozenset(
    (
        *LEVELS,
        *VALUES,
        "levels",
        "reason",
        "definition",
        "rule",
        "unit",
        "direction",
        "score_ratio",
        "note",
    )
)
_fund_roles = frozenset((*FUNDS, "execution_rate", "max_score", "score", "reason"))
_goal_roles = GOALS


def _header(
    kind: str,
    cells: Sequence[Cell],
    options: Sequence[tuple[str, ...]],
    allowed: frozenset[str],
) -> Header:
    taken: set[str] = set()
    roles = []
    for choices in options:
        role = next((r for r in choices if r in allowed and r not in taken), "")
        taken.add(role)
        roles.append(role)
    if kind == "indicators":
        roles = _level_points(options, roles)
    return Header(kind, tuple(cells), tuple(roles))


def _level_points(options: Sequence[tuple[str, ...]], roles: list[str]) -> list[str]:
    """With a 分值 column after each level, only the last one is the line's."""
    spots = [i for i, choices in enumerate(options) if "max_score" in choices]
    if len(spots) < 2:
        return roles
    for spot in spots:
        before = next((r for r in reversed(roles[:spot]) if r in LEVELS), "")
        deepest = spot == spots[-1] or before in ("", "indicator")
        roles[spot] = "max_score" if deepest else f"{before}_points"
    return roles


def align(header: Header, cells: Sequence[Cell], known: bool) -> dict[str, Cell]:
    """Role -> cell for a data row."""
    if known:
        return _by_column(header, cells)
    if len(cells) == len(header.cells):
        return _named(header.roles, cells)
    return _from_the_right(header, cells)


def _named(roles: Sequence[str], cells: Sequence[Cell]) -> dict[str, Cell]:
    found = {role: cell for role, cell in zip(roles, cells, strict=True) if role}
    if "levels" in found:
        found["indicator"] = found.pop("levels")
    return found


def _by_column(header: Header, cells: Sequence[Cell]) -> dict[str, Cell]:
    if header.deepest == "levels" and _crowded(header, cells):
        return _labels_then_values(header, cells)
    found: dict[str, Cell] = {}
    for cell in cells:
        if cell.column in header.under:
            over, role = header.under[cell.column]
            _put(found, _within(over, cell, role), cell)
    if "indicator" not in found:
        _wide_label(header, found)
    return found


def _crowded(header: Header, cells: Sequence[Cell]) -> bool:
    """Whether two cells stand under one value header: the borders do not meet."""
    first = next(c for c, r in zip(header.cells, header.roles, strict=True) if r)
    after = first.column + first.colspan
    values = sum(1 for cell in header.cells if cell.column >= after)
    return sum(1 for cell in cells if cell.column >= after) > values


def _labels_then_values(header: Header, cells: Sequence[Cell]) -> dict[str, Cell]:
    """Values from the right, one per value header; what is left names the line."""
    at = header.roles.index("levels")
    values = header.roles[at + 1 :]
    cut = len(cells) - len(values)
    found = {r: c for r, c in zip(values, cells[cut:], strict=True) if r}
    start = header.cells[at].column
    labels = [cell for cell in cells[:cut] if cell.column >= start]
    for cell in labels[:-1]:
        found["category" if cell.column == start else "subcategory"] = cell
    if labels:
        found["indicator"] = labels[-1]
    return found


def _put(found: dict[str, Cell], role: str, cell: Cell) -> None:
    held = found.get(role)
    if held is None or (not held.text.strip() and cell.text.strip()):
        found[role] = cell


def _within(over: Cell, cell: Cell, role: str) -> str:
    """The level of a cell under a header that spans all levels."""
    if role != "levels":
        return role
    if cell.column + cell.colspan >= over.column + over.colspan:
        return "indicator"
    return "category" if cell.column == over.column else "subcategory"


def _wide_label(header: Header, found: dict[str, Cell]) -> None:
    """A level cell that spans the next level too names the line itself."""
    for over, role in zip(header.cells, header.roles, strict=True):
        if role != header.deepest:
            continue
        for level in ("subcategory", "category"):
            cell = found.get(level)
            if cell is not None and cell.column + cell.colspan > over.column:
                found["indicator"] = cell
                return


def _from_the_right(header: Header, cells: Sequence[Cell]) -> dict[str, Cell]:
    """Align a text row whose spans are lost: values from the right, then labels."""
    roles = header.roles
    first = [i for i, role in enumerate(roles) if role in (*LEVELS, "levels")]
    after = first[-1] + 1 if first else 0
    suffix = len(roles) - after
    if not first or len(cells) <= suffix:
        return {}
    cut = len(cells) - suffix
    found = _named(roles[after:], cells[cut:])
    levels = [roles[i] for i in first]
    if levels == ["levels"]:
        levels = list(LEVELS)
    for role, cell in zip(reversed(levels), reversed(cells[:cut]), strict=False):
        found["indicator" if role == "levels" else role] = cell
    return found
