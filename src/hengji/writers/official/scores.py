"""The score sheet as a table: what was claimed, what the rule gives, and why."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hengji.model.drawing import Align, CellRole, DrawnCell, DrawnForm
from hengji.model.number import trimmed
from hengji.model.score import ScoreLine, ScoreSheet

_HEADS = ("序号", "评分项目", "满分", "自评", "复算", "计算过程或不能复算的原因")
_WIDTHS = (5, 18, 6, 6, 6, 40)


def score_form(sheet: ScoreSheet) -> DrawnForm:
    """A form with a row for each line of the sheet and its total."""
    cells = list(_row(1, _HEADS))
    for number, line in enumerate(sheet.lines, 1):
        cells.extend(_row(number + 1, _line(number, line), role=CellRole.DERIVED))
    last = len(sheet.lines) + 2
    total = (
        "",
        "总分",
        "",
        _points(sheet.claimed_total),
        _points(sheet.recomputed_total),
        _grades(sheet),
    )
    cells.extend(_row(last, total, role=CellRole.DERIVED))
    return DrawnForm(
        form="score_trace",
        title="评分计算说明表",
        widths=_WIDTHS,
        cells=tuple(cells),
    )


def _line(number: int, line: ScoreLine) -> tuple[str, ...]:
    why = line.arithmetic or line.reason or line.rule
    return (
        str(number),
        line.name,
        _points(line.max_score),
        _points(line.claimed),
        _points(line.recomputed),
        why,
    )


def _points(value: Decimal | None) -> str:
    return "——" if value is None else trimmed(value)


def _grades(sheet: ScoreSheet) -> str:
    words = []
    if sheet.claimed_rating:
        words.append(f"自评等级{sheet.claimed_rating}")
    if sheet.recomputed_rating:
        words.append(f"复算等级{sheet.recomputed_rating}")
    if sheet.undetermined:
        words.append(f"{sheet.undetermined}项不能复算，按自评计入")
    return "，".join(words)


def _row(
    row: int, texts: tuple[str, ...], role: CellRole = CellRole.LABEL
) -> Iterator[DrawnCell]:
    words = {2, 6} if role is not CellRole.LABEL else set()
    for column, text in enumerate(texts, 1):
        yield DrawnCell(
            row,
            column,
            text,
            role,
            align=Align.LEFT if column in words else Align.CENTRE,
        )
