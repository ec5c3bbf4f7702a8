"""Ledger: the figures of a dossier by their coordinates, while more are derived."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hengji.model.dossier import Dossier, FactKey, Holding, NotApplicable, Provenance
from hengji.model.fact import Basis
from hengji.model.place import Place

Dimensions = tuple[tuple[str, str], ...]
OF, ITEM, PROJECT = "of", "item", "project"
#: Dimensions that mark a derived comparison; nothing is derived from these.
CHANGE, SHARE_OF = "change", "share_of"
_COMPARISONS = frozenset((CHANGE, SHARE_OF))


class Context(NamedTuple):
    """Coordinates of a figure, concept and the dimension ``of`` apart."""

    basis: Basis
    year: int
    organisation: str
    dimensions: Dimensions


class Ledger:
    """Holdings by key: one per key, an entered one before an imported one.

    Holdings that were derived before are left out, so that deriving twice gives
    what deriving once gives; their places are kept for the figures that return.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._by_key: dict[FactKey, Holding] = {}
        self._by_concept: dict[str, list[FactKey]] = {}
        self.given: dict[FactKey, list[Holding]] = {}
        self.derived: list[Holding] = []
        self.absent: dict[FactKey, NotApplicable] = {}
        self.places: dict[FactKey, Place] = {}
        for holding in sorted(dossier.holdings, key=_trust):
            if holding.provenance is Provenance.DERIVED:
                self.places.setdefault(holding.key, holding.fact.place)
                continue
            self.given.setdefault(holding.key, []).append(holding)
            self._put(holding)

    def _put(self, holding: Holding) -> None:
        key = holding.key
        if key not in self._by_key:
            self._by_key[key] = holding
            self._by_concept.setdefault(key.concept, []).append(key)

    def get(self, key: FactKey) -> Holding | None:
        """The figure of a key, if it is known and its meaning is sure."""
        holding = self._by_key.get(key)
        return holding if holding is not None and holding.fact.certain else None

    def knows(self, key: FactKey) -> bool:
        """Whether a figure stands there, or none can."""
        return key in self._by_key or key in self.absent

    def keys(self, concept: str) -> Iterable[FactKey]:
        """The keys of a concept in the order they came; comparisons left out."""
        return [
            key
            for key in self._by_concept.get(concept, ())
            if not any(name in _COMPARISONS for name, _ in key.dimensions)
        ]

    def concepts(self) -> tuple[str, ...]:
        """The concepts that have figures."""
        return tuple(self._by_concept)

    def derive(self, holding: Holding) -> None:
        """Add a derived figure."""
        self._put(holding)
        self.derived.append(holding)

    def exclude(self, absence: NotApplicable) -> None:
        """Note that a figure has no value."""
        self.absent.setdefault(absence.key, absence)

    def place_of(self, key: FactKey) -> Place:
        """Where a derived figure stands: its cell, or a place of its own."""
        known = self.places.get(key)
        return known or Place(quote="", block=-1 - len(self.derived))


def _trust(holding: Holding) -> int:
    return tuple(Provenance).index(holding.provenance)


def value_of(dimensions: Dimensions, name: str) -> str:
    """A dimension, ``""`` when it is not stated."""
    return next((value for key, value in dimensions if key == name), "")


def without(dimensions: Dimensions, name: str) -> Dimensions:
    """Dimensions less one."""
    return tuple(pair for pair in dimensions if pair[0] != name)


def with_value(dimensions: Dimensions, name: str, value: str) -> Dimensions:
    """Dimensions and one more, sorted."""
    return tuple(sorted((*dimensions, (name, value)))) if value else dimensions
