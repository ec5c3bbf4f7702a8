"""Dossier: everything one body enters once for one year's evaluation.

All tables, sentences and scores of the documents draw on the same facts of one
dossier, so nothing in them can contradict anything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from hengji.model.fact import Basis, Fact
from hengji.model.indicator import IndicatorTable
from hengji.model.place import Place


class Provenance(StrEnum):
    """How a value came into the dossier; an imported one waits for a person."""

    ENTERED = "entered"
    IMPORTED = "imported"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class FactKey:
    """The coordinates of a figure; two entries with one key are one quantity.

    ``year`` is the offset to the fiscal year of the dossier: 0 this year, -1 上年.
    """

    concept: str
    basis: Basis = Basis.NONE
    year: int = 0
    organisation: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """A fact of a dossier with its provenance.

    ``confirmed`` is False for an imported value nobody has confirmed yet.
    ``arithmetic`` tells how a derived value was computed; ``origin`` is the title
    of the document an imported value was taken from.
    """

    key: FactKey
    fact: Fact
    provenance: Provenance = Provenance.ENTERED
    confirmed: bool = True
    arithmetic: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Narrative text of one section of the outline, word for word as entered."""

    id: str
    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A figure that has no value, with the reason (分母为零); printed as ``—``."""

    key: FactKey
    reason: str
    reason_en: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a body entered, and what follows from it.

    Attributes:
        form_set: identifier of the form set (the notice) it is prepared for.
        organisation: the reporting body.
        fiscal_year: the year evaluated.
        holdings: figures, entered, imported or derived.
        indicators: indicator tables, one for the body and one per project.
        sections: narrative by section identifier.
        units: subordinate units, in the order of the summary form.
        projects: projects, in order.
        imprint: 填表人, 单位负责人, 联系电话, 填报日期, 文号 … by field.
        source: path of the workbook or report it was read from.
        not_applicable: figures found to have no value when deriving.
    """

    form_set: str
    organisation: str
    fiscal_year: int
    holdings: tuple[Holding, ...] = ()
    indicators: tuple[IndicatorTable, ...] = ()
    sections: tuple[Section, ...] = ()
    units: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    imprint: tuple[tuple[str, str], ...] = ()
    source: str = ""
    not_applicable: tuple[NotApplicable, ...] = ()

    def holding(self, key: FactKey) -> Holding | None:
        """The holding under a key: an entered one before a derived one."""
        found = [h for h in self.holdings if h.key == key]
        for provenance in Provenance:
            for holding in found:
                if holding.provenance is provenance:
                    return holding
        return None

    def with_holdings(self, more: tuple[Holding, ...]) -> Dossier:
        """The dossier with further holdings."""
        return replace(self, holdings=self.holdings + more)

    def field(self, name: str) -> str:
        """An imprint field, ``""`` when blank."""
        return dict(self.imprint).get(name, "")

    def section(self, identifier: str) -> str:
        """The narrative of a section, ``""`` when nothing was written."""
        for section in self.sections:
            if section.id == identifier:
                return section.text
        return ""
