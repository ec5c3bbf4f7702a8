"""Indicator lines of a form, filled or as the blank form prints them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from hengji.model.dossier import FactKey
from hengji.model.drawing import Align, CellRole, Derivation, DrawnCell, Term
from hengji.model.fact import Operand
from hengji.model.indicator import CellText, Heading, IndicatorLine
from hengji.model.number import trimmed
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.layouts import Part
from hengji.writers.layout_sheet import Sheet
from hengji.writers.layout_tables import begin_row, draw_rows
from hengji.writers.layout_values import number, per_cent_of, rate

_LEVELS = ("category", "subcategory")
#: Numeric columns and the concept their cells go by in derivations.
_NUMERIC = {"max_score": "max_score", "score": "score", "score_ratio": "score_ratio"}
_WORDS = (
    "target adjusted_target actual reason definition rule unit_text direction_text"
).split()
_LEFT = {"indicator", "reason", "definition", "rule"}


@dataclass(slots=True)
class _Line:
    """A line to print: words and numbers by role."""

    category: str = ""
    subcategory: str = ""
    shared: bool = False
    words: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Decimal] = field(default_factory=dict)


def draw_indicators(sheet: Sheet, part: Part) -> None:
    """The head, the lines with merged level labels, the total row."""
    draw_rows(sheet, part, part.rows)
    columns = part.roles()
    lines = list(_lines(sheet, part))
    scaled = any(role == "score_ratio" for _, _, role in columns)
    first = sheet.canvas.row + 1
    for line_number, line in enumerate(lines, 1):
        begin_row(sheet, part)
        for column, span, role in columns:
            if role in _LEVELS or (line.shared and role in _NUMERIC):
                continue
            drawn = _cell(sheet, line, line_number, role, scaled=scaled)
            down = _sharing(lines, line_number) if role in _NUMERIC else 1
            sheet.canvas.put(column, replace(drawn, colspan=span, rowspan=down))
    for column, span, role in columns:
        if role in _LEVELS:
            _merged(sheet, lines, first, column, span, role)
    if part.total:
        own = [number for number, line in enumerate(lines, 1) if not line.shared]
        _total(sheet, part, own)


def _sharing(lines: Sequence[_Line], number_: int) -> int:
    """Lines that have the points of one in common: itself and those that follow."""
    after = itertools.takewhile(lambda line: line.shared, lines[number_:])
    return 1 + sum(1 for _ in after)


def _merged(
    sheet: Sheet, lines: Sequence[_Line], first: int, column: int, span: int, role: str
) -> None:
    """Level labels, one cell for lines that follow one another under it."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and _level(lines[end], role) == _level(lines[start], role):
            continue
        text = getattr(lines[start], role)
        cell = DrawnCell(
            0,
            0,
            text,
            CellRole.LABEL if text else CellRole.BLANK,
            rowspan=end - start,
            colspan=span,
            field=role,
        )
        sheet.canvas.put(column, cell, row=first + start)
        start = end


def _level(line: _Line, role: str) -> tuple[str, ...]:
    if role == "category":
        return (line.category,)
    return (line.category, line.subcategory)


# ── cells ──────────────────────────────────────────────────────────────────


def _cell(
    sheet: Sheet, line: _Line, number_: int, role: str, *, scaled: bool
) -> DrawnCell:
    if role == "ordinal":
        return DrawnCell(0, 0, str(number_))
    if role in _NUMERIC:
        return _numeric(sheet, line, number_, role, scaled=scaled)
    align = Align.LEFT if role in _LEFT else Align.CENTRE
    text = line.words.get(role, "")
    return DrawnCell(0, 0, text, CellRole.TEXT, field=role, align=align)


def _numeric(
    sheet: Sheet, line: _Line, number_: int, role: str, *, scaled: bool
) -> DrawnCell:
    value = line.numbers.get(role)
    percent = role == "score_ratio"
    if value is None:
        text, exact, places = "", "", 2
    else:
        text, exact, places, _ = rate(value) if percent else number(value)
    derivation = _by_ratio(sheet, number_) if role == "score" and scaled else None
    return DrawnCell(
        0,
        0,
        text,
        CellRole.INPUT if derivation is None else CellRole.DERIVED,
        key=line_key(sheet, role, number_),
        derivation=derivation,
        field=role,
        value=exact,
        decimals=places,
        percent=percent,
    )


def _by_ratio(sheet: Sheet, number_: int) -> Derivation:
    """指标得分 = 指标权重 × 得分系数, where the form prints the coefficient."""
    roles = ("max_score", "score_ratio")
    terms = (Term(line_key(sheet, role, number_)) for role in roles)
    return Derivation("capped_product", tuple(terms))


