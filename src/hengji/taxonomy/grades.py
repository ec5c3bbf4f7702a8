"""Grades of a total score: how documents name them, and the bands of the law.

财预〔2020〕10号: 90（含）-100 优, 80（含）-90 良, 60（含）-80 中, below 60 差.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from hengji.model.document import Document, Paragraph
from hengji.model.number import D
from hengji.model.place import Place
from hengji.model.whole_text import whole_text
from hengji.taxonomy.text import fold_width

#: 自评等级为“优”, 评价结果等次：良, or a field that begins with 等级.
_GRADE = re.compile(
    r"(?:(?:评价|自评|绩效|综合|评定|得分)[^。;\n]{0,25}?|^\s*)(?:等级|等次|档次)"
    r"(?:为|是|:|\s){0,3}[“\"'‘]?"
    r"(优秀|良好|较差|优|良|中|差)(?=[”\"'’。,;、\s)]|$|等|级)"
)
_SCALE = re.compile(r"以上|以下|之间|含|\d\s*[-—~至]")
_BAND = re.compile(
    r"(\d+(?:\.\d+)?)\s*分?\s*\(含(?:\d+分?)?\)\s*[-—~至到]+\s*(\d+(?:\.\d+)?)\s*分?"
    r"\s*(?:\(不?含\))?\s*(?:的)?(?:为|:|,评定为)?\s*[“\"]?"
    r"(优秀|良好|较差|合格|优|良|中|差)"
)
#: The grade of somebody or something else.
_OTHERS = re.compile(r"上年|去年|企业|银行|考核|项目\d|其中")
_SAME = {"优秀": "优", "良好": "良", "合格": "中"}
_LONGEST = 400

Placer = Callable[[int, int], Place]


class Stated(NamedTuple):
    """A grade the document gives itself."""

    name: str
    place: Place


class GradeBand(NamedTuple):
    """A grade from its lower bound on; ``place`` when the document prints it."""

    name: str
    low: Decimal
    place: Place | None = None


class GradesRead(NamedTuple):
    """What a document says about grades."""

    stated: list[Stated]
    bands: list[GradeBand]


_LAST: tuple[Document, GradesRead] | None = None
LAW = (
    GradeBand("优", D("90")),
    GradeBand("良", D("80")),
    GradeBand("中", D("60")),
    GradeBand("差", D("0")),
)


def usual(name: str) -> str:
    """One name for one grade: 优秀 is 优, 良好 is 良."""
    return _SAME.get(name, name)


def read_grades(document: Document) -> GradesRead:
    """The grades a document states and the bands it prints (kept for the last one)."""
    global _LAST
    last = _LAST
    if last is None or last[0] is not document:
        last = _LAST = (document, _read(document))
    return last[1]


def _read(document: Document) -> GradesRead:
    grades: list[Stated] = []
    bands: dict[str, GradeBand] = {}
    for text, place in _texts(document):
        folded = fold_width(text)
        for match in _BAND.finditer(folded):
            band = GradeBand(match[3], D(match[1]), place(*match.span()))
            bands.setdefault(match[3], band)
        stated = _GRADE.search(folded)
        if stated is not None and _is_own(folded, stated):
            grades.append(Stated(stated[1], place(*stated.span(1))))
    return GradesRead(grades, list(bands.values()))


def _is_own(text: str, stated: re.Match[str]) -> bool:
    """Whether the words grade this report, and do not explain the scale."""
    before = text[max(0, stated.start(1) - 20) : stated.start(1)]
    return not (_OTHERS.search(text) or _SCALE.search(before))


def band_of(total: Decimal, bands: Sequence[GradeBand]) -> GradeBand | None:
    """The band of a total, ``None`` below the lowest one.

    Bands printed in a document count from two on; else those of the law apply.
    """
    scale = bands if len(bands) >= 2 else LAW
    for band in sorted(scale, key=lambda b: b.low, reverse=True):
        if total >= band.low:
            return band
    return None


def _texts(document: Document) -> Iterator[tuple[str, Placer]]:
    whole = whole_text(document)
    for piece in whole.pieces_with("等级", "等次", "档次", "分为"):
        block, cell = whole.pieces[piece]
        if isinstance(block, Paragraph):
            yield block.text, block.place
        elif cell is not None and len(cell.text) < _LONGEST:
            yield cell.text, partial(block.place, cell)
