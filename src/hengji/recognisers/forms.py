"""Forms recognised by their labels, and the facts they carry.

A form's definition (a pack's YAML) says which labels must stand in a table; when
they do, its blocks are read: matrices, records, pairs.  A fact is right or absent:
two columns that would give one coordinate give none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hengji.model.document import Document, Paragraph, Table
from hengji.model.fact import Fact
from hengji.model.outline import Outline
from hengji.model.reading import FormMatch
from hengji.model.table_reading import TableReading
from hengji.recognisers.forms_body import body_of, same_body
from hengji.recognisers.forms_labels import Words, words_of
from hengji.recognisers.forms_matrix import matrix_facts
from hengji.recognisers.forms_pairs import pair_facts, project_name
from hengji.recognisers.forms_sheet import Sheet
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.forms import BlockKind, Form
from hengji.taxonomy.text import label_key

_TITLE_REACH = 4
_TITLE_LENGTH = 60


class FormsRead(NamedTuple):
    """Recognised forms and the facts read from them."""

    forms: tuple[FormMatch, ...]
    facts: tuple[Fact, ...]


def read_forms(
    document: Document,
    tables: Sequence[TableReading],
    outline: Outline,
    rulebook: Rulebook,
) -> FormsRead:
    """Recognise the forms of a document and read their facts.

    Args:
        document: as the reader left it.
        tables: its tables, read into segments.
        outline: for the fiscal year and the headings of prose forms.
        rulebook: the forms that may be recognised.
    """
    tabular = [form for form in rulebook.forms.values() if form.needs]
    matches = list(_prose_forms(outline, rulebook))
    facts: list[Fact] = []
    bodies = _Bodies()
    for reading in tables:
        words = words_of(reading)
        for form, labels in _forms_of(document, reading, words, tabular):
            matches.append(_match(form, reading.table, labels, words))
            sheet = Sheet(form, reading, rulebook, outline.fiscal_year)
            if form.body_labels:
                bodies.settle(sheet, body_of(document, reading, form))
            facts.extend(_facts(sheet, words))
    return FormsRead(tuple(matches), tuple(facts))


class _Bodies:
    """Whose forms they are: the first names the whole body, others its units."""

    def __init__(self) -> None:
        self.whole = ""
        self.times: Counter[tuple[str, str]] = Counter()

    def settle(self, sheet: Sheet, name: str) -> None:
        """Say whose form it is; a second one for the same body is told apart."""
        self.whole = self.whole or name
        if name and not same_body(name, self.whole):
            sheet.organisation = name
        seat = (sheet.form.id, sheet.organisation)
        self.times[seat] += 1
        if self.times[seat] > 1:
            copy = ("copy", str(self.times[seat]))
            sheet.dimensions = tuple(sorted((*sheet.dimensions, copy)))


def _forms_of(
    document: Document,
    reading: TableReading,
    words: Words,
    forms: Sequence[Form],
) -> list[tuple[Form, tuple[str, ...]]]:
    """The forms that stand in a table; of several titles the longest wins."""
    found = [(form, labels) for form in forms if (labels := _labels_met(form, words))]
    if not any(form.titled for form, _ in found):
        return found
    titles = _titles_above(document, reading)
    length = {form.id: _titled(form, titles) for form, _ in found if form.titled}
    longest = max(length.values())
    return [
        (form, labels)
        for form, labels in found
        if not form.titled or length[form.id] == longest > 0
    ]


def _labels_met(form: Form, words: Words) -> tuple[str, ...]:
    """The labels by which a form is recognised; empty when one is lacking."""
    if any(key in words.cells for key in form.without):
        return ()
    met: list[str] = []
    for alternatives in form.needs:
        found = next((key for key in alternatives if key in words.cells), "")
        if not found:
            return ()
        met.append(found)
    return tuple(met)


def _titles_above(document: Document, reading: TableReading) -> list[str]:
    """Titles above a table, in its captions and in its first rows."""
    found = [segment.caption for segment in reading.segments if segment.caption]
    seen = 0
    for index in range(reading.table.index - 1, -1, -1):
        block = document.blocks[index]
        if not isinstance(block, Paragraph) or seen == _TITLE_REACH:
            break
        key = label_key(block.text)
        if key:
            seen += 1
            if len(key) <= _TITLE_LENGTH:
                found.append(key)
    for row in reading.table.rows[:2]:
        found.extend(
            label_key(cell.text) for cell in row if len(cell.text) <= _TITLE_LENGTH
        )
    if reading.table.sheet:
        found.append(label_key(reading.table.sheet))
    return found


def _titled(form: Form, titles: Sequence[str]) -> int:
    """Length of the longest of the form's titles that stands in a title."""
    return max(
        (len(own) for own in form.titles for title in titles if own in title),
        default=0,
    )


def _match(
    form: Form, table: Table, labels: tuple[str, ...], words: Words
) -> FormMatch:
    cell = words.cells[labels[0]]
    return FormMatch(form.id, form.title.zh, table, table.whole(cell), labels)


def _prose_forms(outline: Outline, rulebook: Rulebook) -> Iterator[FormMatch]:
    """Forms that are prose: recognised by their headings."""
    prose = [form for form in rulebook.forms.values() if form.headings]
    if not prose or not outline.headings:
        return
    headings = [(concept_key(item.text), item) for item in outline.headings]
    for form in prose:
        first = None
        for wanted in form.headings:
            hit = next((item for key, item in headings if wanted in key), None)
            if hit is None:
                break
            first = first or hit
        else:
            if first is not None:
                yield FormMatch(
                    form.id, form.title.zh, None, first.place, form.headings
                )


def _facts(sheet: Sheet, words: Words) -> Iterator[Fact]:
    project = project_name(sheet)
    if project:
        sheet.dimensions = tuple(sorted((*sheet.dimensions, ("project", project))))
    for block in sheet.form.blocks:
        if block.kind in (BlockKind.MATRIX, BlockKind.RECORD):
            yield from matrix_facts(sheet, block)
    for block in sheet.form.blocks:
        if block.kind in (BlockKind.PAIRS, BlockKind.PAIR_MATRIX) and all(
            key in words.cells for key in block.needs
        ):
            yield from pair_facts(sheet, block)
