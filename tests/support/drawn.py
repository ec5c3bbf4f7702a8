"""Drawn forms as the documents they would be read back from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from hengji.model.document import Block, Cell, Document, Paragraph, Table
from hengji.model.dossier import FactKey
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.model.fact import Fact
from hengji.model.outline import Outline
from hengji.recognisers.forms import FormsRead, read_forms
from hengji.recognisers.outline import read_outline
from hengji.recognisers.segments import read_tables
from hengji.rules import Rulebook

#: Concepts of cells that are read as indicator lines, not as facts.
LINE_CONCEPTS = frozenset({"max_score", "score", "score_ratio", "total_score"})


def as_document(forms: Sequence[DrawnForm], opening: Sequence[str] = ()) -> Document:
    """The forms one under another, each a table with its words around it."""
    blocks: list[Block] = []

    def say(text: str) -> None:
        for line in text.split("\n"):
            if line.strip():
                blocks.append(Paragraph(len(blocks), line, len(blocks) + 1))

    for line in opening:
        say(line)
    for number, form in enumerate(forms, 1):
        if form.annex:
            say(f"附件{form.annex}")
        for words in (form.title, form.subtitle, form.head_line, form.unit_line):
            say(words)
        blocks.append(as_table(form, len(blocks), number))
        for line in form.foot_lines:
            say(line)
    return Document("drawn", "docx", "0" * 64, tuple(blocks))


def as_table(form: DrawnForm, index: int = 0, number: int = 1) -> Table:
    """A drawn form as a table whose spans are known."""
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in form.cells:
        rows[cell.row].append(
            Cell(cell.row, cell.column, cell.text, cell.rowspan, cell.colspan)
        )
    height = max(cell.row + cell.rowspan - 1 for cell in form.cells)
    return Table(
        index=index,
        number=number,
        rows=tuple(tuple(rows[row]) for row in range(1, height + 1)),
        columns=len(form.widths),
        grid_known=True,
    )


def read_back(
    forms: Sequence[DrawnForm], year: int, rulebook: Rulebook
) -> tuple[Document, FormsRead]:
    """What the recognisers read in drawn forms."""
    document = as_document(forms, [f"{year}年度部门整体支出绩效自评报告"])
    outline: Outline = read_outline(document)
    tables = read_tables(document, outline)
    return document, read_forms(document, tables, outline, rulebook)


def key_of(fact: Fact, year: int) -> FactKey:
    """The key of a fact that was read."""
    offset = 0 if fact.fiscal_year is None else fact.fiscal_year - year
    return FactKey(fact.concept, fact.basis, offset, fact.organisation, fact.dimensions)


def printed_facts(form: DrawnForm) -> dict[FactKey, Decimal]:
    """Figures a drawn form prints, by key: what must be read back."""
    return {
        cell.key: printed_number(cell)
        for cell in form.cells
        if cell.key is not None and cell.value and cell.key.concept not in LINE_CONCEPTS
    }


def printed_number(cell: DrawnCell) -> Decimal:
    """The number a cell prints, in the unit of the form; of a rate the fraction."""
    text = cell.text.removeprefix(cell.prefix).removesuffix(cell.suffix)
    if text.endswith("%"):
        return Decimal(text[:-1]) / 100
    return Decimal(text)


def covered(form: DrawnForm) -> dict[tuple[int, int], int]:
    """How many cells cover each position of the grid."""
    found: dict[tuple[int, int], int] = defaultdict(int)
    for cell in form.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            for column in range(cell.column, cell.column + cell.colspan):
                found[row, column] += 1
    return found


def figures(forms: Iterable[DrawnForm]) -> dict[FactKey, DrawnCell]:
    """Cells that hold or will hold a figure, by key."""
    return {
        cell.key: cell
        for form in forms
        for cell in form.cells
        if cell.key is not None and cell.role in (CellRole.INPUT, CellRole.DERIVED)
    }
