"""Columns that add up: 合计 and its parts, 基本支出 and 人员, 公用, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.recognisers.row_labels import is_total
from hengji.recognisers.structure_numbers import (
    Best,
    Matrix,
    best_window,
    windows,
)

CODE, LIST = "SUM-002", "SUM-005"
#: Rows in which an unnamed sum must hold before it is taken for a rule.
_LEARNT = 3
_WIDEST = 24


def column_claims(matrix: Matrix) -> list[Claim]:
    """Claims that one column is the sum of others, row by row."""
    plain = [c for c in matrix.amounts if c not in matrix.changes]
    if len(plain) < 2:
        return []
    claims: list[Claim] = []
    vectors = {column: matrix.column(column) for column in plain}
    alive: list[int] = []  # right to left
    for at in range(len(plain) - 1, -1, -1):
        column = plain[at]
        after = _like(matrix, column, alive[::-1])[:_WIDEST]
        best = best_window(
            windows(vectors[column], (vectors[c] for c in after)),
            _grouped(matrix, column, after),
        )
        named = _named(matrix, column, after)
        if best is not None and _earned(best, named):
            claims += _emit(matrix, column, after[: best.length])
            del alive[len(alive) - best.length :]
        elif among := _among(matrix, column, after):
            claims += _open(matrix, column, among)
            del alive[len(alive) - len(among) :]
        elif is_total(matrix.segment.columns[column].label):
            before = _like(matrix, column, plain[:at][::-1])[:_WIDEST]
            best = best_window(
                windows(vectors[column], (vectors[c] for c in before)), len(before)
            )
            if best is not None and _earned(best, True):
                claims += _emit(matrix, column, before[: best.length][::-1])
        alive.append(column)
    return claims


def _like(matrix: Matrix, column: int, others: Sequence[int]) -> list[int]:
    """The run of neighbours that measure the same thing for the same year."""
    own = matrix.segment.columns[column]
    run = []
    for other in others:
        head = matrix.segment.columns[other]
        if own.unit != head.unit or (own.year and head.year and own.year != head.year):
            break
        run.append(other)
    return run


def _named(matrix: Matrix, column: int, after: Sequence[int]) -> bool:
    """Whether the headings say that the column is a sum of those after it."""
    head = matrix.segment.columns[column]
    if is_total(head.label) or any(is_total(word) for word in head.path[-2:]):
        return True
    if not after:
        return False
    following = matrix.segment.columns[after[0]].path
    return _details(following) > _details(head.path)


def _among(matrix: Matrix, column: int, after: Sequence[int]) -> Sequence[int]:
    """The neighbours printed as 其中 of a column: some of its parts, or all."""
    path = matrix.segment.columns[column].path
    count = 0
    for other in after:
        inner = matrix.segment.columns[other].path
        if _details(inner) <= _details(path) or inner[: len(path) - 1] != path[:-1]:
            break
        count += 1
    return after[:count]


def _details(path: Sequence[str]) -> int:
    """How many 其中 stand over a column."""
    return sum(1 for word in path if word.startswith("其中"))


def _grouped(matrix: Matrix, column: int, after: Sequence[int]) -> int:
    """How many neighbours share the outer heading of the column."""
    path = matrix.segment.columns[column].path
    if len(path) < 2:
        return len(after)
    count = 0
    for other in after:
        if matrix.segment.columns[other].path[:1] != path[:1]:
            break
        count += 1
    return count


def _earned(best: Best, named: bool) -> bool:
    """Whether the sum may be claimed: named and held, or held again and again."""
    score = best.score
    if named:
        return score.held >= score.broken and (score.strong > 0 or not score.broken)
    return (
        best.length > 1 and score.strong >= _LEARNT and 3 * score.broken <= score.strong
    )


def _open(matrix: Matrix, whole: int, parts: Sequence[int]) -> list[Claim]:
    """An incomplete 其中 list of columns: its parts do not exceed the whole.

    It may accuse where most rows obey.
    """
    within = beyond = 0
    for row in range(len(matrix.nums)):
        total = matrix.nums[row][whole]
        listed = [n for c in parts if (n := matrix.nums[row][c]) and n.value]
        if total is None or not listed:
            continue
        room = total.half + sum(part.half for part in listed)
        if sum(part.value for part in listed) - total.value > room:
            beyond += 1
        else:
            within += 1
    sure = within > max(1, 2 * beyond)
    strength = Strength.SUPPORTED if sure else Strength.TENTATIVE
    kind = ClaimKind.PART_NOT_ABOVE_WHOLE
    return _emit(matrix, whole, parts, LIST, "其中", strength, kind)


def _emit(
    matrix: Matrix,
    whole: int,
    parts: Sequence[int],
    code: str = CODE,
    reading: str = "各列之和",
    strength: Strength = Strength.SUPPORTED,
    kind: ClaimKind = ClaimKind.SUM_OF_PARTS,
) -> list[Claim]:
    claims = []
    family = f"{matrix.name}.{code}.{whole}"
    for row in range(len(matrix.nums)):
        if not matrix.printed(row, whole):
            continue
        held = [column for column in parts if matrix.printed(row, column)]
        if not held:
            continue
        subject = (
            f"表{matrix.segment.table.number}“{matrix.row_name(row)}”"
            f"·{matrix.column_name(whole)}"
        )
        claims.append(
            Claim(
                kind,
                code,
                matrix.operand(row, whole),
                tuple(matrix.operand(row, column) for column in held),
                ClaimSource.STRUCTURAL,
                strength,
                family,
                subject,
                reading,
                open_list=kind is ClaimKind.PART_NOT_ABOVE_WHOLE,
            )
        )
    return claims
