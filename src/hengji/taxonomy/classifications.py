"""Classification tables: codes whose names change with the years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hengji.model.finding import Message
from hengji.taxonomy.concepts import concept_key


@dataclass(frozen=True, slots=True)
class ClassName:
    """A name of a code, between two fiscal years (``None``: open)."""

    name: str
    first_year: int | None = None
    last_year: int | None = None

    def holds_in(self, year: int | None) -> bool:
        """Whether the name is the official one in a fiscal year."""
        if year is None:
            return self.last_year is None
        return (self.first_year or 0) <= year <= (self.last_year or 9999)


@dataclass(frozen=True, slots=True)
class ClassEntry:
    """A code with all its names, newest first, and its informal aliases."""

    code: str
    names: tuple[ClassName, ...]
    aliases: tuple[str, ...] = ()

    def name(self, year: int | None = None) -> str:
        """The official name in a fiscal year (the newest without one)."""
        for candidate in self.names:
            if candidate.holds_in(year):
                return candidate.name
        return self.names[0].name


@dataclass(frozen=True, slots=True)
class Classification:
    """A table of codes.

    Attributes:
        id: ``functional`` (支出功能分类) or ``economic`` (部门预算支出经济分类).
        title: its title.
        source: what prescribes it.
        entries: by code; the code of the level above is a prefix.
        by_name: codes by key of any name or alias; the same name may stand under
            several codes.
    """

    id: str
    title: Message
    source: str
    entries: Mapping[str, ClassEntry]
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def codes_of(self, label: str) -> tuple[str, ...]:
        """Every code that goes or went by a name."""
        return self.by_name.get(concept_key(label), ())

    def entry_of(self, label: str) -> ClassEntry | None:
        """The entry of a name, if only one goes by it."""
        codes = self.codes_of(label)
        return self.entries[codes[0]] if len(codes) == 1 else None

    def parent(self, code: str) -> str:
        """The code one level above, or ``""``."""
        for length in range(len(code) - 1, 2, -1):
            if code[:length] in self.entries:
                return code[:length]
        return ""


def name_of_code(
    tables: Mapping[str, Classification],
    dimensions: Iterable[tuple[str, str]],
    year: int | None,
) -> str:
    """The name in a year of the code among a figure's coordinates, else ``""``."""
    for dimension, code in dimensions:
        table = tables.get(dimension.removesuffix("_classification"))
        if table is not None and code in table.entries:
            return table.entries[code].name(year)
    return ""


def index_names(entries: Mapping[str, ClassEntry]) -> dict[str, tuple[str, ...]]:
    """Codes by key of any name or alias, in the order of the codes."""
    found: dict[str, tuple[str, ...]] = {}
    for code, entry in entries.items():
        names = [name.name for name in entry.names]
        for key in dict.fromkeys(
            concept_key(name) for name in (*names, *entry.aliases)
        ):
            found[key] = (*found.get(key, ()), code)
    return found
