"""Draft: a composition as it grows, with what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hengji.model.chart import ChartSpec
from hengji.model.composition import (
    AnnexTitle,
    Block,
    Composition,
    Gap,
    Heading,
    Illustration,
    PartTitle,
    Passage,
    Plate,
)
from hengji.model.dossier import Dossier, FactKey
from hengji.model.drawing import DrawnForm
from hengji.model.fact import Basis
from hengji.preparing.disclosure.figures import Figures, key_of
from hengji.preparing.disclosure.wording import ended, money, whole
from hengji.rules import Rulebook


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure the text needs: its value, and what is printed for it."""

    key: FactKey
    value: Decimal | None
    text: str

    @property
    def number(self) -> Decimal:
        """The value, zero when missing: only for a text already marked missing."""
        return Decimal(0) if self.value is None else self.value


class Draft:
    """Collects the blocks of a disclosure.

    Attributes:
        figures: the figures it draws on.
        year: the fiscal year.
    """

    def __init__(self, dossier: Dossier, rulebook: Rulebook) -> None:
        self.dossier = dossier
        self.figures = Figures(dossier, rulebook)
        self.year = dossier.fiscal_year
        self._blocks: list[Block] = []
        self._gaps: list[Gap] = []
        self._notes: list[str] = []
        self._section = ""
        self._charts = 0

    # ── blocks ──

    def part(self, text: str) -> None:
        """Begin a part: 第一部分 …."""
        self._section = text
        self._blocks.append(PartTitle(text))

    def heading(self, level: int, text: str) -> None:
        """Begin a section."""
        self._section = text
        self._blocks.append(Heading(level, text))

    def say(self, text: str) -> None:
        """A paragraph made from facts."""
        self._blocks.append(Passage(text))

    def say_if(self, text: str) -> None:
        """A paragraph, unless there is nothing to say."""
        if text:
            self.say(text)

    def quote(self, identifier: str, label: str) -> None:
        """What the person wrote, line by line; a mark when nothing was written."""
        words = self.dossier.section(identifier).strip("\n")
        if not words.strip():
            self.say(self.missing_words(identifier, label))
            return
        self.own_words(words)

    def own_words(self, text: str) -> None:
        """A person's words, a paragraph each line."""
        for line in text.split("\n"):
            if line.strip():
                self._blocks.append(Passage(line.strip(), entered=True))

    def chart(self, spec: ChartSpec | None, caption: str) -> None:
        """A figure with its number; none where there is nothing to draw."""
        if spec is not None:
            self._charts += 1
            words = f"（图{self._charts}：{caption}）"
            self._blocks.append(Illustration(spec, words))

    def plate(self, form: DrawnForm) -> None:
        """A form."""
        self._blocks.append(Plate(form))

    def annex(self, label: str, title: str) -> None:
        """An annex on a new page."""
        self._section = title
        self._blocks.append(AnnexTitle(label, title))

    def embed(self, label: str, report: Composition) -> None:
        """A whole report as an annex, with what it lacks."""
        self.annex(label, "\n".join(report.title))
        self._blocks.extend(b for b in report.blocks if not isinstance(b, AnnexTitle))
        self._gaps.extend(report.gaps)

    # ── what is needed ──

    def need(self, key: FactKey, label: str) -> Quantity:
        """An amount the text cannot do without."""
        value = self.figures.value(key)
        if value is None:
            return Quantity(key, None, self._missing(label, key=key))
        return Quantity(key, value, money(value))

    def count(self, concept: str, unit: str) -> str:
        """A number of things the text cannot do without, with its unit."""
        value = self.figures.count(concept)
        if value is not None:
            return whole(value) + unit
        label = self.figures.label(concept)
        return self._missing(label, key=key_of(concept, basis=Basis.NONE))

    def missing_words(self, identifier: str, label: str) -> str:
        """The mark of a narrative nobody wrote."""
        return self._missing(label, narrative=identifier)

    def _missing(
        self, label: str, *, key: FactKey | None = None, narrative: str = ""
    ) -> str:
        self._gaps.append(Gap(self._section, label, key, narrative))
        return f"【待填：{label}】"

    def because(self, identifier: str, lead: str) -> str:
        """``主要原因是…。`` from the person's words, kept as written.

        Words that bring their own 主要用于 or 原因 are a sentence already.
        """
        words = self.dossier.section(identifier).strip()
        if not words:
            return ended(lead + self.missing_words(identifier, lead.removesuffix("是")))
        if words.startswith("主要") or "原因" in words[:10]:
            return ended(words)
        return ended(lead + words)

    def note(self, text: str) -> None:
        """Something a person should know and the text does not say."""
        self._notes.append(text)

    def finish(self, title: tuple[str, ...], date: str) -> Composition:
        """The whole."""
        return Composition(
            title=title,
            organisation=self.dossier.organisation,
            fiscal_year=self.year,
            blocks=tuple(self._blocks),
            date=date,
            gaps=tuple(self._gaps),
            notes=tuple(self._notes),
        )

    @property
    def words(self) -> str:
        """Every word of the text so far."""
        kept = (Passage, Heading, PartTitle)
        return "\n".join(b.text for b in self._blocks if isinstance(b, kept))
