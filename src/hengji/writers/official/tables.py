"""A drawn form painted as a Word table: real spans, repeated heads, whole rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from hengji.model.drawing import Align, CellRole, DrawnCell, DrawnForm
from hengji.writers.official.measures import TABLE_CHARACTER, Page
from hengji.writers.official.styles import HEADING_FONT
from hengji.writers.official.xml import paragraph, run

_CELL_MARGIN = 57
#: A row higher than this share of the page may break; kept whole it would leave
#: most of a page empty.
_MOST_OF_PAGE = 2
_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_PRINTED = (CellRole.LABEL, CellRole.NOT_APPLICABLE)


class _Density(NamedTuple):
    """How high lines and rows are; ``spacing`` goes into every cell."""

    line: int
    row: int
    spacing: str


_USUAL = _Density(280, 397, "")
#: Still 五号: lines and rows drawn together, for a form that just misses one page.
_CLOSE = _Density(250, 305, '<w:spacing w:line="250" w:lineRule="exact"/>')


def table_xml(form: DrawnForm, page: Page, around: int = 0) -> str:
    """The table of a form across the text area of a page.

    A table that is too high for its page by little is set closer, so that it is
    not torn for two rows; ``around`` is the height of the lines above and below it.
    """
    widths = column_widths(form.widths, page.text_width)
    rows = _rows(form)
    room = page.text_height - around
    usual, close = (_table_height(rows, widths, d) for d in (_USUAL, _CLOSE))
    density = _CLOSE if close <= room < usual else _USUAL
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(
        _row(
            cells, head=number <= form.header_rows, sheet=_Sheet(widths, page, density)
        )
        for number, cells in enumerate(rows, 1)
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Form"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def column_widths(relative: Sequence[int], total: int) -> list[int]:
    """Columns in twips that add up to the whole width exactly."""
    whole = sum(relative)
    edges = [0]
    for share in relative:
        edges.append(edges[-1] + share)
    marks = [total * edge // whole for edge in edges]
    return [after - before for before, after in pairwise(marks)]


class _Seat:
    """A position of the grid: a cell begins in it or runs through it."""

    __slots__ = ("cell", "continued")

    def __init__(self, cell: DrawnCell, *, continued: bool) -> None:
        self.cell = cell
        self.continued = continued


def _rows(form: DrawnForm) -> list[list[_Seat | None]]:
    """Rows of seats by column; ``None`` where a cell of the row covers it."""
    height = max((c.row + c.rowspan - 1 for c in form.cells), default=0)
    taken: list[dict[int, _Seat | None]] = [{} for _ in range(height)]
    for cell in form.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            seats = taken[row - 1]
            seats[cell.column] = _Seat(cell, continued=row != cell.row)
            for column in range(cell.column + 1, cell.column + cell.colspan):
                seats[column] = None
    return [
        [
            seats[column] if column in seats else _blank(row, column)
            for column in range(1, len(form.widths) + 1)
        ]
        for row, seats in enumerate(taken, 1)
    ]


def _blank(row: int, column: int) -> _Seat:
    return _Seat(DrawnCell(row, column, "", CellRole.BLANK), continued=False)


class _Sheet(NamedTuple):
    """What every row of a table shares."""

    widths: Sequence[int]
    page: Page
    density: _Density


def _table_height(
    rows: Sequence[Sequence[_Seat | None]], widths: Sequence[int], density: _Density
) -> int:
    return sum(_row_height(seats, widths, density) for seats in rows)


def _row_height(
    seats: Sequence[_Seat | None], widths: Sequence[int], density: _Density
) -> int:
    """About how high a row will be, in twips."""
    height = density.row
    for column, seat in enumerate(seats):
        if seat is None or seat.continued or seat.cell.rowspan > 1:
            continue
        width = sum(widths[column : column + seat.cell.colspan])
        height = max(height, _lines(seat.cell, width) * density.line)
    return height


def _row(seats: Sequence[_Seat | None], *, head: bool, sheet: _Sheet) -> str:
    widths, page, density = sheet
    painted = "".join(
        _cell(seat, sum(widths[n : n + seat.cell.colspan]), density, head=head)
        for n, seat in enumerate(seats)
        if seat is not None
    )
    height = _row_height(seats, widths, density)
    whole = "" if height * _MOST_OF_PAGE > page.text_height else "<w:cantSplit/>"
    repeated = "<w:tblHeader/>" if head else ""
    return (
        f'<w:tr><w:trPr>{whole}<w:trHeight w:val="{density.row}" w:hRule="atLeast"/>'
        f"{repeated}</w:trPr>{painted}</w:tr>"
    )


def _lines(cell: DrawnCell, width: int) -> int:
    """About how many lines the words of a cell take."""
    fit = max(1, (width - 2 * _CELL_MARGIN) // TABLE_CHARACTER - cell.indent)
    return sum(-(-_width(line) // fit) or 1 for line in cell.text.split("\n"))


def _width(text: str) -> int:
    """Characters of a line; two half-width ones count as one."""
    narrow = sum(sign < "\u0100" for sign in text)
    return len(text) - narrow + (narrow + 1) // 2


def _cell(seat: _Seat, width: int, density: _Density, *, head: bool) -> str:
    cell = seat.cell
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    if seat.continued:
        merge, content = "<w:vMerge/>", paragraph("TableText", "", density.spacing)
    else:
        merge = '<w:vMerge w:val="restart"/>' if cell.rowspan > 1 else ""
        content = _words(cell, density, head=head)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}'
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )


def _words(cell: DrawnCell, density: _Density, *, head: bool) -> str:
    font = HEADING_FONT if head and cell.role in _PRINTED else ""
    indent = (
        f'<w:ind w:leftChars="{cell.indent * 100}" '
        f'w:left="{cell.indent * TABLE_CHARACTER}"/>'
        if cell.indent
        else ""
    )
    properties = f'{density.spacing}{indent}<w:jc w:val="{_ALIGN[cell.align]}"/>'
    return "".join(
        paragraph(
            "TableText",
            run(line, font, bold=cell.bold) if line else "",
            properties,
        )
        for line in cell.text.split("\n")
    )
