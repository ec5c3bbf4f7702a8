"""Header rows: which rows are a header, and the columns they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hengji.model.fact import Presence
from hengji.model.unit import NO_UNIT, PERCENT, Unit
from hengji.recognisers.grid import Line, is_year, spread
from hengji.taxonomy.figures import unit_of

#: Words of which column headings are made in budgets, accounts and evaluations.
_HEADING = re.compile(
    "年|数|额|率|比|计|支出|收入|预算|决算|指标|分值|得分|权重|项目|名称|科目|单位|机构|序号|行次|费|"
    "增减|增长|其中|结余|结转|资产|规模|投资|情况|备注|类|款|项|级|内容|目标|原因|人员|人数|栏次|执行|"
    "完成|拨款|资金|基金|编码|代码|等级|标准|说明|幅|汇总|总|小|事业|经营|其他|用|接待|出国|购置|运行|部门|单价"
)
_SENTENCE = re.compile(
    r"[。；;，,≥≤><]|(?<![0-9])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,}|[0-9]\.[0-9]|\*\*"
)
_YEAR_IN = re.compile(r"((?:19|20)[0-9]{2})(?:年|\b)")
_RELATIVE_YEAR = re.compile(
    r"(?:(?P<last>上年|去年|上一年)|(?P<this>本年|当年))度?"
    r"(?=决算|预算|实际|执行|完成|支出|基本|项目|数|金额|\(|\Z)"
)
_UNIT_WORDS = (
    "百万元|万元|亿元|千元|元|平方米|万平方米|㎡|m2|%|‰|倍|亩|人次|人|名|个|家|户|辆|台|套|"
    "批次|次|件|天|分|吨|公里"
)
_UNIT = re.compile(
    rf"(?:单位[:：]?|金额[:：]|[(（\[])\s*(?:单位[:：]?|金额单位[:：]?)?(?:人民币)?"
    rf"({_UNIT_WORDS})(?![\w])"
)
_SERIAL = re.compile(r"(?:序号|行次|栏次|编号|序|行号|NO\.?)\Z", re.IGNORECASE)
_CODE = re.compile(r".*(?:编码|代码)\Z|类\Z|款\Z|项\Z")
_CLASS_CODE = re.compile(r"[1-5][0-9]{2}(?:[0-9]{2}){0,2}\Z")
_NO_MONEY = re.compile(
    r"率|占比|比重|比例|增幅|幅度|倍数|人数|编制|在职|在编|个数|数量|户数|次数|批次|面积|"
    r"分值|得分|权重|评分"
)
_TOO_LONG = 40


@lru_cache(maxsize=1024)
def heading_like(key: str) -> bool:
    """Whether words could be a column heading: short, no sentence, no figure."""
    if len(key) > _TOO_LONG or _SENTENCE.search(key):
        return False
    return _HEADING.search(key) is not None or is_year(key)


@lru_cache(maxsize=1024)
def unit_in(text: str) -> Unit:
    """The unit a caption or heading states: ``单位：万元``, ``（㎡）``."""
    match = _UNIT.search(text)
    if match is None:
        return NO_UNIT
    word = match[1]
    for scale in ("百万", "万", "亿", "千"):
        if word.startswith(scale) and len(word) > len(scale):
            return unit_of(scale, word[len(scale) :])
    return unit_of("", word)


def year_in(path: Sequence[str], fiscal_year: int | None) -> int | None:
    """The year a column is about, from the innermost heading outwards."""
    for key in reversed(path):
        match = _YEAR_IN.search(key)
        if match is not None:
            return int(match[1])
        relative = _RELATIVE_YEAR.search(key)
        if relative is not None and fiscal_year is not None:
            return fiscal_year - 1 if relative["last"] else fiscal_year
    return None


def unit_of_column(path: Sequence[str]) -> Unit | None:
    """The unit the headings of a column state, the innermost first."""
    for key in reversed(path):
        unit = unit_in(key)
        if unit is not NO_UNIT:
            return unit
        if "%" in key:
            return PERCENT
    return None


def takes_unit(label: str) -> bool:
    """Whether a column without a unit of its own takes the table's.

    单位：万元 over a table says nothing about its rates, heads and points.
    """
    return _NO_MONEY.search(label) is None


def is_serial(key: str) -> bool:
    """序号, 行次 … : a column that numbers rows and measures nothing."""
    return _SERIAL.match(key) is not None


def is_code(key: str) -> bool:
    """科目编码 or its parts 类, 款, 项."""
    return _CODE.match(key) is not None


def is_index_line(line: Line) -> bool:
    """栏次 | 1 | 2 | 3: a row that numbers the columns."""
    if line.numeric < 2 or line.marks:
        return False
    expected = None
    for value, key in zip(line.values, line.keys, strict=True):
        if value.presence is not Presence.VALUE:
            if key and key not in ("栏次", "行次", "项目", "合计"):
                return False
            continue
        figure = value.figures[0]
        if figure.decimals or figure.unit is not NO_UNIT:
            return False
        if expected is not None and figure.value != expected:
            return False
        expected = figure.value + 1
    return True


def is_pairs(line: Line) -> bool:
    """Whether label and value cells alternate: 人员编制 | 91 | 实有人数 | 87.

    A classification code before its name (2050202 | 小学教育) is no value.
    """
    seen, last = "", ""
    coded = (
        line.width > 2
        and _CLASS_CODE.match(line.keys[0]) is not None
        and line.values[1].presence is Presence.TEXT
    )
    for value in line.values[1:] if coded else line.values:
        kind = {Presence.VALUE: "v", Presence.TEXT: "t"}.get(value.presence, "")
        if kind and kind != last:
            seen += kind
            last = kind
    return "vtv" in seen


def could_be_header(line: Line) -> bool:
    """Words only, every one of them fit to be a heading."""
    if line.numeric or line.marks or not line.words:
        return False
    return all(heading_like(key) or key.endswith(":") for key in line.keys if key)


def paths(block: Sequence[Line], width: int, known: bool) -> list[tuple[str, ...]]:
    """Header words of every grid column, outermost first.

    Args:
        block: header lines from top to bottom.
        width: number of grid columns of the data rows below.
        known: spans are stated by the format.
    """
    rows = _known_rows(block, width) if known else _inferred_rows(block, width)
    found: list[tuple[str, ...]] = []
    for column in range(width):
        path: list[str] = []
        for row in rows:
            key = row[column]
            if key:
                path.append(key)
        found.append(tuple(path))
    return found


def _known_rows(block: Sequence[Line], width: int) -> list[list[str]]:
    rows = []
    for line in block:
        row = [""] * width
        for cell, column, key in zip(line.cells, line.columns, line.keys, strict=True):
            for at in range(column - 1, min(column - 1 + cell.colspan, width)):
                row[at] = key
        rows.append(row)
    return rows


def _inferred_rows(block: Sequence[Line], width: int) -> list[list[str]]:
    """Widths from the bottom up: each row is spread over the row below it."""
    rows: list[list[str]] = []
    below: list[str] = []
    units: list[int] = []
    for line in reversed(block):
        keys = line.keys[-width:] if len(line.keys) > width else list(line.keys)
        if not rows and len(keys) < width:
            # The first heading stands over the label columns it does not name.
            widths = [width - len(keys) + 1] + [1] * (len(keys) - 1)
            units = widths
        elif not rows:
            units = [1] * width
        elif len(keys) <= len(units):
            units = _group(units, spread(keys, below))
        else:
            units = [1] * len(keys) if len(keys) == width else units
            keys = keys[: len(units)]
        below = keys
        rows.append([key for key, w in zip(keys, units, strict=True) for _ in range(w)])
    return rows[::-1]


def _group(units: list[int], widths: list[int]) -> list[int]:
    """Widths counted in units of the row below, turned into columns."""
    grouped, at = [], 0
    for width in widths:
        grouped.append(sum(units[at : at + width]))
        at += width
    return grouped
