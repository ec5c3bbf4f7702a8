"""The indicator library: entries to choose from, and how they are searched.

Chinese has no spaces, so words are compared by their pairs of characters; a rank is
an integer, the higher the nearer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from hengji.taxonomy.concepts import concept_key


class TargetDirection(StrEnum):
    """Which results are good, and so how a target is written and scored."""

    UP = "up"
    DOWN = "down"
    BOOL = "bool"
    QUALITATIVE = "qualitative"
    DATE = "date"
    RANGE = "range"


#: Directions whose target is a number with a unit.
NUMERIC = frozenset({TargetDirection.UP, TargetDirection.DOWN, TargetDirection.RANGE})
#: How the direction is printed in a 指标性质 column.
SIGNS = {
    TargetDirection.UP: "≥",
    TargetDirection.DOWN: "≤",
    TargetDirection.BOOL: "定性",
    TargetDirection.QUALITATIVE: "定性",
    TargetDirection.DATE: "定性",
    TargetDirection.RANGE: "区间",
}


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """One indicator of the library.

    Attributes:
        id: identifier.
        name: level 3 as it would be printed.
        domain: field of work, ``通用`` and ``部门整体`` among them.
        functions: codes of the functional classification, ``"205"`` with all below.
        category: class of level 1 (``output``).
        subcategory: class of level 2 (``quantity``), or the printed level 2 where
            level 1 is 投入, 过程 or 决策 (``预算执行``).
        definition: what it measures, what counts and what does not.
        formula: how its value is computed, or by what it is judged.
        direction: which results are good.
        unit: 计量单位, ``—`` for a target in words or a date.
        target: an example of a target, wording and form.
        evidence: what a reviewer would ask to see.
        cautions: what goes wrong with it.
        source: 文号 of a national common indicator, else 项目编写.
        aliases: other names.
        concept: identifier of the same figure in the forms, or ``""``.
    """

    id: str
    name: str
    domain: str
    functions: tuple[str, ...]
    category: str
    subcategory: str
    definition: str
    formula: str
    direction: TargetDirection
    unit: str
    target: str
    evidence: tuple[str, ...]
    cautions: str
    source: str
    aliases: tuple[str, ...] = ()
    concept: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and the other names."""
        return (self.name, *self.aliases)

    def serves(self, code: str) -> bool:
        """Whether it is for a functional class, one below it or one above it.

        An entry without codes serves every class.
        """
        return not self.functions or any(
            code.startswith(own) or own.startswith(code) for own in self.functions
        )


class Hit(NamedTuple):
    """An entry with its rank: 1000 the name itself, 1 a distant echo."""

    rank: int
    entry: IndicatorEntry


_EXACT, _PREFIX, _INSIDE, _AROUND = 1000, 800, 700, 600
_ALIAS_LESS, _LONGEST_LESS = 20, 60
_NAME_SHARE, _TEXT_INSIDE, _TEXT_SHARE = 500, 200, 100
#: Shares of bigrams (per cent) under which words are strangers.
_LEAST_NAME, _LEAST_TEXT = 40, 60
_SHORTEST_AROUND = 3


