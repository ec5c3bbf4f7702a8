"""Derivations of a pack: ``derivations/*.yaml``.

Definitions that no printed form states but that computed figures need (预算调整数,
53号 control rates): written like the identities of a check, under the code of the
check that compares an entered figure with them.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from hengji.rules.identities import read_identities
from hengji.rules.packs import Pack
from hengji.taxonomy.identities import Identity


def read_derivations(
    packs: Sequence[Pack],
    codes: Container[str],
    concepts: Container[str],
    forms: Container[str],
) -> list[Identity]:
    """Every derivation, in the order of packs and files."""
    found: list[Identity] = []
    for pack in packs:
        for node in pack.nodes("derivations"):
            fields = node.fields(("code", "kind", "basis", "identities"))
            fields["basis"].text()
            if fields["code"].text() not in codes:
                raise fields["code"].refuse(
                    f"没有编码为 {fields['code'].text()} 的检查",
                    f"there is no check {fields['code'].text()}",
                )
            found += read_identities(node, concepts, forms)
    return found
