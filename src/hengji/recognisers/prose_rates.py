"""完成预算…%, 执行率…%, 控制率…%, …倍: rates of two amounts of the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hengji.model.claim import Claim, ClaimKind, Strength
from hengji.model.number import ZERO
from hengji.recognisers.passages import FULL, MAJOR, Passage, Token
from hengji.recognisers.prose_build import prose_claim, quotient_meets, sums_to
from hengji.recognisers.prose_lists import trigger_of

_OF_BUDGET = re.compile(
    r"(?:完成|占|为|是)[^,;。]{0,12}?(?P<name>(?:年初|全年|调整后?|当年|财政)?预算(?:数|安排)?)"
    r"的?\s*$"
)
_EXECUTION = re.compile(
    r"(?:预算|支出|资金)?(?:执行|完成|支出完成|控制|使用|到位|支付|资金支出)(?:进度|到位)?率"
    r"(?:只有|仅为|仅|达到|达|为|是|:)?\s*$"
)
_STAFF = re.compile(r"在职人员控制率|人员控制率")
_ANY_RATE = re.compile(r"率(?:只有|仅为|仅|达到|达|为|是|高达|:)?\s*$")
_MULTIPLE = re.compile(r"(?:是|为|相当于|达到?)[^,;。]*(?:的)?\s*$")
_FULL_YEAR = re.compile("全年预算|调整后预算|调整预算")
_CARRIED = re.compile(r"结转|结余|剩余|余款")
_SPENT = re.compile(r"支出|支付|使用|执行")
_REACH = 12


def read_rates(passage: Passage) -> Iterator[Claim]:
    """Rates with the two amounts they are made of."""
    for token in passage.tokens:
        role = token.mention.role
        if role not in ("rate", "multiple") or token.mention.figure.approximate:
            continue
        if token.mention.figure.comparator:
            continue
        clause = passage.clause(token)
        statement = _statement(passage, token)
        if not statement:
            continue
        yield from _spent_and_carried(passage, token, statement, clause)
        yield from _rate(passage, token, statement, clause)


def _statement(passage: Passage, rate: Token) -> list[Token]:
    """Amounts and counts the rate may be made of, in order.

    Those of the sentence, or of the sentence before when the rate stands alone in
    its own; parts of lists are not meant.
    """
    found: list[Token] = []
    reach = 0
    for token in reversed(passage.items):
        if token.index >= rate.index or token.mention.role == "difference":
            continue
        stops = _stops(passage, token, rate)
        if stops > reach:
            if stops > 2 or not _asks_for_budget(found, stops):
                break
            reach = stops
        if token.whole is None and token.depth == rate.depth and not token.base:
            found.append(token)
        if len(found) == _REACH:
            break
    return found[::-1]


def _asks_for_budget(found: Sequence[Token], stops: int) -> bool:
    """Whether the sentence before is to be read: a rate or a lone result so far."""
    if not found:
        return stops == 1
    return len(found) == 1 and not found[0].mention.budget


def _stops(passage: Passage, token: Token, rate: Token) -> int:
    """Full stops between two figures."""
    return sum(
        1
        for i in range(token.index + 1, rate.index + 1)
        if passage.tokens[i].sep >= FULL
    )


def _rate(
    passage: Passage, rate: Token, statement: Sequence[Token], clause: str
) -> Iterator[Claim]:
    if rate.mention.role == "multiple" and "率" not in clause:
        yield from _multiple(passage, rate, statement, clause)
        return
    named = _OF_BUDGET.search(clause)
    execution = named is not None or bool(_EXECUTION.search(clause))
    is_rate = execution or bool(_ANY_RATE.search(clause))
    if not is_rate:
        return
    pairs = _pairs(statement, _STAFF.search(clause) is not None)
    near = _near(passage, rate) if execution else None
    figure = rate.mention.figure
    for top, bottom in (near, *pairs) if near is not None else pairs:
        if quotient_meets(top.mention.figure, bottom.mention.figure, figure):
            yield _claim(passage, rate, top, bottom, clause, Strength.SUPPORTED)
            return
    if near is None and len(pairs) == 1 and execution:
        near = pairs[0] if _own(passage, rate, pairs[0]) else None
    if near is not None and _sure(near, named, clause):
        yield _claim(passage, rate, *near, clause, Strength.EXPLICIT)
    elif _EXECUTION.search(clause) and "控制率" not in clause:
        full = [p for p in pairs if _FULL_YEAR.search(p[1].mention.head)]
        one_budget = len({p[1].index for p in full}) == 1
        if one_budget and _own(passage, rate, full[0]):
            yield _claim(passage, rate, *full[0], clause, Strength.LIKELY)


def _near(passage: Passage, rate: Token) -> tuple[Token, Token] | None:
    """The one result and the one budget of the rate's own part of the sentence."""
    budgets: list[Token] = []
    results: list[Token] = []
    for token in reversed(passage.items):
        if token.index >= rate.index or token.mention.role not in ("amount", "count"):
            continue
        if passage.separation(token, rate) >= MAJOR or token.depth != rate.depth:
            break
        (budgets if token.mention.budget else results).append(token)
        if trigger_of(token.gap) is not None:
            break
    if len(budgets) != 1 or len(results) != 1:
        return None
    top, bottom = results[0], budgets[0]
    return (top, bottom) if top.dimension == bottom.dimension else None


