"""Fact: what a figure is about; Operand: a figure in its place under a label."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hengji.model.figure import Figure
from hengji.model.noun import quick
from hengji.model.place import Place


class Presence(StrEnum):
    """未填, 无 and 0 are three different things (and prose is a fourth)."""

    VALUE = "value"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    TEXT = "text"


class Basis(StrEnum):
    """口径: on which basis an amount stands."""

    ORIGINAL_BUDGET = "original_budget"
    FINAL_BUDGET = "final_budget"
    BUDGET = "budget"
    ACTUAL = "actual"
    NONE = ""


class Source(StrEnum):
    """Where a fact or claim was read."""

    FORM = "form"
    TABLE = "table"
    PROSE = "prose"
    PERSON = "person"


@quick
@dataclass(frozen=True, slots=True)
class Operand:
    """A figure that takes part in something, with its label and place."""

    label: str
    figure: Figure
    place: Place


@quick
@dataclass(frozen=True, slots=True)
class Fact:
    """A figure whose meaning is known.

    Attributes:
        concept: identifier of the concept (GLOSSARY.md), e.g. ``basic_expenditure``.
        label: the words under which it was printed.
        figure, place: the number and where it stands.
        organisation: the part of the reporting body it is about as printed
            (``本级机构``, ``州企业服务中心``); ``""`` for the whole body.
        fiscal_year: the year it is about, when known.
        basis: 年初预算, 全年预算, 决算 …
        dimensions: further coordinates, sorted: ``("project", "…")``,
            ``("within", "basic_expenditure")``, ``("form", "…")``.
        source: form, table or prose.
        form: identifier of the form it was read from, else ``""``.
        certain: False when the concept was inferred rather than read off labels.
    """

    concept: str
    label: str
    figure: Figure
    place: Place
    organisation: str = ""
    fiscal_year: int | None = None
    basis: Basis = Basis.NONE
    dimensions: tuple[tuple[str, str], ...] = ()
    source: Source = Source.TABLE
    form: str = ""
    certain: bool = True

    @property
    def operand(self) -> Operand:
        """The fact as an operand of a claim."""
        return Operand(self.label, self.figure, self.place)
