"""Reading: everything the recognisers understood of one document."""

from __future__ import annotations

from dataclasses import dataclass, field

from hengji.model.claim import Claim
from hengji.model.document import Document, Table
from hengji.model.fact import Fact
from hengji.model.indicator import IndicatorTable
from hengji.model.outline import Outline
from hengji.model.place import Place
from hengji.model.prose import Sentence
from hengji.model.table_reading import TableReading


@dataclass(frozen=True, slots=True)
class FormMatch:
    """A recognised form: which definition, where, by which labels."""

    form: str
    title: str
    table: Table | None
    place: Place
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something recognised but not usable, for the coverage sheet."""

    code: str
    reason: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The document with all that was recognised in it."""

    document: Document
    outline: Outline
    tables: tuple[TableReading, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    forms: tuple[FormMatch, ...] = ()
    indicators: tuple[IndicatorTable, ...] = ()
    facts: tuple[Fact, ...] = ()
    claims: tuple[Claim, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())