def _own(passage: Passage, rate: Token, pair: tuple[Token, Token]) -> bool:
    """Whether the rate follows its pair: 其中：甲6万元，完成预算的91% is 甲's own."""
    for token in reversed(passage.items):
        if token.index >= rate.index or token.mention.role not in ("amount", "count"):
            continue
        if passage.separation(token, rate) >= MAJOR:
            return True
        return token in pair
    return True


def _multiple(
    passage: Passage, rate: Token, statement: Sequence[Token], clause: str
) -> Iterator[Claim]:
    """是…的N倍: taken only where two amounts of the sentence make it."""
    if not _MULTIPLE.search(clause):
        return
    figure = rate.mention.figure
    for top in reversed(statement):
        for bottom in statement:
            if top is bottom or top.dimension != bottom.dimension:
                continue
            if quotient_meets(top.mention.figure, bottom.mention.figure, figure):
                yield prose_claim(
                    ClaimKind.RATIO,
                    "RAT-201",
                    rate.operand,
                    (top.operand, bottom.operand),
                    family=f"{passage.name}:rate{rate.index}",
                    subject=f"“{top.operand.label}”为“{bottom.operand.label}”的倍数",
                    strength=Strength.TENTATIVE,
                )
                return


def _pairs(statement: Sequence[Token], staff: bool) -> list[tuple[Token, Token]]:
    """Result over budget, the nearest first; else the last two alike."""
    figures = [
        t for t in statement if t.mention.figure.value != ZERO or not t.mention.budget
    ]
    budgets = [t for t in figures if t.mention.budget]
    results = [t for t in figures if not t.mention.budget]
    pairs = [
        (top, bottom)
        for top in reversed(results)
        for bottom in reversed(budgets)
        if top.dimension == bottom.dimension
        or (staff and "" in (top.dimension, bottom.dimension))
    ]
    if pairs:
        return pairs
    last = figures[-2:]
    if len(last) == 2 and last[0].dimension == last[1].dimension:
        return [(last[1], last[0])]
    return []


def _sure(
    pair: tuple[Token, Token], named: re.Match[str] | None, rate_words: str
) -> bool:
    """Whether the pair is said in so many words: one budget, one result.

    预算 after an 年初预算 may mean the adjusted budget, which is not printed.
    """
    top, bottom = pair
    if not bottom.mention.budget or top.mention.budget:
        return False
    if top.mention.figure.approximate or bottom.mention.figure.approximate:
        return False
    words = rate_words if named is None else named.group("name")
    early = "年初" in bottom.mention.head and "控制率" not in words
    if early and "年初" not in words:
        return False
    if named is None or named.group("name") in ("预算", "预算数"):
        return True
    return named.group("name").removesuffix("数")[:2] in bottom.mention.head


def _spent_and_carried(
    passage: Passage, rate: Token, statement: Sequence[Token], clause: str
) -> Iterator[Claim]:
    """b万元，支出s万元，结转c万元，支出完成率P%: s + c = b and s ÷ b = P."""
    if len(statement) != 3 or not _EXECUTION.search(clause):
        return
    whole, spent, carried = statement
    if not _CARRIED.search(carried.mention.head) or not _SPENT.search(
        passage.between(whole, spent)
    ):
        return
    if len({t.dimension for t in statement}) != 1 or whole.mention.role != "amount":
        return
    figures = [t.mention.figure for t in statement]
    family = f"{passage.name}:rate{rate.index}"
    yield prose_claim(
        ClaimKind.SUM_OF_PARTS,
        "SUM-204",
        whole.operand,
        (spent.operand, carried.operand),
        family=family,
        subject=f"“{whole.operand.label}”的支出与结转",
        strength=Strength.SUPPORTED,
    )
    whole_told = sums_to(figures[0], figures[1:])
    strength = Strength.EXPLICIT if whole_told else Strength.SUPPORTED
    yield _claim(passage, rate, spent, whole, clause, strength)


def _claim(
    passage: Passage,
    rate: Token,
    top: Token,
    bottom: Token,
    clause: str,
    strength: Strength,
) -> Claim:
    execution = bool(_OF_BUDGET.search(clause) or _EXECUTION.search(clause))
    is_execution = execution and "控制率" not in clause
    name = "完成预算" if _OF_BUDGET.search(clause) else _name(clause)
    return prose_claim(
        ClaimKind.RATIO,
        "EXE-201" if is_execution else "RAT-201",
        rate.operand,
        (top.operand, bottom.operand),
        family=f"{passage.name}:rate{rate.index}",
        subject=f"“{name}”（{top.operand.label}÷{bottom.operand.label}）",
        strength=strength,
    )


def _name(clause: str) -> str:
    return re.sub(r"(?:只有|仅为|仅|达到|达|为|是|:|的)?\s*$", "", clause).strip()
