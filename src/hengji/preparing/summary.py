"""汇总: the body's figures from those of its units, where no form states how.

Amounts and counts are added, transfers between units left out; rates follow from
the added numerators and denominators, and where their definition is not known they
are weighted by money (财预〔2020〕10号自评表填报说明: 绝对值相加，相对值加权).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from hengji.model.dossier import FactKey, Holding
from hengji.model.fact import Basis
from hengji.model.number import ZERO, divide
from hengji.preparing import arithmetic as sums
from hengji.preparing.applications import eliminations
from hengji.preparing.ledger import Ledger
from hengji.preparing.results import Result, told
from hengji.preparing.scope import Scope

_ADDED = ("amount", "count", "area")
_WEIGHTED = ("rate", "score")
_WEIGHTS = ("total_expenditure", "total_funds")
_NOT_SUMMED = "inter_unit_transfer"


def added_results(
    ledger: Ledger, scope: Scope
) -> Iterator[tuple[FactKey, Result, str]]:
    """Amounts and counts of the body that every unit states and the body does not."""
    for whole, held in _complete(ledger, scope, _ADDED):
        result = _added(whole, held, ledger, scope)
        if result is not None:
            yield whole, result, held[0].fact.form


def weighted_results(
    ledger: Ledger, scope: Scope
) -> Iterator[tuple[FactKey, Result, str]]:
    """Rates of the body that nothing else gives."""
    for whole, held in _complete(ledger, scope, _WEIGHTED):
        result = _weighted(whole, held, ledger, scope)
        if result is not None:
            yield whole, result, held[0].fact.form


def _complete(
    ledger: Ledger, scope: Scope, kinds: tuple[str, ...]
) -> Iterator[tuple[FactKey, list[Holding]]]:
    """Figures the body lacks, with those of all its units."""
    units = scope.dossier.units
    for whole in _missing(ledger, scope, kinds):
        parts = [ledger.get(replace(whole, organisation=unit)) for unit in units]
        held = [part for part in parts if part is not None]
        if units and len(held) == len(units):
            yield whole, held


def _missing(ledger: Ledger, scope: Scope, kinds: tuple[str, ...]) -> Iterator[FactKey]:
    for name in ledger.concepts():
        concept = scope.rulebook.concepts.get(name)
        if concept is None or concept.kind not in kinds or name == _NOT_SUMMED:
            continue
        seen: set[FactKey] = set()
        for key in ledger.keys(name):
            whole = replace(key, organisation="")
            if key.organisation and whole not in seen and not ledger.knows(whole):
                seen.add(whole)
                yield whole


def _added(
    whole: FactKey, held: Sequence[Holding], ledger: Ledger, scope: Scope
) -> Result | None:
    terms = [(1, holding) for holding in held]
    terms += [
        (term.sign, term.holding)
        for term in eliminations(whole, ledger, scope)
        if term.holding is not None
    ]
    try:
        figure = sums.total([(sign, h.fact.figure) for sign, h in terms])
    except sums.Mixed:
        return None
    words = sums.signed([(s, scope.name(h.key), h.fact.figure) for s, h in terms])
    return Result(figure, told(scope.name(whole), words, figure))


def _weighted(
    whole: FactKey, held: Sequence[Holding], ledger: Ledger, scope: Scope
) -> Result | None:
    weights = [_weight(holding.key.organisation, ledger) for holding in held]
    known = [weight for weight in weights if weight is not None]
    if len(known) < len(held) or len({h.fact.figure.unit for h in held}) > 1:
        return None
    try:
        unit = sums.common_unit([weight.fact.figure for weight in known])
    except sums.Mixed:
        return None
    money = [sums.in_unit(weight.fact.figure, unit) for weight in known]
    all_money = sum(money, ZERO)
    if min(money) < ZERO or all_money == ZERO:
        return None
    first = held[0].fact.figure
    values = [holding.fact.figure.value for holding in held]
    mean = _mean(values, money, all_money)
    decimals = max(sums.RATE_DECIMALS, *(h.fact.figure.decimals for h in held))
    figure = sums.made(mean, first.unit, decimals)
    pairs = zip(held, known, strict=True)
    words = "＋".join(
        f"{sums.shown(h.fact.figure)}×{sums.shown(w.fact.figure)}" for h, w in pairs
    )
    below = "＋".join(sums.shown(weight.fact.figure) for weight in known)
    name = scope.name(known[0].key).partition("·")[2]
    words = f"（{words}）÷（{below}）（按{name}加权）"
    return Result(figure, told(scope.name(whole), words, figure))


def _mean(
    values: Sequence[Decimal], money: Sequence[Decimal], total: Decimal
) -> Decimal:
    weighted = sum((v * m for v, m in zip(values, money, strict=True)), ZERO)
    return divide(weighted, total)


def _weight(unit: str, ledger: Ledger) -> Holding | None:
    """The money a unit spent."""
    for concept in _WEIGHTS:
        holding = ledger.get(FactKey(concept, Basis.ACTUAL, 0, unit))
        if holding is not None:
            return holding
    return None
