"""Rates of prose whose budget is in a table: 公务接待费7.66万元，完成预算的61%.

The amount before the rate names the item; its budget is looked up where the report
prints it.  Which of several budgets is meant is not said, so a break is only likely.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Basis, Operand, Source
from hengji.model.number import ZERO
from hengji.recognisers.prose_build import quotient_meets
from hengji.recognisers.statements import Statement

LINKED_RATE = "EXE-301"

_OF_BUDGET = re.compile(r"完成[^,;。]{0,8}预算")
_BUDGETS = (Basis.BUDGET, Basis.ORIGINAL_BUDGET, Basis.FINAL_BUDGET)


def rate_claims(statements: Sequence[Statement]) -> Iterator[Claim]:
    """Rates of completion with the budget of the same item from elsewhere."""
    budgets: dict[tuple[str, int | None], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.known and statement.measure == "level" and _is_budget(statement):
            budgets[statement.item, statement.year].append(statement)
    for level, rate in pairwise(statements):
        if rate.measure != "rate" or not _belongs(level, rate):
            continue
        found = [
            s
            for s in budgets.get((level.item, level.year), ())
            if s.container != rate.container and s.operand.figure.value != ZERO
        ]
        if found:
            yield from _claim(level.operand, rate.operand, found)


def _is_budget(statement: Statement) -> bool:
    return (
        statement.basis in _BUDGETS
        and not statement.organisation
        and statement.operand.figure.unit.is_money
    )


def _belongs(level: Statement, rate: Statement) -> bool:
    """Whether a rate is said of the amount right before it."""
    return (
        rate.source is Source.PROSE
        and level.container == rate.container
        and level.known
        and level.measure == "level"
        and level.basis is Basis.ACTUAL
        and level.operand.figure.unit.is_money
        and not level.operand.figure.approximate
        and _OF_BUDGET.search(rate.operand.label) is not None
    )


def _claim(
    actual: Operand, rate: Operand, budgets: Sequence[Statement]
) -> Iterator[Claim]:
    values = {s.operand.figure.base_value for s in budgets}
    chosen, strength = budgets[0].operand, Strength.LIKELY
    for statement in budgets:
        budget = statement.operand
        if quotient_meets(actual.figure, budget.figure, rate.figure):
            chosen, strength = budget, Strength.SUPPORTED
            break
    if strength is Strength.LIKELY and len(values) > 1:
        return
    place = rate.place
    yield Claim(
        kind=ClaimKind.RATIO,
        code=LINKED_RATE,
        stated=rate,
        operands=(actual, chosen),
        source=ClaimSource.LINK,
        strength=strength,
        family=f"rate:{place.block}:{place.start}",
        subject=f"{place.label()} “{actual.label}”完成预算的比例",
    )
