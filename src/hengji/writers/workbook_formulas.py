"""Derived cells as live formulas, with the values a reader without calculator sees."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from hengji.model.dossier import FactKey
from hengji.model.drawing import CellRole, Derivation, DrawnCell
from hengji.model.number import ONE, ZERO, D, divide, round_half_up

#: Fractions behind a rate: 0.9560 is printed 95.60%.
RATE_PLACES = 4
#: A total of points may have decimals its addends seem to lack.
AMOUNT_PLACES = 2


class Spot(NamedTuple):
    """Where a figure stands in the workbook: sheet and A1 address."""

    sheet: str
    address: str

    def seen_from(self, sheet: str) -> str:
        """The reference as written in a formula on a sheet."""
        if sheet == self.sheet:
            return self.address
        quoted = self.sheet.replace("'", "''")
        return f"'{quoted}'!{self.address}"


def places_of(cell: DrawnCell) -> int:
    """Decimal places kept: two more for a rate, which is stored as a fraction."""
    return RATE_PLACES if cell.percent else max(cell.decimals, AMOUNT_PLACES)


def formula_of(
    cell: DrawnCell, spots: Mapping[FactKey, Spot], sheet: str
) -> str | None:
    """The Excel formula of a derived cell, ``None`` when a term has no cell.

    A formula over cells that are all blank shows nothing: not filled is not zero.
    """
    derivation = cell.derivation
    if derivation is None or not derivation.terms:
        return None
    if any(term.key not in spots for term in derivation.terms):
        return None
    refs = [spots[term.key].seen_from(sheet) for term in derivation.terms]
    places = places_of(cell)
    if derivation.kind == "sum":
        return _sum(refs, [term.sign for term in derivation.terms], places)
    first, second = refs[0], refs[1]
    blank = f"COUNT({first},{second})<2"
    if derivation.kind == "quotient":
        body = f"{first}/{second}"
    elif derivation.kind == "growth":
        body = f"({first}-{second})/{second}"
    else:
        body = f"{first}*MIN(1,{second})"
    return f'=IF({blank},"",IFERROR(ROUND({body},{places}),""))'


def _sum(refs: Iterable[str], signs: Iterable[int], places: int) -> str:
    plus: list[str] = []
    minus: list[str] = []
    for ref, sign in zip(refs, signs, strict=True):
        (plus if sign > 0 else minus).append(ref)
    every = ",".join([*plus, *minus])
    body = f"SUM({','.join(plus)})" if plus else "0"
    if minus:
        body += f"-SUM({','.join(minus)})"
    return f'=IF(COUNT({every})=0,"",ROUND({body},{places}))'


def cached(
    derivation: Derivation | None, values: Mapping[FactKey, Decimal], places: int
) -> Decimal | None:
    """What the formula shows, computed exactly; ``None`` for nothing."""
    if derivation is None:
        return None
    known = [(values.get(term.key), term.sign) for term in derivation.terms]
    if derivation.kind == "sum":
        if all(value is None for value, _ in known):
            return None
        total = sum((value * sign for value, sign in known if value is not None), ZERO)
        return round_half_up(total, places)
    first, second = known[0][0], known[1][0]
    if first is None or second is None:
        return None
    if derivation.kind == "capped_product":
        return round_half_up(first * min(ONE, second), places)
    if second == ZERO:
        return None
    if derivation.kind == "growth":
        first -= second
    return round_half_up(divide(first, second), places)


def entered(cells: Iterable[DrawnCell]) -> dict[FactKey, Decimal]:
    """The values of the cells that hold one (a rate as its fraction)."""
    return {
        cell.key: D(cell.value)
        for cell in cells
        if cell.key is not None
        and cell.value
        and cell.role in (CellRole.INPUT, CellRole.DERIVED)
    }


class Settled(NamedTuple):
    """All values, and the derived figures that were entered and differ."""

    values: dict[FactKey, Decimal]
    typed: frozenset[FactKey]


def settle(
    cells: Iterable[DrawnCell],
    values: Mapping[FactKey, Decimal],
    given: Collection[FactKey] = (),
) -> Settled:
    """All values, derived ones computed from the others until nothing changes.

    Args:
        cells: the cells of all forms.
        values: what is known, by key.
        given: keys a person entered: they are compared, never overwritten.
    """
    derived = [
        cell for cell in cells if cell.role is CellRole.DERIVED and cell.key is not None
    ]
    found = dict(values)
    source: dict[FactKey, DrawnCell] = {}
    typed: set[FactKey] = set()
    for _ in range(len(derived) + 1):
        changed = False
        for cell in derived:
            assert cell.key is not None
            value = cached(cell.derivation, found, places_of(cell))
            if cell.key in given:
                same = value is not None and _alike(value, values[cell.key], cell)
                (typed.discard if same else typed.add)(cell.key)
            elif value is not None and source.setdefault(cell.key, cell) is cell:
                changed = changed or found.get(cell.key) != value
                found[cell.key] = value
        if not changed:
            break
    return Settled(found, frozenset(typed))


def _alike(computed: Decimal, given: Decimal, cell: DrawnCell) -> bool:
    """Whether a number that was entered prints as the computed one does."""
    return computed == round_half_up(given, places_of(cell))
