"""Statements made in running text."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.fact import Basis, Operand, Source
from hengji.model.outline import Outline
from hengji.model.prose import Mention, Sentence
from hengji.recognisers.statements import (
    ConceptOf,
    Statement,
    item_key,
    joined,
    scopes_in,
)

_MEASURES = {
    "amount": "level",
    "count": "level",
    "difference": "difference",
    "growth": "growth",
    "share": "share",
    "rate": "rate",
    "multiple": "rate",
}


def prose_statements(
    sentences: Sequence[Sentence], outline: Outline, concept_of: ConceptOf
) -> list[Statement]:
    """Every measuring figure of the sentences, in order."""
    made: list[Statement] = []
    sections: dict[int, str] = {}
    for sentence in sentences:
        if not sentence.mentions:
            continue
        block = sentence.block
        if block not in sections:
            sections[block] = "".join(outline.section_of(block))
        for mention in sentence.mentions:
            measure = _MEASURES.get(mention.role)
            if measure is not None:
                made.append(
                    _statement(
                        mention, measure, sentence, sections[block], outline, concept_of
                    )
                )
    return made


def _statement(
    mention: Mention,
    measure: str,
    sentence: Sentence,
    section: str,
    outline: Outline,
    concept_of: ConceptOf,
) -> Statement:
    concept = concept_of(mention.head) if mention.head else None
    basis = Basis.NONE
    if measure == "level":
        basis = _basis(mention)
    scopes = set(scopes_in(section))
    foreign = ""
    for ancestor in _ancestors(mention, sentence):
        scopes |= scopes_in(ancestor.head)
        if concept_of(ancestor.head) is None:
            foreign = foreign or item_key(ancestor.head)
        if basis is Basis.ACTUAL and _basis(ancestor) is not Basis.ACTUAL:
            basis = _basis(ancestor)
    scopes |= scopes_in(mention.head)
    scope = joined(frozenset(scopes - _own(concept)))
    if foreign:
        scope = f"{scope}+of:{foreign}"
    return Statement(
        operand=Operand(mention.head or mention.verb, mention.figure, mention.place),
        item=concept[0] if concept else item_key(mention.head),
        known=concept is not None,
        measure=measure,
        year=mention.year or outline.fiscal_year,
        basis=basis,
        scope=scope,
        organisation="",
        source=Source.PROSE,
        container=_container(sentence),
    )


def _own(concept: tuple[str, str] | None) -> frozenset[str]:
    """A concept is not within itself: 基本支出 is no part of the basic money."""
    if concept is None:
        return frozenset()
    return {
        "basic_expenditure": frozenset({"basic", "project"}),
        "project_expenditure": frozenset({"basic", "project"}),
        "personnel_expenditure": frozenset({"basic"}),
        "operating_expenditure": frozenset({"basic"}),
        "general_public_budget_appropriation": frozenset({"general"}),
        "government_managed_funds": frozenset({"fund"}),
        "state_capital_operations": frozenset({"capital"}),
        "fiscal_appropriation": frozenset({"appropriation"}),
    }.get(concept[0], frozenset())


def own_scopes(concept: tuple[str, str] | None) -> frozenset[str]:
    """See :func:`_own`; shared with the tables."""
    return _own(concept)


def _basis(mention: Mention) -> Basis:
    if not mention.budget:
        return Basis.ACTUAL
    return Basis.ORIGINAL_BUDGET if "年初" in mention.head else Basis.BUDGET


def _ancestors(mention: Mention, sentence: Sentence) -> list[Mention]:
    found: list[Mention] = []
    at = mention.parts_of
    while at is not None and 0 <= at < len(sentence.mentions) and len(found) < 6:
        found.append(sentence.mentions[at])
        at = sentence.mentions[at].parts_of
    return found


def _container(sentence: Sentence) -> str:
    if sentence.row is None:
        return f"p{sentence.block}"
    return f"c{sentence.block}.{sentence.row}.{sentence.column}"
