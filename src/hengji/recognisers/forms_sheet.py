"""A recognised form on its table, while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from hengji.model.document import Cell
from hengji.model.fact import Basis, Fact, Source
from hengji.model.figure import Figure
from hengji.model.table_reading import TableReading
from hengji.model.unit import NO_UNIT, Unit
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.forms import Form, coordinates


class Coordinates(NamedTuple):
    """Where a figure stands in meaning; empty parts are not stated."""

    concept: str = ""
    basis: Basis = Basis.NONE
    year: int | None = None
    organisation: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()
    certain: bool = True


@dataclass(slots=True)
class Sheet:
    """A form recognised on a table.

    Attributes:
        form: its definition.
        reading: the table.
        rulebook: for the kinds of concepts.
        fiscal_year: of the report, when known.
        organisation: the unit whose form it is, ``""`` for the reporting body.
        dimensions: coordinates all its facts share.
        consumed: rows of the table read by a matrix; pairs leave them alone.
        unit: unit of money stated anywhere for the table.
    """

    form: Form
    reading: TableReading
    rulebook: Rulebook
    fiscal_year: int | None
    organisation: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()
    consumed: set[int] = field(default_factory=set)
    unit: Unit = NO_UNIT

    def __post_init__(self) -> None:
        self.dimensions = self.form.dimensions
        for segment in self.reading.segments:
            if segment.unit.is_money:
                self.unit = segment.unit
                break

    def year(self, offset: int | None) -> int | None:
        """A fiscal year by its offset from the report's."""
        if self.fiscal_year is None:
            return None
        return self.fiscal_year + (offset or 0)

    def fact(
        self, label: str, figure: Figure, cell: Cell, at: Coordinates
    ) -> Fact | None:
        """A fact, unless its figure cannot measure its concept."""
        concept = self.rulebook.concepts[at.concept]
        if concept.kind == "amount":
            if figure.unit is NO_UNIT and self.unit is not NO_UNIT:
                figure = figure.with_unit(self.unit)
            if figure.unit.symbol and not figure.unit.is_money:
                return None
        elif figure.unit.is_money:
            if figure.unit.symbol[-1] in figure.text:
                return None
            figure = figure.with_unit(NO_UNIT)
        if figure.comparator:
            return None
        return Fact(
            concept=at.concept,
            label=label,
            figure=figure,
            place=self.reading.table.place(cell, figure.start, figure.end),
            organisation=at.organisation or self.organisation,
            fiscal_year=at.year,
            basis=at.basis,
            dimensions=coordinates(self.dimensions, at.dimensions),
            source=Source.FORM,
            form=self.form.id,
            certain=at.certain,
        )
