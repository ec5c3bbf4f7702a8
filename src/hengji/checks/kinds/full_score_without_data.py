"""满分无数据：a ratio took all its points and none of its inputs is in the document.

Only ratios the pack names are looked at (53号 family); the whole document outside
the score sheet is searched for each input before anything is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, is_blank, lines, told
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.number import plain
from hengji.model.reading import Reading
from hengji.taxonomy.text import label_key

_SPACES = re.compile(r"[\s“”\"]+")
_SENTENCE = re.compile(r"[。；;\n]")
#: 办结率 and 满意率 of deputies' proposals are not those of the department.
_PROPOSALS = re.compile(r"提案|议案|人大代表|政协委员|信访")
#: A number that measures: no year, date, ordinal or document number.
_NUMBER = r"[^。；;\n\d]{0,20}\d[\d.,]*(?![\d年月日号、)）.\]〕-]|届|条|款)"


class _Ratio(NamedTuple):
    name: re.Pattern[str]
    topic: re.Pattern[str]
    evidence: tuple[re.Pattern[str], ...]


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Lines without a result column (or with a blank one) that took full points."""
    bare = [s for s in lines(reading) if s.is_full and is_blank(s.line.actual)]
    if not bare:
        return
    ratios = _ratios(rule.operands)
    words: _Words | None = None
    for seen in bare:
        key = label_key(seen.line.indicator.name)
        ratio = next((r for r in ratios if r.name.search(key)), None)
        if ratio is None:
            continue
        if words is None:
            words = _Words(reading)
        if not words.support(ratio, key):
            yield _finding(seen, rule)


def _finding(seen: Seen, rule: CheckRule) -> Finding:
    full = plain(seen.line.max_score.figure.value) if seen.line.max_score else ""
    return make(
        rule,
        subject=seen.name,
        message=told(
            seen,
            f"自评得满分{full}分，但全文既没有该指标的实际值，也没有计算它所需的数据，"
            "得分无从核实。请在报告中列出计算所用的数字。",
            f"full {full} points, yet neither the value nor its inputs are printed "
            "anywhere in the document.",
        ),
        places=seen.places(),
        stated=full,
        expected="实际值及计算依据",
    )


@lru_cache(maxsize=8)
def _ratios(operands: tuple[tuple[str, str], ...]) -> tuple[_Ratio, ...]:
    """``名称: 主题 => 依据 & 依据``: patterns of the pack, compiled."""
    found = []
    for name, value in operands:
        topic, _, evidence = value.partition("=>")
        patterns = [part.strip() for part in evidence.split("&") if part.strip()]
        found.append(
            _Ratio(
                re.compile(name),
                re.compile(topic.strip()),
                tuple(re.compile(f"(?:{p}){_NUMBER}") for p in patterns),
            )
        )
    return tuple(found)


class _Words:
    """The document outside its score sheets: running text, and tables of numbers."""

    def __init__(self, reading: Reading) -> None:
        sheets = {id(table.table) for table in reading.indicators if table.lines}
        texts = [p.text for p in reading.document.paragraphs()]
        self.cells: list[str] = []
        for table in reading.document.tables():
            own = [cell.text for row in table.rows for cell in row]
            if id(table) in sheets:
                continue
            texts.extend(text for text in own if len(text) > 30)
            if any(text.strip()[:1].isdigit() and len(text) < 20 for text in own):
                self.cells.extend(text for text in own if len(text) <= 30)
        texts.extend(
            seen.line.reason.text
            for seen in lines(reading)
            if seen.line.reason is not None
        )
        self.text = "。".join(
            _SPACES.sub("", sentence)
            for text in texts
            for sentence in _SENTENCE.split(text)
            if not _PROPOSALS.search(sentence)
        )

    def support(self, ratio: _Ratio, name: str) -> bool:
        """Whether the value or all inputs of a ratio are printed somewhere."""
        if re.search(re.escape(name) + _NUMBER, self.text):
            return True
        if all(pattern.search(self.text) for pattern in ratio.evidence):
            return True
        return any(ratio.topic.search(_SPACES.sub("", cell)) for cell in self.cells)
