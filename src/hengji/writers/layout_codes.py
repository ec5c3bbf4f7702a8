"""Sums over classification codes and over budgets within one form.

类 = Σ 款, 款 = Σ 项, 合计 = Σ 类; 财政拨款 = 一般公共预算 + 政府性基金预算 +
国有资本经营预算 (部门决算公开表的表内勾稽).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hengji.model.dossier import FactKey
from hengji.model.drawing import Term

#: Lengths of the codes of 类, 款 and 项.
LEVELS = (3, 5, 7)
_CLASSIFICATIONS = ("functional_classification", "economic_classification")
_SCOPE = "scope"
_APPROPRIATED = "fiscal_appropriation"
_BUDGETS = (
    "general_public_budget",
    "government_managed_funds",
    "state_capital_operations",
)


class CodeTree:
    """The cells of a form by what they have in common but their codes."""

    def __init__(self, keys: Iterable[FactKey]) -> None:
        self._sisters: dict[FactKey, dict[str, FactKey]] = defaultdict(dict)
        for key in keys:
            code = code_of(key)
            if code:
                self._sisters[uncoded(key)][code] = key

    def terms(self, key: FactKey) -> tuple[Term, ...]:
        """The cells next below a cell by their codes; none below a leaf."""
        own = code_of(key)
        sisters = self._sisters.get(uncoded(key), {})
        below = [c for c in sisters if c.startswith(own) and len(c) > len(own)]
        return tuple(
            Term(sisters[code])
            for code in below
            if not any(len(own) < n < len(code) and code[:n] in sisters for n in LEVELS)
        )


def sum_terms(
    keys: Iterable[FactKey], key: FactKey, beginnings: Sequence[str]
) -> tuple[Term, ...]:
    """The longest codes among the cells that begin as told."""
    found = [
        (code, each)
        for each in keys
        if each != key
        and (each.basis, each.year) == (key.basis, key.year)
        and (code := code_of(each)).startswith(tuple(beginnings))
    ]
    longest = max((len(code) for code, _ in found), default=0)
    return tuple(Term(each) for code, each in found if len(code) == longest)


def scope_terms(keys: Iterable[FactKey], key: FactKey) -> tuple[Term, ...]:
    """The same figure under each of the three budgets."""
    if dict(key.dimensions).get(_SCOPE) != _APPROPRIATED:
        return ()
    known = set(keys)
    parts = [_scoped(key, scope) for scope in _BUDGETS]
    found = tuple(Term(part) for part in parts if part in known)
    return found if len(found) > 1 else ()


def whole_of(key: FactKey) -> FactKey:
    """The figure of the whole body a cell repeats."""
    return replace(key, dimensions=without(key, _SCOPE))


def code_of(key: FactKey) -> str:
    """The classification code of a figure, ``""`` when it has none."""
    for name, value in key.dimensions:
        if name in _CLASSIFICATIONS:
            return value
    return ""


def uncoded(key: FactKey) -> FactKey:
    """A figure without its classification code."""
    kept = tuple(pair for pair in key.dimensions if pair[0] not in _CLASSIFICATIONS)
    return replace(key, dimensions=kept)


def without(key: FactKey, name: str) -> tuple[tuple[str, str], ...]:
    """The coordinates of a figure but one."""
    return tuple(pair for pair in key.dimensions if pair[0] != name)


def _scoped(key: FactKey, scope: str) -> FactKey:
    pairs = (*without(key, _SCOPE), (_SCOPE, scope))
    return replace(key, dimensions=tuple(sorted(pairs)))
