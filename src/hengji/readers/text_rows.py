"""Lines of the text format put together to cells, rows and runs of rows.

Three questions are answered here, each from evidence in the neighbourhood:

* Does a blank line end the row, or does it stand inside a cell?  A torn row is
  mended when its pieces add up to the width of its neighbours *and* the merged
  labels to the left (empty cells) or the numbers fall into the same columns.
* Does a line without TAB after a blank line go on with the cell, or is it a
  paragraph?  It goes on below an opinion waiting for its signature, and in a page
  of prose whose paragraphs are set apart by single blank lines.
* Was a caption or an imprint glued to the last cell of the row before it?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_NUMERIC = re.compile(
    r"[-+−－]?[\d０-９][\d０-９,，.．]*\s*"
    r"(?:%|％|分|万元|元|亿元)?(?:[(（][\d.,，%％]+[)）])?$|[-—－/]+$"
)
_INDENTED_TAB = re.compile("[ \u3000\xa0]+\t")
#: What stands at the foot of an opinion: 签字, 盖章, a date to be filled in.
_SIGNATURE = re.compile(
    r"(?:签字|签名|签章|盖章|公章|[(（]章[)）])|^[(（]?\s*盖?章?\s*\d*\s*年\s*\d*\s*月\s*\d*\s*日"
)
_OPINION = re.compile(r"意\s*见|签\s*字|签\s*署|盖\s*章|签\s*章|公\s*章")
#: The line that signs a whole form stands below the table, not in it.
_IMPRINT = re.compile(
    r"^\s*(?:单位负责人|部门负责人|负责人|填表人|填报人|填报单位|填表单位|填表日期|填报日期|"
    r"制表人|经办人|审核人|联系电话|联系人)(?:[(（][^)）]{1,6}[)）])?(?:签字|签章|盖章)?\s*"
    r"(?:[(（][^)）]{1,6}[)）])?\s*[:：]"
)
_CAPTION = re.compile(
    r"^\s*(?:附件|附表|附录)\s*[\d０-９一二三四五六七八九十]*\s*[:：、.．]?\s*\S{0,40}\s*$"
    r"|^[^，。；：:]{4,60}(?:表|报告)\s*(?:[(（][^)）]*[)）])?\s*$"
    r"|^\s*[(（]?\s*\d{4}\s*年度?\s*[)）]?\s*$"
    r"|^\s*(?:金额)?单位\s*[:：]\s*(?:人民币)?[万亿]?元\s*$"
)
_NOTE = re.compile(r"^\s*(?:说明|备注|注)\s*\d*\s*[:：]")
_HEADING = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]+部分)"
    r"[^。；]{1,40}。?\s*$"
)
#: Paragraphs of prose are this long at least when they carry a cell on.
_PROSE = 12
#: A row torn in more pieces than this is not mended.
_MOST_PIECES = 4
#: Lines without TAB that a torn row may hold between two of its cells.
_MOST_LINES_IN_TEAR = 6


class Line(NamedTuple):
    """A line with its 1-based number."""

    number: int
    text: str


@dataclass(slots=True)
class RawCell:
    """The lines of a cell; the first is without its leading TAB."""

    lines: list[Line]

    def words(self) -> str:
        """All that stands in the cell, outer white space removed."""
        if len(self.lines) == 1:
            return self.lines[0].text.strip()
        return "\n".join(line.text for line in self.lines).strip()


@dataclass(slots=True)
class Row:
    """Cells between two row ends.

    ``opens_table``: the line broke off the row before it without a blank line.
    ``after``: lines without TAB that follow the blank line below the row.
    ``gap``: blank lines between the row and ``after`` (or the next row).
    """

    cells: list[RawCell]
    opens_table: bool = False
    gap: int = 0
    after: list[Line] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Number of cells."""
        return len(self.cells)


@dataclass(slots=True)
class Run:
    """Rows with nothing but blank lines between them."""

    rows: list[Row]


def runs(lines: list[str]) -> Iterator[Run | Line]:
    """Runs of rows, and the lines outside tables, in order."""
    before, rows = _rows(lines)
    yield from before
    if not rows:
        return
    rows = _mend(rows)
    single_gap_ends = _single_gap_ends_tables(rows)
    current: list[Row] = []
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        outside = _settle(row, following, single_gap_ends)
        current.append(row)
        if outside:
            yield Run(current)
            yield from outside
            current = []
    if current:
        yield Run(current)


def _rows(lines: list[str]) -> tuple[list[Line], list[Row]]:
    """Every run of TAB lines as a row, with the lines that follow it."""
    before: list[Line] = []
    rows: list[Row] = []
    row: Row | None = None
    for number, text in enumerate(lines, 1):
        if text.startswith("\t"):
            if row is None or row.gap or row.after:
                row = Row([])
                rows.append(row)
            row.cells.append(RawCell([Line(number, text[1:])]))
        elif "\t" in text and _INDENTED_TAB.match(text) and _opens(text, row):
            row = Row([], opens_table=True)
            rows.append(row)
            row.cells.append(RawCell([Line(number, text.split("\t", 1)[1])]))
        elif not text or text.isspace():
            _blank(row, Line(number, text))
        elif row is None:
            before.append(Line(number, text))
        elif row.gap == 0:
            row.cells[-1].lines.append(Line(number, text))
        else:
            row.after.append(Line(number, text))
    return before, rows


