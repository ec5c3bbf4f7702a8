"""Scoring schemes as data: lines, points, methods, grades.

A line names a ``method`` and its ``parameters``; scoring holds the methods.  A
formula is two sums of concepts, never an expression.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hengji.model.fact import Basis
from hengji.model.finding import Message

#: What a method does with ratio r (fraction, 1 = 100 %) and points w.
#: ``proportional``        w·min(1, r)
#: ``inverse_proportional`` w when r ≤ 1, else w ÷ r
#: ``fall_full``           w when r ≤ 0, else w·max(0, 1 − r)
#: ``unchanged_full``      w·max(0, 1 − |r|)
#: ``deduct_per_step``     w, less ``points`` per ``step`` that r is above
#:                         (``side: above``) or below ``limit``; not under ``floor``
#: ``banded``              points of the first band whose bounds hold r
#: ``all_or_nothing``      w when r meets ``limit`` on ``side``, else 0
#: ``checklist``           points of the criteria met: judged by a person
#: ``graded``              w·r with r in a grade's band: judged by a person
#: ``parts``               points per part done (quarters): judged by a person
#: ``per_item``            ``points`` for each thing counted, no more than w
#: ``date``                w by the day of the target, less ``points`` per day late
#: ``range``               w within ``low`` and ``high``, less ``points`` per ``step``
#:                         outside
#: ``target``              w by the printed target and result of the line
METHODS = (
    "proportional inverse_proportional fall_full unchanged_full deduct_per_step "
    "banded all_or_nothing checklist graded parts per_item date range target"
).split()


@dataclass(frozen=True, slots=True)
class Term:
    """A concept that enters a formula, with sign and coordinates."""

    concept: str
    basis: Basis = Basis.NONE
    year: int = 0
    sign: int = 1


@dataclass(frozen=True, slots=True)
class Formula:
    """``Σ numerator ÷ Σ denominator``.

    ``concept`` is the ratio itself, for when the document states it.
    """

    concept: str
    numerator: tuple[Term, ...]
    denominator: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """``points`` for a ratio from ``low`` to ``high``; ends as flagged."""

    points: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    low_inclusive: bool = True
    high_inclusive: bool = False


@dataclass(frozen=True, slots=True)
class SchemeLine:
    """One line of a scheme.

    Attributes:
        name: the indicator (or level) as printed.
        aliases: keys of other names.
        category, subcategory: the levels above, ``""`` when unknown.
        level: 1, 2 or 3.
        max_score: points attainable.
        method: one of :data:`METHODS`, ``""`` for levels 1 and 2.
        parameters: named numbers of the method, as printed, sorted.
        bands: for ``banded``.
        criteria: for ``checklist``: words and points of each.
        formula: the ratio the method takes.
        rule: the rule in words, as printed.
    """

    name: str
    max_score: Decimal
    level: int = 3
    aliases: tuple[str, ...] = ()
    category: str = ""
    subcategory: str = ""
    method: str = ""
    parameters: tuple[tuple[str, Decimal | str], ...] = ()
    bands: tuple[Band, ...] = ()
    criteria: tuple[tuple[str, Decimal], ...] = ()
    formula: Formula | None = None
    rule: str = ""

    def parameter(self, name: str) -> Decimal | str | None:
        """A named parameter of the method."""
        for key, value in self.parameters:
            if key == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Grade:
    """A rating from its lower bound on (the bound belongs to it).

    The first of ``names`` is the usual one, the others are accepted.
    """

    rating: str
    names: tuple[str, ...]
    low: Decimal


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scoring scheme.

    Attributes:
        id: identifier.
        title: its title.
        forms: forms filled by it.
        total: points of all level-1 lines together.
        lines: all lines, levels mixed, in order.
        grades: highest first; empty when the scheme gives no rating.
        basis: 文号 and clause, or the form that prints it.
        qualitative: lower bounds of the three qualitative grades (达成 部分达成
            未达成) as fractions, highest first.
        over_fulfilment: result over target from which a cause must be given.
    """

    id: str
    title: Message
    forms: tuple[str, ...]
    total: Decimal
    lines: tuple[SchemeLine, ...]
    grades: tuple[Grade, ...]
    basis: str
    qualitative: tuple[Decimal, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    pack: str = ""
    over_fulfilment: Decimal | None = None

    def grade_of(self, total: Decimal) -> Grade | None:
        """The grade of a total score."""
        for grade in self.grades:
            if total >= grade.low:
                return grade
        return None
