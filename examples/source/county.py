"""A county's table-form report as a Word file with true merges, faults planted."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from docx import Document
from docx.table import Table

from examples.source.county_text import (
    HEADER,
    LOST,
    NAME,
    REPORT,
    SCORE_TITLE,
    SHEET,
    TITLE,
)
from examples.source.plant import Plant, planted

_MARK = "\x1f"
FAULTS = (
    Plant("；其中基本支出912.45万元", "；其中基本支出921.45万元", "数字颠倒：921.45＋1951.92不等于2864.37，也与后文912.45不一致。"),
    Plant("占31.86%", "占38.16%", "占比算错：912.45÷2864.37＝31.86%，两项占比之和也不是100%。"),
    Plant("“三公经费”实际支出4.38万元", "公用经费实际支出4.83万元", "2.15＋2.23＝4.38，不是4.83；并把“三公经费”写成公用经费。"),
    Plant("企业技改补贴631.92万元", "企业技改补贴613.92万元", "三项之和为1933.92，不等于项目支出1951.92。"),
    Plant("增长33.33%", "增长32.33%", "增长率算错：21÷63＝33.33%。"),
    Plant("抵押贷款2.15亿元", "抵押贷款2.51亿元", "1.27＋2.51＝3.78，超过总额3.42。"),
    Plant("个别项目支出进度偏慢，绩效指标细化程度不够。", "", "“存在的问题”未填。"),
    Plant("为100%计4分", "为100%计2分", "评价标准最高只能得2分，与分值4分矛盾。"),
    Plant(f"{_MARK}在职人员控制率（5分）{_MARK}5{_MARK}", f"{_MARK}在职人员控制率（5分）{_MARK}4{_MARK}", "分值与标签内的5分不一致，二级指标分值之和也少1分。"),
    Plant(f"③与预算资金匹配计1分。{_MARK}3", f"③与预算资金匹配计1分。{_MARK}3.5", "得分3.5高于分值3。"),
    Plant(f"合   计{_MARK}100{_MARK}{_MARK}{_MARK}98", f"合   计{_MARK}100{_MARK}{_MARK}{_MARK}99", "合计得分不等于各行之和。"),
)  # fmt: skip


def cells() -> tuple[list[list[str]], list[list[str]]]:
    """The report's rows and the score sheet's rows, faults planted."""
    report = [list(row) for row in REPORT]
    sheet = [list(HEADER)]
    total = Decimal(0)
    for first, seconds in SHEET:
        for second, lines in seconds:
            for name, points, explanation, rule in lines:
                score = LOST.get(name, points)
                total += Decimal(score)
                label = f"{name}（{points}分）"
                sheet.append([first, second, label, points, explanation, rule, score])
    sheet.append(["合   计", "100", "", "", str(total.normalize())])
    joined = "\x1d".join(
        "\x1e".join(_MARK.join(row) for row in rows) for rows in (report, sheet)
    )
    parts = planted(joined, FAULTS).split("\x1d")
    one, two = ([row.split(_MARK) for row in part.split("\x1e")] for part in parts)
    return one, two


def located() -> list[tuple[str, Plant]]:
    """Each fault with the row it stands in."""
    rows = [(_MARK.join(row), row[0]) for row in map(list, REPORT)]
    found = []
    for plant in FAULTS:
        names = [name for words, name in rows if plant.before in words]
        found.append((names[0] if names else "计分表", plant))
    return found


def write(path: Path) -> None:
    """Write the Word file."""
    report, sheet = cells()
    document = Document()
    document.core_properties.author = NAME
    moment = datetime(2022, 4, 18, tzinfo=UTC)
    document.core_properties.created = document.core_properties.modified = moment
    for line in TITLE:
        document.add_paragraph(line)
    table = document.add_table(rows=len(report), cols=2, style="Table Grid")
    for row, texts in zip(table.rows, report, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph(SCORE_TITLE)
    _score_sheet(document.add_table(rows=len(sheet), cols=7, style="Table Grid"), sheet)
    document.save(str(path))


def _score_sheet(table: Table, sheet: list[list[str]]) -> None:
    grid = [row.cells for row in table.rows]
    for row, texts in zip(grid[:-1], sheet[:-1], strict=True):
        for cell, text in zip(row[2:], texts[2:], strict=True):
            cell.text = text
    for column in (0, 1):
        grid[0][column].text = sheet[0][column]
        start = 1
        while start < len(sheet) - 1:
            end = start
            while end + 1 < len(sheet) - 1 and _joined(sheet, start, end + 1, column):
                end += 1
            grid[start][column].merge(grid[end][column]).text = sheet[start][column]
            start = end + 1
    last = grid[-1]
    last[0].merge(last[2]).text = sheet[-1][0]
    for cell, text in zip(last[3:], sheet[-1][1:], strict=True):
        cell.text = text


def _joined(sheet: list[list[str]], first: int, other: int, column: int) -> bool:
    return sheet[first][: column + 1] == sheet[other][: column + 1]
