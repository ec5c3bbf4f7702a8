"""等级与总分不符：the grade named against the band the total score falls into.

Bands are those the document prints, else those of 财预〔2020〕10号 (90/80/60).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hengji.checks.findings import make
from hengji.model.check_rule import CheckRule
from hengji.model.fact import Operand
from hengji.model.finding import Finding, Message
from hengji.model.number import HUNDRED, plain
from hengji.model.reading import Reading
from hengji.taxonomy.grades import LAW, GradeBand, Stated, band_of, read_grades, usual


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Cases ``grade`` (name against total) and ``names`` (band names against law)."""
    if not reading.indicators:
        return
    names = rule.operand("case", "grade") == "names"
    total = _total(reading)
    if not names and (total is None or total.figure.value > HUNDRED):
        return
    grades, bands = read_grades(reading.document)
    if names:
        yield from _names(bands, rule)
        return
    if total is None:
        return
    wanted = band_of(total.figure.value, bands)
    for grade in grades:
        if wanted is not None and usual(grade.name) != usual(wanted.name):
            yield _finding(grade, total, wanted, rule)


def _total(reading: Reading) -> Operand | None:
    """The total of the one score sheet; with several nobody knows which is meant."""
    tables = [t for t in reading.indicators if t.total_score is not None]
    if len(tables) != 1:
        return None
    top = tables[0].total_max
    return tables[0].total_score if top is None or top.figure.value == HUNDRED else None


def _finding(
    grade: Stated, total: Operand, wanted: GradeBand, rule: CheckRule
) -> Finding:
    score, low = plain(total.figure.value), plain(wanted.low)
    source = "文中标注的" if wanted.place is not None else "财预〔2020〕10号的"
    places = [grade.place, total.place]
    if wanted.place is not None:
        places.append(wanted.place)
    return make(
        rule,
        subject=f"“{grade.name}”",
        message=Message(
            f"总分{score}分，按{source}等级标准应为“{wanted.name}”（{low}分及以上），"
            f"评价等级却写“{grade.name}”。请核对总分和等级。",
            f"a total of {score} falls into “{wanted.name}” (from {low}), the grade "
            f"printed is “{grade.name}”.",
        ),
        places=places,
        stated=grade.name,
        expected=wanted.name,
        arithmetic=f"{score} ≥ {low} → {wanted.name}",
    )


def _names(bands: Sequence[GradeBand], rule: CheckRule) -> Iterator[Finding]:
    law = {band.low: band.name for band in LAW}
    for band in bands:
        name = law.get(band.low)
        if name is None or usual(band.name) == name or band.place is None:
            continue
        low = plain(band.low)
        yield make(
            rule,
            subject=f"“{band.name}”",
            message=Message(
                f"文中把{low}分起的等级称为“{band.name}”，财预〔2020〕10号称为“{name}”。"
                "如本地办法另有规定，可不改。",
                f"the band from {low} is called “{band.name}”; national rules call it "
                f"“{name}”.",
            ),
            places=(band.place,),
            stated=band.name,
            expected=name,
        )
