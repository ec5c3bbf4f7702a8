"""Which figures follow from which: identities in order, circles refused."""

from __future__ import annotations

from collections.abc import Iterable

from hengji.errors import PackError
from hengji.model.claim import ClaimKind
from hengji.model.fact import Basis
from hengji.taxonomy.identities import Identity, Slot

#: A figure as dependencies see it: concept, what a rate is of, basis.
Node = tuple[str, str, Basis]
#: Kinds that say nothing about the value of the stated figure.
_NOT_A_VALUE = (
    ClaimKind.PART_NOT_ABOVE_WHOLE,
    ClaimKind.SHARES_MAKE_WHOLE,
    ClaimKind.COUNT,
)


def in_order(identities: Iterable[Identity]) -> list[Identity]:
    """Identities such that what one needs is stated by those before it.

    Identities independent of one another keep the order of the packs.  Figures of
    an earlier year are given, not derived from later ones: they bind nothing.

    Raises:
        PackError: figures follow from themselves.
    """
    usable = [one for one in identities if derives(one)]
    stating: dict[Node, list[int]] = {}
    for index, identity in enumerate(usable):
        for node in _nodes(identity.stated, None):
            stating.setdefault(node, []).append(index)
    needs = [_needs(identity, stating) for identity in usable]
    return [usable[index] for index in _sorted(usable, needs)]


def derives(identity: Identity) -> bool:
    """Whether the stated figure can be computed from the others."""
    return identity.kind not in _NOT_A_VALUE


def _nodes(slot: Slot, stated: Basis | None) -> list[Node]:
    basis = slot.basis if slot.basis is not None else stated
    bases = tuple(Basis) if basis is None else (basis,)
    return [(slot.concept, slot.of, each) for each in bases]


def _needs(identity: Identity, stating: dict[Node, list[int]]) -> list[int]:
    found: dict[int, None] = {}
    for slot in identity.operands:
        if slot.year < identity.stated.year:
            continue
        for node in _nodes(slot, identity.stated.basis):
            for index in stating.get(node, ()):
                found[index] = None
    return list(found)


def _sorted(identities: list[Identity], needs: list[list[int]]) -> list[int]:
    """Depth first, each after what it needs."""
    ordered: list[int] = []
    done: set[int] = set()

    def visit(index: int, path: tuple[int, ...]) -> None:
        if index in path:
            circle = (*path[path.index(index) :], index)
            told = " → ".join(_told(identities[each]) for each in circle)
            raise PackError(
                f"勾稽关系互相推算，成了循环：{told}",
                f"identities follow from one another in a circle: {told}",
            )
        if index in done:
            return
        for other in needs[index]:
            visit(other, (*path, index))
        done.add(index)
        ordered.append(index)

    for index in range(len(identities)):
        visit(index, ())
    return ordered


def _told(identity: Identity) -> str:
    return f"{identity.code}({identity.stated.concept})"
