"""The figures of a disclosure, looked up by what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.fact import Basis
from hengji.model.number import ZERO
from hengji.rules import Rulebook
from hengji.taxonomy.classifications import Classification

SCOPE = "scope"
FUNCTION, ECONOMY, PROJECT = (
    "functional_classification",
    "economic_classification",
    "project",
)
#: 车型 and 用途 of vehicles: free rows of the form; a use is called …用车.
VEHICLE_TYPE, VEHICLE_USE = "vehicle_type", "vehicle_use"
#: The name of a free row, and what of it tells one row from another.
ITEM = "item"
_ITEMS = {
    FUNCTION: re.compile(r"(?:[0-9]{7}|[0-9]{5}|[0-9]{3})(?![0-9])"),
    ECONOMY: re.compile(r"[0-9]{5}(?![0-9])"),
    VEHICLE_TYPE: re.compile(r".+(?<!用车)$"),
    VEHICLE_USE: re.compile(r".+用车$"),
}
#: 财政拨款 and 一般公共预算: the scopes of the public tables 04 to 07.
APPROPRIATED, GENERAL = "fiscal_appropriation", "general_public_budget"
FUNDS, CAPITAL = "government_managed_funds", "state_capital_operations"
#: 预算数 of 完成预算 …%, the adjusted one before the original one.
_BUDGETS = (Basis.BUDGET, Basis.FINAL_BUDGET, Basis.ORIGINAL_BUDGET)


class Item(NamedTuple):
    """A figure with the code or name that tells it from its sisters."""

    code: str
    value: Decimal
    key: FactKey


def key_of(
    concept: str,
    *,
    basis: Basis = Basis.ACTUAL,
    year: int = 0,
    scope: str = "",
    more: tuple[tuple[str, str], ...] = (),
) -> FactKey:
    """The coordinates of a figure of the disclosure."""
    dimensions = (*more, (SCOPE, scope)) if scope else more
    return FactKey(concept, basis, year, "", tuple(sorted(dimensions)))


class Figures:
    """The figures of a dossier; money in 万元, exact."""

    def __init__(self, dossier: Dossier, rulebook: Rulebook) -> None:
        self.dossier = dossier
        self.rulebook = rulebook
        self._held: dict[FactKey, Holding] = {}
        order = {provenance: at for at, provenance in enumerate(Provenance)}
        for holding in sorted(dossier.holdings, key=lambda h: order[h.provenance]):
            self._held.setdefault(holding.key, holding)

    def value(self, key: FactKey) -> Decimal | None:
        """A figure, ``None`` when the dossier does not hold it.

        Money is given in 万元; money without a unit is not known.
        """
        holding = self._held.get(key)
        return None if holding is None else self._amount(holding)

    def count(self, concept: str) -> Decimal | None:
        """A number of things; counts are entered with a basis or without."""
        for basis in (Basis.NONE, Basis.ACTUAL):
            value = self.value(key_of(concept, basis=basis))
            if value is not None:
                return value
        return None

    def _amount(self, holding: Holding) -> Decimal | None:
        figure = holding.fact.figure
        if self._kind(holding.key.concept) != "amount":
            return figure.value
        if not figure.unit.is_money:
            return None
        return figure.base_value.scaleb(-4)

    def _kind(self, concept: str) -> str:
        known = self.rulebook.concepts.get(concept)
        return known.kind if known is not None else ""

    def label(self, concept: str) -> str:
        """The Chinese term of a concept."""
        known = self.rulebook.concepts.get(concept)
        return known.label if known is not None else concept

    def budget(self, key: FactKey) -> tuple[str, Decimal] | None:
        """``预算`` or ``年初预算`` against which a figure is completed."""
        for basis in _BUDGETS:
            asked = FactKey(
                key.concept, basis, key.year, key.organisation, key.dimensions
            )
            value = self.value(asked)
            if value is not None:
                name = "年初预算" if basis is Basis.ORIGINAL_BUDGET else "预算"
                return name, value
        return None

    def items(
        self, concept: str, dimension: str, *, year: int = 0, scope: str = ""
    ) -> Iterator[Item]:
        """Figures of a concept that differ in one dimension, as entered."""
        for key, holding in self._held.items():
            if key.concept != concept or key.year != year or key.organisation:
                continue
            if key.basis not in (Basis.ACTUAL, Basis.NONE):
                continue
            own = dict(key.dimensions)
            code = _taken(own, dimension)
            value = self._amount(holding)
            if code and value is not None and own == ({SCOPE: scope} if scope else {}):
                yield Item(code, value, key)

    def functions(self, length: int) -> list[Item]:
        """一般公共预算 expenditure by 类 (3), 款 (5) or 项 (7), in order of codes.

        A 类 that was not entered is the sum of its 项.
        """
        every = list(self.items("total_expenditure", FUNCTION, scope=GENERAL))
        found = {item.code: item for item in every if len(item.code) == length}
        below = [item for item in every if len(item.code) == 7 != length]
        sums: dict[str, Decimal] = {}
        for item in below:
            head = item.code[:length]
            sums[head] = sums.get(head, ZERO) + item.value
        for code, value in sums.items():
            key = key_of("total_expenditure", scope=GENERAL, more=((FUNCTION, code),))
            found.setdefault(code, Item(code, value, key))
        return [found[code] for code in sorted(found) if found[code].value]

    def function_name(self, code: str) -> str:
        """The name of a function in the year, as classified or as entered."""
        return self._class_name("functional", FUNCTION, code)

    def economy_name(self, code: str) -> str:
        """The name of an economic item in the year, as classified or as entered."""
        return self._class_name("economic", ECONOMY, code)

    def _class_name(self, table: str, dimension: str, code: str) -> str:
        classes: Classification | None = self.rulebook.classifications.get(table)
        entry = classes.entries.get(code) if classes is not None else None
        if entry is not None:
            return entry.name(self.dossier.fiscal_year)
        for key, holding in self._held.items():
            own = dict(key.dimensions)
            name = own.get(ITEM, "")
            if own.get(dimension) == code:
                name = holding.fact.label.partition("·")[0]
                if name in (key.concept, self.label(key.concept)):
                    continue
            elif not name.startswith(code):
                continue
            name = name.removeprefix(code).strip(" 　-—")
            if name:
                return name
        return code


def _taken(own: dict[str, str], dimension: str) -> str:
    """Takes a code or name out of dimensions; a free row begins with its code."""
    code = own.pop(dimension, "")
    if code or ITEM not in own:
        return code
    match = _ITEMS[dimension].match(own[ITEM]) if dimension in _ITEMS else None
    if match is None:
        return ""
    del own[ITEM]
    return match[0]
