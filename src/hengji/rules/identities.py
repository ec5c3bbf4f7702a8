"""Identities of a check: the key ``identities`` of ``checks/<CODE>.yaml``."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from hengji.model.claim import ClaimKind
from hengji.model.fact import Basis
from hengji.rules.concepts import ID
from hengji.taxonomy.identities import Identity, Slot
from hengji.yamlfile import Node

_OPTIONAL = (
    "operands", "subject", "over", "blank_is_zero", "options", "tentative", "each",
    "firm",
)  # fmt: skip
_SLOT = ("basis", "year", "sign", "of", "forms", "optional")
_EACH = "each"


class _Names:
    """Concepts and forms that may be named."""

    def __init__(self, concepts: Container[str], forms: Container[str]) -> None:
        self.concepts = concepts
        self.forms = forms


def read_identities(
    node: Node, concepts: Container[str], forms: Container[str]
) -> list[Identity]:
    """The identities of one check, ``each`` written out.

    ``each`` lists concepts; the word ``each`` in place of a concept stands for
    every one of them in turn.
    """
    fields = node.fields(("code", "kind"), _others(node))
    if "identities" not in fields:
        return []
    names = _Names(concepts, forms)
    code = fields["code"].text()
    claim = ClaimKind(fields["kind"].one_of(each.value for each in ClaimKind))
    return [
        identity
        for item in fields["identities"].items()
        for identity in _identities(item, code, claim, names)
    ]


def _others(node: Node) -> tuple[str, ...]:
    """Keys judged elsewhere (:mod:`.checks` is strict about them)."""
    return tuple(key.text() for key, _ in node.pairs())


def _identities(
    node: Node, code: str, kind: ClaimKind, names: _Names
) -> Iterator[Identity]:
    fields = node.fields(("stated",), _OPTIONAL)
    over = (
        fields["over"].one_of(("organisations", "details")) if "over" in fields else ""
    )
    slots = fields["operands"].items() if "operands" in fields else []
    if not slots and not over:
        raise node.refuse("没有给出 operands", "operands are missing")
    template = Identity(
        code=code,
        kind=kind,
        stated=_slot(fields["stated"], names),
        operands=tuple(_slot(slot, names) for slot in slots),
        subject=fields["subject"].text() if "subject" in fields else "",
        over=over,
        blank_is_zero=_flag(fields.get("blank_is_zero"), True),
        options=_options(fields.get("options")),
        tentative=_flag(fields.get("tentative"), False),
        firm=_flag(fields.get("firm"), False),
    )
    if "each" not in fields:
        yield template
        return
    for item in fields["each"].items():
        yield _written_out(template, _concept(item, names))


def _written_out(template: Identity, concept: str) -> Identity:
    def fill(slot: Slot) -> Slot:
        return replace(
            slot,
            concept=concept if slot.concept == _EACH else slot.concept,
            of=concept if slot.of == _EACH else slot.of,
        )

    return replace(
        template,
        stated=fill(template.stated),
        operands=tuple(fill(slot) for slot in template.operands),
    )


def _slot(node: Node, names: _Names) -> Slot:
    if node.kind == "str":
        return Slot(_concept(node, names))
    fields = node.fields(("concept",), _SLOT)
    return Slot(
        concept=_concept(fields["concept"], names),
        basis=_basis(fields.get("basis")),
        year=fields["year"].integer() if "year" in fields else 0,
        sign=fields["sign"].integer() if "sign" in fields else 1,
        of=_concept(fields["of"], names) if "of" in fields else "",
        forms=_forms(fields.get("forms"), names),
        optional=_flag(fields.get("optional"), False),
    )


def _concept(node: Node, names: _Names) -> str:
    name = node.matching(ID)
    if name != _EACH and name not in names.concepts:
        raise node.refuse(f"没有概念 {name!r}", f"there is no concept {name!r}")
    return name


def _forms(node: Node | None, names: _Names) -> tuple[str, ...]:
    if node is None:
        return ()
    for item in node.items():
        if item.matching(ID) not in names.forms:
            raise item.refuse(
                f"没有表 {item.text()!r}", f"there is no form {item.text()!r}"
            )
    return node.texts()


def _basis(node: Node | None) -> Basis | None:
    if node is None:
        return None
    word = node.one_of([*(basis.value for basis in Basis if basis.value), "none"])
    return Basis.NONE if word == "none" else Basis(word)


def _flag(node: Node | None, default: bool) -> bool:
    return default if node is None else node.boolean()


def _options(node: Node | None) -> tuple[tuple[str, str], ...]:
    if node is None:
        return ()
    return tuple(sorted((key, value.text()) for key, value in node.mapping().items()))
