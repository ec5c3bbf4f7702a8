"""How a form is printed: parts one under another on one grid of columns.

A layout says only where words and figures stand; what a figure means comes from
the blocks of the form it prints (:mod:`.forms`), by the same labels by which the
form is recognised.  Words may hold placeholders: ``{year}``, ``{last_year}``,
``{organisation}``, ``{project}`` and the fields of the imprint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hengji.model.dossier import FactKey
from hengji.model.drawing import Align


class PartKind(StrEnum):
    """What a part of a layout prints.

    ROWS: rows written out cell by cell.
    MATRIX: printed row labels × printed column heads.
    RECORDS: one row per body (汇总 and its units), or one row alone.
    GOALS: expected goals beside their results.
    INDICATORS: indicator lines under their head, and the total row.
    """

    ROWS = "rows"
    MATRIX = "matrix"
    RECORDS = "records"
    GOALS = "goals"
    INDICATORS = "indicators"


@dataclass(frozen=True, slots=True)
class LayoutCell:
    """A cell written out in a layout.

    Attributes:
        text: printed words; ``{words}`` is where what a person enters goes.
        span, down: columns and rows it covers.
        key: the figure it holds (organisation and project still open).
        inline: the figure stands behind the words in the same cell.
        unit: unit printed behind the figure (``万元``), or ``""``.
        field: text field a person fills (imprint field or section).
        role: column of an indicator or goals head.
        dash: it prints ——.
        comment: explanation for the person who fills it in.
        bold, indent, align: appearance.
        sums: it is the sum of the form's cells whose code begins with one of these.
        unscoped: the figure is that of the whole body: entered there, shown here.
    """

    text: str = ""
    span: int = 1
    down: int = 1
    key: FactKey | None = None
    inline: bool = False
    unit: str = ""
    field: str = ""
    role: str = ""
    dash: bool = False
    comment: str = ""
    bold: bool = False
    indent: int = 0
    align: Align = Align.CENTRE
    sums: tuple[str, ...] = ()
    unscoped: bool = False


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """A row of a matrix, or the pattern of the rows of a record.

    Attributes:
        label: printed label with its ordinal; ``""`` for the free rows of
            ``items``.
        keys: the figure at each value column, ``None`` where none stands.
        dashes: 0-based value columns that print ——.
        indent: steps the label stands in.
        items: concept whose parts (``item`` dimension) are printed below, one a
            row; empty when the row has no free rows.
        spare: blank free rows printed when nothing is entered.
        numbered: free rows carry ordinals.
        comment: explanation for the person who fills it in.
    """

    label: str
    keys: tuple[FactKey | None, ...] = ()
    dashes: tuple[int, ...] = ()
    indent: int = 0
    items: str = ""
    spare: int = 0
    numbered: bool = False
    comment: str = ""


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """Lines of an indicator table that are printed before anybody fills it in.

    Attributes:
        category, subcategory, indicator: printed labels (points aside).
        category_points, subcategory_points, points: points of the category, of
            the subcategory, of the line.
        rows: blank lines printed.
        definition, rule: printed words of those columns.
        shared: it has no points of its own but shares those of the line above, in
            one cell (六个可选项合并计40分).
    """

    category: str
    subcategory: str = ""
    indicator: str = ""
    category_points: Decimal | None = None
    subcategory_points: Decimal | None = None
    points: Decimal | None = None
    rows: int = 1
    definition: str = ""
    rule: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a layout.

    Attributes:
        kind: see :class:`PartKind`.
        left: the merged cell along its left side, ``None`` for none; as long as
            the part unless its ``down`` says more.
        under: columns on the left that a ``left`` of a part above still covers.
        continued: the head stands in the part above and is not printed again.
        caption: a row of words above it, across all columns.
        rows: the rows written out (ROWS), or the rows of the head (others).
        body: rows of a matrix; for records the pattern of every row.
        columns: grid columns of the value heads of a matrix or record.
        organisations: records: one row per body.
        whole: label of the 汇总 or 合计 row.
        codes: records: one row per code of this coordinate under 合计.
        tree: records: the 类 and 款 above the codes have rows of their own.
        spare: blank rows of codes printed when nothing is entered.
        each: goals: one row per goal.
        template: indicator lines of the blank form.
        levels: widths of level 1, 2 and 3 under a head that spans them all
            (评价内容, role ``levels``); empty when each has its own head.
        label_points: category labels carry their points (产出指标（50分）).
        line_points: so do level-2 and level-3 labels.
        total: label of the total row, ``""`` for none.
    """

    kind: PartKind
    left: LayoutCell | None = None
    under: int = 0
    continued: bool = False
    caption: str = ""
    rows: tuple[tuple[LayoutCell, ...], ...] = ()
    body: tuple[LayoutRow, ...] = ()
    columns: tuple[int, ...] = ()
    organisations: bool = False
    whole: str = ""
    codes: str = ""
    tree: bool = False
    spare: int = 0
    each: bool = False
    template: tuple[TemplateLine, ...] = ()
    levels: tuple[int, ...] = ()
    label_points: bool = False
    line_points: bool = False
    total: str = ""

    @property
    def first(self) -> int:
        """1-based column at which its rows begin."""
        return 1 + self.under + (self.left.span if self.left else 0)

    def roles(self) -> list[tuple[int, int, str]]:
        """Column, width and role of each column under an indicator head."""
        found: list[tuple[int, int, str]] = []
        for column, cell in Heads(self.rows, self.first).leaves:
            if cell.role != "levels":
                found.append((column, cell.span, cell.role))
                continue
            names = ("category", "subcategory", "indicator")
            for name, width in zip(names, self.levels, strict=True):
                found.append((column, width, name))
                column += width
        return found


