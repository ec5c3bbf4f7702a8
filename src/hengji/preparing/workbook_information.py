"""What the sheets beside the forms say: whose workbook it is, words, confirmations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.errors import UsageError
from hengji.model.document import Document, Table
from hengji.model.dossier import Section
from hengji.taxonomy.figures import scan
from hengji.taxonomy.form_sets import FormSet
from hengji.taxonomy.text import label_key

#: Labels of the information sheet (see writers.workbook_sheets).
_FORM_SET, _BODY, _YEAR = "表单套", "单位名称", "年度"
_UNIT, _PROJECT = "下属单位", "项目名称"
_NARRATIVE_HEADS = ("编号", "章节", "填写要求", "正文")
_CONFIRMATION_HEADS = ("位置", "数值", "来源", "确认")
_YES = "是"
#: A row whose 编号 is an account code says why that account missed its budget.
_ITEM_CODE, _REASON = re.compile(r"[0-9]{7}"), "reason_item_"


class Information(NamedTuple):
    """What the information sheet says."""

    form_set: str
    organisation: str
    fiscal_year: int
    units: tuple[str, ...]
    projects: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]


class Confirmation(NamedTuple):
    """A row about an imported value: the value, its source, whether confirmed."""

    value: Decimal | None
    source: str
    confirmed: bool


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
    year = single[_YEAR].removesuffix("度").removesuffix("年")
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


def read_imprint(form_set: FormSet, information: Information) -> dict[str, str]:
    """Fields by identifier; a project's own as ``id@project``."""
    entered = {label_key(label): value for label, value in information.fields}
    found: dict[str, str] = {}
    for field in form_set.imprint:
        for subject in _subjects(field.per, information.projects):
            label = f"{field.label}（{subject}）" if subject else field.label
            value = entered.get(label_key(label), "")
            if value:
                found[f"{field.id}@{subject}" if subject else field.id] = value
    return found


def _subjects(per: str, projects: Iterable[str]) -> Iterable[str]:
    return projects if per == "project" else ("",)


def read_sections(document: Document) -> Iterator[Section]:
    """The narrative, word for word, with the cell it stands in."""
    for table in document.tables():
        head = table.rows[0] if table.rows else ()
        if tuple(cell.text.strip() for cell in head[:4]) != _NARRATIVE_HEADS:
            continue
        columns = [cell.column for cell in head[:4]]
        for row in table.rows[1:]:
            by_column = {cell.column: cell for cell in row}
            name, words = by_column.get(columns[0]), by_column.get(columns[3])
            if name is None or words is None or not words.text.strip():
                continue
            place = table.whole(words)
            yield Section(_identifier(name.text), words.text.strip("\n"), place)


def _identifier(name: str) -> str:
    """The section of a row; a bare code is a reason about that 项."""
    name = name.strip()
    return f"{_REASON}{name}" if _ITEM_CODE.fullmatch(name) else name


def read_confirmations(document: Document) -> dict[tuple[str, str], Confirmation]:
    """Imported values by sheet and cell."""
    found: dict[tuple[str, str], Confirmation] = {}
    for table in document.tables():
        head = table.rows[0] if table.rows else ()
        if tuple(cell.text.strip() for cell in head[:4]) != _CONFIRMATION_HEADS:
            continue
        for row in table.rows[1:]:
            words = {cell.column: cell.text.strip() for cell in row}
            where, value, source, answer = (words.get(c.column, "") for c in head[:4])
            sheet, mark, address = where.rpartition("!")
            if mark:
                figures = scan(value)
                number = figures[0].value if figures else None
                answered = answer == _YES
                found[sheet, address] = Confirmation(number, source, answered)
    return found
