"""Columns computed from two others: 增减额, 增减率, 执行率, 控制率, 占比."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Operand
from hengji.model.number import HALF, ONE, ZERO
from hengji.model.unit import PERCENT
from hengji.recognisers.row_labels import is_total
from hengji.recognisers.structure_numbers import Matrix, Num

_GROWTH = re.compile(r"增减|增长|增幅|变动|同比|上年.*(?:%|率)|升降|变化")
_SHARE = re.compile(r"占.*比|比重|占总|结构")
_EXECUTION = re.compile(r"执行率|完成率|完成预算|执行进度|完成比例|支出进度|到位率")
#: Columns to the left in which the two operands are looked for.
_REACH = 5
_TWO = Decimal(2)


class _Pair(NamedTuple):
    first: int
    second: int
    held: int
    weak: int
    broken: int

    @property
    def merit(self) -> tuple[int, int, int]:
        return (2 * self.held + self.weak - self.broken, self.held, -self.broken)


def change_claims(matrix: Matrix) -> list[Claim]:
    """增减额 = this year − last year, row by row; the order is learnt."""
    claims: list[Claim] = []
    sources = [c for c in matrix.amounts if c not in matrix.changes]
    for column in matrix.changes:
        pairs = [
            _differences(matrix, column, first, second)
            for first, second in _pairs(matrix, sources, column)
        ]
        if not pairs:
            continue
        best = max(pairs, key=lambda pair: pair.merit)
        if not best.held and not best.weak:
            continue
        sure = best.held >= 1 and 2 * (best.held + best.weak) >= best.broken
        claims += _emit(
            matrix, column, best, ClaimKind.DIFFERENCE, "DIF-001", sure, blanks=True
        )
    return claims


def _pairs(
    matrix: Matrix, sources: Sequence[int], column: int
) -> Iterator[tuple[int, int]]:
    """Ordered pairs of columns near a computed one, the likeliest first."""
    near = [c for c in sources if c < column][-_REACH:] or [
        c for c in sources if c > column
    ][:2]
    heads = matrix.segment.columns
    ordered = [(a, b) for a in reversed(near) for b in reversed(near) if a != b]
    ordered.sort(
        key=lambda pair: (heads[pair[0]].year or 0) < (heads[pair[1]].year or 0)
    )
    yield from ordered


def _differences(matrix: Matrix, column: int, first: int, second: int) -> _Pair:
    held = weak = broken = 0
    for row in matrix.nums:
        stated, a, b = row[column], row[first], row[second]
        if stated is None or (a is None and b is None):
            continue
        a, b = a or Num(0, 0), b or Num(0, 0)
        if abs(stated.value - a.value + b.value) > stated.half + a.half + b.half:
            broken += 1
        elif a.value and b.value:
            held += 1
        elif stated.value:
            weak += 1
    return _Pair(first, second, held, weak, broken)


def rate_claims(matrix: Matrix) -> list[Claim]:
    """Percentages of two columns, or of a column and its total."""
    claims: list[Claim] = []
    for column in matrix.rates:
        label = "".join(matrix.segment.columns[column].path)
        if _SHARE.search(label):
            claims += _shares(matrix, column)
            continue
        growth = _GROWTH.search(label) is not None
        sources = [c for c in matrix.amounts if c not in matrix.changes]
        pairs = [
            _quotients(matrix, column, first, second, growth)
            for first, second in _pairs(matrix, sources, column)
        ]
        if not pairs:
            continue
        best = max(pairs, key=lambda pair: pair.merit)
        if not best.held and not best.weak:
            continue
        sure = best.held >= 1 and best.held + best.weak >= best.broken
        kind, code = (
            (ClaimKind.GROWTH, "GRO-001")
            if growth
            else (ClaimKind.RATIO, "EXE-001" if _EXECUTION.search(label) else "RAT-001")
        )
        claims += _emit(matrix, column, best, kind, code, sure, blanks=False)
    return claims


def _rate(matrix: Matrix, row: int, column: int) -> tuple[Decimal, Decimal] | None:
    """A printed rate as a pure number and the half-width it stands for."""
    entry = matrix.entries[row][column]
    figure = entry.figure if entry is not None else None
    if figure is None or figure.comparator or figure.approximate:
        return None
    unit = figure.unit
    if unit.dimension not in ("ratio", ""):
        return None
    factor = unit.factor
    if not unit.symbol and abs(figure.value) > _TWO:
        factor = PERCENT.factor
    return figure.value * factor, HALF.scaleb(-figure.decimals) * factor


def _quotients(
    matrix: Matrix, column: int, first: int, second: int, growth: bool
) -> _Pair:
    held = weak = broken = 0
    for index, row in enumerate(matrix.nums):
        rate = _rate(matrix, index, column)
        a, b = row[first], row[second]
        if rate is None or a is None or b is None:
            continue
        if not b.value:
            weak += 1 if not a.value and not rate[0] else 0
        elif _fits(rate, a, b, ONE if growth else ZERO):
            held += 1 if a.value else 0
        else:
            broken += 1
    return _Pair(first, second, held, weak, broken)


def _fits(rate: tuple[Decimal, Decimal], a: Num, b: Num, less: Decimal) -> bool:
    """Whether rate = a ÷ b − less within what was printed; nothing is divided."""
    value, half = rate[0] + less, rate[1]
    off = abs(value * b.value - a.value)
    return off <= half * abs(b.value) + a.half + (abs(value) + half) * b.half


def _shares(matrix: Matrix, column: int) -> list[Claim]:
    """占比: each row's amount in the amount of the total row."""
    totals = [i for i, row in enumerate(matrix.segment.rows) if is_total(row.label)]
    best: tuple[int, int, int, int] | None = None
    for whole in (totals[-1:] + totals[:1]) if totals else []:
        for source in [c for c in matrix.amounts if c < column][-_REACH:]:
            total = matrix.nums[whole][source]
            if total is None or not total.value:
                continue
            held = broken = 0
            for row, nums in enumerate(matrix.nums):
                rate, part = _rate(matrix, row, column), nums[source]
                if rate is None or part is None or row == whole:
                    continue
                if _fits(rate, part, total, ZERO):
                    held += 1 if part.value else 0
                else:
                    broken += 1
            if held and (best is None or held - broken > best[0] - best[1]):
                best = (held, broken, whole, source)
    if best is None:
        return []
    held, broken, whole, source = best
    strength = Strength.SUPPORTED if held >= max(2, broken) else Strength.TENTATIVE
    return [
        _claim(
            matrix,
            row,
            column,
            (matrix.operand(row, source), matrix.operand(whole, source)),
            ClaimKind.SHARE,
            "SHA-001",
            strength,
        )
        for row in range(len(matrix.nums))
        if row != whole
        and matrix.printed(row, source)
        and _rate(matrix, row, column) is not None
    ]


