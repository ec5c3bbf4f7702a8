"""One printed table cut into parts: captions, header blocks and the rows under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hengji.model.document import Table
from hengji.recognisers.grid import Line
from hengji.recognisers.headers import (
    could_be_header,
    heading_like,
    is_code,
    is_index_line,
    is_pairs,
    is_serial,
    paths,
)

_ITEM = re.compile(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)")
_DEEPEST_HEADER = 5
_LOOK_AHEAD = 6
#: Label-only rows (一、收入) that may stand between a header and the first figures.
_LABEL_ROWS = 3


@dataclass(slots=True)
class Part:
    """A run of rows with at most one header.

    ``repeated`` holds the same header printed again after a page break.
    """

    captions: list[Line] = field(default_factory=list)
    header: list[Line] = field(default_factory=list)
    repeated: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    width: int = 0


def parts_of(table: Table, lines: Sequence[Line]) -> list[Part]:
    """Cut a table's lines at captions, header blocks and rows that do not fit."""
    parts: list[Part] = []
    current = Part()
    at = 0
    while at < len(lines):
        line = lines[at]
        end = header_end(lines, at, current, table)
        if end:
            block = list(lines[at:end])
            if _heads(current.body, current.header, block):
                block.insert(0, current.body.pop())
            elif _heads(current.header, current.body, block):
                block.insert(0, current.header.pop())
            if _same(current.header, block):
                current.repeated.extend(block)
            else:
                current = _opened(parts, current, block)
                current.width = _width(table, lines, end, block)
            at = end
            continue
        if not line.is_blank:
            current = _take(parts, current, line, table)
        elif current.body:
            current.body.append(line)
        at += 1
    _keep(parts, current)
    return parts


def _heads(
    above: Sequence[Line], besides: Sequence[Line], block: Sequence[Line]
) -> bool:
    """Whether the row just read heads the repeated halves of a header.

    收入 | 支出 over 项目 | 金额 | 项目 | 金额, 预算数 | 决算数 over 合计 … 合计 …
    """
    if besides or len(above) != 1 or not could_be_header(above[0]):
        return False
    first = block[0].keys[0]
    halves = sum(1 for key in block[0].keys if key == first)
    return bool(first) and halves > 1 and above[0].words == halves


def _keep(parts: list[Part], part: Part) -> None:
    if part.header or part.body or part.captions:
        parts.append(part)


def _opened(parts: list[Part], current: Part, block: list[Line]) -> Part:
    """A new part under a header; a caption just read goes with it."""
    fresh = Part(header=block)
    if current.captions and not current.header and not current.body:
        fresh.captions = current.captions
    else:
        _keep(parts, current)
    return fresh


def _take(parts: list[Part], current: Part, line: Line, table: Table) -> Part:
    """Put a line into the current part, or open another one for it."""
    if is_caption(line, table, bool(current.header)):
        if current.header or current.body:
            _keep(parts, current)
            current = Part()
        current.captions.append(line)
        return current
    if current.header and not _fits(line, current, table):
        _keep(parts, current)
        current = Part()
    current.body.append(line)
    return current


def is_caption(line: Line, table: Table, under_header: bool) -> bool:
    """A row with words in one cell only, standing across the table."""
    if line.numeric or line.marks or line.words != 1:
        return False
    if not table.grid_known:
        return line.width == 1
    at = next(i for i, key in enumerate(line.keys) if key)
    if line.cells[at].colspan * 2 > table.columns:
        return True
    return line.width == 1 or (not under_header and at == 0)


def _fits(line: Line, part: Part, table: Table) -> bool:
    """Whether a row can stand under the part's header."""
    if table.grid_known:
        text_only = not line.numeric and not line.marks
        leaf = part.header[-1]
        return not (text_only and line.words > 1 and line.width != leaf.width)
    if line.width > part.width:
        return False
    if line.width == part.width:
        return True
    if is_pairs(line):
        return False
    return not (line.words > 1 and not line.numeric and not line.marks)


def header_end(lines: Sequence[Line], at: int, part: Part, table: Table) -> int:
    """Where the header block that starts at ``at`` ends, or 0 if none starts here."""
    first = lines[at]
    if first.words < 2 or not could_be_header(first):
        return 0
    if part.header and (not first.keys[0] or _is_item(first)):
        return 0
    end = at + 1
    while end < len(lines) and end - at < _DEEPEST_HEADER:
        if not _continues(lines[end], table):
            break
        end += 1
    data = _first_figures(lines, end)
    if data is None or not _stands_over(lines[at:end], data, table):
        return 0
    return end


def _is_item(line: Line) -> bool:
    """三、国有资本经营 | | 三、国防支出 | : items without an amount, no headings."""
    return any(_ITEM.match(key) for key in line.keys)


def _continues(line: Line, table: Table) -> bool:
    """Whether a line goes on with the header above it."""
    if is_index_line(line):
        return True
    if not could_be_header(line):
        return False
    blanks = sum(1 for key in line.keys if not key)
    if not line.keys[0]:
        return blanks + line.words == line.width and line.words >= 1
    return is_code(line.keys[0]) or (2 * blanks >= line.width and line.words > 1)


def _first_figures(lines: Sequence[Line], at: int) -> Line | None:
    """The first row with figures under a header, a few label rows allowed."""
    for line in lines[at : at + _LABEL_ROWS]:
        if line.numeric or line.marks:
            return line
        if line.words > 1 and any(len(key) > 12 for key in line.keys):
            return None
    return None


def _stands_over(block: Sequence[Line], data: Line, table: Table) -> bool:
    """Whether a header block can be the header of a data row."""
    named = [line for line in block if not is_index_line(line)]
    leaf = named[-1]
    if is_pairs(data) and not _names_labels(named, data, table):
        return False
    if leaf.width == 2 and len(named) == 1 and not heading_like(leaf.keys[1]):
        return False
    if any(key.endswith(":") and not key.startswith("其中") for key in leaf.keys):
        return False
    if table.grid_known:
        return True
    widest = max(line.width for line in named)
    return data.width - 2 <= widest <= data.width + 1


def _names_labels(block: Sequence[Line], data: Line, table: Table) -> bool:
    """Whether words between figures stand under a heading for words."""
    if not table.grid_known and block[-1].width != data.width:
        return False
    heads = dict(enumerate(paths(block, data.columns[-1], table.grid_known), 1))
    seen_figure = False
    for column, key, value in zip(data.columns, data.keys, data.values, strict=True):
        if value.figures:
            seen_figure = True
        elif key and seen_figure and not _for_words(heads.get(column, ())):
            return False
    return True


def _for_words(heads: Sequence[str]) -> bool:
    words = (
        "项目",
        "科目",
        "名称",
        "指标",
        "情况",
        "内容",
        "备注",
        "说明",
        "目标",
        "原因",
        "单位",
        "类",
    )
    return any(word in head for head in heads for word in words) or any(
        head in ("支出", "收入") or is_serial(head) for head in heads
    )


def _same(header: Sequence[Line], block: Sequence[Line]) -> bool:
    return len(header) == len(block) and all(
        a.keys == b.keys for a, b in zip(header, block, strict=True)
    )


def _width(table: Table, lines: Sequence[Line], end: int, block: Sequence[Line]) -> int:
    """Number of grid columns under a header."""
    if table.grid_known:
        return table.columns
    widths = Counter(
        line.width for line in lines[end : end + _LOOK_AHEAD] if line.numeric
    )
    widest = max(line.width for line in block)
    if widest in widths or not widths:
        return widest
    return max(widths, key=lambda width: (widths[width], width))
