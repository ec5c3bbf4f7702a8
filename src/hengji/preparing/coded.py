"""Sums the forms of a set print: over codes, over budgets, and repeated figures.

A form with a tree of codes has a 合计 that is the sum of its rows; 财政拨款 is the
sum of the three budgets; a cell that repeats a figure of the body takes it over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hengji.model.dossier import FactKey, Holding
from hengji.preparing import arithmetic as sums
from hengji.preparing.applications import LINEAR
from hengji.preparing.ledger import Ledger, value_of, with_value, without
from hengji.preparing.results import Result, told
from hengji.preparing.scope import Scope
from hengji.taxonomy.forms import Form, coordinates
from hengji.taxonomy.layouts import Part

#: What the economic items are items of.
_ITEMISED, _ECONOMY = "basic_expenditure", "economic_classification"
_SCOPE, _APPROPRIATED = "scope", "fiscal_appropriation"
_BUDGETS = (
    "general_public_budget",
    "government_managed_funds",
    "state_capital_operations",
)
_SPENT = "total_expenditure"
#: Figures the expenditure of a budget follows from: with one of them it will come.
_PARTS = ("basic_expenditure", "project_expenditure")

Found = Iterator[tuple[FactKey, Result, str]]


def coded_results(ledger: Ledger, scope: Scope) -> Found:
    """Totals of coded rows, of the three budgets, and figures a form repeats."""
    if scope.form_set is None:
        return
    layouts = scope.rulebook.layouts
    for use in scope.form_set.forms:
        form = scope.rulebook.forms[use.form]
        for part in layouts[use.form, use.layout].parts:
            for key, held in _sums(form, part, ledger, scope):
                result = _added(key, held, scope)
                if result is not None:
                    yield key, result, form.id
    yield from _appropriated(ledger, scope)


def _sums(
    form: Form, part: Part, ledger: Ledger, scope: Scope
) -> Iterator[tuple[FactKey, list[Holding]]]:
    if part.tree:
        keys = [key for pattern in part.body for key in pattern.keys if key]
        across = _totals(form, {key.concept for key in keys}, scope)
        for key in keys:
            if key.concept not in across:
                own = _in(form, key)
                yield own, _rows(own, part.codes, ledger)
    for cell in (cell for row in part.rows for cell in row):
        if cell.key is None:
            continue
        own = _in(form, cell.key)
        if cell.sums:
            yield own, _beginning(own, cell.sums, ledger)
        elif cell.unscoped:
            whole = replace(own, dimensions=without(own.dimensions, _SCOPE))
            held = ledger.get(whole)
            yield own, [held] if held is not None else []


def _totals(form: Form, concepts: set[str], scope: Scope) -> set[str]:
    """Columns that are sums of others: their 合计 follows along its own row."""
    return {
        identity.stated.concept
        for identity in scope.rulebook.identities
        if identity.kind in LINEAR
        and identity.stated.concept in concepts
        and (not identity.stated.forms or form.id in identity.stated.forms)
        and identity.operands
        and {s.concept for s in identity.operands if not s.optional} <= concepts
    }


def _in(form: Form, key: FactKey) -> FactKey:
    return replace(key, dimensions=coordinates(form.dimensions, key.dimensions))


def _rows(whole: FactKey, dimension: str, ledger: Ledger) -> list[Holding]:
    """The rows of a tree that stand under no other row."""
    found: dict[str, Holding] = {}
    for key in ledger.keys(whole.concept):
        code = value_of(key.dimensions, dimension)
        bare = replace(key, dimensions=without(key.dimensions, dimension))
        held = ledger.get(key)
        if code and bare == whole and held is not None:
            found[code] = held
    return [
        held
        for code, held in found.items()
        if not any(code.startswith(other) for other in found if other != code)
    ]


def _beginning(
    whole: FactKey, beginnings: Sequence[str], ledger: Ledger
) -> list[Holding]:
    """Rows whose code begins as told: those of the longest codes."""
    found: list[tuple[str, Holding]] = []
    bare = replace(whole, concept=_ITEMISED)
    for key in ledger.keys(_ITEMISED):
        code = value_of(key.dimensions, _ECONOMY)
        rest = replace(key, dimensions=without(key.dimensions, _ECONOMY))
        held = ledger.get(key)
        if rest == bare and held is not None and code.startswith(tuple(beginnings)):
            found.append((code, held))
    longest = max((len(code) for code, _ in found), default=0)
    return [held for code, held in found if len(code) == longest]


def _appropriated(ledger: Ledger, scope: Scope) -> Found:
    """本年支出 of 财政拨款, once that of every budget that has one is known."""
    for key in list(ledger.keys(_SPENT)):
        if value_of(key.dimensions, _SCOPE) not in _BUDGETS or len(key.dimensions) > 1:
            continue
        whole = replace(key, dimensions=((_SCOPE, _APPROPRIATED),))
        if ledger.knows(whole) or not _asked(whole, scope):
            continue
        parts = [replace(key, dimensions=((_SCOPE, name),)) for name in _BUDGETS]
        if any(_comes(part, ledger) for part in parts):
            continue
        held = [h for h in map(ledger.get, parts) if h is not None]
        result = _added(whole, held, scope)
        if result is not None:
            yield whole, result, "final_accounts_04"


def _asked(whole: FactKey, scope: Scope) -> bool:
    """Whether the set has a form for the accounts of 财政拨款."""
    return whole.year == 0 and scope.has_cell(whole, ("final_accounts_04",))


def _comes(part: FactKey, ledger: Ledger) -> bool:
    """Whether the expenditure of a budget is not known but will follow."""
    if ledger.knows(part):
        return False
    scope = with_value((), _SCOPE, value_of(part.dimensions, _SCOPE))
    return any(
        (key.basis, key.year) == (part.basis, part.year)
        and set(scope) <= set(key.dimensions)
        for name in _PARTS
        for key in ledger.keys(name)
    )


def _added(whole: FactKey, held: Sequence[Holding], scope: Scope) -> Result | None:
    if not held:
        return None
    try:
        figure = sums.total([(1, holding.fact.figure) for holding in held])
    except sums.Mixed:
        return None
    words = sums.signed([(1, scope.name(h.key), h.fact.figure) for h in held])
    return Result(figure, told(scope.name(whole), words, figure))
