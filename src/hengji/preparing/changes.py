"""Comparisons that text and tables draw on: with last year, and parts of a whole.

Both are kept under the key of the figure they are about, with one dimension more:
``("change", "difference")``, ``("change", "growth")`` or ``("share_of", whole)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hengji.model.dossier import FactKey, Holding
from hengji.preparing import arithmetic as sums
from hengji.preparing.ledger import CHANGE, SHARE_OF, Ledger, with_value
from hengji.preparing.results import NO_DENOMINATOR, Result, growth, told
from hengji.preparing.scope import Scope, codes_of

DIFFERENCE, GROWTH = "difference", "growth"
_COMPARED = ("amount", "count", "area")


def change_results(
    ledger: Ledger, scope: Scope
) -> Iterator[tuple[FactKey, Result, str]]:
    """增减额 and 增减率 of every figure that is known for both years."""
    for key, now in _figures(ledger, scope):
        then = ledger.get(replace(key, year=key.year - 1))
        if key.year or then is None:
            continue
        form = now.fact.form
        for name, result in (
            (DIFFERENCE, _difference(_changed(key, DIFFERENCE), now, then, scope)),
            (GROWTH, _growth(_changed(key, GROWTH), now, then, scope)),
        ):
            if result is not None:
                yield _changed(key, name), result, form


def share_results(
    ledger: Ledger, scope: Scope
) -> Iterator[tuple[FactKey, Result, str]]:
    """The share of every amount in the wholes it is part of; of no row of codes."""
    for key, part in _figures(ledger, scope):
        if codes_of(key):
            continue
        for whole in _wholes(key.concept, scope):
            holding = ledger.get(replace(key, concept=whole))
            if holding is None:
                continue
            share = replace(key, dimensions=with_value(key.dimensions, SHARE_OF, whole))
            result = _share(share, part, holding, scope)
            if result is not None:
                yield share, result, part.fact.form


def _figures(ledger: Ledger, scope: Scope) -> Iterator[tuple[FactKey, Holding]]:
    for name in ledger.concepts():
        concept = scope.rulebook.concepts.get(name)
        if concept is None or concept.kind not in _COMPARED:
            continue
        for key in ledger.keys(name):
            holding = ledger.get(key)
            if holding is not None:
                yield key, holding


def _changed(key: FactKey, name: str) -> FactKey:
    return replace(key, dimensions=with_value(key.dimensions, CHANGE, name))


def _difference(
    key: FactKey, now: Holding, then: Holding, scope: Scope
) -> Result | None:
    terms = [(1, now.fact.figure), (-1, then.fact.figure)]
    try:
        figure = sums.total(terms)
    except sums.Mixed:
        return None
    words = sums.signed([(sign, "", each) for sign, each in terms])
    return Result(figure, told(scope.name(key), words, figure))


def _growth(key: FactKey, now: Holding, then: Holding, scope: Scope) -> Result | None:
    try:
        return growth(key, now, then, scope)
    except sums.Mixed:
        return None


def _share(key: FactKey, part: Holding, whole: Holding, scope: Scope) -> Result | None:
    try:
        value = sums.ratio(part.fact.figure, whole.fact.figure)
    except sums.Mixed:
        return None
    if value is None:
        return Result(None, reason=NO_DENOMINATOR)
    figure = sums.rate(value)
    pair = (sums.shown(part.fact.figure), sums.shown(whole.fact.figure))
    return Result(figure, told(scope.name(key), f"{pair[0]}÷{pair[1]}×100%", figure))


def _wholes(concept: str, scope: Scope) -> list[str]:
    return scope.lineage(concept)[1:]
