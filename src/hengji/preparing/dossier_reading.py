"""A filled workbook turned into a dossier, with what was wrong in it.

The forms were recognised as in any report; what a person typed is told from what a
formula computed by the cell the form set expects there.  Nothing typed is lost and
nothing is repaired: a text where a number belongs is a problem with its address, and
the rest is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.errors import UsageError
from hengji.model.document import Cell, Document, ReadProblem, Table
from hengji.model.dossier import Dossier, FactKey, Holding, Provenance, Section
from hengji.model.drawing import CellRole, DrawnCell
from hengji.model.fact import Fact, Presence, Source
from hengji.model.reading import Reading
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.figures import read_cell
from hengji.taxonomy.form_sets import FormSet
from hengji.taxonomy.text import label_key

#: Labels of the information sheet (see writers.workbook_sheets).
_FORM_SET, _BODY, _YEAR = "表单套", "单位名称", "年度"
_UNIT, _PROJECT = "下属单位", "项目名称"
_NARRATIVE_HEADS = ("编号", "章节", "填写要求", "正文")

#: Where a form set expects which cell: (sheet, address).
Expected = Mapping[tuple[str, str], DrawnCell]


class Information(NamedTuple):
    """What the information sheet says."""

    form_set: str
    organisation: str
    fiscal_year: int
    units: tuple[str, ...]
    projects: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]


class DossierRead(NamedTuple):
    """A dossier and the problems met while reading it."""

    dossier: Dossier
    problems: tuple[ReadProblem, ...]


def read_information(document: Document) -> Information:
    """Find the sheet that says whose workbook it is.

    Raises:
        UsageError: it is not a workbook of a form set, or its year is not a year.
    """
    for table in document.tables():
        pairs = list(_pairs(table))
        labels = {label for label, _ in pairs}
        if {_FORM_SET, _BODY, _YEAR} <= labels:
            return _information(pairs)
    raise UsageError(
        "这不是由 hengji new 生成的工作簿：找不到写明表单套、单位名称、年度的工作表。",
        "This is not a workbook made by hengji new: no sheet states 表单套, 单位名称 "
        "and 年度.",
    )


def _pairs(table: Table) -> Iterator[tuple[str, str]]:
    for row in table.rows:
        words = [cell.text.strip() for cell in row]
        if len(words) >= 2 and words[0]:
            yield words[0], words[1]


def _information(pairs: Sequence[tuple[str, str]]) -> Information:
    single = dict(reversed(pairs))
    year = single[_YEAR].removesuffix("年").removesuffix("年度")
    if not (year.isascii() and year.isdigit() and len(year) == 4):
        raise UsageError(
            f"“基本信息”的年度应是四位年份，现为“{single[_YEAR]}”。",
            f"The year on 基本信息 should have four digits, not “{single[_YEAR]}”.",
        )
    known = {_FORM_SET, _BODY, _YEAR, _UNIT, _PROJECT}
    return Information(
        form_set=single[_FORM_SET],
        organisation=single[_BODY],
        fiscal_year=int(year),
        units=tuple(value for label, value in pairs if label == _UNIT and value),
        projects=tuple(value for label, value in pairs if label == _PROJECT and value),
        fields=tuple((label, value) for label, value in pairs if label not in known),
    )


def read_dossier(
    document: Document,
    reading: Reading,
    information: Information,
    form_set: FormSet,
    expected: Expected,
    rulebook: Rulebook,
) -> DossierRead:
    """Build the dossier of a filled workbook.

    Args:
        document: the workbook as read.
        reading: what the recognisers understood of it.
        information: see :func:`read_information`.
        form_set: the form set it names.
        expected: the cells the form set draws, by sheet and address.
        rulebook: concepts, to know counts from amounts.
    """
    cells = _cells(document)
    holdings, problems = _holdings(reading, information, cells, expected, rulebook)
    problems.extend(_misfits(document, cells, expected))
    problems.extend(_missing_sheets(document, expected))
    problems.extend(document.problems)
    dossier = Dossier(
        form_set=form_set.id,
        organisation=information.organisation,
        fiscal_year=information.fiscal_year,
        holdings=tuple(holdings),
        indicators=reading.indicators,
        sections=tuple(_sections(document)),
        units=information.units,
        projects=information.projects,
        imprint=tuple(_imprint(form_set, information)),
        source=document.path,
    )
    return DossierRead(dossier, tuple(problems))


def _cells(document: Document) -> dict[tuple[str, str], tuple[Table, Cell]]:
    return {
        (table.sheet, cell.address): (table, cell)
        for table in document.tables()
        for row in table.rows
        for cell in row
        if table.sheet is not None and cell.address is not None
    }


def _holdings(
    reading: Reading,
    information: Information,
    cells: Mapping[tuple[str, str], tuple[Table, Cell]],
    expected: Expected,
    rulebook: Rulebook,
) -> tuple[list[Holding], list[ReadProblem]]:
    holdings: list[Holding] = []
    problems: list[ReadProblem] = []
    for fact in reading.facts:
        if fact.source is Source.PROSE or fact.place.sheet is None:
            continue
        where = (fact.place.sheet, fact.place.cell or "")
        stored = cells.get(where)
        drawn = expected.get(where)
        if stored is not None and _is_computed(stored[1], drawn):
            continue
        key = _key(fact, information.fiscal_year)
        if key.year not in (0, -1):
            problems.append(_other_year(fact, information.fiscal_year))
            continue
        problems.extend(_impossible(fact, rulebook))
        holdings.append(Holding(key, fact))
    return holdings, problems


def _is_computed(cell: Cell, drawn: DrawnCell | None) -> bool:
    """Whether a formula of ours stands there: it is derived anew, exactly."""
    if cell.formula is None:
        return False
    if drawn is None or drawn.role is CellRole.DERIVED:
        return True
    return cell.formula.startswith("=IF(") and cell.formula.count(",") == 2


def _key(fact: Fact, fiscal_year: int) -> FactKey:
    return FactKey(
        concept=fact.concept,
        basis=fact.basis,
        year=(fact.fiscal_year or fiscal_year) - fiscal_year,
        organisation=fact.organisation,
        dimensions=fact.dimensions,
    )


def _other_year(fact: Fact, fiscal_year: int) -> ReadProblem:
    return ReadProblem(
        "other_year",
        f"{fact.place.label()}“{fact.label}”是{fact.fiscal_year}年的数，而这是"
        f"{fiscal_year}年度的工作簿；请检查是否误用了别的年度的表。"
        f"（“{fact.label}” is a figure of {fact.fiscal_year} in a workbook for "
        f"{fiscal_year}.）",
        fact.place,
    )


def _impossible(fact: Fact, rulebook: Rulebook) -> Iterator[ReadProblem]:
    """A head count below zero; nothing else is impossible by itself."""
    concept = rulebook.concepts.get(fact.concept)
    if concept is None or concept.kind not in ("count", "area"):
        return
    if fact.figure.value < Decimal(0):
        yield ReadProblem(
            "negative_count",
            f"{fact.place.label()}“{fact.label}”填了{fact.figure}：人数、面积不会是负数。"
            f"（“{fact.label}” is {fact.figure}: a count cannot be negative.）",
            fact.place,
        )


def _misfits(
    document: Document,
    cells: Mapping[tuple[str, str], tuple[Table, Cell]],
    expected: Expected,
) -> Iterator[ReadProblem]:
    """Words where the form asks for a number."""
    for where, drawn in expected.items():
        if drawn.role is not CellRole.INPUT or where not in cells:
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


def _missing_sheets(document: Document, expected: Expected) -> Iterator[ReadProblem]:
    present = {table.sheet for table in document.tables()}
    for sheet in dict.fromkeys(name for name, _ in expected):
        if sheet not in present:
            yield ReadProblem(
                "missing_sheet",
                f"没有名为“{sheet}”的工作表（被删除或改了名）；改了名的仍按内容识别。"
                f"（No sheet “{sheet}”; a renamed one is read by its content.）",
            )


def _sections(document: Document) -> Iterator[Section]:
    for table in document.tables():
        rows = iter(table.rows)
        head = next(rows, ())
        if tuple(cell.text.strip() for cell in head[:4]) != _NARRATIVE_HEADS:
            continue
        for row in rows:
            by_column = {cell.column: cell for cell in row}
            columns = [cell.column for cell in head[:4]]
            name, words = by_column.get(columns[0]), by_column.get(columns[3])
            if name is None or words is None or not words.text.strip():
                continue
            place = table.whole(words)
            yield Section(name.text.strip(), words.text.strip("\n"), place)


def _imprint(form_set: FormSet, information: Information) -> Iterator[tuple[str, str]]:
    """Fields by identifier; a project's own as ``id@project``."""
    entered = {label_key(label): value for label, value in information.fields}
    for field in form_set.imprint:
        for subject in _subjects(field.per, information.projects):
            label = f"{field.label}（{subject}）" if subject else field.label
            value = entered.get(label_key(label), "")
            if value:
                yield (f"{field.id}@{subject}" if subject else field.id), value


def _subjects(per: str, projects: Iterable[str]) -> Iterable[str]:
    return projects if per == "project" else ("",)


def confirmed(holdings: Iterable[Holding]) -> bool:
    """Whether a person has confirmed every imported value."""
    return all(
        holding.confirmed
        for holding in holdings
        if holding.provenance is Provenance.IMPORTED
    )
