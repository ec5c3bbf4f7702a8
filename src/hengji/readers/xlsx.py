"""Workbooks, read straight from their XML: one table per sheet, as displayed.

Every cell keeps the stored number, its format, its formula and its address beside
the text a person sees.  Rows and columns keep the numbers of the sheet.
"""

from __future__ import annotations

from hengji.errors import ReadError
from hengji.model.document import Document, ReadProblem, ReadStatus, Table
from hengji.readers.package import Package, damaged
from hengji.readers.xlsx_book import SheetEntry, open_book
from hengji.readers.xlsx_sheet import Sheet, read_sheet
from hengji.readers.xlsx_table import table_rows

#: Cells of one workbook; beyond it the rest is left out and said so.
MAX_CELLS = 200_000
_LOSSES = frozenset(
    {"unreadable_sheet", "too_many_cells", "formula_without_value", "cut_text"}
)


def read_xlsx(data: bytes, path: str, digest: str) -> Document:
    """Read an xlsx workbook.

    Raises:
        ReadError: the package is damaged, too large or malicious, or no sheet of it
            can be read.
    """
    package = Package(data)
    book = open_book(package)
    tables: list[Table] = []
    problems: list[ReadProblem] = list(book.problems)
    left, unreadable = MAX_CELLS, 0
    for entry in book.sheets:
        try:
            sheet = read_sheet(package, book, entry, left)
        except ReadError as error:
            unreadable += 1
            problems.append(_unreadable(entry, error))
            continue
        left -= sheet.seen
        problems.extend(_sheet_problems(entry, sheet))
        table = _table(entry, sheet, len(tables))
        if table is not None:
            tables.append(table)
    if not tables and unreadable:
        first = next(p for p in problems if p.code == "unreadable_sheet")
        raise damaged(
            f"没有一张工作表可以读取，{first.message}", "no worksheet can be read"
        )
    if not tables:
        problems.append(
            ReadProblem(
                "no_content",
                "工作簿里没有任何内容。（The workbook holds nothing.）",
            )
        )
    partial = any(problem.code in _LOSSES for problem in problems)
    status = ReadStatus.PARTIAL if partial else ReadStatus.COMPLETE
    return Document(path, "xlsx", digest, tuple(tables), status, tuple(problems))


def _table(entry: SheetEntry, sheet: Sheet, index: int) -> Table | None:
    rows, columns = table_rows(sheet, hidden=entry.hidden)
    if not rows:
        return None
    return Table(
        index, index + 1, rows, columns, True, sheet=entry.name, hidden=entry.hidden
    )


def _unreadable(entry: SheetEntry, error: ReadError) -> ReadProblem:
    return ReadProblem(
        "unreadable_sheet",
        f"工作表“{entry.name}”未能读取：{error}（{error.english}）",
    )


def _sheet_problems(entry: SheetEntry, sheet: Sheet) -> list[ReadProblem]:
    found: list[ReadProblem] = []
    name = entry.name
    if sheet.bounded:
        found.append(
            ReadProblem(
                "too_many_cells",
                f"工作表“{name}”太大，只读取了前 {sheet.last_row} 行，其余未读取。"
                f"（Sheet “{name}” is too large; only rows up to {sheet.last_row} "
                "were read.）",
            )
        )
    if sheet.without_value:
        found.append(
            ReadProblem(
                "formula_without_value",
                f"工作表“{name}”有 {sheet.without_value} 个公式没有保存计算结果，"
                "请用 Excel 或 WPS 打开并保存一次。"
                f"（{sheet.without_value} formulas of sheet “{name}” carry no stored "
                "value; open and save it in Excel or WPS.）",
            )
        )
    if sheet.cut:
        found.append(
            ReadProblem(
                "cut_text",
                f"工作表“{name}”有 {sheet.cut} 个单元格的文字过长，已截断。"
                f"（{sheet.cut} cells of sheet “{name}” were cut.）",
            )
        )
    return found