def line_key(sheet: Sheet, role: str, number_: int) -> FactKey:
    """How the number of a line is called in derivations: concept and line."""
    key = FactKey(_NUMERIC[role], dimensions=(("line", str(number_)),))
    return sheet.full(key)


# ── the total row ──────────────────────────────────────────────────────────


def _total(sheet: Sheet, part: Part, numbers: Sequence[int]) -> None:
    begin_row(sheet, part)
    canvas = sheet.canvas
    at = {role: (column, span) for column, span, role in part.roles()}
    numeric = [at[role][0] for role in ("max_score", "score") if role in at]
    left = part.left.span if part.left is not None else 0
    first = part.first - left
    if left:
        canvas.release(canvas.row, first, 1, left)
    canvas.put(first, DrawnCell(0, 0, part.total, colspan=min(numeric) - first))
    if "max_score" in at:
        column, span = at["max_score"]
        canvas.put(column, _total_points(sheet, span))
    column, span = at["score"]
    canvas.put(column, _total_score(sheet, numbers, span))
    canvas.fill()


def _total_points(sheet: Sheet, span: int) -> DrawnCell:
    stated = sheet.table.total_max if sheet.table is not None else None
    scheme = sheet.scheme
    value = stated.figure.value if stated else scheme.total if scheme else None
    text = "" if value is None else trimmed(value)
    return DrawnCell(
        0, 0, text, CellRole.LABEL, colspan=span, value=text, field="total_max"
    )


def _total_score(sheet: Sheet, numbers: Sequence[int], span: int) -> DrawnCell:
    """Σ of the scores, with the execution row's where the form prints one."""
    terms = [Term(line_key(sheet, "score", n)) for n in numbers]
    execution = [
        cell
        for cell in sheet.canvas.cells
        if cell.key is not None
        and cell.key.concept == "execution_score"
        and dict(cell.key.dimensions).get("of", "total_funds") == "total_funds"
    ]
    terms = [Term(cell.key) for cell in execution if cell.key] + terms
    text, exact, places = "", "", 2
    value = sheet.total()
    if value is not None:
        text, exact, places, _ = number(value)
    return DrawnCell(
        0,
        0,
        text,
        CellRole.DERIVED,
        colspan=span,
        key=sheet.full(FactKey("total_score")),
        derivation=Derivation("sum", tuple(terms)),
        value=exact,
        decimals=places,
        field="total_score",
    )


# ── lines ──────────────────────────────────────────────────────────────────


def _lines(sheet: Sheet, part: Part) -> Iterator[_Line]:
    given = sheet.table.lines if sheet.table is not None else ()
    if given:
        sharing = {concept_key(t.indicator) for t in part.template if t.shared}
        yield from (_filled(part, line, sharing) for line in given)
        return
    for template in part.template:
        for _ in range(template.rows):
            line = _Line(
                _with_points(
                    template.category, template.category_points, part.label_points
                ),
                _with_points(
                    template.subcategory, template.subcategory_points, part.line_points
                ),
            )
            line.shared = template.shared
            line.words["indicator"] = _with_points(
                template.indicator, template.points, part.line_points
            )
            line.words["definition"] = template.definition
            line.words["rule"] = template.rule
            if template.points is not None:
                line.numbers["max_score"] = template.points
            yield line


def _with_points(name: str, points: Decimal | None, shown: bool) -> str:
    if not name or points is None or not shown:
        return name
    return f"{name}（{trimmed(points)}分）"


def _filled(part: Part, given: IndicatorLine, sharing: set[str]) -> _Line:
    line = _Line(_heading(given.category), _heading(given.subcategory))
    bare = given.max_score is None and given.score is None
    line.shared = bare and concept_key(given.indicator.name) in sharing
    line.words["indicator"] = _heading(given.indicator)
    for role in _WORDS:
        text: CellText | None = getattr(given, role, None)
        if text is not None:
            line.words[role] = text.text
    for role in ("max_score", "score"):
        operand: Operand | None = getattr(given, role)
        if operand is not None:
            line.numbers[role] = operand.figure.value
    if given.score_ratio is not None:
        line.numbers["score_ratio"] = per_cent_of(given.score_ratio.figure)
    return line


def _heading(heading: Heading | None) -> str:
    if heading is None:
        return ""
    points = heading.points.figure.value if heading.points is not None else None
    return _with_points(heading.name, points, True)
