"""较上年增加…增长…%: differences and growth rates said in words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from operator import attrgetter

from hengji.model.claim import Claim, ClaimKind, Strength
from hengji.model.number import ZERO
from hengji.recognisers.heads import same_subject, subject_key, tidy
from hengji.recognisers.passages import FULL, MAJOR, Passage, Token
from hengji.recognisers.prose_build import exact_interval, prose_claim, sums_to

_COMPARED = re.compile(
    r"(?:与|同|和|较|比|同比)[^,。;]{0,24}?"
    r"(?:(?:19|20)\d\d\s?年|上年|去年|同期|年初|预算)"
)
_LAST_YEAR = re.compile(r"(?:19|20)\d\d\s?年|上年|上一年|去年|同期|同比")
_SUBJECT_END = re.compile(
    r"(?:支出|收入)?(?:与|同|和|较|比|同比|相比)[^,]*$|(?:同比|各|均|分别|共|也|又|"
    r"增加|增长|减少|下降|提高|降低|上升|多|少|增|减)+[^,]*$"
)
_MOST_CHANGES = 8
_TURN = re.compile(r"^[,、\s]*(?:但|而|其中|且|并)?")


def read_changes(passage: Passage) -> Iterator[Claim]:
    """Differences with the two amounts they follow from, and growth rates."""
    yield from _composed(passage)
    for token in passage.tokens:
        mention = token.mention
        figure = mention.figure
        if figure.approximate or figure.comparator:
            continue
        if mention.role == "difference":
            yield from _difference(passage, token)
        elif mention.role == "growth":
            yield from _growth(passage, token)


def _composed(passage: Passage) -> Iterator[Claim]:
    """总支出增加D……基本支出减少a……项目支出增加b: D = b − a, where it holds."""
    changes = [
        t
        for t in passage.items
        if t.mention.role == "difference" and t.dimension == "money"
    ]
    for at, whole in enumerate(changes[:-2]):
        if whole.mention.figure.value == ZERO:
            continue
        for end in range(at + 3, min(len(changes), at + _MOST_CHANGES) + 1):
            parts = changes[at + 1 : end]
            signs = tuple(
                1 if t.mention.falling == whole.mention.falling else -1 for t in parts
            )
            figures = [t.mention.figure for t in parts]
            if any(t.whole is whole for t in parts):
                break
            if sums_to(whole.mention.figure, figures, signs):
                yield prose_claim(
                    ClaimKind.SUM_OF_PARTS,
                    "SUM-201",
                    whole.operand,
                    [t.operand for t in parts],
                    family=f"{passage.name}:changes{whole.index}",
                    subject=f"“{whole.operand.label}”与其所含各项增减",
                    strength=Strength.TENTATIVE,
                    signs=signs,
                )
                break


def _subject(passage: Passage, token: Token) -> str:
    """The words before the comparison in the clause of a change."""
    words = passage.clause(token)
    previous = passage.tokens[token.index - 1] if token.index else None
    start = passage.clause_start(token)
    if previous is not None and previous.end > start:
        if previous.mention.role in ("year", "date"):
            return tidy(_SUBJECT_END.sub("", words))
        words = passage.text[previous.end : token.start]
    return tidy(_SUBJECT_END.sub("", _TURN.sub("", words)))


def _backwards(passage: Passage, token: Token) -> Iterator[Token]:
    """The items before a token, the nearest first."""
    items = passage.items
    at = bisect_left(items, token.index, key=attrgetter("index"))
    for before in range(at - 1, -1, -1):
        yield items[before]


def _pair(passage: Passage, token: Token) -> tuple[Token | None, Token | None]:
    """The amount of this year and the amount it is compared with."""
    base: Token | None = None
    dimension = token.dimension if token.mention.role == "difference" else None
    subject = _subject(passage, token)
    for other in _backwards(passage, token):
        if other.mention.role == "difference":
            continue
        if dimension is not None and other.dimension != dimension:
            continue
        if base is not None and other.dimension != base.dimension:
            continue
        distance = passage.separation(other, token)
        if other.base:
            if base is not None:
                continue
            if distance >= MAJOR or subject:
                return None, base
            base = other
            continue
        if "预算" not in subject and _beside_a_result(passage, other):
            continue
        if _belongs(passage, other, token, subject, base):
            return other, base
        return (_namesake(passage, other, subject) if subject else None), base
    return None, base


def _namesake(passage: Passage, before: Token, subject: str) -> Token | None:
    """An earlier amount of the passage under exactly the subject's name."""
    key = subject_key(subject)
    for other in _backwards(passage, before):
        if other.mention.role != "amount":
            continue
        if "预算" not in subject and _beside_a_result(passage, other):
            continue
        if key and not other.base and subject_key(other.mention.head) == key:
            return None if other.mention.figure.approximate else other
    return None


