"""The findings of an audit as a workbook of its own, with a column for the answers."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hengji.model.audit import Audit
from hengji.writers.findings_tables import coverage_rows, head, score_heads, score_rows
from hengji.writers.remarks import COLUMNS, height, remarks_of, row

#: Longest text of a cell in Excel.
_LONGEST = 32_000
_CENTRED = frozenset((0, 1, 2))
_FACE = {"font_name": "宋体", "font_size": 10, "valign": "top", "text_wrap": True}


def render(audit: Audit, *, language: str = "zh") -> bytes:
    """An xlsx with the sheets 审核意见, 得分对照 and 核对范围."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    painter = _Painter(book, language)
    painter.findings(audit)
    painter.scores(audit)
    painter.coverage(audit)
    book.close()
    return buffer.getvalue()


class _Painter:
    """Writes the sheets with the formats they share."""

    def __init__(self, book: Any, language: str) -> None:
        self._book, self._language = book, language
        line = {"border": 1, "border_color": "#A6A6A6"}
        self._title = book.add_format({**_FACE, "bold": True, "font_size": 16})
        self._label = book.add_format({**_FACE, "bold": True})
        self._plain = book.add_format(_FACE)
        self._words = book.add_format({**_FACE, **line})
        self._centre = book.add_format({**_FACE, **line, "align": "center"})
        self._head = book.add_format(
            {**_FACE, **line, "bold": True, "bg_color": "#DDE6F0", "align": "center"}
        )
        self._number = book.add_format({**_FACE, **line, "num_format": "0.####"})
        self._differs = book.add_format(
            {**_FACE, **line, "num_format": "0.####", "font_color": "#C00000"}
        )

    def _sheet(self, chinese: str, english: str, widths: Sequence[int]) -> Any:
        sheet = self._book.add_worksheet(english if self._english else chinese)
        for at, wide in enumerate(widths):
            sheet.set_column(at, at, wide)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&P / &N")
        return sheet

    @property
    def _english(self) -> bool:
        return self._language == "en"

    def findings(self, audit: Audit) -> None:
        """What was audited, the verdict, then a row per finding."""
        widths = [wide for _, _, wide in COLUMNS]
        sheet = self._sheet("审核意见", "Findings", widths)
        sheet.write_string(0, 0, "Findings" if self._english else "审核意见",
                           self._book.add_format({"bold": True, "font_size": 16,
                                                  "font_name": "宋体"}))  # fmt: skip
        at = 1
        for label, words in head(audit, self._language):
            sheet.merge_range(at, 0, at, 1, label, self._label)
            sheet.merge_range(at, 2, at, 8, words, self._plain)
            at += 1
        top = at
        for column, (chinese, english, _) in enumerate(COLUMNS):
            name = english if self._english else chinese
            sheet.write_string(top, column, name, self._head)
        for remark in remarks_of(audit.findings):
            at += 1
            cells = row(remark, self._language)
            sheet.set_row(at, height(cells))
            for column, words in enumerate(cells):
                form = self._centre if column in _CENTRED else self._words
                sheet.write_string(at, column, words[:_LONGEST], form)
        sheet.autofilter(top, 0, at, len(COLUMNS) - 1)
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)

    def scores(self, audit: Audit) -> None:
        """Claimed beside recomputed; red where they differ."""
        sheet = self._sheet("得分对照", "Scores", (40, 10, 10, 10, 80))
        for column, name in enumerate(score_heads(self._language)):
            sheet.write_string(0, column, name, self._head)
        at = 0
        for line in score_rows(audit.scores, self._language):
            at += 1
            sheet.write_string(at, 0, line.name, self._words)
            self._score(sheet, at, 1, line.max_score, self._number)
            self._score(sheet, at, 2, line.claimed, self._number)
            form = self._differs if line.differs else self._number
            self._score(sheet, at, 3, line.recomputed, form)
            sheet.write_string(at, 4, line.note[:_LONGEST], self._words)
        if not at:
            none = "The document has no score sheet." if self._english else (
                "文中没有可以重算的评分表。"
            )  # fmt: skip
            sheet.write_string(1, 0, none, self._words)
        sheet.freeze_panes(1, 0)

    def _score(
        self, sheet: Any, row: int, column: int, value: Decimal | None, form: Any
    ) -> None:
        if value is None:
            sheet.write_string(row, column, "—", self._centre)
        else:
            sheet.write_number(row, column, value, form)

    def coverage(self, audit: Audit) -> None:
        """What was checked, and what could not be."""
        sheet = self._sheet("核对范围", "Coverage", (22, 90, 40))
        titles = (
            ("Subject", "What", "Place") if self._english else ("项目", "内容", "位置")
        )
        for column, name in enumerate(titles):
            sheet.write_string(0, column, name, self._head)
        for at, cells in enumerate(coverage_rows(audit, self._language), start=1):
            for column, words in enumerate(cells):
                sheet.write_string(at, column, words[:_LONGEST], self._words)
        sheet.freeze_panes(1, 0)
