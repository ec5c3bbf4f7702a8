"""The sheets beside the forms: guide, information, narrative, what was imported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from hengji.model.dossier import Dossier
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.workbook_formulas import Spot
from hengji.writers.workbook_styles import Styles
from hengji.writers.workbook_words import SPARE, Entry

GUIDE = "填表说明"
INFORMATION = "基本信息"
NARRATIVE = "文字部分"
CONFIRMATION = "导入确认"

#: Labels of the information sheet; what is read back is found by them.
FORM_SET, BODY, YEAR = "表单套", "单位名称", "年度"
UNIT, PROJECT = "下属单位", "项目名称"
#: Heads of the narrative sheet and of the sheet of imported values.
NARRATIVE_HEADS = ("编号", "章节", "填写要求", "正文")
CONFIRMATION_HEADS = ("位置", "数值", "来源", "确认")
YES, NO = "是", "否"

_FIRST_INFORMATION_ROW = 1
_GUIDE = (
    "一、每个数只填一次。黄色的格是要填的；灰色的格由公式算出或取自别处，不用填。",
    "二、没有发生的填 0；不适用的留着“——”；暂时没有数的空着。空白、0 和“——”是三回事。",
    "三、金额按表头的单位填，比率填成 95.6% 这样的百分数，不要在数字后面写单位。",
    "四、“文字部分”每行一个章节，写在“正文”一栏；可以用花括号引用数字，例如"
    "{支出合计}、{执行率}、{三公经费·上年}，生成文件时换成表里的数。",
    "五、扣了分的指标要在“偏差原因分析及改进措施”里写明原因。",
    "六、蓝色的格是从以前的报告或决算表里取来的数，逐个核对后在“导入确认”里选“是”，"
    "或者直接改成正确的数。",
    "七、填好后保存，用 hengji check 检查，用 hengji write 生成全套文件。",
)


class Imported(NamedTuple):
    """A value taken from another document, waiting to be confirmed."""

    spot: Spot
    value: str
    source: str


def page_of(sheet: Any) -> None:
    """A page across, as wide as one sheet of paper."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def paint_guide(
    sheet: Any, styles: Styles, form_set: FormSet, dossier: Dossier
) -> None:
    """How to fill in, and the calendar of the notice."""
    page_of(sheet)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 84)
    title = f"{dossier.fiscal_year}年度{form_set.title.zh}"
    sheet.merge_range(0, 0, 0, 1, title, styles.title())
    row = 2
    for words in _GUIDE:
        sheet.merge_range(row, 0, row, 1, words, styles.line())
        sheet.set_row(row, 34)
        row += 1
    if form_set.deadlines:
        row += 1
        sheet.write_row(row, 0, ("时间", "工作"), styles.head())
        for deadline in form_set.deadlines:
            row += 1
            sheet.write_string(row, 0, deadline.when, styles.fixed())
            sheet.write_string(row, 1, deadline.step.zh, styles.fixed())
    sheet.write_string(row + 2, 0, "依据", styles.line())
    sheet.write_string(row + 2, 1, form_set.source, styles.line())
    sheet.protect()


def information_spots(entries: Sequence[Entry]) -> list[tuple[Entry, Spot]]:
    """Where each field of the imprint is entered."""
    first = _FIRST_INFORMATION_ROW + 3 + 1
    return [
        (entry, Spot(INFORMATION, f"B{first + number}"))
        for number, entry in enumerate(entries)
    ]


def paint_information(
    sheet: Any,
    styles: Styles,
    form_set: FormSet,
    dossier: Dossier,
    entries: Sequence[Entry],
) -> None:
    """Whose workbook it is: body, year, imprint, units and projects."""
    page_of(sheet)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 2, 48)
    sheet.merge_range(0, 0, 0, 2, "基本信息", styles.title())
    row = _FIRST_INFORMATION_ROW
    for label, value in (
        (FORM_SET, form_set.id),
        (BODY, dossier.organisation),
        (YEAR, str(dossier.fiscal_year)),
    ):
        sheet.write_string(row, 0, label, styles.head())
        sheet.write_string(row, 1, value, styles.fixed())
        row += 1
    for entry in entries:
        sheet.write_string(row, 0, entry.label, styles.head())
        sheet.write_string(row, 1, entry.value, styles.entry())
        sheet.write_string(row, 2, entry.hint, styles.line())
        row += 1
    for label, values in ((UNIT, dossier.units), (PROJECT, dossier.projects)):
        for value in values:
            sheet.write_string(row, 0, label, styles.head())
            sheet.write_string(row, 1, value, styles.fixed())
            row += 1
    sheet.protect()


def narrative_spots(entries: Sequence[Entry]) -> list[tuple[Entry, Spot]]:
    """Where each section is written."""
    return [
        (entry, Spot(NARRATIVE, f"D{number}"))
        for number, entry in enumerate(entries, start=2)
    ]


def paint_narrative(sheet: Any, styles: Styles, entries: Sequence[Entry]) -> None:
    """A row per section of the outlines; the words go into the last column."""
    page_of(sheet)
    for column, width in enumerate((16, 30, 40, 100)):
        sheet.set_column(column, column, width)
    sheet.write_row(0, 0, NARRATIVE_HEADS, styles.head())
    sheet.freeze_panes(1, 0)
    for row, entry in enumerate(entries, start=1):
        if SPARE in entry.name:
            sheet.write_string(row, 0, "", styles.entry())
        else:
            sheet.write_string(row, 0, entry.name, styles.fixed())
        sheet.write_string(row, 1, entry.label, styles.fixed())
        sheet.write_string(row, 2, entry.hint, styles.fixed())
        sheet.write_string(row, 3, entry.value, styles.entry())
        sheet.set_row(row, 64)
    sheet.protect("", {"format_cells": True, "format_rows": True})


def paint_confirmation(
    sheet: Any, styles: Styles, imported: Sequence[Imported]
) -> None:
    """A row per imported value: where it stands, whence it came, whether it is so."""
    page_of(sheet)
    for column, width in enumerate((46, 18, 60, 10)):
        sheet.set_column(column, column, width)
    sheet.write_row(0, 0, CONFIRMATION_HEADS, styles.head())
    sheet.freeze_panes(1, 0)
    for row, one in enumerate(imported, start=1):
        where = f"{one.spot.sheet}!{one.spot.address}"
        target = f"internal:'{one.spot.sheet}'!{one.spot.address}"
        sheet.write_url(row, 0, target, styles.fixed(), where)
        sheet.write_string(row, 1, one.value, styles.fixed())
        sheet.write_string(row, 2, one.source, styles.fixed())
        sheet.write_string(row, 3, NO, styles.entry())
    last = max(1, len(imported))
    choice = {"validate": "list", "source": [YES, NO], "error_title": "请选是或否"}
    sheet.data_validation(1, 3, last, 3, choice)
    sheet.protect()
