"""Lists of what money was spent on: complete, for this year, its budget, last year.

A list says everything its whole is made of; what the form does not name is said to
be the rest (其他公用经费), so that a reader can add up every list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.model.number import ZERO, half_step, round_half_up
from hengji.preparing.amounts import Amounts, When
from hengji.preparing.wording import money

_PLACES = 2
#: A longer list belongs into a table.
_MOST_ITEMS = 20


class Part(NamedTuple):
    """A part of a whole: what it is called in a sentence, and its amount."""

    name: str
    value: Decimal


Names = Sequence[tuple[str, str]]

PROJECTS = (
    ("业务工作经费", "business_work_expenditure"),
    ("运行维护经费", "maintenance_expenditure"),
    ("专项资金", "special_fund_expenditure"),
    ("其他事业类发展资金", "development_fund_expenditure"),
)
THREE_PUBLIC = (
    ("因公出国（境）费用", "overseas_travel"),
    ("公务用车购置费", "vehicle_purchase"),
    ("公务用车运行维护费", "vehicle_operation"),
    ("公务接待费", "official_reception"),
)
_VEHICLES = "公务用车购置和运行维护费"
_COLUMNS = (When.ACTUAL, When.BUDGET, When.PRIOR)


class Details:
    """The lists of one dossier; ``year`` is its fiscal year."""

    def __init__(self, amounts: Amounts, year: int) -> None:
        self._amounts = amounts
        self._year = year

    def operating(self) -> Iterator[str]:
        """公用经费 by item: one paragraph per column of the form."""
        for when in _COLUMNS:
            items = self._items(["operating_expenditure"], when)
            whole = self._amounts.value("operating_expenditure", when)
            if whole is not None and items:
                yield from self._listed("公用经费", when, whole, items, "其他公用经费")

    def projects(self) -> Iterator[str]:
        """项目支出 by class (this year's stand elsewhere) and by project."""
        for when in _COLUMNS:
            whole = self._amounts.value("project_expenditure", when)
            if whole is None:
                continue
            classes = self.parts(PROJECTS, when)
            items = self._items([concept for _, concept in PROJECTS], when)
            words = ""
            if when is not When.ACTUAL and classes:
                words = "".join(self._listed("项目支出", when, whole, classes))
            if items:
                words += "".join(
                    self._listed("各项目", when, whole, items, "其他项目支出")
                )
            if words:
                yield words

    def three_public(self) -> Iterator[str]:
        """“三公”经费 of the budget and of last year, by item."""
        for when in _COLUMNS[1:]:
            whole = self._amounts.value("three_public_expenses", when)
            listed = self.three_public_parts(when)
            if whole is not None and listed:
                yield f"{self._lead('“三公”经费', when)}{money(whole)}，{listed}"

    def three_public_parts(self, when: When = When.ACTUAL) -> str:
        """``其中：因公出国（境）费用0.00万元、…。``, when the parts make the whole."""
        whole = self._amounts.value("three_public_expenses", when)
        parts = self.parts(THREE_PUBLIC, when)
        if whole is None or len(parts) < len(THREE_PUBLIC) or _rest(whole, parts):
            return ""
        abroad, bought, run, guests = (f"{p.name}{money(p.value)}" for p in parts)
        vehicles = money(parts[1].value + parts[2].value)
        driving = f"{_VEHICLES}{vehicles}（其中：{bought}、{run}）"
        return f"其中：{abroad}、{driving}、{guests}。"

    def parts(self, names: Names, when: When = When.ACTUAL) -> list[Part]:
        """The parts of a whole that are known."""
        found = (
            (label, self._amounts.value(concept, when)) for label, concept in names
        )
        return [Part(label, value) for label, value in found if value is not None]

    def _items(self, concepts: Sequence[str], when: When) -> list[Part]:
        items = [
            Part(item, value)
            for concept in concepts
            for item, value in self._amounts.items(concept, when)
        ]
        return items if len(items) <= _MOST_ITEMS else []

    def _lead(self, name: str, when: When) -> str:
        """``2022年度公用经费预算``, ``2021年度公用经费支出``."""
        year = self._year - 1 if when is When.PRIOR else self._year
        act = "预算" if when is When.BUDGET else "支出"
        return f"{year}年度{name}{'' if name.endswith(act) else act}"

    def _listed(
        self,
        name: str,
        when: When,
        whole: Decimal,
        parts: Sequence[Part],
        rest: str = "",
    ) -> Iterator[str]:
        """``2022年度公用经费支出10.00万元，其中：办公费6.00万元、…。``."""
        left = _rest(whole, parts)
        if left < ZERO or (left and not rest) or (len(parts) < 2 and not left):
            return
        named = [*parts, Part(rest, left)] if left else parts
        said = "、".join(f"{part.name}{money(part.value)}" for part in named)
        yield f"{self._lead(name, when)}{money(whole)}，其中：{said}。"


def printed(value: Decimal) -> Decimal:
    """An amount as it is printed."""
    return round_half_up(value, _PLACES)


def _rest(whole: Decimal, parts: Sequence[Part]) -> Decimal:
    """What the parts leave of the whole, nothing where rounding explains it."""
    left = printed(whole) - sum((printed(part.value) for part in parts), ZERO)
    slack = half_step(_PLACES) * (len(parts) + 1)
    return ZERO if abs(left) <= slack else left
