"""Concepts of a pack: ``concepts/*.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from hengji.model.fact import Basis
from hengji.rules.packs import Pack
from hengji.taxonomy.concepts import KINDS, Concept, concept_key
from hengji.yamlfile import Node

ID = re.compile(r"[a-z][a-z0-9_]*")
_BARE = frozenset({"control_rate", "rate", "total", "amount", "unit"})


def read_concepts(packs: Sequence[Pack]) -> dict[str, Concept]:
    """Every concept by its identifier.

    An identifier or a name that two concepts claim is refused, so that one
    Chinese term is one identifier.
    """
    found: dict[str, Concept] = {}
    owner: dict[str, str] = {}
    for pack in packs:
        for file in pack.nodes("concepts"):
            fields = file.fields(("source", "concepts"))
            source = fields["source"].text()
            for node in fields["concepts"].items():
                concept = _concept(node, source)
                if concept.id in found:
                    raise node.refuse(
                        f"概念 {concept.id} 已经定义过",
                        f"concept {concept.id} is already defined",
                    )
                found[concept.id] = concept
                _claim_names(node, concept, owner)
    return found


def _concept(node: Node, source: str) -> Concept:
    fields = node.fields(
        ("id", "label", "en", "kind"), ("aliases", "part_of", "basis", "source")
    )
    name = fields["id"].matching(ID)
    if name in _BARE:
        raise fields["id"].refuse(
            f"标识 {name!r} 太笼统", f"identifier {name!r} says too little"
        )
    return Concept(
        id=name,
        label=fields["label"].text(),
        en=fields["en"].text(),
        kind=fields["kind"].one_of(KINDS),
        aliases=fields["aliases"].texts() if "aliases" in fields else (),
        part_of=fields["part_of"].matching(ID) if "part_of" in fields else "",
        basis=basis_of(fields.get("basis")),
        source=fields["source"].text() if "source" in fields else source,
    )


def _claim_names(node: Node, concept: Concept, owner: dict[str, str]) -> None:
    for name in (concept.label, *concept.aliases):
        key = concept_key(name)
        other = owner.setdefault(key, concept.id)
        if other != concept.id:
            raise node.refuse(
                f"名称“{name}”已属于概念 {other}",
                f"name {name!r} already belongs to concept {other}",
            )


def basis_of(node: Node | None) -> Basis:
    """A basis by its identifier; none when nothing is said."""
    if node is None:
        return Basis.NONE
    return Basis(node.one_of(basis.value for basis in Basis if basis.value))


def index_labels(concepts: Iterable[Concept]) -> Mapping[str, Concept]:
    """Concepts by key of every name."""
    return {
        concept_key(name): concept
        for concept in concepts
        for name in (concept.label, *concept.aliases)
    }
