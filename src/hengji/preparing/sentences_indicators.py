"""Standard sentences about indicators: how many, their points, what was deducted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial

from hengji.model.indicator import (
    CellText,
    GoalPair,
    IndicatorLine,
    IndicatorTable,
)
from hengji.model.number import ZERO, trimmed

_CATEGORIES = ("产出", "效益", "满意度")
_STOPS = "。；;，, \n"


def indicator_makers(
    tables: Sequence[IndicatorTable], project: str = ""
) -> Mapping[str, Callable[[], str]]:
    """Sentences by name, about the table of a project or the body's own (the first)."""
    table = next((t for t in tables if project and t.subject == project), None)
    if table is None and tables:
        table = tables[0]
    lines = table.lines if table else ()
    return {
        **{
            f"{category}指标完成情况": partial(_category, category, lines)
            for category in _CATEGORIES
        },
        "指标完成情况": partial(completion, lines),
        "总体目标完成情况": partial(goals, table.goals if table else ()),
        "各项目完成情况": partial(_projects, tables, project),
    }


def _projects(tables: Sequence[IndicatorTable], project: str) -> str:
    """Goals and indicators of every project, each under its name."""
    own = [t for t in tables if t.subject and project in ("", t.subject)]
    own = list({table.subject: table for table in reversed(own)}.values())[::-1]
    return "\n".join(
        f"{number}．{table.subject}\n{told}"
        for number, table in enumerate(own, 1)
        if (told := f"{goals(table.goals)}\n{completion(table.lines)}".strip())
    )


def goals(pairs: Sequence[GoalPair]) -> str:
    """Each goal of the year with what became of it, a paragraph each."""
    return "\n".join(
        f"{ordinal + '：' if ordinal else ''}年初设定的目标为{_words(goal)}；"
        f"实际完成情况为{_words(done)}。"
        for pair in pairs
        if len(pair.expected) == len(pair.actual)
        for (ordinal, goal, _), (_, done, _) in zip(
            pair.expected, pair.actual, strict=True
        )
        if _words(goal) and _words(done)
    )


def _words(text: str) -> str:
    return "，".join(part.strip(_STOPS) for part in text.splitlines()).strip(_STOPS)


def completion(lines: Sequence[IndicatorLine]) -> str:
    """Target and result of every indicator, a paragraph per kind of indicator."""
    kinds: dict[str, list[str]] = {}
    for line in lines:
        said = _told(line)
        if said:
            kind = line.subcategory.name if line.subcategory else ""
            kinds.setdefault(kind, []).append(said)
    return "\n".join(
        f"{kind + '方面：' if kind else ''}{'；'.join(said)}。"
        for kind, said in kinds.items()
    )


def _told(line: IndicatorLine) -> str:
    """``“促消费活动场次”年度指标值≥12场，实际完成值14场``."""
    target, actual = _cell(line, line.target), _cell(line, line.actual)
    if not target or not actual:
        return ""
    if not any(sign.isdecimal() for sign in target):
        target = f"为“{target}”"
    if not actual.strip("≥≤><＝=")[:1].isdecimal():
        return f"“{line.indicator.name}”年度指标值{target}，实际完成情况为{actual}"
    return f"“{line.indicator.name}”年度指标值{target}，实际完成值{actual}"


def _cell(line: IndicatorLine, cell: CellText | None) -> str:
    """The words of a cell with the unit its form prints in a column of its own."""
    words = _words(cell.text) if cell is not None else ""
    unit = line.unit_text.text.strip() if line.unit_text is not None else ""
    bare = words.lstrip("≥≤><＝=").replace(".", "", 1).isdigit()
    return words + unit if bare else words


def _category(category: str, lines: Sequence[IndicatorLine]) -> str:
    """``产出指标共4项，满分50分，得50分。`` and each deduction with its reason."""
    own = [
        line
        for line in lines
        if line.category and category in line.category.name and not line.empty
    ]
    scored = [line for line in own if line.max_score and line.score]
    if not own or len(scored) < len(own):
        return ""
    points = sum((_points(line)[0] for line in own), ZERO)
    score = sum((_points(line)[1] for line in own), ZERO)
    words = (
        f"{category}指标共{len(own)}项，满分{trimmed(points)}分，得{trimmed(score)}分。"
    )
    told = completion(own)
    deductions = "".join(_deduction(line) for line in own)
    return words + deductions + (f"\n{told}" if told else "")


def _points(line: IndicatorLine) -> tuple[Decimal, Decimal]:
    """Points attainable and obtained, nothing where the cell is blank."""
    most, got = line.max_score, line.score
    return (most.figure.value if most else ZERO, got.figure.value if got else ZERO)


def _deduction(line: IndicatorLine) -> str:
    most, got = _points(line)
    if got >= most:
        return ""
    words = f"“{line.indicator.name}”扣{trimmed(most - got)}分"
    reason = line.reason.text.strip(_STOPS) if line.reason else ""
    return f"{words}，原因是：{reason}。" if reason else f"{words}。"