def _opens(text: str, row: Row | None) -> bool:
    """Whether white space and TAB begin a new table, not an indented line."""
    if row is not None and row.after:
        return False
    words = text.strip()
    return bool(words) and not _SIGNATURE.search(words) and not _IMPRINT.match(words)


def _blank(row: Row | None, line: Line) -> None:
    """A blank line; a line of spaces straight below an empty cell stays in it."""
    if row is None:
        return
    if row.gap == 0 and line.text and not row.cells[-1].words():
        row.cells[-1].lines.append(line)
        return
    if not row.after:
        row.gap += 1
    else:
        row.after.append(Line(line.number, ""))


# --- rows torn by a blank line inside a cell -----------------------------------


def _mend(rows: list[Row]) -> list[Row]:
    """Join the pieces of rows that a blank line within a cell tore apart."""
    mended: list[Row] = []
    index = 0
    while index < len(rows):
        pieces = _pieces(mended[-1] if mended else None, rows, index)
        if pieces == 1:
            mended.append(rows[index])
        else:
            mended.append(_joined(rows[index : index + pieces]))
        index += pieces
    return mended


def _pieces(before: Row | None, rows: list[Row], index: int) -> int:
    """How many pieces from ``index`` on make one row (1: it is whole)."""
    total = rows[index].width
    for count in range(2, _MOST_PIECES + 1):
        end = index + count
        if end > len(rows) or not _may_be_torn(rows[end - 2], rows[end - 1]):
            return 1
        total += rows[end - 1].width
        after = rows[end] if end < len(rows) else None
        if _adds_up(total, before, rows[index:end], after):
            return count
    return 1


def _may_be_torn(upper: Row, lower: Row) -> bool:
    """Whether the gap between two pieces may lie inside a cell."""
    if lower.opens_table:
        return False
    if not upper.after:
        return upper.gap == 1
    if upper.gap > 1 or len(upper.after) > _MOST_LINES_IN_TEAR:
        return False
    return not any(
        _CAPTION.match(line.text) or _IMPRINT.match(line.text) for line in upper.after
    )


def _adds_up(
    width: int, before: Row | None, pieces: list[Row], after: Row | None
) -> bool:
    """Whether pieces of this total width are one row of the neighbours' shape."""
    upper = before if _reaches(before, width) else None
    lower = after if after is not None and after.width == width else None
    if lower is not None and pieces[-1].after:
        lower = None
    if upper is None and lower is None:
        return False
    first = not pieces[0].cells[0].words()
    torn_at_empty = any(not piece.cells[0].words() for piece in pieces[1:])
    cells = [cell for piece in pieces for cell in piece.cells]
    if upper is not None and lower is not None:
        merged_label = first and (_hangs(upper) or _hangs(lower))
        if torn_at_empty and (_hangs(upper) or _hangs(lower)):
            return False
        return (merged_label and not torn_at_empty) or _numbers_align(
            cells, (upper, lower)
        )
    if torn_at_empty:
        return False
    if lower is not None:
        return (
            len(pieces) == 2
            and _hangs_under(pieces[0], lower)
            and (_numbers_align(cells, (lower,)) or _heads_numbers(pieces, lower))
        )
    return upper is not None and first and _numbers_align(cells, (upper,))


def _reaches(before: Row | None, width: int) -> bool:
    """Whether the row before is whole, of this width, and in the same table."""
    return before is not None and before.width == width and not before.after


def _hangs(row: Row) -> bool:
    """Whether the row's first cell continues a merged label above it."""
    return not row.cells[0].words()


def _hangs_under(first: Row, lower: Row) -> bool:
    """Whether every label of the first piece is merged down into the next row."""
    width = first.width
    if lower.width <= width or not lower.cells[width].words():
        return False
    return all(not cell.words() for cell in lower.cells[:width]) and any(
        cell.words() for cell in first.cells
    )


def _heads_numbers(pieces: list[Row], lower: Row) -> bool:
    """Whether one label and a header of words stand above a row of numbers."""
    if pieces[0].width != 1:
        return False
    header = [cell.words() for cell in pieces[1].cells]
    below = [cell.words() for cell in lower.cells[1:]]
    numbers = sum(map(_is_number, below))
    return 2 * numbers > len(below) and all(
        words and not _is_number(words) for words in header
    )


def _numbers_align(cells: list[RawCell], neighbours: tuple[Row, ...]) -> bool:
    """Whether numbers stand where the neighbours' numbers stand, and nowhere else."""
    for row in neighbours:
        same = clash = 0
        for mine, other in zip(cells, row.cells, strict=True):
            left, right = mine.words(), other.words()
            if left and right:
                numeric = (_is_number(left), _is_number(right))
                same += all(numeric)
                clash += numeric[0] != numeric[1]
        if same and not clash:
            return True
    return False


