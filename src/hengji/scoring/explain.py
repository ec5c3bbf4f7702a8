"""Why a line has its points: inputs with places, rule, arithmetic, result."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from hengji.model.drawing import Align, CellRole, DrawnCell, DrawnForm
from hengji.model.fact import Operand
from hengji.model.number import trimmed
from hengji.model.score import ScoreLine, ScoreSheet

NONE = "—"
_HEADS = (
    ("指标", "Indicator"),
    ("分值", "Weight"),
    ("自评得分", "Claimed"),
    ("复算得分", "Recomputed"),
    ("复核得分", "Reviewed"),
    ("数据", "Inputs"),
    ("规则", "Rule"),
    ("计算", "Arithmetic"),
    ("说明", "Remarks"),
)
_WIDTHS = (16, 6, 8, 8, 8, 28, 28, 28, 28)


def explain_text(sheets: Sequence[ScoreSheet], language: str = "zh") -> str:
    """All sheets as text, a paragraph for every line.

    Args:
        sheets: as :func:`hengji.scoring.score` or ``score_dossier`` give them.
        language: ``zh`` or ``en``.
    """
    return "\n".join(_text(sheet, language == "en") for sheet in sheets)


def summary_text(sheets: Sequence[ScoreSheet], language: str = "zh") -> str:
    """All sheets as text, one line for every indicator."""
    english = language == "en"
    parts = []
    for sheet in sheets:
        parts.append(_head(sheet, english))
        parts += [f"{line.name}：{_points(line, english)}" for line in sheet.lines]
        parts.append(_foot(sheet, english))
    return "\n".join(parts)


def _text(sheet: ScoreSheet, english: bool) -> str:
    parts = [_head(sheet, english)]
    for number, line in enumerate(sheet.lines, 1):
        parts.append("\n".join(_line_text(number, line, english)) + "\n")
    parts.append(_foot(sheet, english))
    return "\n".join(parts)


def _head(sheet: ScoreSheet, english: bool) -> str:
    title = "Score sheet" if english else "计分明细"
    if sheet.subject:
        title += f": {sheet.subject}" if english else f"：{sheet.subject}"
    if sheet.basis:
        title += f"\n{'Basis' if english else '依据'}：{sheet.basis}"
    return title + "\n"


def _line_text(number: int, line: ScoreLine, english: bool) -> Iterator[str]:
    where = " / ".join(part for part in (line.category, line.subcategory) if part)
    yield f"{number}. {line.name}" + (f"（{where}）" if where else "")
    yield "   " + _points(line, english)
    if line.rule:
        yield f"   {'rule' if english else '规则'}：{line.rule}"
    for operand in line.inputs:
        yield f"   {'input' if english else '数据'}：{_input(operand)}"
    if line.arithmetic:
        yield f"   {'arithmetic' if english else '计算'}：{line.arithmetic}"
    if line.recomputed is None:
        words = line.reason_en if english and line.reason_en else line.reason
        label = "cannot be recomputed" if english else "不能复算"
        yield f"   {label}：{words}"
    if line.missing and (english or not _names_missing(line)):
        yield f"   {'missing' if english else '缺少'}：{'、'.join(line.missing)}"
    for note in line.notes_en if english else line.notes:
        yield f"   {'note' if english else '注意'}：{note}"


def _names_missing(line: ScoreLine) -> bool:
    """Whether the reason says already what is missing."""
    return line.reason.endswith("、".join(line.missing))


def _points(line: ScoreLine, english: bool) -> str:
    words = ("weight", "claimed", "recomputed") if english else ("分值", "自评", "复算")
    values = (line.max_score, line.claimed, line.recomputed)
    pairs = list(zip(words, map(points, values), strict=True))
    if line.reviewed is not None:
        pairs.append(("reviewed" if english else "复核", points(line.reviewed)))
    return "，".join(f"{word} {value}" for word, value in pairs)


def points(value: Decimal | None) -> str:
    """Points as printed; a dash where there are none."""
    return NONE if value is None else trimmed(value)


def _input(operand: Operand) -> str:
    figure = operand.figure
    text = figure.text.strip()
    if figure.unit.symbol and not text.endswith(figure.unit.symbol):
        text += figure.unit.symbol
    where = operand.place.label()
    return f"{operand.label} {text}" + (f"（{where}）" if where else "")


def _foot(sheet: ScoreSheet, english: bool) -> str:
    total = "Total" if english else "合计"
    pairs = [
        ("weight" if english else "分值", points(sheet.max_total)),
        ("claimed" if english else "自评", points(sheet.claimed_total)),
        ("recomputed" if english else "复算", _rated(sheet)),
    ]
    if sheet.reviewed_total is not None:
        pairs.append(("reviewed" if english else "复核", points(sheet.reviewed_total)))
    words = f"{total}：" + "，".join(f"{word} {value}" for word, value in pairs)
    if sheet.undetermined:
        count = sheet.undetermined
        words += (
            f"; {count} lines cannot be recomputed and count as claimed"
            if english
            else f"；{count} 项不能复算，按自评得分计入"
        )
    return words + "\n"


def _rated(sheet: ScoreSheet) -> str:
    rating = f"（{sheet.recomputed_rating}）" if sheet.recomputed_rating else ""
    return points(sheet.recomputed_total) + rating


def explain_json(sheets: Sequence[ScoreSheet]) -> str:
    """All sheets as JSON; numbers are strings, so that no digit is lost."""
    data = {"sheets": [_sheet_data(sheet) for sheet in sheets]}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _sheet_data(sheet: ScoreSheet) -> dict[str, Any]:
    return {
        "subject": sheet.subject,
        "scheme": sheet.scheme,
        "basis": sheet.basis,
        "max_total": _number(sheet.max_total),
        "claimed_total": _number(sheet.claimed_total),
        "claimed_rating": sheet.claimed_rating,
        "recomputed_total": _number(sheet.recomputed_total),
        "recomputed_rating": sheet.recomputed_rating,
        "reviewed_total": _number(sheet.reviewed_total),
        "undetermined": sheet.undetermined,
        "lines": [_line_data(line) for line in sheet.lines],
    }


def _line_data(line: ScoreLine) -> dict[str, Any]:
    return {
        "name": line.name,
        "category": line.category,
        "subcategory": line.subcategory,
        "method": line.method,
        "max_score": _number(line.max_score),
        "claimed": _number(line.claimed),
        "recomputed": _number(line.recomputed),
        "reviewed": _number(line.reviewed),
        "status": line.status.value,
        "rule": line.rule,
        "inputs": [_operand_data(operand) for operand in line.inputs],
        "arithmetic": line.arithmetic,
        "reason": {"zh": line.reason, "en": line.reason_en},
        "missing": list(line.missing),
        "notes": {"zh": list(line.notes), "en": list(line.notes_en)},
        "place": line.place.label() if line.place is not None else "",
    }


def _operand_data(operand: Operand) -> dict[str, str]:
    return {
        "label": operand.label,
        "value": format(operand.figure.value, "f"),
        "unit": operand.figure.unit.symbol,
        "text": operand.figure.text,
        "place": operand.place.label(),
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else trimmed(value)


def explain_sheet(sheet: ScoreSheet) -> DrawnForm:
    """The trace as a form, to be painted as a sheet or bound as an annex."""
    rows: list[tuple[str, ...]] = [tuple(zh for zh, _ in _HEADS)]
    rows += [_row(line) for line in sheet.lines]
    rows.append(_total_row(sheet))
    cells = tuple(
        DrawnCell(
            row,
            column,
            text,
            role=CellRole.LABEL if row == 1 or column == 1 else CellRole.TEXT,
            bold=row in (1, len(rows)),
            align=Align.CENTRE if row == 1 or 1 < column < 6 else Align.LEFT,
        )
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
    )
    return DrawnForm(
        form="score_trace",
        title="计分明细表",
        subtitle=f"依据：{sheet.basis}" if sheet.basis else "",
        widths=_WIDTHS,
        cells=cells,
        landscape=True,
        subject=sheet.subject,
    )


def _row(line: ScoreLine) -> tuple[str, ...]:
    remarks = [line.reason] if line.recomputed is None else []
    if line.missing and not _names_missing(line):
        remarks.append(f"缺少：{'、'.join(line.missing)}")
    remarks.extend(line.notes)
    return (
        line.name,
        points(line.max_score),
        points(line.claimed),
        points(line.recomputed),
        points(line.reviewed),
        "；".join(map(_input, line.inputs)),
        line.rule,
        line.arithmetic,
        "；".join(dict.fromkeys(filter(None, remarks))),
    )


def _total_row(sheet: ScoreSheet) -> tuple[str, ...]:
    return (
        "合计",
        points(sheet.max_total),
        points(sheet.claimed_total),
        points(sheet.recomputed_total),
        points(sheet.reviewed_total),
        "",
        "",
        "",
        _foot(sheet, english=False).strip() if sheet.undetermined else "",
    )