def _emit(
    matrix: Matrix,
    column: int,
    pair: _Pair,
    kind: ClaimKind,
    code: str,
    sure: bool,
    *,
    blanks: bool,
) -> list[Claim]:
    """One claim a row; where ``blanks``, one operand may be blank and is zero."""
    claims = []
    strength = Strength.SUPPORTED if sure else Strength.TENTATIVE
    for row in range(len(matrix.nums)):
        entry = matrix.entries[row][column]
        if entry is None or entry.figure is None:
            continue
        sources = (pair.first, pair.second)
        printed = [matrix.printed(row, source) for source in sources]
        if not all(printed):
            filled = all(
                matrix.printed(row, s) or matrix.blank(row, s) for s in sources
            )
            if not blanks or not any(printed) or not filled:
                continue
        operands = tuple(matrix.operand(row, source) for source in sources)
        claims.append(_claim(matrix, row, column, operands, kind, code, strength))
    return claims


def _claim(
    matrix: Matrix,
    row: int,
    column: int,
    operands: tuple[Operand, ...],
    kind: ClaimKind,
    code: str,
    strength: Strength,
) -> Claim:
    stated = matrix.operand(row, column)
    bare = not stated.figure.unit.symbol
    if kind is not ClaimKind.DIFFERENCE and bare and abs(stated.figure.value) > _TWO:
        stated = Operand(stated.label, stated.figure.with_unit(PERCENT), stated.place)
    table = matrix.segment.table.number
    return Claim(
        kind,
        code,
        stated,
        operands,
        ClaimSource.STRUCTURAL,
        strength,
        f"{matrix.name}.{code}.{column}",
        f"表{table}“{matrix.row_name(row)}”·{matrix.column_name(column)}",
        "、".join(matrix.column_name(c) for c in _sources(matrix, operands)),
    )


def _sources(matrix: Matrix, operands: Sequence[Operand]) -> list[int]:
    """The columns the operands stand in, for naming the reading."""
    at = {column.index: i for i, column in enumerate(matrix.segment.columns)}
    return [
        at[operand.place.column] for operand in operands if operand.place.column in at
    ]
