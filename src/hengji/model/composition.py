"""Composition: a document in words, figures and forms, before anybody paints it.

One composition is painted as a Word file and as a page for publication.
"""

from __future__ import annotations

from dataclasses import dataclass

from hengji.model.chart import ChartSpec
from hengji.model.dossier import FactKey
from hengji.model.drawing import DrawnForm


@dataclass(frozen=True, slots=True)
class PartTitle:
    """``第一部分 部门概况``: centred, on a new page."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its printed number; level 1 一、 2 （一） 3 1. 4 （1）."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph.

    Attributes:
        text: its words.
        entered: the words are a person's own, kept as entered.
    """

    text: str
    entered: bool = False


@dataclass(frozen=True, slots=True)
class Illustration:
    """A chart with its caption: ``（图1：收、支决算总计变动情况图）``."""

    chart: ChartSpec
    caption: str


@dataclass(frozen=True, slots=True)
class Plate:
    """A form as a table."""

    form: DrawnForm


@dataclass(frozen=True, slots=True)
class AnnexTitle:
    """``附件1`` on a new page, and the title of the annex under it."""

    label: str
    title: str


Block = PartTitle | Heading | Passage | Illustration | Plate | AnnexTitle


@dataclass(frozen=True, slots=True)
class Gap:
    """Something a document needs and the dossier does not hold.

    Attributes:
        section: heading of the section that needs it.
        label: what is missing, in the words of the form.
        key: its coordinates when it is a figure.
        narrative: identifier of the narrative when it is words.
    """

    section: str
    label: str
    key: FactKey | None = None
    narrative: str = ""


@dataclass(frozen=True, slots=True)
class Composition:
    """A document ready to be painted.

    Attributes:
        title: lines of its title.
        organisation: the body it speaks for.
        fiscal_year: the year it is about.
        blocks: its content in order.
        date: ``2024年9月20日``, ``""`` when none is printed.
        gaps: what is missing; each leaves a mark 【待填：…】 in the text.
        notes: what a person should know and the text does not say.
    """

    title: tuple[str, ...]
    organisation: str
    fiscal_year: int
    blocks: tuple[Block, ...]
    date: str = ""
    gaps: tuple[Gap, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def charts(self) -> tuple[ChartSpec, ...]:
        """The charts, in order."""
        return tuple(b.chart for b in self.blocks if isinstance(b, Illustration))

    @property
    def words(self) -> str:
        """Every paragraph and heading, a line each."""
        kept = (Heading, Passage, PartTitle)
        return "\n".join(b.text for b in self.blocks if isinstance(b, kept))
