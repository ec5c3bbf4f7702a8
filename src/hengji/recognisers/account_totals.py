"""收、支总计 said in prose and printed in the summary tables of final accounts.

The two summary tables (收入支出决算总表, 财政拨款收入支出决算总表) each end in a 总计
that the text repeats.  They are found by title, never by number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Operand
from hengji.model.prose import Sentence
from hengji.model.table_reading import TableReading
from hengji.taxonomy.text import fold_width

TOTALS = "XRF-308"

_SAID = re.compile(
    r"(?P<fiscal>财政拨款)?(?:决算)?收入?[、,和]?支出?(?:决算)?总计(?:均为|各为|为|是|均)?\s*$"
)
_TITLE = re.compile(r"(?P<fiscal>财政拨款)?收入?支出?决算总表")
_TOTAL = re.compile(r"总计$")
_REACH = 24


def total_claims(
    tables: Sequence[TableReading], sentences: Sequence[Sentence]
) -> Iterator[Claim]:
    """One claim per summary table and the sentence that repeats its total."""
    printed = {fiscal: _printed(tables, fiscal) for fiscal in (False, True)}
    if not any(printed.values()):
        return
    for sentence in sentences:
        if sentence.row is not None:
            continue
        text = fold_width(sentence.text)
        for mention in sentence.mentions:
            if mention.role != "amount" or mention.figure.approximate:
                continue
            start = mention.place.start - sentence.start
            said = _SAID.search(text, max(0, start - _REACH), start)
            if said is None:
                continue
            total = printed[said["fiscal"] is not None]
            if total is not None:
                yield _claim(mention.operand, total, said["fiscal"] is not None)


def _printed(tables: Sequence[TableReading], fiscal: bool) -> Operand | None:
    """The 总计 of a summary table: one value on its income and expenditure side."""
    found: list[Operand] = []
    for reading in tables:
        for segment in reading.segments:
            title = _TITLE.search(segment.caption)
            if title is None or (title["fiscal"] is not None) is not fiscal:
                continue
            for row in segment.rows:
                if _TOTAL.search(row.label):
                    cells = (segment.operand(row, c) for c in segment.columns)
                    found.extend([o for o in cells if o is not None][:1])
    if not found or len({o.figure.base_value for o in found}) > 1:
        return None
    return found[0]


def _claim(said: Operand, total: Operand, fiscal: bool) -> Claim:
    name = "财政拨款收、支总计" if fiscal else "收、支总计"
    return Claim(
        kind=ClaimKind.EQUAL,
        code=TOTALS,
        stated=Operand(name, said.figure, said.place),
        operands=(total,),
        source=ClaimSource.LINK,
        strength=Strength.LIKELY,
        family=f"total:{said.place.block}:{said.place.start}",
        subject=f"{said.place.label()} “{name}”与决算总表",
    )
