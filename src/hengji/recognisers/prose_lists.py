"""其中, 包括, 主要用于, 分别为: wholes and the parts listed under them.

A list can often be cut in more than one way (a、b，c；d).  Every way is tried;
one that adds up is taken.  When none does, the list accuses only if it can be cut
in one way and is complete by its nature (:mod:`.prose_partitions`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hengji.model.claim import Claim, ClaimKind, Strength
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.number import ZERO
from hengji.recognisers.passages import FULL, MAJOR, Passage, Token
from hengji.recognisers.prose_build import (
    prose_claim,
    slipped_unit,
    sums_to,
    with_unit_of,
)
from hengji.recognisers.prose_partitions import (
    are_budget_words,
    are_functions,
    known_division,
)

_TRIGGER = re.compile(
    r"(?P<closed>其中|分别(?:为|是)|具体(?:为|是)|"
    r"(?:按|从)[^,。;:、]{1,14}(?:划分|分类|分(?=[:,]))|"
    r"构成(?:为|如下)|明细(?:为|如下)|分为)|"
    r"(?P<open>(?:具体|主要)?(?:内容)?包括|(?:主要|分别)?用于|主要(?:是|为|有))"
)
#: 按功能科目划分：… leaves nothing out.
_DIVIDES = re.compile(r"(?:按|从).*(?:划分|分类|分)$")
#: Each list word begins with one of these.
_TRIGGER_STARTS = frozenset("其分具按从构明主内包用")
_OWN_TOTAL = re.compile(r"(?:合计|总计|共计)$")
_STOP = re.compile(r"[。;!]")
_OPEN_END = re.compile(r"\s*等(?![^,。;、]{0,8}(?:支出|经费|收入))")
#: Words that make a part a result, where the whole is a budget.
_RESULT = re.compile(r"决算|实际|开支|执行")
_CANDIDATES = 4
#: Longest list in a sentence that is tried for readings.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as it was read, for shares and rates of its members."""

    whole: Token
    parts: tuple[Token, ...]
    holds: bool
    family: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that open a list: closed ones promise to be complete."""

    word: str
    is_open: bool
    after_stop: bool


@dataclass(slots=True)
class _Run:
    """Tokens gathered after a trigger: each with its separator and nesting."""

    tokens: list[Token]
    seps: list[int]
    nested: list[bool]


def trigger_of(between: str) -> Trigger | None:
    """The list word between two figures, unless the list holds no figures."""
    if _TRIGGER_STARTS.isdisjoint(between):
        return None
    found = _TRIGGER.search(between)
    if found is None:
        return None
    rest = between[found.end() :]
    if _STOP.search(rest):
        return trigger_of(rest)
    after_stop = bool(_STOP.search(between, 0, found.start()))
    return Trigger(found.group(), found.lastgroup == "open", after_stop)


def read_lists(passage: Passage) -> Iterator[tuple[Listed | None, Claim]]:
    """Every list of a passage with its claim."""
    items = passage.items
    for at in range(1, len(items)):
        token, before = items[at], items[at - 1]
        between = passage.between(before, token)
        trigger = trigger_of(between)
        if trigger is None:
            if token.depth <= before.depth or not between.lstrip().startswith("("):
                continue
            trigger = Trigger("(", False, False)
        yield from _read(passage, items, at, trigger)


def _read(
    passage: Passage, items: list[Token], at: int, trigger: Trigger
) -> Iterator[tuple[Listed | None, Claim]]:
    first = items[at]
    wholes = _wholes(items, at, trigger)
    if not wholes or (trigger.is_open and _after_change(items, at)):
        return
    run = _gather(passage, items, at, wholes[0])
    family = f"{passage.name}:list{at}"
    readings = list(_readings(run))
    for whole in wholes:
        for reading in readings:
            if len(reading) < 2 or not _fit(whole, reading):
                continue
            yield _held(whole, reading, family)
            return
    whole = wholes[0]
    reading = readings[0] if readings else [first]
    adjacent = _is_adjacent(items, at, whole)
    yield from _not_held(passage, whole, run, reading, trigger, family, adjacent)


def _wholes(items: list[Token], at: int, trigger: Trigger) -> list[Token]:
    """Figures the list may divide, the likeliest first."""
    first = items[at]
    role, dimension = first.mention.role, first.dimension
    found: list[Token] = []
    for token in reversed(items[max(0, at - 24) : at]):
        if token.dimension != dimension or token.mention.role != role:
            continue
        if token.base or token.depth > first.depth:
            continue
        found.append(token)
        if len(found) == _CANDIDATES:
            break
    root = found[0].whole if found else None
    if trigger.after_stop and root is not None and _alike(root, first):
        found = [root, *(token for token in found if token is not root)]
    elif trigger.after_stop:
        before = items[:at]
        for token in found[1:]:
            if token.whole is None and _divided_before(before, token):
                found.remove(token)
                found.insert(0, token)
                break
    return found


def _after_change(items: list[Token], at: int) -> bool:
    """多848.86万元，主要是增加…: reasons of a change, no parts of an amount."""
    return (
        items[at - 1].mention.role == "difference"
        and items[at].mention.role != "difference"
    )


def _is_adjacent(items: list[Token], at: int, whole: Token) -> bool:
    """Whether only changes and last year's figures stand between whole and list."""
    between = items[:at]
    for token in reversed(between):
        if token is whole:
            return True
        if token.depth > whole.depth:
            continue  # 支出1508.74万元（含上年结转29.82万元）
        if token.mention.role != "difference" and not token.base:
            return token.whole is whole or _divided_before(between, whole)
    return False


