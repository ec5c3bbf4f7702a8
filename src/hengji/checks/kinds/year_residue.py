"""year_residue: years left over from another edition of the form.

Operand ``part``: ``header`` (the title says 2023年度, a form's header 2022年度) or
``caption`` (2019年与2020项目支出: the second year lacks 年).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import grouped, where
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text

_HEADER = re.compile(
    r"(?m)\n[ \t\u3000]*[（(]?[ \t]*(?P<year>20\d\d)\s*年度"
    r"(?:[ \t]*[)）]?[ \t]*$|[^\n，。；：、]{0,24}"
    r"(?:自评表|完成情况表|基础数据表|计分表)[ \t]*$)"
)
_LACKS_YEAR = re.compile(
    r"20\d\d年[与和及、](?P<bare>20\d\d)(?=[\u4e00-\u9fff])"
    r"(?![年级届号度版万亿元个家户人])"
)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Residues of the part this rule speaks of."""
    whole = whole_text(reading.document)
    if rule.operand("part") == "caption":
        places = [
            whole.place(*match.span()) for match in _LACKS_YEAR.finditer(whole.text)
        ]
        if places:
            yield grouped(
                rule,
                places,
                subject=f"“{places[0].quote}”",
                zh="并列的年份中后一个缺“年”字：{spots}。",
                en="The second of two years lacks 年: {spots}.",
            )
        return
    year = reading.outline.fiscal_year
    title = re.search(r"(20\d\d)\s*年", reading.outline.title)
    if year is None or title is None or int(title[1]) != year:
        return
    for match in _HEADER.finditer(whole.lines):
        if int(match["year"]) == year:
            continue
        place = whole.place(match.start("year") - 1, match.end() - 1)
        yield make(
            rule,
            subject=f"“{place.quote.strip()}”",
            message=Message(
                f"{where(place)}的年度与报告标题“{reading.outline.title}”不一致，"
                "可能沿用了上年的表头。",
                f"{where(place)} is not the year of the title "
                f"“{reading.outline.title}”.",
            ),
            places=[place],
            stated=match["year"],
            expected=str(year),
        )
