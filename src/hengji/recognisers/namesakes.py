"""One thing told twice in prose: growth rates of one name, funds within one total.

Links by concept need a name the rulebook knows; achievements (工业投资, 民间投资) have
none.  Their growth is compared where the same words name it twice for the same time.
The break is likely, never certain: the two may be measured differently.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Basis, Operand
from hengji.model.prose import Mention, Sentence
from hengji.model.unit import CNY
from hengji.recognisers.statements import Statement
from hengji.taxonomy.text import fold_width

GROWTH, FUNDS = "XRF-306", "XRF-307"

_RISE = "增长|提高|上升|下降|减少|降低|下滑"
#: 工业投资、技改投资分别增长12.6%、18.2%
_RESPECTIVE = re.compile(
    rf"(?:^|[,;。:、])(?P<names>[^,;。:0-9]{{2,40}})分别(?:同比)?(?P<verb>{_RISE})了?$"
)
_SINGLE = re.compile(
    rf"(?:^|[,;。:、])(?P<name>[^,;。:、0-9]{{4,20}}?)(?:同比)?(?P<verb>{_RISE})了?$"
)
#: Budget lines have scopes and bases that a bare name does not tell.
_BUDGETARY = re.compile(
    r"收入|支出|经费|预算|决算|资金|拨款|合计|总计|总额|结转|结余|费$|费用|采购|比$|率$"
)
_PERIOD = re.compile(
    r"上半年|下半年|[一二三四1-4]季度|前[一二三四五六七八九十]+个?月|上年|去年|同期|上月|"
    r"1[-—~至到](?:[1-9]|1[01])月|[0-9]{4}年|力争|目标|预期|计划|以上|年均"
)
_CUT = re.compile("[:;]")
_AIM = re.compile(r"[^,;。]{0,4}(?:目标|任务|计划|以上|左右)")
_BARE = re.compile(r"[\s“”\"'‘’]")
_REACH = 60


def namesake_claims(
    statements: Sequence[Statement], sentences: Sequence[Sentence]
) -> list[Claim]:
    """Claims that growth told twice is one rate, and that funds stay within a total."""
    return [*growth_claims(sentences), *fund_claims(statements)]


def growth_claims(sentences: Iterable[Sentence]) -> Iterator[Claim]:
    """Growth of one name, told in several places without another time."""
    told: dict[tuple[str, str], list[Operand]] = defaultdict(list)
    for sentence in sentences:
        if "growth" in [mention.role for mention in sentence.mentions]:
            for name, verb, operand in _growths(sentence):
                told[name, verb].append(operand)
    for (name, _), operands in told.items():
        blocks = {o.place.block for o in operands}
        values = {o.figure.base_value for o in operands}
        if len(blocks) < 2 or len(values) > 2:
            continue
        yield Claim(
            kind=ClaimKind.EQUAL,
            code=GROWTH,
            stated=operands[0],
            operands=tuple(operands[1:]),
            source=ClaimSource.LINK,
            strength=Strength.LIKELY,
            family=f"growth:{name}",
            subject=f"“{name}”的增减幅度",
        )


def _growths(sentence: Sentence) -> Iterator[tuple[str, str, Operand]]:
    text = fold_width(sentence.text)
    for at, mention in enumerate(sentence.mentions):
        if mention.role != "growth" or _is_vague(mention):
            continue
        start = mention.place.start - sentence.start
        end = mention.place.end - sentence.start
        words = _BARE.sub("", text[max(0, start - _REACH) : start])
        if _PERIOD.search(_CUT.split(text[:start])[-1]) or _AIM.match(text, end):
            continue
        several = _RESPECTIVE.search(words)
        if several is not None:
            rates = _row(sentence, at)
            names = several["names"].split("、")[-len(rates) :]
            if len(names) == len(rates) > 1:
                for name, rate in zip(names, rates, strict=True):
                    if _is_name(name):
                        yield name, several["verb"], rate.operand
            continue
        single = _SINGLE.search(words)
        if single is not None and _is_name(single["name"]):
            yield single["name"], single["verb"], mention.operand


def _row(sentence: Sentence, at: int) -> list[Mention]:
    """The rates from ``at`` on with nothing but 、 or 和 between them."""
    rates = [sentence.mentions[at]]
    for left, right in pairwise(sentence.mentions[at:]):
        between = sentence.text[
            left.place.end - sentence.start : right.place.start - sentence.start
        ]
        if between.strip() not in ("、", "和", ",", "，") or _is_vague(right):
            break
        rates.append(right)
    return rates


def _is_vague(mention: Mention) -> bool:
    return mention.figure.approximate or bool(mention.figure.comparator)


def _is_name(words: str) -> bool:
    return len(words) >= 4 and _BUDGETARY.search(words) is None


_TOTAL = "total_expenditure"
_FUNDS = (
    re.compile(r"(?:^|\d年度?)一般公共预算财政拨款支出(?:决算|合计)?数?$"),
    re.compile(r"(?:^|\d年度?)政府性基金预算(?:财政)?拨款支出(?:决算|合计)?数?$"),
    re.compile(r"(?:^|\d年度?)国有资本经营预算(?:财政)?拨款支出(?:决算|合计)?数?$"),
)


def fund_claims(statements: Sequence[Statement]) -> Iterator[Claim]:
    """一般公共预算 + 政府性基金 + 国有资本经营 ≤ 本年支出合计, as said in prose."""
    levels = [
        s.operand
        for s in statements
        if s.measure == "level"
        and s.basis is Basis.ACTUAL
        and "拨款支出" in s.operand.label
    ]
    parts = [
        found
        for pattern in _FUNDS
        if (found := _only(o for o in levels if pattern.search(o.label))) is not None
    ]
    if len(parts) < 2:
        return
    total = _only(
        s.operand
        for s in statements
        if s.item == _TOTAL and s.basis is Basis.ACTUAL and s.scope == ""
    )
    if total is None:
        return
    unit = parts[0].figure.unit
    if total.figure.unit is CNY and unit is not CNY:
        # 4060.3元 beside 3377.94万元: the unit slipped, which is told elsewhere.
        total = Operand(total.label, total.figure.with_unit(unit), total.place)
    yield Claim(
        kind=ClaimKind.PART_NOT_ABOVE_WHOLE,
        code=FUNDS,
        stated=total,
        operands=tuple(parts),
        source=ClaimSource.LINK,
        strength=Strength.LIKELY,
        family="funds",
        subject="各类财政拨款支出之和与本年支出合计",
        open_list=True,
    )


def _only(operands: Iterable[Operand]) -> Operand | None:
    """The operand all agree on, ``None`` if there is none or they differ."""
    found = list(operands)
    if not found or len({o.figure.base_value for o in found}) > 1:
        return None
    return found[0]