def _beside_a_result(passage: Passage, amount: Token) -> bool:
    """Whether a budget stands beside the result that a change is said of.

    支出12.60万元，预算13.20万元，…较上年减少1.40万元: the spending fell, not
    the budget.
    """
    if not amount.mention.budget:
        return False
    return any(
        other.mention.role == "amount"
        and not other.mention.budget
        and not other.base
        and other.dimension == amount.dimension
        and passage.separation(*sorted((other, amount), key=attrgetter("index")))
        < MAJOR
        for other in passage.items
        if other is not amount
    )


def _belongs(
    passage: Passage, level: Token, token: Token, subject: str, base: Token | None
) -> bool:
    """Whether the change is said of this amount."""
    if level.mention.figure.approximate or level.mention.figure.comparator:
        return False
    if level.depth != token.depth:
        return False
    separation = passage.separation(level, token)
    if subject:
        return same_subject(subject, level.mention.head)
    if base is not None:
        return separation < MAJOR or (
            separation < FULL
            and _COMPARED.match(passage.clause(base)) is not None
            and not _levels_between(passage, level, base)
        )
    if separation < MAJOR:
        return not _changes_between(passage, level, token)
    between = passage.between(level, token)
    return (
        separation == FULL
        and between.count("。") == 1
        and bool(re.search(r"。\s*(?:与|同|和|较|比)[^,。]*相比", between))
    )


def _levels_between(passage: Passage, level: Token, base: Token) -> bool:
    """Whether another amount that a comparison may be said of stands between."""
    return any(
        t.mention.role == "amount" and not t.base
        for t in passage.items
        if level.index < t.index < base.index
    )


def _changes_between(passage: Passage, level: Token, token: Token) -> bool:
    return any(
        passage.tokens[i].mention.role == "difference"
        for i in range(level.index + 1, token.index)
    )


def _difference(passage: Passage, token: Token) -> Iterator[Claim]:
    level, base = _pair(passage, token)
    if base is None:
        yield from _against_budget(passage, token)
    if level is None or base is None:
        return
    doubtful = is_doubly_negative(token) or level.whole is not None
    strength = Strength.TENTATIVE if doubtful else Strength.EXPLICIT
    if strength is Strength.EXPLICIT and passage.separation(level, token) >= MAJOR:
        strength = Strength.LIKELY
    yield _difference_claim(passage, token, level, base, strength)


def _base_name(base: Token) -> str:
    """2019年, where the amount compared with has no name of its own."""
    mention = base.mention
    if mention.head or mention.year is None:
        return base.operand.label
    return f"{mention.year}年"


def _difference_claim(
    passage: Passage, token: Token, level: Token, base: Token, strength: Strength
) -> Claim:
    mention = token.mention
    return prose_claim(
        ClaimKind.DIFFERENCE,
        "DIF-201",
        token.operand,
        (level.operand, base.operand),
        family=f"{passage.name}:change{token.index}",
        subject=f"“{level.operand.label}”较“{_base_name(base)}”{mention.verb}额",
        strength=strength,
        magnitude=True,
        falling=mention.falling,
    )


