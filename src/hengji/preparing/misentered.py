"""What can be wrong with a workbook somebody filled in, each a sentence with its cell.

Nothing is dropped silently and nothing stops the rest from being read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from hengji.model.document import Cell, Document, ReadProblem, Table
from hengji.model.drawing import CellRole
from hengji.model.fact import Fact, Presence
from hengji.model.figure import Figure
from hengji.model.reading import Reading
from hengji.preparing.expected import Expected
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.figures import read_cell
from hengji.taxonomy.form_sets import FormSet

#: Cells of the document by sheet and address.
StoredCells = Mapping[tuple[str, str], tuple[Table, Cell]]

_FIGURES = (CellRole.INPUT, CellRole.DERIVED)
#: Rates that cannot pass 100 %.
_AT_MOST_WHOLE = frozenset({"execution_rate", "score_coefficient"})
#: Labels of indicator lines are merged as their words repeat.
_LEVELS = frozenset({"category", "subcategory"})
_ROW = re.compile(r"\d+$")


def other_year(fact: Fact, fiscal_year: int) -> ReadProblem:
    """A figure of neither this year nor the last."""
    return ReadProblem(
        "other_year",
        f"{fact.place.label()}“{fact.label}”是{fact.fiscal_year}年的数，而这是"
        f"{fiscal_year}年度的工作簿；请检查是否误用了别的年度的表。"
        f"（“{fact.label}” is a figure of {fact.fiscal_year} in a workbook for "
        f"{fiscal_year}.）",
        fact.place,
    )


def impossible(fact: Fact, rulebook: Rulebook) -> Iterator[ReadProblem]:
    """Counts, areas and points below zero; an execution rate above 100 %."""
    concept = rulebook.concepts.get(fact.concept)
    kind = concept.kind if concept is not None else ""
    if kind in ("count", "area", "score") and fact.figure.value < Decimal(0):
        yield ReadProblem(
            "negative_count",
            f"{fact.place.label()}“{fact.label}”填了{fact.figure.text}：人数、面积、分数"
            f"不会是负数。（“{fact.label}” is {fact.figure.text}: a count, area or "
            "score cannot be negative.）",
            fact.place,
        )
    above = fact.figure.base_value > Decimal(1)
    if fact.concept in _AT_MOST_WHOLE and above:
        yield ReadProblem(
            "rate_above_whole",
            f"{fact.place.label()}“{fact.label}”填了{fact.figure.text}：这个比率不会超过"
            f"100%。（“{fact.label}” is {fact.figure.text}: it cannot pass 100 %.）",
            fact.place,
        )


def overwritten(fact: Fact) -> ReadProblem:
    """A number in a cell that a formula computes."""
    return ReadProblem(
        "formula_overwritten",
        f"{fact.place.label()}“{fact.label}”应由公式算出，现填了{fact.figure.text}；"
        "这个数保留，并与算出的结果比较。"
        f"（A formula belongs here; {fact.figure.text} was entered and is compared "
        "with what follows.）",
        fact.place,
    )


def formula_differs(fact: Fact, derived: Figure) -> ReadProblem:
    """A formula that was edited, or a file that was not calculated anew."""
    return ReadProblem(
        "formula_differs",
        f"{fact.place.label()}“{fact.label}”的公式显示{fact.figure.text}，而按填入的数"
        f"应为{derived.text}；公式可能被改过，或者文件保存时没有重新计算，"
        "已按填入的数计算。"
        f"（The formula shows {fact.figure.text}, but {derived.text} follows from what "
        "was entered: the formula was edited or the file not recalculated.）",
        fact.place,
    )


def unconfirmed(fact: Fact, source: str) -> ReadProblem:
    """An imported value nobody has confirmed."""
    return ReadProblem(
        "unconfirmed",
        f"{fact.place.label()}“{fact.label}”{fact.figure.text}是导入的数（{source}），"
        "还没有确认；请在“导入确认”里选“是”，或者改成正确的数。"
        f"（{fact.figure.text} was imported and not confirmed yet.）",
        fact.place,
    )


def misfits(cells: StoredCells, expected: Expected) -> Iterator[ReadProblem]:
    """Words where the form asks for a number."""
    for where, drawn in expected.cells.items():
        if drawn.role not in _FIGURES or where not in cells:
            continue
        table, cell = cells[where]
        words = cell.text.strip().removeprefix(drawn.prefix.strip())
        words = words.removesuffix(drawn.suffix.strip()).strip()
        if not words or read_cell(words).presence is not Presence.TEXT:
            continue
        place = table.whole(cell)
        yield ReadProblem(
            "not_a_number",
            f"{place.label()}应填数字，现填“{words[:40]}”；这一格没有采用，其余照常处理。"
            f"（A number belongs here, “{words[:40]}” was entered; the rest is used.）",
            place,
        )


def missing_sheets(
    document: Document, reading: Reading, expected: Expected
) -> Iterator[ReadProblem]:
    """Sheets of the form set that are gone, or have another name."""
    present = {table.sheet for table in document.tables()}
    renamed: dict[str, list[str]] = defaultdict(list)
    for match in reading.forms:
        sheet = match.place.sheet
        if sheet is not None and sheet not in expected.forms:
            renamed[match.form].append(sheet)
    for sheet, form in expected.forms.items():
        if sheet in present:
            continue
        found = renamed[form].pop(0) if renamed[form] else ""
        if found:
            yield ReadProblem(
                "renamed_sheet",
                f"没有名为“{sheet}”的工作表，已按内容采用“{found}”。"
                f"（No sheet “{sheet}”; “{found}” was read by its content.）",
            )
        else:
            yield ReadProblem(
                "missing_sheet",
                f"缺少工作表“{sheet}”；其余工作表照常处理。"
                f"（The sheet “{sheet}” is missing; the others are used.）",
            )


def foreign_forms(reading: Reading, form_set: FormSet) -> Iterator[ReadProblem]:
    """Forms of another form set."""
    own = {use.form for use in form_set.forms}
    for match in reading.forms:
        if match.form not in own and match.place.sheet is not None:
            yield ReadProblem(
                "foreign_form",
                f"工作表“{match.place.sheet}”是《{match.title}》，不属于表单套"
                f"“{form_set.title.zh}”；读到的数保留，不会打印在这套表里。"
                f"（“{match.place.sheet}” is a form of another form set.）",
                match.place,
            )


def unmerged(cells: StoredCells, expected: Expected) -> Iterator[ReadProblem]:
    """Merged cells that were split, one sentence a sheet."""
    split: dict[str, list[str]] = defaultdict(list)
    stored: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for table, cell in cells.values():
        stored[table.index].add((cell.row, cell.column))
    for where, drawn in expected.cells.items():
        spans = (drawn.rowspan, drawn.colspan) != (1, 1)
        if where in cells and spans and drawn.field not in _LEVELS:
            table, cell = cells[where]
            if any(
                (cell.row + down, cell.column + along) in stored[table.index]
                for down in range(drawn.rowspan)
                for along in range(drawn.colspan)
                if (down, along) != (0, 0)
            ):
                split[where[0]].append(where[1])
    for sheet, addresses in split.items():
        names = "、".join(addresses[:3])
        yield ReadProblem(
            "unmerged",
            f"工作表“{sheet}”有{len(addresses)}处合并单元格被拆开（{names}等）；"
            "仍按原来的位置读取，请核对。"
            f"（{len(addresses)} merged cells of “{sheet}” were split.）",
        )


def outside(cells: StoredCells, expected: Expected) -> Iterator[ReadProblem]:
    """What stands below a form, one sentence a sheet."""
    seen: set[str] = set()
    for (sheet, address), (table, cell) in cells.items():
        if sheet not in expected.ends or sheet in seen or not cell.text.strip():
            continue
        row = _ROW.search(address)
        if row is not None and int(row[0]) > expected.ends[sheet]:
            seen.add(sheet)
            place = table.whole(cell)
            yield ReadProblem(
                "outside_form",
                f"{place.label()}在表格之外（粘贴或插入的行）；认得出的数已采用，"
                "请核对是否放对了地方。"
                "（Below the form; what was recognised is used, check its place.）",
                place,
            )
