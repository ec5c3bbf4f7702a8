"""Fixed parts of an official document: title, 附件说明, 署名 and date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hengji.writers.official.manuscript import Manuscript
from hengji.writers.official.xml import width

#: Characters of 2号 in a line of the text area.
_TITLE_FITS = 20
_DATE = re.compile(r"^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$")
#: Where a long title may be cut without parting a word, best cut first.
_CUTS = (
    re.compile(r"^(\d{4}年度.{2,}?)((?:部门|单位)?整体支出.*)$"),
    re.compile(r"^(.{4,}?)((?:部门|单位|项目|本级|整体|支出|预算|财政).*)$"),
    re.compile(r"^(.{4,})((?:绩效|自评|评价|决算).*)$"),
)
_BLANK_DATE = "    年  月  日"


def title_lines(title: str, organisation: str = "") -> list[str]:
    """A title in lines, words kept whole, cut behind the body's name if long.

    ``2023年度云溪县水务局`` / ``部门整体支出绩效自评报告``.
    """
    if "\n" in title:
        return [line.strip() for line in title.split("\n") if line.strip()]
    if width(title) <= _TITLE_FITS:
        return [title]
    if organisation and organisation in title:
        end = title.index(organisation) + len(organisation)
        if end < len(title):
            return _fitted([title[:end], title[end:]])
    for cut in _CUTS:
        match = cut.match(title)
        if match and max(width(part) for part in match.groups()) <= _TITLE_FITS:
            return list(match.groups())
    return [title]


def _fitted(lines: list[str]) -> list[str]:
    """Lines still too long are cut once more at a word of the genre."""
    fitted: list[str] = []
    for line in lines:
        match = _CUTS[1].match(line) if width(line) > _TITLE_FITS else None
        fitted.extend(match.groups() if match else [line])
    return fitted


def printed_date(text: str) -> str:
    """A date as official documents print it: ``2024年6月28日``, no leading zeros.

    Other words are left as they are; nothing entered leaves the blanks to fill.
    """
    if not text.strip():
        return _BLANK_DATE
    match = _DATE.match(text)
    if match is None:
        return text.strip()
    year, month, day = (int(part) for part in match.groups())
    return f"{year}年{month}月{day}日"


def write_attachments(manuscript: Manuscript, names: Sequence[str]) -> None:
    """附件说明: one line below the text, names under one another, no full stop."""
    if not names:
        return
    manuscript.keep_last(short=True)
    manuscript.blank()
    for number, name in enumerate(names, 1):
        if number == 1:
            manuscript.hanging(f"附件：1．{name}", before=2, hang=6.5)
        else:
            lead = 5.0 if number < 10 else 4.5
            manuscript.hanging(f"{number}．{name}", before=lead, hang=6.5)
    manuscript.keep_last(len(names))


def write_signature(
    manuscript: Manuscript, organisation: str, date: str, *, sealed: bool = True
) -> None:
    """署名 and date below the text (GB/T 9704—2012 7.3.5).

    With a seal the date ends four characters before the edge and the name stands
    centred above it; without one the name ends two characters before the edge and
    the date begins two characters right of it.
    The last words of the text stay on their page: a signature never stands alone.
    """
    manuscript.keep_last(short=True)
    manuscript.blank()
    manuscript.keep_last()
    name_width, date_width = width(organisation), width(date)
    if sealed:
        middle = 4 + date_width / 2
        name_end = max(0.0, middle - name_width / 2)
        manuscript.from_right(organisation, name_end)
        manuscript.from_right(date, 4, last=True)
        return
    name_end = max(2.0, 2 + 2 + date_width - name_width)
    date_end = name_end + name_width - 2 - date_width
    manuscript.from_right(organisation, name_end)
    manuscript.from_right(date, max(2.0, date_end), last=True)
