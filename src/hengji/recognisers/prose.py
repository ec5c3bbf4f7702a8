"""Prose read: sentences with their figures, each in its role."""

from __future__ import annotations

from hengji.model.document import Document
from hengji.model.outline import Outline
from hengji.model.prose import Sentence
from hengji.recognisers.sentences import all_sentences


def read_prose(document: Document, outline: Outline) -> tuple[Sentence, ...]:
    """Every sentence with a figure, of paragraphs and of cells with running text.

    A paragraph that holds nothing but its own number is passed over.
    Sentences end at 。；！ and at line ends; a list may go on over ；, so
    relations are sought over the whole paragraph
    (:func:`hengji.recognisers.prose_claims.prose_claims`).  The imprint's own
    blocks (填表人, 联系电话) hold no figures that measure anything.
    """
    imprint = {entry.place.block for entry in outline.imprints}
    return tuple(
        sentence
        for sentence in all_sentences(document)
        if sentence.row is not None or sentence.block not in imprint
    )
