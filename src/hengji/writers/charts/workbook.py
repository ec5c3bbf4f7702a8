"""The workbook embedded in a chart: what “编辑数据” opens."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from hengji.model.chart import ChartSpec
from hengji.writers.charts.wording import clean, number_format
from hengji.writers.charts.xml import SHEET

#: A fixed date, so that the same chart gives the same bytes.
_DATED = datetime(2000, 1, 1)


def workbook_bytes(spec: ChartSpec) -> bytes:
    """An xlsx file: names in column A, a series in each further column."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"created": _DATED, "title": clean(spec.title)})
        sheet = book.add_worksheet(SHEET)
        figures = book.add_format({"num_format": number_format(spec.decimals)})
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, len(spec.series), 16)
        for row, name in enumerate(spec.categories, 1):
            sheet.write_string(row, 0, clean(name))
        for column, series in enumerate(spec.series, 1):
            sheet.write_string(0, column, clean(series.name))
            for row, number in enumerate(series.values, 1):
                if number is not None:
                    sheet.write_number(row, column, number, figures)
    return buffer.getvalue()