def _divided_before(before: Sequence[Token], whole: Token) -> bool:
    """X万元，人员a万元，公用b万元。按科目划分：… : a + b made X already."""
    after = [t for t in before if t.index > whole.index and t.mention.role == "amount"]
    return len(after) > 1 and sums_to(
        whole.mention.figure,
        [_figure(t.mention.figure, whole.mention.figure) for t in after],
    )


def _gather(passage: Passage, items: list[Token], at: int, whole: Token) -> _Run:
    """The figures that may be parts, up to where the list must end."""
    first = items[at]
    run = _Run([first], [0], [False])
    depth, nested = first.depth, False
    left = first
    for before, token in pairwise(items[at : at + _LONGEST]):
        if token.low < depth or _closes(passage, left, token, depth):
            break
        sep = passage.separation(left, token)
        if depth == 0 and sep >= FULL:
            break
        if token.depth > depth:
            continue
        trigger = trigger_of(passage.between(before, token))
        if trigger is not None:
            if sep >= MAJOR and trigger.after_stop:
                break
            nested = True
        elif sep >= MAJOR:
            nested = False
        if not _alike(token, first):
            continue
        run.tokens.append(token)
        run.seps.append(min(sep, MAJOR))
        run.nested.append(nested)
        if sep >= MAJOR and trigger is not None:
            run.nested[-1] = False
        left = token
    _one_basis(run, whole)
    return run


def _closes(passage: Passage, left: Token, right: Token, depth: int) -> bool:
    """Whether the bracket of the list closes between two figures."""
    return depth > 0 and any(
        passage.tokens[i].low < depth for i in range(left.index + 1, right.index + 1)
    )


def _alike(token: Token, first: Token) -> bool:
    """Whether a figure can stand in one list with the first."""
    if token.base:
        return False
    if token.mention.role == "other":
        return first.mention.role == "amount"
    return token.dimension == first.dimension and (
        token.mention.role == first.mention.role
    )


def _one_basis(run: _Run, whole: Token) -> None:
    """Where parts print both budget and result, keep the whole's basis."""
    flags = {token.mention.budget for token in run.tokens}
    if len(flags) < 2 or whole.mention.role == "count":
        return
    keep = [
        i for i, t in enumerate(run.tokens) if t.mention.budget == whole.mention.budget
    ]
    if len(keep) < 2:
        return
    run.tokens[:] = [run.tokens[i] for i in keep]
    run.seps[:] = [run.seps[i] for i in keep]
    run.nested[:] = [run.nested[i] for i in keep]


