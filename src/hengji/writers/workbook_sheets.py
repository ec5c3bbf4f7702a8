"""The sheets beside the forms: guide, information, narrative."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hengji.model.dossier import Dossier
from hengji.taxonomy.form_sets import FormSet, OutlineSection
from hengji.writers.workbook_styles import Styles

GUIDE = "填表说明"
INFORMATION = "基本信息"
NARRATIVE = "文字部分"

#: Labels of the information sheet; what is read back is found by them.
FORM_SET, BODY, YEAR = "表单套", "单位名称", "年度"
UNIT, PROJECT = "下属单位", "项目名称"
#: Heads of the narrative sheet.
NARRATIVE_HEADS = ("编号", "章节", "填写要求", "正文")

_GUIDE = (
    "一、每个数只填一次。黄色的格是要填的；灰色的格由公式算出或取自别处，不用填。",
    "二、没有发生的填 0；不适用的留着“——”；暂时没有数的空着。空白、0 和“——”是三回事。",
    "三、金额按表头的单位填，比率填成 95.6% 这样的百分数，不要在数字后面写单位。",
    "四、“文字部分”每行一个章节，写在“正文”一栏；可以用花括号引用数字，例如"
    "{支出合计}、{执行率}、{三公经费·上年}，生成文件时换成表里的数。",
    "五、扣了分的指标要在“偏差原因分析及改进措施”里写明原因。",
    "六、填好后保存，用 hengji check 检查，用 hengji write 生成全套文件。",
)


def _page(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def paint_guide(
    sheet: Any, styles: Styles, form_set: FormSet, dossier: Dossier
) -> None:
    """How to fill in, and the calendar of the notice."""
    _page(sheet)
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


def paint_information(
    sheet: Any, styles: Styles, form_set: FormSet, dossier: Dossier
) -> None:
    """Whose workbook it is: body, year, imprint, units and projects."""
    _page(sheet)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 2, 48)
    sheet.merge_range(0, 0, 0, 2, "基本信息", styles.title())
    row = 1
    for label, value in (
        (FORM_SET, form_set.id),
        (BODY, dossier.organisation),
        (YEAR, str(dossier.fiscal_year)),
    ):
        sheet.write_string(row, 0, label, styles.head())
        sheet.write_string(row, 1, value, styles.fixed())
        row += 1
    for label, value, hint in _fields(form_set, dossier):
        sheet.write_string(row, 0, label, styles.head())
        sheet.write_string(row, 1, value, styles.entry())
        sheet.write_string(row, 2, hint, styles.line())
        row += 1
    for label, values in ((UNIT, dossier.units), (PROJECT, dossier.projects)):
        for value in values:
            sheet.write_string(row, 0, label, styles.head())
            sheet.write_string(row, 1, value, styles.fixed())
            row += 1
    sheet.protect()


def _fields(form_set: FormSet, dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    for field in form_set.imprint:
        subjects = dossier.projects if field.per == "project" else ("",)
        for subject in subjects:
            name = f"{field.id}@{subject}" if subject else field.id
            label = f"{field.label}（{subject}）" if subject else field.label
            yield label, dossier.field(name), field.hint


def paint_narrative(
    sheet: Any, styles: Styles, form_set: FormSet, dossier: Dossier
) -> None:
    """A row per section of the outlines; the words go into the last column."""
    _page(sheet)
    for column, width in enumerate((16, 30, 40, 100)):
        sheet.set_column(column, column, width)
    sheet.write_row(0, 0, NARRATIVE_HEADS, styles.head())
    sheet.freeze_panes(1, 0)
    for row, (section, subject) in enumerate(_sections(form_set, dossier), start=1):
        name = f"{section.id}@{subject}" if subject else section.id
        heading = f"{section.printed}（{subject}）" if subject else section.printed
        sheet.write_string(row, 0, name, styles.fixed())
        sheet.write_string(row, 1, heading, styles.fixed())
        sheet.write_string(row, 2, _requirement(section), styles.fixed())
        sheet.write_string(row, 3, dossier.section(name), styles.entry())
        sheet.set_row(row, 64)
    sheet.protect("", {"format_cells": True, "format_rows": True})


def _sections(
    form_set: FormSet, dossier: Dossier
) -> Iterator[tuple[OutlineSection, str]]:
    """Sections in order, each once; those of a project's report once a project."""
    seen: set[str] = set()
    for document in form_set.documents:
        subjects = dossier.projects if document.per == "project" else ("",)
        for subject in subjects:
            for section in document.outline:
                name = f"{section.id}@{subject}"
                if name not in seen:
                    seen.add(name)
                    yield section, subject


def _requirement(section: OutlineSection) -> str:
    parts = [section.belongs]
    if section.text:
        parts.append(f"不填则写：{section.text}")
    elif section.empty:
        parts.append(f"不填则写：{section.empty}")
    if section.required:
        parts.append("（必有）")
    return "\n".join(filter(None, parts))