@dataclass(frozen=True, slots=True)
class Layout:
    """One way to print a form.

    Attributes:
        form: the form it prints.
        variant: its name among the layouts of the form.
        widths: relative widths of the grid's columns.
        parts: its parts, from top to bottom.
        title: title above the table; the form's own when empty.
        subtitle, head_line, unit_line, foot_lines: words around the table.
        header_rows: leading rows that repeat on every page.
        landscape: printed across.
        pack, source: where it is declared, and what prescribes it.
    """

    form: str
    variant: str
    widths: tuple[int, ...]
    parts: tuple[Part, ...]
    title: str = ""
    subtitle: str = ""
    head_line: str = ""
    unit_line: str = ""
    foot_lines: tuple[str, ...] = ()
    header_rows: int = 0
    landscape: bool = False
    pack: str = ""
    source: str = ""


class Heads:
    """Head rows laid on the grid: the words above each column.

    Attributes:
        width: number of the last column the rows take.
        above: head cells over each column, from the top.
        leaves: first column and lowest cell of each stack of head cells.
    """

    def __init__(self, rows: Sequence[Sequence[LayoutCell]], first: int) -> None:
        self.above: dict[int, list[LayoutCell]] = {}
        self.width = 0
        for column, cell in _placed(rows, first):
            for at in range(column, column + cell.span):
                self.above.setdefault(at, []).append(cell)
            self.width = max(self.width, column + cell.span - 1)
        self.leaves: list[tuple[int, LayoutCell]] = []
        last: LayoutCell | None = None
        for column, cells in sorted(self.above.items()):
            if cells[-1] is not last:
                last = cells[-1]
                self.leaves.append((column, last))


def _placed(
    rows: Sequence[Sequence[LayoutCell]], first: int
) -> Iterator[tuple[int, LayoutCell]]:
    """Each cell with its column, in the manner of rows of a web page."""
    held: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = first
        for cell in row:
            while held.get(column, 0) > number:
                column += 1
            for at in range(column, column + cell.span):
                held[at] = number + cell.down
            yield column, cell
            column += cell.span
