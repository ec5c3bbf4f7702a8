"""Asking a dossier for a quantity by name: basis, change, share, completion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from hengji.model.dossier import Dossier
from hengji.model.figure import Figure
from hengji.model.number import divide, plain, round_half_up
from hengji.model.unit import CNY, CNY_10K, CNY_100M, Unit
from hengji.preparing.amounts import Amounts, When, in_unit, unit_of_concept
from hengji.preparing.wording import change, count, percent, rate
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.concepts import Concept

_MONEY = {unit.symbol: unit for unit in (CNY, CNY_10K, CNY_100M)}
_BASES: Mapping[str, When] = {
    "决算": When.ACTUAL,
    "决算数": When.ACTUAL,
    "执行数": When.ACTUAL,
    "全年执行数": When.ACTUAL,
    "本年": When.ACTUAL,
    "上年": When.PRIOR,
    "上年决算": When.PRIOR,
    "上年决算数": When.PRIOR,
    "年初预算": When.ORIGINAL,
    "年初预算数": When.ORIGINAL,
    "全年预算": When.FINAL,
    "全年预算数": When.FINAL,
    "调整预算": When.FINAL,
    "预算": When.BUDGET,
    "预算数": When.BUDGET,
}
_ASKED = ("增减额", "增减率", "增减词", "升降词", "占比", "完成率")
_RATIOS: Mapping[str, tuple[str, When, str, When]] = {
    "execution_rate": ("total_funds", When.ACTUAL, "total_funds", When.FINAL),
    "staffing_control_rate": (
        "staff_in_post",
        When.ACTUAL,
        "established_posts",
        When.ACTUAL,
    ),
    "three_public_expenses_control_rate": (
        "three_public_expenses",
        When.ACTUAL,
        "three_public_expenses",
        When.BUDGET,
    ),
    "procurement_execution_rate": (
        "government_procurement",
        When.ACTUAL,
        "government_procurement",
        When.BUDGET,
    ),
    "fixed_asset_use_rate": (
        "fixed_assets_in_use",
        When.ACTUAL,
        "fixed_assets",
        When.ACTUAL,
    ),
}


class Missing(Exception):
    """The dossier does not hold what is asked for; carries its name."""


class Unknown(Exception):
    """There is no such name."""


@dataclass(slots=True)
class _Scope:
    """What is asked of a concept."""

    bases: list[When] = field(default_factory=list)
    asked: str = ""
    whole: str = ""
    organisation: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()

    @property
    def when(self) -> When:
        """The basis asked for, 决算 by default."""
        return self.bases[0] if self.bases else When.ACTUAL


class _Question(NamedTuple):
    """A concept and what is asked of it; ``behind`` is the unit printed already."""

    concept: Concept
    scope: _Scope
    name: str
    behind: str


class Asking:
    """Answers questions about the quantities of a dossier.

    ``project`` is the one a text is about, ``""`` for the body itself.
    """

    def __init__(
        self, dossier: Dossier, rulebook: Rulebook, amounts: Amounts, project: str
    ) -> None:
        self._dossier = dossier
        self._rulebook = rulebook
        self._amounts = amounts
        self._project = project

    def answer(self, words: Sequence[str], name: str, behind: str = "") -> str:
        """The printed answer to ``支出合计·上年``, given as its words.

        Raises:
            Unknown: a word names nothing.
            Missing: the dossier does not hold what is asked for.
        """
        concept = self._rulebook.concept_of(words[0])
        if concept is None:
            raise Unknown
        question = _Question(concept, self._scope(words[1:]), name, behind)
        asked = question.scope.asked
        if asked == "占比":
            return self._share(question)
        if asked == "完成率":
            return self._completion(question)
        if asked:
            return self._change(question)
        found = self._find(concept, question.scope, question.scope.when)
        if found is None and concept.id in _RATIOS:
            return self._ratio(question)
        return self._printed(question)

    def _scope(self, words: Sequence[str]) -> _Scope:
        scope = _Scope()
        rest = list(words)
        while rest:
            word = rest.pop(0)
            if word in _BASES:
                scope.bases.append(_BASES[word])
            elif word in _ASKED:
                scope.asked = word
                if word == "占比" and rest:
                    scope.whole = rest.pop(0)
            else:
                self._named(word, scope)
        return scope

    def _named(self, word: str, scope: _Scope) -> None:
        """A subordinate unit or a project."""
        if word in self._dossier.units:
            scope.organisation = word
        elif word in self._dossier.projects:
            scope.dimensions = (("project", word),)
        else:
            raise Unknown

    def _find(self, concept: Concept, scope: _Scope, when: When) -> Figure | None:
        dimensions = scope.dimensions
        if self._project and not dimensions and not scope.organisation:
            dimensions = (("project", self._project),)
        return self._amounts.figure(
            concept.id, when, organisation=scope.organisation, dimensions=dimensions
        )

    def _value(self, concept: Concept, scope: _Scope, when: When) -> Decimal:
        """The value in the unit reports print it in."""
        found = self._find(concept, scope, when)
        if found is None:
            basis = "" if when is When.ACTUAL else f"·{when.value}"
            raise Missing(f"{concept.label}{basis}")
        return in_unit(found, unit_of_concept(concept))

    def _printed(self, question: _Question) -> str:
        concept, scope, _, behind = question
        value = self._value(concept, scope, scope.when)
        return _amount(value, unit_of_concept(concept), behind)

    def _share(self, question: _Question) -> str:
        concept, scope, _, _ = question
        whole = self._rulebook.concept_of(scope.whole) if scope.whole else None
        if whole is None:
            raise Unknown
        part = self._value(concept, scope, scope.when)
        return _quotient(part, self._value(whole, scope, scope.when), question)

    def _completion(self, question: _Question) -> str:
        concept, scope, _, _ = question
        done = self._value(concept, scope, When.ACTUAL)
        base = scope.when if scope.bases else When.BUDGET
        return _quotient(done, self._value(concept, scope, base), question)

    def _ratio(self, question: _Question) -> str:
        top, top_when, bottom, bottom_when = _RATIOS[question.concept.id]
        concepts, scope = self._rulebook.concepts, question.scope
        above = self._value(concepts[top], scope, top_when)
        below = self._value(concepts[bottom], scope, bottom_when)
        return _quotient(above, below, question)

    def _change(self, question: _Question) -> str:
        concept, scope, name, behind = question
        base = next((b for b in scope.bases if b is not When.ACTUAL), When.PRIOR)
        before = self._value(concept, scope, base)
        moved = change(self._value(concept, scope, When.ACTUAL), before)
        if scope.asked == "增减词":
            return moved.word
        if scope.asked == "升降词":
            return moved.rate_word
        if scope.asked == "增减额":
            return _amount(moved.amount, unit_of_concept(concept), behind)
        if moved.rate is None:
            raise Missing(f"{name}（基数为零）")
        return _percent(moved.rate, behind)


def _quotient(part: Decimal, whole: Decimal, question: _Question) -> str:
    found = rate(part, whole)
    if found is None:
        raise Missing(f"{question.name}（分母为零）")
    return _percent(found, question.behind)


def _percent(value: Decimal, behind: str) -> str:
    words = percent(value)
    return words[:-1] if behind in ("%", "％") else words


def _amount(value: Decimal, unit: Unit, behind: str) -> str:
    """A value in words; a unit that stands behind it is obeyed, not repeated."""
    if unit.is_money:
        wanted = _MONEY.get(behind, unit)
        number = divide(value * unit.factor, wanted.factor)
        return plain(round_half_up(number, 2)) + ("" if behind in _MONEY else "万元")
    if unit.symbol == "%":
        return _percent(value, behind)
    return count(value, "" if behind == unit.symbol else unit.symbol)
