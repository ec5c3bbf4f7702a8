"""等级与总分不符：the grade named against the band the total score falls into.

Bands are those the document prints, else those of 财预〔2020〕10号 (90/80/60).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from hengji.checks.findings import make
from hengji.model.check_rule import CheckRule
from hengji.model.document import Paragraph, Table
from hengji.model.fact import Operand
from hengji.model.finding import Finding, Message
from hengji.model.number import HUNDRED, D, plain
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.taxonomy.text import fold_width

_GRADE = re.compile(
    r"(?:等级|等次|档次|评定为|评价为)(?:为|是|:|\s){0,3}[“\"'‘]?"
    r"(优秀|良好|较差|优|良|中|差)(?=[”\"'’。,;、\s)]|$|等|级)"
)
_BAND = re.compile(
    r"(\d+(?:\.\d+)?)\s*分?\s*\(含(?:\d+分?)?\)\s*[-—~至到]+\s*(\d+(?:\.\d+)?)\s*分?"
    r"\s*(?:\(不?含\))?\s*(?:的)?(?:为|:|,评定为)?\s*[“\"]?"
    r"(优秀|良好|较差|合格|优|良|中|差)"
)
_Placer = Callable[[int, int], Place]
_LAW = (("优", D("90")), ("良", D("80")), ("中", D("60")), ("差", D("0")))
_SAME = {"优秀": "优", "良好": "良", "较差": "较差", "合格": "中"}


class _Stated(NamedTuple):
    name: str
    place: Place


class _Band(NamedTuple):
    name: str
    low: Decimal
    place: Place | None


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Cases ``grade`` (name against total) and ``names`` (band names against law)."""
    if not reading.indicators:
        return
    grades, bands = _search(reading)
    if rule.operand("case", "grade") == "names":
        yield from _names(bands, rule)
        return
    total = _total(reading)
    if total is None or total.figure.value > HUNDRED:
        return
    scale = bands if len(bands) >= 2 else [_Band(n, low, None) for n, low in _LAW]
    wanted = _band_of(total.figure.value, scale)
    if wanted is None:
        return
    for grade in grades:
        if _plain(grade.name) != _plain(wanted.name):
            yield _finding(grade, total, wanted, rule)


def _plain(name: str) -> str:
    return _SAME.get(name, name)


def _band_of(value: Decimal, scale: list[_Band]) -> _Band | None:
    """The band of a score; below the lowest printed one nothing is said."""
    for band in sorted(scale, key=lambda b: b.low, reverse=True):
        if value >= band.low:
            return band
    return None


def _total(reading: Reading) -> Operand | None:
    """The total of the one score sheet; with several nobody knows which is meant."""
    totals = [t.total_score for t in reading.indicators if t.total_score is not None]
    return totals[0] if len(totals) == 1 else None


def _search(reading: Reading) -> tuple[list[_Stated], list[_Band]]:
    grades: list[_Stated] = []
    bands: dict[str, _Band] = {}
    for text, place in _texts(reading):
        folded = fold_width(text)
        for match in _BAND.finditer(folded):
            band = _Band(match[3], D(match[1]), place(match.start(), match.end()))
            bands.setdefault(match[3], band)
        stated = _GRADE.search(folded)
        if stated is not None and _is_own(folded):
            grades.append(_Stated(stated[1], place(*stated.span(1))))
    return grades, list(bands.values())


def _is_own(text: str) -> bool:
    """Whether the sentence grades this report, not a partner or a past year."""
    return not re.search(r"上年|去年|企业|银行|考核|项目\d|其中", text)


def _texts(reading: Reading) -> Iterator[tuple[str, _Placer]]:
    for block in reading.document.blocks:
        if isinstance(block, Paragraph):
            if _mentions(block.text):
                yield block.text, block.place
        else:
            yield from _cells(block)


def _cells(table: Table) -> Iterator[tuple[str, _Placer]]:
    for row in table.rows:
        for cell in row:
            if len(cell.text) < 400 and _mentions(cell.text):
                yield cell.text, partial(table.place, cell)


def _mentions(text: str) -> bool:
    return "等级" in text or "等次" in text or "评定为" in text or "分为" in text


def _finding(grade: _Stated, total: Operand, wanted: _Band, rule: CheckRule) -> Finding:
    score = plain(total.figure.value)
    source = "文中标注的" if wanted.place is not None else "财预〔2020〕10号的"
    places = [grade.place, total.place]
    if wanted.place is not None:
        places.append(wanted.place)
    return make(
        rule,
        subject=f"“{grade.name}”",
        message=Message(
            f"总分{score}分，按{source}等级标准应为“{wanted.name}”"
            f"（{plain(wanted.low)}分及以上），评价等级却写“{grade.name}”。"
            "请核对总分和等级。",
            f"a total of {score} falls into “{wanted.name}” (from "
            f"{plain(wanted.low)}), the grade printed is “{grade.name}”.",
        ),
        places=places,
        stated=grade.name,
        expected=wanted.name,
        arithmetic=f"{score} ≥ {plain(wanted.low)} → {wanted.name}",
    )


def _names(bands: list[_Band], rule: CheckRule) -> Iterator[Finding]:
    law = {low: name for name, low in _LAW}
    for band in bands:
        name = law.get(band.low)
        if name is None or _plain(band.name) == name or band.place is None:
            continue
        yield make(
            rule,
            subject=f"“{band.name}”",
            message=Message(
                f"文中把{plain(band.low)}分起的等级称为“{band.name}”，财预〔2020〕10号称为"
                f"“{name}”。如本地办法另有规定，可不改。",
                f"the band from {plain(band.low)} is called “{band.name}”; national "
                f"rules call it “{name}”.",
            ),
            places=(band.place,),
            stated=band.name,
            expected=name,
        )
