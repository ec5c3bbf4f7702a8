"""Forms as data: which printed label carries which concept.

A form is recognised by labels and read block by block.  A block says what its row
labels and column labels mean; a figure standing where two of them cross takes its
coordinates from both.  Labels are kept as keys (:func:`.concepts.concept_key`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hengji.model.fact import Basis
from hengji.model.finding import Message


class BlockKind(StrEnum):
    """How a block is laid out.

    MATRIX: row labels × column labels.
    RECORD: every row is one body or one record; columns carry the concepts.
    PAIRS: a label cell, its value in the next cell (or ``label：value`` in one).
    PAIR_MATRIX: label, value, label, value …; the n-th pair of a row belongs to
        the n-th head (预算数 | 执行数).
    """

    MATRIX = "matrix"
    RECORD = "record"
    PAIRS = "pairs"
    PAIR_MATRIX = "pair_matrix"


@dataclass(frozen=True, slots=True)
class Field:
    """What a label means.

    Attributes:
        labels: keys of the label as printed in one form or another.
        concept: identifier of the concept, ``""`` when the label only gives a
            basis or a year.
        basis: 口径 the label states.
        year: offset to the fiscal year of the report (``-1`` for 上年).
        under: concept of the section the row must stand in (``公务接待费`` under
            ``三公经费``), ``""`` for anywhere.
        section: the row opens a section.
        details: rows under it that are not fields are its parts.
        path: keys one of which must stand above the column's leaf (or open the
            row), for leaves such as 小计.
        within: the concept is the whole the row is a part of, and itself where the
            row is the total.
        sure: False when forms differ about what the label holds.
        dimensions: further coordinates the label states (``scope``,
            ``functional_classification`` …); they stand before those of the form,
            and an empty one takes the form's away.
    """

    labels: tuple[str, ...]
    concept: str = ""
    basis: Basis = Basis.NONE
    year: int | None = None
    under: str = ""
    section: bool = False
    details: bool = False
    path: tuple[str, ...] = ()
    within: bool = False
    sure: bool = True
    dimensions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a form.

    Attributes:
        kind: its layout.
        needs: keys that must all stand in its header or row labels.
        rows, columns: what labels mean (``rows`` alone for pairs, ``columns``
            alone for records; the heads of a pair matrix are its columns).
        basis, year: coordinates of every figure that states no other.
        caption: words one of which the caption must contain; empty for any.
        organisations: the row labels of a record name bodies, 汇总 the whole.
        label: label in front of the names (``机构名称``), for writing the form.
        codes: coordinate the code of a record row gives
            (``functional_classification``), ``""`` when rows have none.
        digits: only rows whose code has so many digits are read; 0 for all rows.
    """

    kind: BlockKind
    needs: tuple[str, ...]
    rows: tuple[Field, ...] = ()
    columns: tuple[Field, ...] = ()
    basis: Basis = Basis.NONE
    year: int | None = None
    caption: tuple[str, ...] = ()
    organisations: bool = False
    label: str = ""
    codes: str = ""
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Form:
    """One printed form.

    Attributes:
        id: identifier.
        title: its usual title.
        titles: keys of the titles it goes by; when ``titled`` one of them must
            stand above the table or in its first rows.
        needs: keys of labels that must all stand in the table; an entry may hold
            alternatives.
        without: keys that must not stand in it (they tell it from its sisters).
        headings: keys of headings that must all stand in the document, for forms
            that are prose.
        kind: what sort of form it is (``self_evaluation``, ``base_data``,
            ``final_accounts`` …).
        blocks: its parts.
        scheme: scoring scheme it is filled by, or ``""``.
        dimensions: coordinates of every figure in it (``scope`` …), sorted.
        project_label: label beside which the project's name stands, or ``""``.
        body_labels: labels beside which the name of the reporting body stands.
        indicator_columns: role of its indicator columns, by key.
        valid_from, valid_to: when it is in use.
        pack, source: where it is declared, and what prescribes it.
        concepts: every concept its blocks have a place for.
    """

    id: str
    title: Message
    kind: str
    titles: tuple[str, ...] = ()
    titled: bool = False
    needs: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    dimensions: tuple[tuple[str, str], ...] = ()
    scheme: str = ""
    project_label: str = ""
    body_labels: tuple[str, ...] = ()
    indicator_columns: Mapping[str, str] = field(default_factory=dict)
    valid_from: date | None = None
    valid_to: date | None = None
    pack: str = ""
    source: str = ""
    concepts: frozenset[str] = frozenset()


def coordinates(
    common: tuple[tuple[str, str], ...], own: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Coordinates of a form with those a label states; an empty one is dropped."""
    if not own:
        return common
    if not common and all(value for _, value in own):
        return tuple(sorted(own))
    together = {**dict(common), **dict(own)}
    return tuple(sorted(pair for pair in together.items() if pair[1]))
