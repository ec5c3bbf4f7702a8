"""The thread: document → reading → relations → findings → scores → audit.

The one file that knows the order.  Nothing is recognised, checked or worded here.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from importlib import import_module

from hengji import rules
from hengji.checks.accuse import accuse
from hengji.checks.coverage import coverage
from hengji.checks.declared import declared_claims
from hengji.checks.engine import judge
from hengji.checks.order import arrange
from hengji.checks.slip import numbers_of
from hengji.errors import ReadError
from hengji.model.audit import Audit
from hengji.model.check_rule import CheckRule
from hengji.model.document import Document
from hengji.model.finding import Finding
from hengji.model.number import exact
from hengji.model.reading import Reading
from hengji.readers import read
from hengji.recognisers.forms import read_forms
from hengji.recognisers.indicator_claims import indicator_claims
from hengji.recognisers.indicators import read_indicators
from hengji.recognisers.links import link_claims
from hengji.recognisers.outline import read_outline
from hengji.recognisers.prose import read_prose
from hengji.recognisers.prose_claims import prose_claims
from hengji.recognisers.prose_counts import count_claims
from hengji.recognisers.segments import read_tables
from hengji.recognisers.structure import structural_claims
from hengji.rules import Rulebook
from hengji.scoring import score

Finder = Callable[[Reading, CheckRule], Iterable[Finding]]


def audit(
    path: str | os.PathLike[str],
    *,
    packs: Sequence[str] | None = None,
    year: int | None = None,
) -> Audit:
    """Audit one document.

    Args:
        path: a report in any format the readers know.
        packs: rule packs to apply, all built-in ones by default.
        year: fiscal year of the report when the document does not say it.

    Returns:
        The audit; a document that cannot be read gives one with ``failure`` set.

    Raises:
        PackError: a pack is defective.
        UsageError: there is no such pack.
    """
    with without_collector():
        return _audit(path, rules.load(packs), year)


@contextmanager
def without_collector() -> Iterator[None]:
    """Run a block without looking for rings of objects that hold one another.

    An audit makes ten thousands of nouns and no ring; the collector, which walks
    over all of them again and again, took 7 % of its time.  Afterwards they count
    as old (freeze and unfreeze move them there), or it would begin at once.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _audit(path: str | os.PathLike[str], rulebook: Rulebook, year: int | None) -> Audit:
    try:
        document = read(path)
    except ReadError as error:
        return Audit(
            path=os.fspath(path),
            sha256="",
            format="",
            reading=None,
            failure=str(error),
            failure_en=error.english,
        )
    return audit_document(document, rulebook, year)


def audit_document(
    document: Document, rulebook: Rulebook, year: int | None = None
) -> Audit:
    """Audit a document that was read already."""
    with exact():
        reading = recognise(document, rulebook, year)
    return audit_reading(document, reading, rulebook)


def audit_reading(document: Document, reading: Reading, rulebook: Rulebook) -> Audit:
    """Audit a document that was read and recognised already."""
    with exact():
        judgement = judge(reading.claims, numbers_of(document))
        in_force = rulebook.applicable(reading.outline.fiscal_year)
        findings = accuse(judgement, rulebook.checks)
        findings.extend(_document_findings(reading, in_force))
        return Audit(
            path=document.path,
            sha256=document.sha256,
            format=document.format,
            reading=reading,
            relations=judgement.relations,
            findings=arrange(findings),
            scores=score(reading, rulebook),
            coverage=coverage(reading, judgement.relations),
        )


def recognise(
    document: Document, rulebook: Rulebook, year: int | None = None
) -> Reading:
    """Everything that can be understood of a document, claims included."""
    outline = read_outline(document)
    if outline.fiscal_year is None and year is not None:
        outline = replace(outline, fiscal_year=year)
    tables = read_tables(document, outline)
    sentences = read_prose(document, outline)
    forms = read_forms(document, tables, outline, rulebook)
    indicators = read_indicators(document, rulebook)
    claims = [
        *structural_claims(tables),
        *prose_claims(sentences, document),
        *count_claims(document),
        *indicator_claims(indicators),
        *declared_claims(forms.facts, rulebook),
        *link_claims(
            document, outline, tables, sentences, forms.facts, indicators, rulebook
        ),
    ]
    return Reading(
        document=document,
        outline=outline,
        tables=tables,
        sentences=sentences,
        forms=forms.forms,
        indicators=indicators,
        facts=forms.facts,
        claims=tuple(claims),
    )


@lru_cache(maxsize=256)
def _finder(kind: str) -> Finder | None:
    """The ``find`` of a kind that looks at the document, ``None`` of arithmetic."""
    return getattr(import_module(f"hengji.checks.kinds.{kind}"), "find", None)


def _document_findings(
    reading: Reading, in_force: Mapping[str, CheckRule]
) -> Iterator[Finding]:
    for rule in in_force.values():
        find = _finder(rule.kind)
        if find is not None:
            yield from find(reading, rule)
