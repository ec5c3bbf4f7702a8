"""repeated_passage: words that stand twice in a row, pasted or typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text

#: Characters of the shortest clause that is looked for.
_FEWEST = 6
_CLAUSE = re.compile(rf"[^，。；、：！？\s]{{{_FEWEST},}}")
_STOPS = re.compile("[，。；、：]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
#: Two-character words that never stand doubled in a report.
_WORDS = frozenset(
    (
        "提供 主要 工作 进行 项目 资金 管理 建设 完成 开展 加强 推进 实施 支出 预算"
        " 单位 部门 企业 绩效 评价 目标 情况 原因 万元 进一步 有效 通过 根据 按照"
    ).split()
)
#: 部门部门预算 and 企业企业家 are two words; so are 单位单位 in column heads.
_TWO_WORDS = re.compile(r"[家化里长]")
_FEWEST_DOUBLED, _SHORTEST, _LONGEST = 2, 4, 12


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding with every spot."""
    whole = whole_text(reading.document)
    spans = sorted({*_long(whole), *_short(whole.text)})
    places, last = [], -1
    for start, end in spans:
        if start >= last:
            places.append(whole.place(start, end))
            last = end
    if places:
        yield grouped(
            rule,
            places,
            subject=f"“{places[0].quote[:16]}”",
            zh="文字接连重复：{spots}。",
            en="Words stand twice in a row: {spots}.",
        )


def _long(whole: WholeText) -> Iterator[tuple[int, int]]:
    """Passages with punctuation: a clause that returns at the passage's length."""
    text = whole.text
    edges = pairwise((*whole.starts, len(text) + 1))
    for piece, (start, following) in enumerate(edges):
        if following - start > 2 * _FEWEST:
            clauses = _CLAUSE.findall(text, start, following - 1)
            if len(set(clauses)) < len(clauses):
                yield from _returning(whole, piece)


def _returning(whole: WholeText, piece: int) -> Iterator[tuple[int, int]]:
    """Repetitions in a piece that has a clause twice."""
    seen: dict[str, int] = {}
    for match in _CLAUSE.finditer(whole.text, *whole.span(piece)):
        first = seen.get(match[0])
        seen[match[0]] = match.start()
        if first is not None:
            span = _tandem(whole, piece, first, match.start() - first)
            if span is not None:
                yield span


def _tandem(
    whole: WholeText, piece: int, first: int, distance: int
) -> tuple[int, int] | None:
    """The second copy, if the text repeats itself over the whole distance."""
    start, end = whole.span(piece)
    text = whole.text
    left = first
    while left > start and text[left - 1] == text[left - 1 + distance]:
        left -= 1
    right = first
    while right + distance < end and text[right] == text[right + distance]:
        right += 1
    if right - left < distance or distance < _SHORTEST:
        return None
    if not _is_prose(text[left : left + distance]):
        return None
    return left, left + 2 * distance if left + 2 * distance <= end else end


def _short(text: str) -> Iterator[tuple[int, int]]:
    """Two to twelve characters twice in a row, found by shifting the whole text.

    Equal characters at a distance are zeros of the text XOR its own shift; one
    search for a run of zeros is a hundred times faster than a back-reference.
    """
    width, data = 2, text.encode("utf-16-le", "surrogatepass")
    if len(data) != 2 * len(text):  # rare characters take two of its units
        width, data = 4, text.encode("utf-32-le", "surrogatepass")
    number = int.from_bytes(data, "little")
    for distance in range(_FEWEST_DOUBLED, _LONGEST + 1):
        shifted = (number ^ (number >> (8 * width * distance))).to_bytes(
            len(data), "little"
        )
        run = bytes(width * distance)
        at = shifted.find(run)
        while at >= 0:
            start = (at + width - 1) // width
            words, end = text[start : start + distance], start + 2 * distance
            if distance < _SHORTEST:
                told = words in _WORDS and not _TWO_WORDS.match(text, end)
                following = width * (start + 1)  # the next character may begin a word
            else:
                told = "\n" not in words and _is_prose(words)
                following = at + width * distance
            if told and text.startswith(words, start + distance):
                yield start, end
            at = shifted.find(run, following)


def _is_prose(words: str) -> bool:
    """Enough words, and not the heads of columns side by side."""
    if " " in words and not _STOPS.search(words):
        return False
    return len(_CHINESE.findall(words)) >= _SHORTEST