@lru_cache(maxsize=8192)
def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters; a single character is its own."""
    if len(text) < 2:
        return frozenset((text,)) if text else frozenset()
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def likeness(left: str, right: str) -> int:
    """How alike two keys are, in per cent of their pairs of characters (Dice)."""
    mine, other = bigrams(left), bigrams(right)
    if not mine or not other:
        return 0
    return 200 * len(mine & other) // (len(mine) + len(other))


class _Keys(NamedTuple):
    """What of an entry is compared: its names, and the words about it."""

    names: tuple[str, ...]
    text: str
    pairs: frozenset[str]


@lru_cache(maxsize=4096)
def _keys(entry: IndicatorEntry) -> _Keys:
    about = (entry.definition, entry.formula, entry.domain, *entry.evidence)
    text = concept_key(" ".join(about))
    return _Keys(tuple(map(concept_key, entry.names)), text, bigrams(text))


@dataclass(frozen=True, slots=True)
class Library:
    """All entries by identifier, general domains before those of a class.

    ``categories`` and ``parents`` are those of the rulebook: key of a printed level
    → class, class of a level 2 → the classes above it.
    """

    entries: Mapping[str, IndicatorEntry]
    categories: Mapping[str, str] = field(repr=False)
    parents: Mapping[str, tuple[str, ...]] = field(repr=False)

    @property
    def domains(self) -> tuple[str, ...]:
        """The fields of work, in the order of the entries."""
        return tuple(dict.fromkeys(e.domain for e in self.entries.values()))

    def named(self, name: str) -> IndicatorEntry | None:
        """The first entry of exactly this name or alias."""
        wanted = concept_key(name)
        for entry in self.entries.values():
            if wanted in _keys(entry).names:
                return entry
        return None

    def search(
        self,
        text: str = "",
        *,
        category: str = "",
        domain: str = "",
        function: str = "",
        limit: int | None = None,
    ) -> tuple[Hit, ...]:
        """Entries that match every word of the text and every filter, nearest first.

        Args:
            text: words apart by spaces; none means every entry.
            category: a class, or a level as printed (产出指标, 质量指标, 预算执行).
            domain: a field of work, or part of its name.
            function: a functional class (``205``, ``2050299``).
            limit: at most so many.
        """
        words = [key for word in text.split() if (key := concept_key(word))]
        hits = [
            Hit(rank, entry)
            for entry in self.entries.values()
            if self._is_under(entry, category)
            and domain in entry.domain
            and entry.serves(function)
            and (rank := _rank(entry, words))
        ]
        return tuple(sorted(hits, key=lambda hit: -hit.rank)[:limit])

    def nearest(
        self, name: str, *, category: str = "", limit: int = 3
    ) -> tuple[IndicatorEntry, ...]:
        """Entries whose names are like a name; none rather than a stranger."""
        key = concept_key(name)
        ranked = [
            Hit(rank, entry)
            for entry in self.entries.values()
            if self._is_under(entry, category)
            and (rank := _name_rank(_keys(entry).names, key))
        ]
        ranked.sort(key=lambda hit: -hit.rank)
        return tuple(hit.entry for hit in ranked[:limit])

    def category_of(self, words: str) -> str:
        """The class a printed level names; the words themselves when none."""
        return self.categories.get(concept_key(words), words)

    def level_names(self, entry: IndicatorEntry) -> tuple[str, str]:
        """Levels 1 and 2 of an entry as they are usually printed."""
        return self._printed(entry.category), self._printed(entry.subcategory)

    def _printed(self, name: str) -> str:
        """The first label of a class; the words themselves of a free level 2."""
        for label, known in self.categories.items():
            if known == name:
                return label.partition("(")[0]
        return name

    def _is_under(self, entry: IndicatorEntry, category: str) -> bool:
        if not category:
            return True
        wanted = self.category_of(category)
        if wanted in (entry.category, entry.subcategory):
            return True
        return wanted in self.parents and wanted in self.parents.get(
            entry.subcategory, ()
        )


def _rank(entry: IndicatorEntry, words: Iterable[str]) -> int:
    """The rank of the weakest word; 0 when one does not match, 1 without words."""
    ranks = [_word_rank(entry, word) for word in words]
    return min(ranks, default=1)


def _word_rank(entry: IndicatorEntry, word: str) -> int:
    keys = _keys(entry)
    rank = _name_rank(keys.names, word)
    if rank:
        return rank
    if word in keys.text:
        return _TEXT_INSIDE
    pairs = bigrams(word)
    share = 100 * len(pairs & keys.pairs) // len(pairs) if len(pairs) > 1 else 0
    return share * _TEXT_SHARE // 100 if share >= _LEAST_TEXT else 0


def _name_rank(names: Iterable[str], word: str) -> int:
    best = 0
    for order, name in enumerate(names):
        rank = _one_name(name, word)
        best = max(best, rank - _ALIAS_LESS if order and rank else rank)
    return best


def _one_name(name: str, word: str) -> int:
    longer = min(_LONGEST_LESS, abs(len(name) - len(word)))
    if name == word:
        return _EXACT
    if name.startswith(word):
        return _PREFIX - longer
    if word in name:
        return _INSIDE - longer
    if len(name) >= _SHORTEST_AROUND and name in word:
        return _AROUND - longer
    share = likeness(name, word)
    return share * _NAME_SHARE // 100 if share >= _LEAST_NAME else 0
