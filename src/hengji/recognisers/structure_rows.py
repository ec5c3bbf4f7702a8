"""Rows that add up: parents and the rows under them, totals and what they cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.recognisers.row_labels import (
    AMONG,
    Label,
    is_classification,
    is_total,
    read_label,
)
from hengji.recognisers.structure_numbers import (
    Best,
    Matrix,
    Score,
    Vector,
    best_window,
    windows,
)

TOTAL, DETAIL, CLASSES, LIST = "SUM-001", "SUM-003", "SUM-004", "SUM-005"
#: A list of this many parts that adds up to the last digit is no coincidence.
_MANY = 5
#: Rows in which the parts of a parent are looked for.
_FARTHEST = 400
#: Rows tried as parts of all totals of a segment together: keeps long tables linear.
_BUDGET = 60_000


def row_claims(matrix: Matrix) -> list[Claim]:
    """Claims that one row is the sum of others, column by column."""
    rows = matrix.segment.rows
    if len(rows) < 2 or not matrix.amounts:
        return []
    walk = _Walk(matrix, [read_label(row.raw_label) for row in rows])
    walk.classes()
    walk.details()
    walk.totals()
    return walk.claims


class _Walk:
    """One pass over a segment's rows; ``alive`` are those no parent has taken."""

    def __init__(self, matrix: Matrix, labels: list[Label]) -> None:
        self.matrix = matrix
        self.rows = matrix.segment.rows
        self.labels = labels
        self.codes = [row.ordinal if row.ordinal.isdigit() else "" for row in self.rows]
        self.claims: list[Claim] = []
        self.alive: list[int] = []
        self.taken: set[int] = set()
        self.budget = _BUDGET

    def classes(self) -> None:
        """按收入性质分, 按支出性质分: each list divides the total anew."""
        heads = [i for i, row in enumerate(self.rows) if is_classification(row.label)]
        groups: dict[int, list[list[int]]] = {}
        for head in heads:
            parts = [i for i, row in enumerate(self.rows) if row.parent == head]
            whole = self.rows[head].parent
            self.taken.update((head, *parts))
            if whole is not None and parts:
                groups.setdefault(whole, []).append(parts)
        for whole, lists in groups.items():
            scores = [self._score(whole, parts) for parts in lists]
            held = sum(score.held for score in scores)
            broken = sum(score.broken for score in scores)
            strength = Strength.SUPPORTED if held >= broken else Strength.TENTATIVE
            for parts in lists:
                self._emit(CLASSES, whole, parts, "分类", strength)

    def details(self) -> None:
        """From the last row to the first: what each parent is made of."""
        for index in range(len(self.rows) - 1, -1, -1):
            if index in self.taken:
                continue
            if not is_total(self.rows[index].label):
                self._detail(index)
            self.alive.append(index)
        self.alive.reverse()

    def _detail(self, index: int) -> None:
        candidates = self._candidates(index)
        first = next(candidates, None)
        if first is None or not self._may_open(index, first):
            return
        following = [first, *candidates]
        if not any(self.matrix.printed(index, c) for c in self.matrix.amounts):
            if self._listed(index, following):
                self._drop(len(self._listed(index, following)))
            return
        listed = self._listed(index, following)
        scores = windows(self._vector(index), (self._vector(i) for i in following))
        best = best_window(scores, len(listed))
        if best is not None and listed and best.length != len(listed):
            own = scores[min(len(listed), len(scores)) - 1]
            if own.held and best.score.merit < own.merit + 2:
                best = Best(len(listed), own)
        if best is not None and self._earned(
            best.score, index, following, best, listed
        ):
            parts = following[: best.length]
            self._emit(DETAIL, index, parts, "各行之和", Strength.SUPPORTED)
            self._drop(best.length)
        elif listed:
            if self.codes[index] and len(listed) > 1:
                self._emit(DETAIL, index, listed, "各行之和", Strength.SUPPORTED)
            else:
                self._open(index, listed)
            self._drop(len(listed))

    def _earned(
        self,
        score: Score,
        index: int,
        following: Sequence[int],
        best: Best,
        listed: Sequence[int],
    ) -> bool:
        """Whether a window may be taken for the parts of a parent."""
        if score.held < score.broken:
            return False
        if len(listed) == best.length:
            return True
        if score.strong >= 2:
            return True
        return score.strong >= 1 and not score.broken and best.length >= _MANY

    def _candidates(self, index: int) -> Iterator[int]:
        """Rows after ``index`` that could still be its parts, in order."""
        label, code = self.labels[index], self.codes[index]
        for other in islice(reversed(self.alive), _FARTHEST):
            row = self.rows[other]
            if is_total(row.label) and not self.codes[other]:
                break
            if code and not (self.codes[other].startswith(code)):
                break
            rank = self.labels[other].rank
            if 0 < label.rank < AMONG and 0 < rank <= label.rank:
                break
            yield other

    def _may_open(self, index: int, first: int) -> bool:
        """Whether the next row can be the first part of this one."""
        row, inner = self.rows[index], self.rows[first]
        if inner.parent == index:
            return True
        own, next_rank = self.labels[index].rank, self.labels[first].rank
        if self.codes[index] or self.codes[first]:
            return False
        if 0 < own < AMONG and not next_rank:
            return True
        return not own and 0 < next_rank < AMONG and not is_total(row.label)

    def _listed(self, index: int, following: Sequence[int]) -> list[int]:
        """The alive rows that the tree puts right under a row."""
        listed = []
        for other in following:
            if self.rows[other].parent != index:
                break
            listed.append(other)
        return listed

    def _drop(self, count: int) -> None:
        del self.alive[len(self.alive) - count :]

    def _open(self, index: int, listed: Sequence[int]) -> None:
        """An incomplete 其中 list: its parts do not exceed the whole.

        It may accuse where the document says 其中 and the other columns obey.
        """
        within = beyond = 0
        for column in self.matrix.amounts:
            whole = self.matrix.nums[index][column]
            parts = [n for i in listed if (n := self.matrix.nums[i][column])]
            if whole is None or not any(part.value for part in parts):
                continue
            room = whole.half + sum(part.half for part in parts)
            if sum(part.value for part in parts) - whole.value > room:
                beyond += 1
            else:
                within += 1
        said = self.labels[listed[0]].rank == AMONG
        sure = said and within > max(1, beyond)
        strength = Strength.SUPPORTED if sure else Strength.TENTATIVE
        kind = ClaimKind.PART_NOT_ABOVE_WHOLE
        self._emit(LIST, index, listed, "其中", strength, kind)

    def totals(self) -> None:
        """合计, 小计, 总计 over the rows above them, or 汇总 over those below."""
        nodes: list[int] = []
        for place, index in enumerate(self.alive):
            if not is_total(self.rows[index].label) or self.codes[index]:
                nodes.append(index)
                continue
            above = nodes[: -self.budget - 1 : -1]
            below = self._below(place)
            self.budget = max(self.budget - len(above) - len(below), 1)
            up = best_window(self._windows(index, above), len(above))
            down = best_window(self._windows(index, below), len(below))
            if down is not None and (up is None or down.score.merit > up.score.merit):
                self._total(index, below, down)
            elif up is not None:
                self._total(index, above, up)
                if self._trusted(up, len(above)):
                    del nodes[len(nodes) - up.length :]
            elif len(above) > 1 or len(below) > 1:
                parts = above[::-1] if above else below
                self._emit(TOTAL, index, parts, "各行", Strength.SUPPORTED)
            nodes.append(index)

    def _below(self, place: int) -> list[int]:
        found: list[int] = []
        for at in range(place + 1, len(self.alive)):
            index = self.alive[at]
            if is_total(self.rows[index].label) and not self.codes[index]:
                break
            if len(found) == self.budget:
                break
            found.append(index)
        return found

    def _windows(self, index: int, parts: Sequence[int]) -> list[Score]:
        return windows(
            self._vector(index), (self._vector(i) for i in parts), limit=_BUDGET
        )

    def _total(self, index: int, parts: Sequence[int], best: Best) -> None:
        chosen = sorted(parts[: best.length])
        sure = self._trusted(best, len(parts))
        strength = Strength.SUPPORTED if sure else Strength.TENTATIVE
        self._emit(TOTAL, index, chosen, "各行", strength)

    def _trusted(self, best: Best, available: int) -> bool:
        """Whether a total's reading may bear an accusation."""
        score = best.score
        if best.length == available:
            return score.held >= score.broken or (
                score.strong >= 1 and best.length >= _MANY
            )
        return score.strong >= 1 and score.broken <= score.strong

    def _vector(self, index: int) -> Vector:
        return self.matrix.nums[index]

    def _score(self, whole: int, parts: Sequence[int]) -> Score:
        scores = windows(self._vector(whole), (self._vector(i) for i in parts))
        return scores[-1] if scores else Score()

    def _emit(
        self,
        code: str,
        whole: int,
        parts: Sequence[int],
        reading: str,
        strength: Strength,
        kind: ClaimKind = ClaimKind.SUM_OF_PARTS,
    ) -> None:
        matrix = self.matrix
        family = f"{matrix.name}.{code}.{self.rows[whole].number}"
        if code == DETAIL and self.codes[whole]:
            # The codes say what belongs to what: one reading, both sides of a table.
            family = f"T{matrix.segment.table.number}.{code}.codes"
        word = "汇总行" if code == TOTAL else ""
        for column in matrix.amounts:
            if not matrix.printed(whole, column):
                continue
            held = [i for i in parts if matrix.printed(i, column)]
            if not held:
                continue
            subject = (
                f"表{matrix.segment.table.number}{word}“{matrix.row_name(whole)}”"
                f"·{matrix.column_name(column)}"
            )
            self.claims.append(
                Claim(
                    kind,
                    code,
                    matrix.operand(whole, column),
                    tuple(matrix.operand(i, column) for i in held),
                    ClaimSource.STRUCTURAL,
                    strength,
                    family,
                    subject,
                    reading,
                    open_list=kind is ClaimKind.PART_NOT_ABOVE_WHOLE,
                )
            )
