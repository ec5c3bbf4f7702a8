"""over_budget: far more spent than budgeted, and the text does not say why.

Operands: ``concepts`` (identifier=words by which the text speaks of it), ``times``
(how many times the budget is far more), ``excuses`` (words that explain).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.measure import short
from hengji.model.check_rule import CheckRule
from hengji.model.fact import Basis, Fact
from hengji.model.finding import Certainty, Finding, Message
from hengji.model.number import ZERO, D, divide
from hengji.model.reading import Reading

_BUDGETS = (Basis.BUDGET, Basis.ORIGINAL_BUDGET, Basis.FINAL_BUDGET)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding for each concept of the whole body that ran far over its budget."""
    times = D(rule.operand("times"))
    excuses = re.compile(rule.operand("excuses"))
    for entry in rule.operand("concepts").split():
        concept, _, words = entry.partition("=")
        facts = [
            f
            for f in reading.facts
            if f.concept == concept
            and not f.organisation
            and f.certain
            and f.fiscal_year in (None, reading.outline.fiscal_year)
        ]
        budget = next((f for f in facts if f.basis in _BUDGETS), None)
        actual = next((f for f in facts if f.basis is Basis.ACTUAL), None)
        if budget is None or actual is None or budget.form != actual.form:
            continue
        low = budget.figure.base_value
        if low <= ZERO or actual.figure.base_value <= low * times:
            continue
        if not _explained(reading, re.compile(words), excuses):
            yield _finding(rule, budget, actual)


def _name(fact: Fact) -> str:
    return fact.label.partition("·")[0].removesuffix("金额")


def _explained(
    reading: Reading, words: re.Pattern[str], excuses: re.Pattern[str]
) -> bool:
    """Whether a paragraph names the item and gives a reason."""
    return any(
        words.search(paragraph.text) and excuses.search(paragraph.text)
        for paragraph in reading.document.paragraphs()
    )


def _finding(rule: CheckRule, budget: Fact, actual: Fact) -> Finding:
    name = _name(actual)
    ratio = divide(actual.figure.base_value, budget.figure.base_value)
    percent = f"{short(ratio * 100, 2)}%"
    return make(
        rule,
        subject=f"“{name}”",
        message=Message(
            f"{actual.place.label()}：{name}预算{budget.figure}，决算{actual.figure}，"
            f"是预算的{percent}，正文没有说明原因。请核对两数，并说明超预算的原因。",
            f"{actual.place.label()}: {name} was budgeted at {budget.figure} and came "
            f"to {actual.figure}, {percent} of the budget, without a reason given.",
        ),
        places=[actual.place, budget.place],
        stated=str(actual.figure),
        arithmetic=f"{actual.figure} ÷ {budget.figure} = {percent}",
        certainty=Certainty.LIKELY,
    )
