"""stray_figure: a bare decimal in the middle of words, with no unit and no head.

It is told when a particle follows that no figure can precede (提振1352.45了…), or
when the very figure stands in a table cell of the document and neither a measured
noun stands before it nor a unit behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding, Message
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text

_PARTICLES = frozenset("了着")
#: Words that measure something end so; after them a figure is at home.
_HEADS = frozenset(
    "为达至出入计额费金款分数率值比重约共于到有是增减加升降长少多高低第版资产存贴转余购用"
    "得占超过近逾均每从由在较按近仅只"
)
#: A unit, a scale or a joint of a list may follow a figure.
_UNITS = frozenset(
    "万亿千百元角分个人名家户项批次台套辆件条场期天日秒年月岁起份处座米吨支把册篇本部张只间栋"
    "平公亩倍度克升里小时以之及和与或至到左上下多余的版级届号%成种类组所位笔等其立方毫厘兆"
)

#: From its point on; the digits before the point are looked up then.
_BARE = re.compile(
    rf"\.(?<=[0-9].)[0-9]{{1,4}}(?=[\u4e00-\u9fff])(?![{''.join(_UNITS)}])"
)
_DIGITS = re.compile(r"[0-9]{1,9}$")


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Each stray figure, with the cell it was probably pasted from."""
    whole = whole_text(reading.document)
    text = whole.text
    for match in _BARE.finditer(text):
        digits = _DIGITS.search(text, max(0, match.start() - 9), match.start())
        assert digits is not None
        start, end = digits.start(), match.end()
        before = text[start - 1] if start else ""
        if not "\u4e00" <= before <= "\u9fff":
            continue
        is_odd, is_headed = text[end] in _PARTICLES, before in _HEADS
        if is_headed and not is_odd:
            continue
        source = _source(whole, text[start:end])
        if source is not None or (is_odd and not is_headed):
            yield _finding(rule, whole, start, end, source)


def _source(whole: WholeText, figure: str) -> Place | None:
    """A cell that holds exactly this figure."""
    if len(figure) < 5 or figure not in whole.numbers:
        return None
    for piece in whole.pieces_with(figure):
        cell = whole.pieces[piece][1]
        if cell is not None and cell.text.strip() == figure:
            start = whole.span(piece)[0] + cell.text.index(figure)
            return whole.place(start, start + len(figure))
    return None


def _finding(
    rule: CheckRule, whole: WholeText, start: int, end: int, source: Place | None
) -> Finding:
    piece_start, piece_end = whole.span(whole.piece_at(start))
    around = " ".join(
        whole.text[max(piece_start, start - 6) : min(piece_end, end + 8)].split()
    )
    place = whole.place(start, end)
    figure = place.quote
    zh = f"{place.label()}“{around}”中夹着数字{figure}，既无单位，也不接任何名词"
    en = f"In “{around}” the figure {figure} has neither a unit nor a noun it measures"
    if source is not None:
        zh += f"；它与{where(source)}的数字相同，可能误贴于此"
        en += f"; it equals the figure at {where(source)} and was probably pasted here"
    return make(
        rule,
        subject=f"“{around}”",
        message=Message(f"{zh}。", f"{en}."),
        places=[place] if source is None else [place, source],
        stated=figure,
        certainty=Certainty.LIKELY if source is None else Certainty.CERTAIN,
    )
