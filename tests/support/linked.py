"""Linking claims of a text document, as the pipeline makes them."""

from __future__ import annotations

from hengji import rules
from hengji.checks.engine import judge
from hengji.model.claim import Claim
from hengji.model.number import exact
from hengji.model.reading import Reading
from hengji.pipeline import recognise
from hengji.recognisers.links import lexicon_of
from hengji.recognisers.statements import Lexicon, Statement
from hengji.recognisers.statements_indicators import indicator_statements
from hengji.recognisers.statements_prose import prose_statements
from hengji.recognisers.statements_tables import table_statements
from tests.support.text_document import text_document


def reading_of(text: str) -> Reading:
    """Everything recognised in a document of the text format."""
    return recognise(text_document(text), rules.load())


def lexicon() -> Lexicon:
    """The lexicon of all built-in packs."""
    return lexicon_of(rules.load())


def statements_of(text: str) -> list[Statement]:
    """What the document states."""
    reading = reading_of(text)
    outline = reading.outline
    return [
        *table_statements(reading.tables, reading.facts, outline, lexicon()),
        *prose_statements(reading.sentences, outline, lexicon()),
        *indicator_statements(reading.indicators, reading.facts, outline, lexicon()),
    ]


def links_in(text: str) -> list[Claim]:
    """The claims that link figures of several places."""
    return [c for c in reading_of(text).claims if c.code.startswith("XRF-3")]


def broken_links(text: str) -> list[tuple[str, list[int | None]]]:
    """Code and lines of every link that accuses, lines in order."""
    with exact():
        verdicts = judge(links_in(text)).verdicts
    return [
        (v.relation.code, sorted(place.line or 0 for place in v.relation.places))
        for v in verdicts
    ]
