"""A segment as exact whole numbers, to try readings before they are claimed.

Every amount is held as twice its value in units of the segment's last printed
place, with twice its rounding half-width: all integers, so that thousands of
hypotheses cost next to nothing and nothing is ever rounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hengji.model.fact import Operand, Presence
from hengji.model.figure import Figure
from hengji.model.number import ZERO
from hengji.model.table_reading import Column, Entry, Segment
from hengji.model.unit import NO_UNIT, PERCENT

_RATE = re.compile(r"率|%|占比|比重|比例|增幅|幅度|倍数|为.*的")
_CHANGE = re.compile(r"增减|增加|减少|变动|差额|差异|增长|增\(\+\)|变化")
_SCORE = re.compile(r"分值|得分|权重|评分|权数|标准分|扣分|复核分")
_NOT_AMOUNT = re.compile(
    r"电话|日期|时间|年份|编号|编码|代码|单价|文号|序号|行次|栏次|排名|年限"
)
_MOST_PLACES = 10


class Num(NamedTuple):
    """Twice the value and twice the half-width, in units of the last place."""

    value: int
    half: int


Vector = Sequence[Num | None]


class Score(NamedTuple):
    """How a reading fares over its lanes.

    strong: held with two or more parts that are not zero; weak: held with one;
    trivial: 0 = 0 + 0; broken: did not hold.
    """

    strong: int = 0
    weak: int = 0
    broken: int = 0
    trivial: int = 0

    @property
    def held(self) -> int:
        """Lanes in which something other than zeros held."""
        return self.strong + self.weak

    @property
    def merit(self) -> int:
        """What the reading has earned."""
        return 2 * self.strong + self.weak - self.broken


@dataclass(slots=True)
class Matrix:
    """The numbers of a segment, row by row, and what each column measures.

    ``amounts`` are the columns that add up, ``changes`` those of them that print a
    difference, ``rates`` the percentages.
    """

    segment: Segment
    name: str
    entries: list[list[Entry | None]]
    nums: list[list[Num | None]]
    amounts: list[int]
    changes: list[int]
    rates: list[int]
    made: dict[tuple[int, int], Operand]

    def row(self, index: int) -> list[Num | None]:
        """The numbers of a row."""
        return self.nums[index]

    def column(self, index: int) -> list[Num | None]:
        """The numbers of a column."""
        return [row[index] for row in self.nums]

    def operand(self, row: int, column: int) -> Operand:
        """The figure at a crossing; a blank or — counts as an exact zero."""
        known = self.made.get((row, column))
        if known is not None:
            return known
        entry = self.entries[row][column]
        assert entry is not None
        segment = self.segment
        head = segment.columns[column]
        if entry.figures:
            operand = segment.operand_of(segment.rows[row], head, entry)
        else:
            label = f"{segment.rows[row].label}·{head.label}"
            figure = Figure("", ZERO, head.unit or segment.unit, _MOST_PLACES)
            operand = Operand(label, figure, segment.table.whole(entry.cell))
        self.made[row, column] = operand
        return operand

    def printed(self, row: int, column: int) -> bool:
        """Whether a number that adds up is printed at a crossing."""
        return self.nums[row][column] is not None

    def blank(self, row: int, column: int) -> bool:
        """Whether the cell exists and is blank or —."""
        entry = self.entries[row][column]
        return entry is not None and entry.presence in (
            Presence.MISSING,
            Presence.NOT_APPLICABLE,
        )

    def row_name(self, row: int) -> str:
        """The row in words."""
        read = self.segment.rows[row]
        return read.label or read.group or f"第{read.number}行"

    def column_name(self, column: int) -> str:
        """The column in words."""
        path = self.segment.columns[column].path
        own = [part for part in path if not part.startswith("其中")]
        return own[-1] if own else f"第{self.segment.columns[column].index}列"


def matrix_of(segment: Segment, name: str) -> Matrix:
    """The numbers of a segment, ready for trying readings."""
    width = len(segment.columns)
    at = {column.index: i for i, column in enumerate(segment.columns)}
    entries: list[list[Entry | None]] = []
    for row in segment.rows:
        line: list[Entry | None] = [None] * width
        for cell in row.entries:
            line[at[cell.column]] = cell
        entries.append(line)
    amounts, changes, rates = [], [], []
    for i, column in enumerate(segment.columns):
        figures = [
            figure
            for line in entries
            if (entry := line[i]) is not None and (figure := entry.figure) is not None
        ]
        kind = _kind(column, figures)
        if kind == "rate":
            rates.append(i)
        elif kind:
            amounts.append(i)
            if kind == "change":
                changes.append(i)
    nums = _numbers(entries, amounts)
    return Matrix(segment, name, entries, nums, amounts, changes, rates, {})


def _kind(column: Column, figures: Sequence[Figure]) -> str:
    """``amount``, ``change``, ``rate`` or ``""`` for what adds nothing."""
    if not figures:
        return ""
    words = "".join(column.path)
    if _SCORE.search(words) or _NOT_AMOUNT.search(column.label):
        return ""
    ratios = sum(1 for figure in figures if figure.unit.dimension == "ratio")
    if 2 * ratios > len(figures) or column.unit is PERCENT:
        return "rate"
    leaf = column.label
    if _RATE.search(leaf):
        return "rate"
    dimensions = {f.unit.dimension for f in figures if f.unit is not NO_UNIT}
    if len(dimensions) > 1:
        return ""
    return "change" if _CHANGE.search(leaf) else "amount"


def _numbers(
    entries: Sequence[Sequence[Entry | None]], amounts: Sequence[int]
) -> list[list[Num | None]]:
    wanted = set(amounts)
    figures: list[list[Figure | None]] = []
    places, factor = 0, None
    mixed = False
    for cells in entries:
        row: list[Figure | None] = []
        for i, entry in enumerate(cells):
            figure = entry.figure if entry is not None and i in wanted else None
            if figure is not None and (figure.comparator or figure.approximate):
                figure = None
            row.append(figure)
            if figure is not None:
                places = max(places, figure.decimals)
                if figure.unit.is_money:
                    mixed = mixed or factor not in (None, figure.unit.factor)
                    factor = figure.unit.factor
        figures.append(row)
    places = min(places, _MOST_PLACES)
    return [[_num(figure, places, mixed) for figure in row] for row in figures]


def _num(figure: Figure | None, places: int, mixed: bool) -> Num | None:
    if figure is None:
        return None
    value, shift = figure.value, 0
    if mixed and figure.unit.is_money:
        value *= figure.unit.factor
        shift = len(str(int(figure.unit.factor))) - 1
    scaled = int(value.scaleb(places)) * 2
    exact_zero = not scaled
    half = 0 if exact_zero else 10 ** max(places - figure.decimals + shift, 0)
    return Num(scaled, half)


def _score(
    lanes: Sequence[tuple[int, Num]],
    sums: Sequence[int],
    halves: Sequence[int],
    counted: Sequence[int],
    filled: Sequence[int],
) -> Score:
    strong = weak = broken = trivial = 0
    for i, num in lanes:
        if not counted[i]:
            continue
        if abs(num.value - sums[i]) > num.half + halves[i]:
            broken += 1
        elif filled[i] > 1:
            strong += 1
        elif filled[i]:
            weak += 1
        else:
            trivial += 1
    return Score(strong, weak, broken, trivial)


class Best(NamedTuple):
    """The best of the windows tried: how many candidates it takes, and its score."""

    length: int
    score: Score


def windows(target: Vector, parts: Iterable[Vector], limit: int = 400) -> list[Score]:
    """Scores of the readings target = first part, first two parts, and so on."""
    lanes = [(i, num) for i, num in enumerate(target) if num is not None]
    sums = [0] * len(target)
    halves = [0] * len(target)
    counted = [0] * len(target)
    filled = [0] * len(target)
    scores: list[Score] = []
    for part in parts:
        if len(scores) == limit:
            break
        for i, _ in lanes:
            num = part[i]
            if num is not None:
                sums[i] += num.value
                halves[i] += num.half
                counted[i] += 1
                if num.value:
                    filled[i] += 1
        scores.append(_score(lanes, sums, halves, counted, filled))
    return scores


def best_window(scores: Sequence[Score], wanted: int = 0) -> Best | None:
    """The window with most merit; among equals the wanted one, then the longest."""
    best: Best | None = None
    for length, score in enumerate(scores, 1):
        if not score.held:
            continue
        if (
            best is None
            or score.merit > best.score.merit
            or (score.merit == best.score.merit and best.length != wanted)
        ):
            best = Best(length, score)
    return best