def _readings(run: _Run) -> Iterator[list[Token]]:
    """Ways to cut the list, the plainest first."""
    tokens, seps, nested = run.tokens, run.seps, run.nested
    flat = [t for t, inner in zip(tokens, nested, strict=True) if not inner]
    groups = [0, *(i for i in range(1, len(tokens)) if seps[i] >= MAJOR)]
    if len(groups) > 1:
        yield [tokens[i] for i in groups]
        first = tokens[: groups[1]]
        yield [t for t, inner in zip(first, nested, strict=False) if not inner]
    yield flat
    if len(flat) < len(tokens):
        yield tokens
    for length in range(len(flat) - 1, 1, -1):
        yield flat[:length]


def _fit(whole: Token, reading: Sequence[Token]) -> bool:
    if all(token.mention.figure.value == ZERO for token in reading):
        return False
    figure = whole.mention.figure
    parts = [_figure(token.mention.figure, figure) for token in reading]
    return sums_to(figure, parts, _signs(whole, reading))


def _figure(figure: Figure, other: Figure) -> Figure:
    """A figure that prints no unit, in the unit of the other."""
    return figure if figure.unit.symbol else figure.with_unit(other.unit)


def _signs(whole: Token, reading: Sequence[Token]) -> tuple[int, ...]:
    """In a list of changes a fall counts against a rise."""
    if whole.mention.role != "difference":
        return ()
    falling = whole.mention.falling
    return tuple(1 if t.mention.falling == falling else -1 for t in reading)


def _operand(token: Token, whole: Token) -> Operand:
    return with_unit_of(token.operand, whole.mention.figure)


def _held(whole: Token, reading: Sequence[Token], family: str) -> tuple[Listed, Claim]:
    listed = Listed(whole, tuple(reading), True, family)
    return listed, _sum(whole, reading, family, Strength.SUPPORTED)


def _sum(
    whole: Token,
    reading: Sequence[Token],
    family: str,
    strength: Strength,
    code: str = "SUM-201",
    options: tuple[tuple[str, str], ...] = (),
) -> Claim:
    for token in reading:
        token.whole = whole
    return prose_claim(
        ClaimKind.SUM_OF_PARTS,
        code,
        whole.operand,
        [_operand(token, whole) for token in reading],
        family=family,
        subject=f"“{whole.operand.label}”与其所列各项",
        strength=strength,
        signs=_signs(whole, reading),
        options=options,
    )


def _not_held(
    passage: Passage,
    whole: Token,
    run: _Run,
    reading: Sequence[Token],
    trigger: Trigger,
    family: str,
    adjacent: bool,
) -> Iterator[tuple[Listed | None, Claim]]:
    """A list under which nothing adds up: accuse, doubt, or only bound it."""
    plain = _is_plain(run)
    if not plain and not _first_group_only(run):
        return
    if not plain:
        groups = next(i for i in range(1, len(run.tokens)) if run.seps[i] >= MAJOR)
        reading = run.tokens[:groups]
    listed = Listed(whole, tuple(reading), False, family)
    labels = [token.mention.head for token in reading]
    slip = slipped_unit(
        whole.mention.figure, [_operand(t, whole).figure for t in reading]
    )
    if slip and len(reading) > 1:
        options = (("unit_slip", slip),)
        yield (
            listed,
            _sum(whole, reading, family, Strength.EXPLICIT, "UNI-201", options),
        )
        return
    if whole.mention.budget and any(map(_RESULT.search, labels)):
        yield listed, _bound(whole, reading, family, Strength.TENTATIVE)
        return
    is_open = trigger.is_open or _open_end(passage, reading[-1])
    sure = adjacent and _is_sure(whole, reading)
    if len(reading) > 1 and not is_open and sure:
        code = _code(whole, reading, labels, trigger)
        if code:
            yield listed, _sum(whole, reading, family, Strength.EXPLICIT, code)
            return
    yield from _doubtful(passage, whole, reading, family, adjacent)
    yield (
        listed,
        _bound(
            whole,
            reading,
            family,
            _bound_strength(whole, reading, labels, trigger, sure),
        ),
    )


