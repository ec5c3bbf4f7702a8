"""Indicator tables of any province: levels, targets, results, points, reasons.

Works on cells and header words alone, so that a text file in which merges are
invisible (an empty cell continues the one above) reads like a Word table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hengji.model.document import Cell, Document, Table
from hengji.model.fact import Operand
from hengji.model.indicator import (
    GoalPair,
    Heading,
    IndicatorLine,
    IndicatorTable,
)
from hengji.recognisers.indicator_head import as_rate, read_funds, read_goals
from hengji.recognisers.indicator_roles import (
    ColumnVocabulary,
    Vocabulary,
    is_stop,
    is_subtotal,
    is_total,
)
from hengji.recognisers.indicator_rows import Header, align, read_header
from hengji.recognisers.indicator_text import (
    cell_text,
    has_points,
    heading,
    number,
    points,
)

#: By identity of the mapping, which is kept beside so that the id stays its own.
_VOCABULARIES: dict[int, tuple[Mapping[str, str], Vocabulary]] = {}
_COLUMNS = (
    "category subcategory indicator target adjusted_target actual max_score score "
    "reason definition rule unit direction score_ratio note"
).split()


def read_indicators(
    document: Document, rulebook: ColumnVocabulary
) -> tuple[IndicatorTable, ...]:
    """Every indicator table of the document, in order.

    A table that only pairs goals with results, or only prints the execution row,
    is returned too, with no lines.
    """
    vocabulary = _vocabulary(rulebook)
    found: list[IndicatorTable] = []
    for table in document.tables():
        found.extend(_TableReader(table, vocabulary).read())
    return tuple(found)


def _vocabulary(rulebook: ColumnVocabulary) -> Vocabulary:
    columns = rulebook.indicator_columns
    known = _VOCABULARIES.get(id(columns))
    if known is None:
        known = _VOCABULARIES[id(columns)] = (columns, Vocabulary(columns))
    return known[1]


class _TableReader:
    """Reads one table row by row; several forms may stand one under another."""

    def __init__(self, table: Table, vocabulary: Vocabulary) -> None:
        self.table = table
        self.vocabulary = vocabulary
        self.done: list[IndicatorTable] = []
        self.bracket_points: bool | None = None
        self._reset()

    def _reset(self) -> None:
        self.header: Header | None = None
        self.ended: Header | None = None
        self.columns: set[str] = set()
        self.header_cells: list[Cell] = []
        self.lines: list[IndicatorLine] = []
        self.goals: list[GoalPair] = []
        self.execution: tuple[tuple[str, Operand], ...] = ()
        self.totals: tuple[Operand | None, Operand | None] = (None, None)
        self.levels: dict[str, Heading | None] = {}
        self.pending: list[Cell] = []

    def read(self) -> list[IndicatorTable]:
        """All indicator tables found in the table."""
        for cells in self.table.rows:
            if cells:
                self._row(cells)
        self._close()
        return self.done

    def _row(self, cells: Sequence[Cell]) -> None:
        header = read_header(cells, self.vocabulary) if len(cells) > 1 else None
        if header is not None:
            self._begin(header)
        elif self.header is not None:
            if self.header.kind == "funds":
                self._funds(self.header, cells)
            elif self.header.kind == "goals":
                self._goals(self.header, cells)
            else:
                self._indicators(self.header, cells)
        elif self.ended is not None:
            self._late_total(self.ended, cells)

    def _late_total(self, header: Header, cells: Sequence[Cell]) -> None:
        """A 总分 row that stands after the notes below the indicators."""
        label = next((cell for cell in cells if cell.text.strip()), None)
        if label is not None and is_total(label.text) and self.lines:
            self._total(header, cells)

    def _begin(self, header: Header) -> None:
        indicators = header.kind == "indicators"
        ended = self.totals != (None, None) or (self.lines and self.header is None)
        if ended or (self.lines and not indicators):
            self._close()
        self.header = header
        if indicators:
            self.columns.update(r for r in header.roles if r)
            self.header_cells.extend(header.cells)
            self.levels = {}

    def _close(self) -> None:
        if self.header is not None and self.pending:
            self._flush(self.header)
        if self.lines or self.goals or self.execution:
            self.done.append(self._table())
        self._reset()

    def _table(self) -> IndicatorTable:
        columns = self.columns
        if "levels" in columns:
            columns.add("indicator")
        return IndicatorTable(
            table=self.table,
            form="",
            columns=tuple(role for role in _COLUMNS if role in columns),
            lines=tuple(self.lines),
            execution=self.execution,
            total_max=self.totals[0],
            total_score=self.totals[1],
            goals=tuple(self.goals),
            header_cells=tuple(self.header_cells),
        )

    def _funds(self, header: Header, cells: Sequence[Cell]) -> None:
        found = read_funds(self.table, header, cells)
        if found.operands:
            self.execution = found.operands
        if found.over:
            self.header = None

    def _goals(self, header: Header, cells: Sequence[Cell]) -> None:
        pair = read_goals(self.table, header, cells)
        if pair is None:
            self.header = None
        elif pair.expected and pair.actual:
            self.goals.append(pair)

    # --- rows under a header of indicators -------------------------------------

    def _indicators(self, header: Header, cells: Sequence[Cell]) -> None:
        if self._continues_header(header, cells):
            return
        label = next((cell for cell in cells if cell.text.strip()), None)
        if label is not None and is_total(label.text):
            self._flush(header)
            self._total(header, cells)
        elif label is not None and is_stop(label.text):
            self._flush(header)
            self.header, self.ended = None, header
        elif label is not None and is_subtotal(label.text):
            self._flush(header)
        elif self.table.grid_known or len(cells) >= len(header.cells):
            self._flush(header)
            self._data(header, cells)
        else:
            self._piece(header, cells)

    def _piece(self, header: Header, cells: Sequence[Cell]) -> None:
        """A short row of a text file: half of a row that a blank line cut in two."""
        joined = [*self.pending, *cells]
        if len(joined) == len(header.cells):
            self.pending = []
            self._data(header, joined)
        elif len(joined) < len(header.cells):
            self.pending = joined
        else:
            self._flush(header)
            self.pending = list(cells)

    def _flush(self, header: Header) -> None:
        cells, self.pending = self.pending, []
        if cells:
            self._data(header, cells)

    def _data(self, header: Header, cells: Sequence[Cell]) -> None:
        found = align(header, cells, self.table.grid_known)
        if self._plausible(header, found, cells):
            self._line(found, cells[0].row)
        elif len(cells) < len(header.cells):
            self._labels_only(cells)

    def _labels_only(self, cells: Sequence[Cell]) -> None:
        """A short row that only opens a category (产出目标 | 数量、质量…指标)."""
        named = [cell for cell in cells if cell.text.strip()]
        if named and _is_category(named[0]):
            levels = dict(zip(("category", "subcategory"), named, strict=False))
            self._fill_down(levels)

    def _continues_header(self, header: Header, cells: Sequence[Cell]) -> bool:
        """Whether the row is the second row of the header (一级 over 指标)."""
        words = [cell.text.strip() for cell in cells]
        return self.lines == [] and any(words) and set(words) <= {"", "指标", "指标值"}

    def _plausible(
        self, header: Header, found: dict[str, Cell], cells: Sequence[Cell]
    ) -> bool:
        if header.deepest in ("subcategory", "category") and header.deepest in found:
            found.setdefault("indicator", found[header.deepest])
        if self.table.grid_known:
            return bool(found.keys() & {*_COLUMNS})
        if "indicator" not in found and "subcategory" not in found:
            return False
        return not (
            len(cells) < len(header.cells)
            and _is_category(found.get("target"))
            and not _has_text(found.get("indicator"))
        )

    def _total(self, header: Header, cells: Sequence[Cell]) -> None:
        found = align(header, cells, self.table.grid_known)
        top = points(self.table, found.get("max_score"), "总分")
        got = points(self.table, found.get("score"), "总得分")
        if top is None and got is None:
            top, got = self._loose_totals(header, cells)
        self.totals = (top, got)
        self.header = self.ended = None

    def _loose_totals(
        self, header: Header, cells: Sequence[Cell]
    ) -> tuple[Operand | None, Operand | None]:
        numbers = [
            operand
            for cell in cells
            if (operand := points(self.table, cell, "总分")) is not None
        ]
        if len(numbers) >= 2:
            pair = numbers[0], numbers[1]
            roles = header.roles
            swapped = "score" in roles and "max_score" in roles
            if swapped and roles.index("score") < roles.index("max_score"):
                return pair[1], pair[0]
            return pair
        only = numbers[0] if numbers else None
        return (None, only) if "score" in header.roles else (only, None)

    def _line(self, found: dict[str, Cell], row: int) -> None:
        table = self.table
        fresh = self._fill_down(found)
        cell = found.get("indicator")
        values = [found.get(role) for role in _COLUMNS[3:]]
        blank = not any(map(_has_text, values))
        if blank and not _has_text(cell):
            self._empty(row, fresh or found)
            return
        if _has_text(cell) and cell is not None:
            name = self._heading(cell)
        else:
            name = self._unnamed(found)
        self.levels["indicator"] = name
        label = name.name
        self.lines.append(
            IndicatorLine(
                row=row,
                category=self.levels.get("category"),
                subcategory=self.levels.get("subcategory"),
                indicator=name,
                target=cell_text(table, self._target(found)),
                actual=cell_text(table, found.get("actual")),
                max_score=points(table, found.get("max_score"), label),
                score=points(table, found.get("score"), label),
                reason=cell_text(table, found.get("reason")),
                definition=cell_text(table, found.get("definition")),
                rule=cell_text(table, found.get("rule")),
                unit_text=cell_text(table, found.get("unit")),
                direction_text=cell_text(table, found.get("direction")),
                score_ratio=self._ratio(found.get("score_ratio"), label),
            )
        )

    def _ratio(self, cell: Cell | None, label: str) -> Operand | None:
        operand = number(self.table, cell, label)
        if operand is None or self.header is None:
            return operand
        at = self.header.roles.index("score_ratio")
        return as_rate(operand, self.header.cells[at].text)

    def _target(self, found: dict[str, Cell]) -> Cell | None:
        adjusted = found.get("adjusted_target")
        return adjusted if _has_text(adjusted) else found.get("target")

    def _unnamed(self, found: dict[str, Cell]) -> Heading:
        """The name of a row whose level-3 cell is blank: merged, or one level up."""
        previous = self.levels.get("indicator")
        if previous is not None:
            return previous
        for level in ("subcategory", "category"):
            upper = self.levels.get(level)
            if upper is not None:
                return upper
        place = self.table.whole(next(iter(found.values())))
        return Heading("", place)

    def _empty(self, row: int, found: dict[str, Cell]) -> None:
        if not found:
            return
        cell = found.get("indicator") or next(iter(found.values()))
        self.lines.append(
            IndicatorLine(
                row=row,
                category=self.levels.get("category"),
                subcategory=self.levels.get("subcategory"),
                indicator=Heading("", self.table.whole(cell)),
                empty=True,
            )
        )

    def _fill_down(self, found: dict[str, Cell]) -> dict[str, Cell]:
        """Take over new level labels; returns the level cells that are new."""
        fresh: dict[str, Cell] = {}
        for level, lower in (
            ("category", ("subcategory", "indicator")),
            ("subcategory", ("indicator",)),
        ):
            cell = found.get(level)
            if cell is None or not cell.text.strip():
                continue
            if cell is found.get("indicator"):
                continue
            self.levels[level] = self._level(cell, found.get(f"{level}_points"))
            fresh[level] = cell
            for below in lower:
                self.levels[below] = None
        return fresh

    def _level(self, cell: Cell, beside: Cell | None) -> Heading:
        """A level label, with its points from the label or the 分值 cell beside it."""
        label = self._heading(cell)
        given = points(self.table, beside, label.name)
        if label.points is not None or given is None:
            return label
        return Heading(label.name, label.place, given)

    def _heading(self, cell: Cell) -> Heading:
        if self.bracket_points is None:
            self.bracket_points = any(
                has_points(other.text)
                for row in self.table.rows
                for other in row[:3]
                if len(other.text) < 30
            )
        return heading(self.table, cell, bracket_points=self.bracket_points)


def _has_text(cell: Cell | None) -> bool:
    return cell is not None and bool(cell.text.strip())


_CATEGORIES = ("产出", "效益", "满意度", "投入", "过程", "效果", "成本指标", "项目完成")


def _is_category(cell: Cell | None) -> bool:
    return cell is not None and cell.text.strip().startswith(_CATEGORIES)
