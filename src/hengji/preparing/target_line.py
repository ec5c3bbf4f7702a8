"""An indicator line as the advice sees it: classes, one target figure, its kin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.figure import Figure
from hengji.model.finding import Message, Severity
from hengji.model.indicator import CellText, Heading, IndicatorLine
from hengji.model.place import Place
from hengji.model.unit import NO_UNIT, Unit
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.achievement import is_date
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.figures import scan
from hengji.taxonomy.library import IndicatorEntry
from hengji.taxonomy.text import label_key

#: Why satisfaction is asked for.
ASKED = "财预〔2021〕101号：满意度指标的完成值以问卷调查等方法取得"
_COSTS = frozenset({"cost", "economic_cost", "social_cost", "environmental_cost"})
_NUMBERED = re.compile(r"^(?:指标)?[0-9一二三四五六七八九十]+[:、.]\s*")
_SATISFIED = re.compile("满意|好评率|获得感|安全感")


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A filled line with what is known about it.

    Attributes:
        line: the line as read.
        category, subcategory: classes of its levels, ``""`` when unknown.
        figure: the one number of the target under its unit, ``None`` when there is
            none, several, or a date.
        entry: the library entry of exactly this name.
        kin: library entries of like names and the same class.
    """

    line: IndicatorLine
    category: str
    subcategory: str
    figure: Figure | None
    entry: IndicatorEntry | None
    kin: tuple[IndicatorEntry, ...]

    @property
    def name(self) -> str:
        """The indicator as printed."""
        return self.line.indicator.name or "（未填名称）"

    @property
    def key(self) -> str:
        """The name as names are compared."""
        return bare_name(self.line.indicator.name)

    @property
    def target(self) -> str:
        """The target as printed, ``""`` when blank."""
        return self.line.target.text.strip() if self.line.target else ""

    @property
    def is_cost(self) -> bool:
        """Whether it stands under a cost level."""
        return self.subcategory in _COSTS or self.category == "cost_category"

    @property
    def asks_satisfaction(self) -> bool:
        """Whether its own words ask how satisfied people are."""
        return _SATISFIED.search(self.key) is not None or "满意" in self.target

    @property
    def is_satisfaction(self) -> bool:
        """Whether it measures satisfaction."""
        if self.asks_satisfaction:
            return True
        if self.subcategory:
            return self.subcategory == "service_satisfaction"
        return self.category == "satisfaction"

    @property
    def places(self) -> tuple[Place, ...]:
        """The target's cell, then the name's."""
        cells = (self.line.target.place,) if self.line.target else ()
        return (*cells, self.line.indicator.place)

    def advise(
        self,
        kind: AdviceKind,
        severity: Severity,
        message: Message,
        wording: Message,
        basis: str,
        entries: Iterable[IndicatorEntry] = (),
    ) -> TargetAdvice:
        """Advice on this line; the message begins with the indicator."""
        told = Message(f"“{self.name}”：{message.zh}", f"“{self.name}”: {message.en}")
        used = tuple(entry.id for entry in entries)
        return TargetAdvice(
            kind, severity, self.name, told, wording, basis, self.places, used
        )


def see(line: IndicatorLine, rulebook: Rulebook) -> TargetLine:
    """Look a line up in the rulebook and its library."""
    library, name = rulebook.library, bare_name(line.indicator.name)
    subcategory = _class(line.subcategory, rulebook)
    category = _class(line.category, rulebook)
    kin = library.nearest(name, category=subcategory or category)
    if not kin:
        kin = library.nearest(name)
    return TargetLine(
        line, category, subcategory, _single(line), library.named(name), kin
    )


def bare_name(name: str) -> str:
    """A name as names are compared, without 指标1： before it."""
    key = concept_key(name)
    return concept_key(_NUMBERED.sub("", key)) or key


def _class(heading: Heading | None, rulebook: Rulebook) -> str:
    if heading is None:
        return ""
    return rulebook.indicator_categories.get(concept_key(heading.name), "")


def figures_of(cell: CellText | None) -> tuple[Figure, ...]:
    """The figures of a cell; none of a date."""
    if cell is None or is_date(cell.text):
        return ()
    return cell.figures or tuple(scan(cell.text))


def _single(line: IndicatorLine) -> Figure | None:
    return under_unit(line, figures_of(line.target))


def under_unit(line: IndicatorLine, figures: tuple[Figure, ...]) -> Figure | None:
    """The only figure, under the 计量单位 column's unit when it prints none."""
    if len(figures) != 1:
        return None
    figure = figures[0]
    if figure.unit is NO_UNIT and line.unit_text is not None:
        unit = _column_unit(line.unit_text.text)
        if unit is not None:
            return figure.with_unit(unit)
    return figure


@lru_cache(maxsize=256)
def _column_unit(text: str) -> Unit | None:
    found = scan("1" + label_key(text))
    return found[0].unit if found and found[0].unit is not NO_UNIT else None


def example(entries: Iterable[IndicatorEntry]) -> Message:
    """Wording drawn from library entries, ``""`` without any."""
    shown = [f"“{entry.name}”{entry.target}（{entry.formula}）" for entry in entries]
    if not shown:
        return Message("", "")
    listed = "；".join(shown)
    return Message(f"可参考：{listed}", f"compare: {listed}")


def joined(first: Message, second: Message) -> Message:
    """Two pieces of wording, one after the other."""
    if not second.zh:
        return first
    return Message(f"{first.zh}。{second.zh}", f"{first.en}; {second.en}")
