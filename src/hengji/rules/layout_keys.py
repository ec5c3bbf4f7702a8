"""Which figure stands in a cell of a layout, by the labels around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hengji.model.dossier import FactKey
from hengji.model.fact import Basis
from hengji.rules.concepts import ID, basis_of
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.forms import Block, Field, coordinates
from hengji.taxonomy.layouts import Heads, LayoutCell
from hengji.yamlfile import Node

_LAST_YEAR = "{last_year}"
_YEAR = re.compile(r"\{(?:last_)?year\}")
_DIMENSIONS = ("of", "within")


class Scope:
    """A block of a form under the head a layout prints for it."""

    def __init__(self, block: Block, heads: Heads) -> None:
        self.block = block
        self.section = ""
        self._heads = [
            (column, read)
            for column, cell in heads.leaves
            if (read := self._head(heads.above[column], cell)) is not None
        ]

    def heads(self) -> list[tuple[int, FactKey]]:
        """Value columns: grid column and what their heads say."""
        return [(column, key) for column, (key, _) in self._heads]

    def record(self) -> tuple[FactKey | None, ...]:
        """The figures of a record row."""
        return tuple(key if key.concept else None for _, key in self.heads())

    def row(self, label: str) -> tuple[FactKey | None, ...] | None:
        """The figures of a matrix row; ``None`` when no block knows its label."""
        field = _field(self.block.rows, concept_key(label), (), self.section)
        if field is None:
            return None
        if field.section:
            self.section = field.concept
        return tuple(_cross(field, head, key) for _, (key, head) in self._heads)

    def items(self, concept: str) -> tuple[FactKey | None, ...]:
        """The figures of a free row under a row: parts of its concept."""
        return tuple(
            None if key.concept or head.within else replace(key, concept=concept)
            for _, (key, head) in self._heads
        )

    def _head(
        self, above: Sequence[LayoutCell], cell: LayoutCell
    ) -> tuple[FactKey, Field] | None:
        keys = [_bare(each.text) for each in above]
        levels = [_field(self.block.columns, key, keys) for key in reversed(keys)]
        if cell.role or not levels or levels[0] is None:
            return None
        known = [field for field in levels if field is not None]
        year = next((f.year for f in known if f.year is not None), self.block.year)
        if any(_LAST_YEAR in each.text for each in above):
            year = -1
        basis = next((f.basis for f in known if f.basis), self.block.basis)
        own = next((field.dimensions for field in known if field.dimensions), ())
        return FactKey(levels[0].concept, basis, year or 0, "", own), levels[0]


def _bare(text: str) -> str:
    return concept_key(_YEAR.sub("2000", text))


def _field(
    fields: Sequence[Field], key: str, path: Sequence[str], section: str = ""
) -> Field | None:
    """The field a label belongs to, most particular first."""
    general: Field | None = None
    for field in fields:
        if not _labelled(field.labels, key):
            continue
        if field.path and not any(_labelled(field.path, part) for part in path):
            continue
        if field.under:
            if field.under == section:
                return field
            continue
        if field.path:
            return field
        general = general or field
    return general


def _labelled(labels: Sequence[str], key: str) -> bool:
    return key in labels or any(
        label[-1] == "*" and key.startswith(label[:-1]) for label in labels
    )


def _cross(field: Field, head: Field, at: FactKey) -> FactKey | None:
    """The figure where a row and a column cross."""
    basis = at.basis
    if field.basis is not Basis.NONE:
        if head.concept and basis is not Basis.NONE:
            return None
        basis = field.basis
    if head.within and field.concept:
        within = (("within", head.concept),)
        return replace(at, concept=field.concept, basis=basis, dimensions=within)
    if head.within:
        return replace(at, basis=basis)
    if at.concept:
        if not field.concept:
            return None
        of = (("of", field.concept),)
        return replace(at, basis=Basis.NONE, dimensions=of)
    if not field.concept:
        return None
    year = field.year if field.year is not None else at.year
    own = coordinates(at.dimensions, field.dimensions)
    return replace(at, concept=field.concept, basis=basis, year=year, dimensions=own)


def written_key(
    fields: Mapping[str, Node], concepts: Mapping[str, object]
) -> FactKey | None:
    """The figure a cell names itself: ``concept basis year of within dimensions``."""
    if "concept" not in fields:
        return None
    stated = [
        (name, _concept(fields[name], concepts))
        for name in _DIMENSIONS
        if name in fields
    ]
    if "dimensions" in fields:
        given = fields["dimensions"].mapping().items()
        stated += [(name, value.text()) for name, value in given]
    return FactKey(
        concept=_concept(fields["concept"], concepts),
        basis=basis_of(fields.get("basis")),
        year=fields["year"].integer() if "year" in fields else 0,
        dimensions=tuple(sorted(stated)),
    )


def _concept(node: Node, concepts: Mapping[str, object]) -> str:
    name = node.matching(ID)
    if name not in concepts:
        raise node.refuse(f"没有概念 {name!r}", f"there is no concept {name!r}")
    return name