def _against_budget(passage: Passage, token: Token) -> Iterator[Claim]:
    """决算数比预算数少0.19万元: the last result less the last budget."""
    clause = passage.clause(token)
    if "预算" not in clause or not re.search(r"较|比", clause):
        return
    before = [
        t
        for t in passage.items
        if t.index < token.index
        and t.mention.role == "amount"
        and t.dimension == token.dimension
        and passage.separation(t, token) < FULL
    ]
    budgets = [t for t in before if t.mention.budget]
    results = [t for t in before if not t.mention.budget]
    if len(budgets) == 1 and len(results) == 1:
        yield _difference_claim(
            passage, token, results[0], budgets[0], Strength.EXPLICIT
        )


def _growth(passage: Passage, token: Token) -> Iterator[Claim]:
    previous = passage.tokens[token.index - 1] if token.index else None
    if previous is None:
        return
    if (
        previous.mention.role == "difference"
        and passage.separation(previous, token) < MAJOR
        and not _subject(passage, token)
        and previous.mention.figure.unit.dimension != "percentage_point"
    ):
        yield from _with_difference(passage, previous, token)
        return
    level, base = _pair(passage, token)
    if level is not None and base is not None and level.whole is None:
        yield _growth_claim(passage, token, level, base)


def _growth_claim(passage: Passage, token: Token, level: Token, base: Token) -> Claim:
    mention = token.mention
    return prose_claim(
        ClaimKind.GROWTH,
        "GRO-201",
        token.operand,
        (level.operand, base.operand),
        family=f"{passage.name}:change{token.index}",
        subject=f"“{level.operand.label}”较“{_base_name(base)}”{mention.verb}比率",
        strength=Strength.TENTATIVE if is_doubly_negative(token) else Strength.EXPLICIT,
        magnitude=True,
        falling=mention.falling,
    )


def _with_difference(passage: Passage, change: Token, token: Token) -> Iterator[Claim]:
    """增加D，增长P%: D over the year before, which is printed or follows."""
    if change.mention.figure.approximate:
        return
    level, base = _pair(passage, change)
    mention = token.mention
    family = f"{passage.name}:change{change.index}"
    if level is not None and level.whole is not None and base is None:
        level = _owner(level, change, token)
    other = base if base is not None else level
    if other is None:
        return
    clause = passage.between(level, change) if level else passage.clause(change)
    if base is None and not _COMPARED.search(clause) and not _LAST_YEAR.search(clause):
        return
    yield prose_claim(
        ClaimKind.GROWTH_FROM_DIFFERENCE,
        "GRO-202",
        token.operand,
        (change.operand, other.operand),
        family=family,
        subject=f"“{(level or other).operand.label}”{mention.verb}比率",
        strength=_strength(level, base, change, token),
        magnitude=True,
        falling=mention.falling,
        options=(("level", "prior" if base is not None else "current"),),
    )
    if level is not None and base is not None and _agrees(level, base, change):
        yield _growth_claim(passage, token, level, base)


def _owner(level: Token, change: Token, token: Token) -> Token | None:
    """A change after a list may be the last item's or the whole's."""
    sign = 1 if change.mention.falling else -1
    for candidate in (level, level.whole):
        if candidate is None or candidate.dimension != change.dimension:
            continue
        d, rate = change.mention.figure, token.mention.figure
        a = candidate.mention.figure
        prior = exact_interval(a) + exact_interval(d).scaled(Decimal(sign))
        quotient = exact_interval(d).over(prior)
        if quotient is not None and quotient.meets(rate.base_interval):
            return candidate
    return None


def _strength(
    level: Token | None, base: Token | None, change: Token, token: Token
) -> Strength:
    """A change whose two verbs point in two directions proves nothing."""
    if change.mention.falling != token.mention.falling or is_doubly_negative(token):
        return Strength.TENTATIVE
    if base is not None or level is not None:
        return Strength.EXPLICIT
    return Strength.SUPPORTED


def is_doubly_negative(token: Token) -> bool:
    """下降-5.3%: whether the sign is meant twice cannot be told."""
    return token.mention.falling and token.mention.figure.value < ZERO


def _agrees(level: Token, base: Token, change: Token) -> bool:
    """Whether the difference holds, so that both forms of the rate are one."""
    a, b, d = (t.mention.figure for t in (level, base, change))
    signs = (1, -1 if change.mention.falling else 1)
    return sums_to(a, (b, d), signs)
