"""A paragraph's claims, read and evaluated as the pipeline does it."""

from __future__ import annotations

from hengji.checks.engine import judge
from hengji.model.claim import Claim
from hengji.model.document import Document, Paragraph
from hengji.model.outline import Outline
from hengji.model.prose import Mention, Sentence
from hengji.model.relation import Relation, RelationStatus
from hengji.recognisers.passages import Passage, passages
from hengji.recognisers.prose import read_prose
from hengji.recognisers.prose_claims import prose_claims

_HOLDING = (RelationStatus.HELD, RelationStatus.ROUNDING)


def document_of(*paragraphs: str) -> Document:
    """A text document of these paragraphs, one per line."""
    blocks = tuple(
        Paragraph(index, text, index + 1, line=index + 1)
        for index, text in enumerate(paragraphs)
    )
    return Document("sample.txt", "txt", "0" * 64, blocks)


def sentences_in(*paragraphs: str) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs."""
    return read_prose(document_of(*paragraphs), Outline())


def mentions_in(text: str) -> list[Mention]:
    """The mentions of one paragraph."""
    return [m for sentence in sentences_in(text) for m in sentence.mentions]


def passages_in(*paragraphs: str) -> list[Passage]:
    """The passages of the paragraphs."""
    document = document_of(*paragraphs)
    return list(passages(read_prose(document, Outline()), document))


def claims_in(*paragraphs: str) -> list[Claim]:
    """The claims of the paragraphs."""
    document = document_of(*paragraphs)
    return prose_claims(read_prose(document, Outline()), document)


def held(*paragraphs: str) -> list[tuple[str, str]]:
    """Code and printed result of every relation that holds."""
    return [_short(r) for r in judge(claims_in(*paragraphs)).relations if _holds(r)]


def accused(*paragraphs: str) -> list[tuple[str, str]]:
    """Code and printed result of every relation that accuses."""
    return [_short(v.relation) for v in judge(claims_in(*paragraphs)).verdicts]


def _holds(relation: Relation) -> bool:
    return relation.status in _HOLDING


def _short(relation: Relation) -> tuple[str, str]:
    return relation.claim.code, relation.claim.stated.figure.text
