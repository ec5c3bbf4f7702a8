"""One section of a disclosure as text, from the whole dossier with changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hengji.model.dossier import Dossier, Holding
from hengji.preparing.disclosure.draft import Draft
from hengji.rules import load
from tests.support.disclosures import disclosure_dossier


def changed(*holdings: Holding, **words: str) -> Dossier:
    """The whole dossier with some figures and narratives replaced."""
    dossier = disclosure_dossier(**words)
    new = {holding.key for holding in holdings}
    kept = tuple(h for h in dossier.holdings if h.key not in new)
    return replace(dossier, holdings=kept + holdings)


def without(concept: str) -> Dossier:
    """The whole dossier less the figures of a concept."""
    dossier = disclosure_dossier()
    kept = tuple(h for h in dossier.holdings if h.key.concept != concept)
    return replace(dossier, holdings=kept)


def said(write: Callable[[Draft], None], dossier: Dossier | None = None) -> str:
    """The paragraphs a function writes."""
    draft = Draft(dossier or disclosure_dossier(), load())
    write(draft)
    return draft.words
