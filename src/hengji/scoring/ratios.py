"""Ratios of the 53号 family, from the report's own data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.model.fact import Basis, Fact, Operand
from hengji.model.number import ZERO, divide, plain
from hengji.taxonomy.schemes import Formula, Term


class Ratio(NamedTuple):
    """A ratio with the figures it came from; ``reason`` says why there is none.

    ``missing`` names the terms that were not there; ``undefined`` says that all were
    there and both sides are zero.
    """

    value: Decimal | None
    inputs: tuple[Operand, ...] = ()
    arithmetic: str = ""
    reason: str = ""
    reason_en: str = ""
    missing: tuple[Term, ...] = ()
    undefined: bool = False


class Facts:
    """Facts about the whole reporting body, by concept."""

    def __init__(self, facts: Iterable[Fact], year: int | None) -> None:
        self._year = year
        self._by_concept: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.certain and not fact.organisation and not fact.dimensions:
                self._by_concept[fact.concept].append(fact)

    def only(self, term: Term) -> Fact | None:
        """The one value of a term, ``None`` when it is missing or told twice over."""
        wanted = None if self._year is None else self._year + term.year
        found = [
            fact
            for fact in self._by_concept.get(term.concept, ())
            if _same_basis(fact.basis, term.basis)
            and (fact.fiscal_year == wanted or (not term.year and not fact.fiscal_year))
        ]
        if not found:
            return None
        first = found[0]
        same = all(_agree(fact, first) for fact in found)
        return max(found, key=lambda fact: fact.figure.decimals) if same else None

    def ratio(self, formula: Formula) -> Ratio:
        """The ratio of a formula."""
        above, below = self._side(formula.numerator), self._side(formula.denominator)
        if above is None or below is None:
            return Ratio(
                None,
                reason="文中没有计算所需的数据，或同一数据前后不一致",
                reason_en="its inputs are missing, or told in several ways",
                missing=tuple(
                    term
                    for term in (*formula.numerator, *formula.denominator)
                    if self.only(term) is None
                ),
            )
        top, bottom = _sum(above), _sum(below)
        inputs = tuple(fact.operand for _, fact in (*above, *below))
        if bottom == ZERO:
            told = f"{_told(above)} ÷ {_told(below)}"
            reason = "分母为零，比率没有意义"
            return Ratio(
                None, inputs, told, reason, "division by zero", (), top == ZERO
            )
        value = divide(top, bottom)
        arithmetic = f"{_told(above)} ÷ {_told(below)}"
        return Ratio(value, inputs, arithmetic)

    def _side(self, terms: Sequence[Term]) -> list[tuple[int, Fact]] | None:
        found = []
        for term in terms:
            fact = self.only(term)
            if fact is None:
                return None
            found.append((term.sign, fact))
        return found or None


def _agree(left: Fact, right: Fact) -> bool:
    """Whether two printings are of one number: 87 and 88 only touch, and are not."""
    one, other = left.figure.base_interval, right.figure.base_interval
    return max(one.low, other.low) < min(one.high, other.high)


def _same_basis(found: Basis, wanted: Basis) -> bool:
    """Budget without further word may be the original one, never the actual."""
    if wanted is Basis.NONE or found is wanted:
        return True
    return wanted is Basis.BUDGET and found is Basis.ORIGINAL_BUDGET


def _sum(side: Sequence[tuple[int, Fact]]) -> Decimal:
    return sum((sign * fact.figure.base_value for sign, fact in side), ZERO)


def _told(side: Sequence[tuple[int, Fact]]) -> str:
    words = ""
    for sign, fact in side:
        mark = "-" if sign < 0 else "+" if words else ""
        words += f"{mark}{plain(fact.figure.value)}"
    return words if len(side) == 1 else f"({words})"