def _is_number(words: str) -> bool:
    return _NUMERIC.match(words) is not None


def _joined(pieces: list[Row]) -> Row:
    """One row out of its pieces, the lines between them given back to their cells."""
    cells: list[RawCell] = []
    for piece in pieces[:-1]:
        last = piece.cells[-1]
        _append(last, piece.gap, piece.after)
        cells.extend(piece.cells)
    final = pieces[-1]
    return Row(
        [*cells, *final.cells], pieces[0].opens_table, final.gap, list(final.after)
    )


def _append(cell: RawCell, gap: int, lines: list[Line]) -> None:
    """Carry a cell on below ``gap`` blank lines."""
    number = cell.lines[-1].number
    cell.lines.extend(Line(number + step, "") for step in range(1, gap + 1))
    cell.lines.extend(lines)


# --- what follows a row: more of its last cell, or paragraphs -------------------


def _settle(row: Row, following: Row | None, single_gap_ends: bool) -> list[Line]:
    """Give the lines after a row to its last cell or to the document.

    Returns:
        The lines outside the table; empty when the table goes on.
    """
    outside = _glued(row, following)
    if outside:
        rest = [line for line in row.after if line.text]
        row.after = []
        return [*outside, *rest]
    if not row.after:
        return []
    inside = _signature_lines(row)
    if not inside and not single_gap_ends:
        inside = _prose_lines(row, following)
    if inside:
        _append(row.cells[-1], row.gap, row.after[:inside])
    outside = [line for line in row.after[inside:] if line.text]
    row.after = []
    return outside


def _glued(row: Row, following: Row | None) -> list[Line]:
    """A caption or imprint without a blank line before it, cut off the last cell."""
    cell = row.cells[-1]
    if row.width < 2 or len(cell.lines) < 2:
        return []
    if _OPINION.search("".join(c.words() for c in row.cells[:-1])):
        return []
    for at in range(1, len(cell.lines)):
        text = cell.lines[at].text
        above = cell.lines[at - 1].text.strip()
        closed = not above or _is_number(above) or above.endswith(("。", "；"))
        imprint = _IMPRINT.match(text)
        caption = _CAPTION.match(text) and following is not None
        if (imprint and not _waits(cell, at)) or (caption and closed):
            cut = cell.lines[at:]
            if not imprint and not all(_is_front(line.text) for line in cut):
                continue
            del cell.lines[at:]
            return [line for line in cut if line.text.strip()]
    return []


def _waits(cell: RawCell, at: int) -> bool:
    """Whether the lines above ask for an opinion to be signed."""
    return any(_OPINION.search(line.text) for line in cell.lines[:at])


def _is_front(text: str) -> bool:
    """Whether a line may stand between two tables."""
    return not text.strip() or _CAPTION.match(text) is not None


def _signature_lines(row: Row) -> int:
    """How many of the lines after an opinion are its signature and date."""
    asked = _OPINION.search("".join(cell.words() for cell in row.cells))
    if asked is None:
        return 0
    inside = 0
    for at, line in enumerate(row.after):
        if not line.text:
            continue
        words = line.text.strip()
        below_the_table = _IMPRINT.match(words) and row.width > 2
        if _SIGNATURE.search(words) is None or below_the_table:
            break
        inside = at + 1
    return inside


def _prose_lines(row: Row, following: Row | None) -> int:
    """How many of the lines after a row carry on its cell of prose.

    Document-to-text tools close a table with a second blank line, so a single one
    within a page of prose is an empty paragraph of the cell.
    """
    words = row.cells[-1].words()
    if row.gap != 1 or len(words) < 2 or _is_number(words):
        return 0
    if following is not None and following.width != row.width:
        return 0
    inside, blank = 0, 0
    for at, line in enumerate(row.after):
        if not line.text:
            blank += 1
            if blank > 1 and any(later.text for later in row.after[at:]):
                break
            continue
        if not _carries_on(line.text):
            break
        blank, inside = 0, at + 1
    if inside == 0 or len(words) + _length(row.after[:inside]) < 4 * _PROSE:
        return 0
    return inside if _all_or_closed(row, following, inside) else 0


def _all_or_closed(row: Row, following: Row | None, inside: int) -> bool:
    """Whether the cell reaches the next row, or is closed by two blank lines."""
    rest = row.after[inside:]
    if not any(line.text for line in rest):
        return following is not None or row.width > 1
    return len(rest) > 1 and not rest[0].text and not rest[1].text


def _carries_on(text: str) -> bool:
    """Whether a line reads like one more paragraph of a cell."""
    if _CAPTION.match(text) or _IMPRINT.match(text) or _NOTE.match(text):
        return False
    return len(text.strip()) >= _PROSE or not _HEADING.match(text)


def _length(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _single_gap_ends_tables(rows: list[Row]) -> bool:
    """Whether this file sets text below a table apart by one blank line.

    Shown by a number followed by one blank line and a paragraph: a number is not
    carried on.
    """
    return any(
        row.gap == 1 and row.after and _is_number(row.cells[-1].words()) for row in rows
    )