def _doubtful(
    passage: Passage,
    whole: Token,
    reading: Sequence[Token],
    family: str,
    adjacent: bool,
) -> Iterator[tuple[None, Claim]]:
    """A list that would add up but for one digit is worth a look."""
    if len(reading) < 2 or not adjacent or not _is_sure(whole, reading):
        return
    if whole.mention.budget and any(_RESULT.search(t.mention.head) for t in reading):
        return
    if _open_end(passage, reading[-1]):
        return
    yield (
        None,
        prose_claim(
            ClaimKind.SUM_OF_PARTS,
            "SUM-202",
            whole.operand,
            [_operand(token, whole) for token in reading],
            family=f"{family}:slip",
            subject=f"“{whole.operand.label}”与其所列各项",
            strength=Strength.DOUBTFUL,
            signs=_signs(whole, reading),
        ),
    )


def _is_plain(run: _Run) -> bool:
    """Whether the list can be cut in one way only."""
    if any(run.nested):
        return False
    seps = set(run.seps[1:])
    return len(seps) <= 1


def _first_group_only(run: _Run) -> bool:
    """A list by 、or ， that ends at the first ；."""
    majors = [i for i in range(1, len(run.tokens)) if run.seps[i] >= MAJOR]
    return bool(majors) and majors[0] >= 2 and not any(run.nested[: majors[0]])


def _is_sure(whole: Token, reading: Sequence[Token]) -> bool:
    figures = [whole.mention.figure, *(t.mention.figure for t in reading)]
    if any(figure.approximate or figure.remarks for figure in figures):
        return False
    if any(token.mention.role == "other" for token in reading):
        return False
    return whole.depth <= reading[0].depth


def _is_scores(reading: Sequence[Token]) -> bool:
    return all(t.mention.figure.unit.symbol == "分" for t in reading)


def _code(
    whole: Token, reading: Sequence[Token], labels: Sequence[str], trigger: Trigger
) -> str:
    """Error for a list complete by its nature, warning for one that ought to be."""
    divides = _DIVIDES.match(trigger.word) is not None and whole.whole is None
    if any(map(_OWN_TOTAL.match, labels)):
        return ""
    if divides or known_division(labels) or _is_scores(reading):
        head = whole.mention.head
        mixed = (
            not divides
            and whole.mention.budget
            and not all(t.mention.budget for t in reading)
        )
        crossed = "收入" in head and any("支出" in label for label in labels)
        return "SUM-202" if mixed or crossed else "SUM-201"
    plain = trigger.word == "其中" and not trigger.after_stop
    if plain and whole.mention.role == "amount" and whole.dimension == "money":
        return "SUM-202" if are_budget_words([*labels, whole.mention.head]) else ""
    return ""


def _bound_strength(
    whole: Token,
    reading: Sequence[Token],
    labels: Sequence[str],
    trigger: Trigger,
    sure: bool,
) -> Strength:
    """Parts above the whole accuse where the list is tied to it in words."""
    if not sure or whole.mention.role == "difference":
        return Strength.TENTATIVE
    money = whole.mention.figure.unit.is_money
    if money and trigger.after_stop and are_functions(labels):
        return Strength.EXPLICIT
    direct = not trigger.after_stop and trigger.word not in ("(", "用于", "主要是")
    if money and direct and are_budget_words(labels):
        return Strength.EXPLICIT
    if not money and trigger.word == "其中" and direct and len(reading) == 1:
        return Strength.SUPPORTED
    return Strength.TENTATIVE


def _bound(
    whole: Token, reading: Sequence[Token], family: str, strength: Strength
) -> Claim:
    """Σ parts ≤ whole."""
    return prose_claim(
        ClaimKind.PART_NOT_ABOVE_WHOLE,
        "SUM-203",
        whole.operand,
        [_operand(token, whole) for token in reading],
        family=family,
        subject=f"“{whole.operand.label}”与其所含部分",
        strength=strength,
        open_list=True,
    )


def _open_end(passage: Passage, last: Token) -> bool:
    """Whether 等 follows the last figure of the list."""
    return bool(_OPEN_END.match(passage.text, last.end))
