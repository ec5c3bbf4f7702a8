"""名词解释 of the packs: ``terms/*.yaml``."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.rules.packs import Pack
from hengji.taxonomy.terms import Term
from hengji.yamlfile import Node


def read_terms(packs: Sequence[Pack]) -> tuple[Term, ...]:
    """The terms of the packs in order; a child's entry replaces its base's.

    Raises:
        PackError: an entry is defective.
    """
    found: dict[str, Term] = {}
    for pack in packs:
        for node in pack.nodes("terms"):
            fields = node.fields(("source", "terms"))
            fields["source"].text()
            for entry in fields["terms"].items():
                term = _term(entry)
                found[term.term] = term
    return tuple(found.values())


def _term(node: Node) -> Term:
    fields = node.fields(("term", "text"), ("words",))
    term = fields["term"].text()
    words: tuple[str, ...] = (term,)
    if "words" in fields:
        words = tuple(word.text() for word in fields["words"].items())
    return Term(term, words, fields["text"].text())
