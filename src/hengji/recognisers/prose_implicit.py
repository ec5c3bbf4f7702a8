"""Sums said without 其中: …、…、合计X; X，人员a，公用b; 1、a；2、b of a total before.

A list that no word announces may only be covered: it accuses nobody, save the
plain row of items that ends in its own 合计.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hengji.model.claim import Claim, ClaimKind, Strength
from hengji.model.number import ZERO
from hengji.recognisers.passages import FULL, MAJOR, Passage, Token
from hengji.recognisers.prose_build import prose_claim, sums_to
from hengji.recognisers.prose_partitions import are_budget_words

_TOTAL = re.compile(r"(?:合计|共计|总计)(?:为|是|达)?\s*$")
_BARE = re.compile(r"^[,、\s]*[^,、;。:()]*$")
_MOST = 24
_FEWEST_STATED = 3


def read_implicit(passage: Passage, before: Passage | None) -> Iterator[Claim]:
    """Sums of a passage that no list word announces."""
    levels = [t for t in passage.items if t.mention.role == "amount" and not t.base]
    if len(levels) < 2:
        return
    taken: set[int] = set()
    for at in range(len(levels) - 1, 1, -1):
        if _TOTAL.search(passage.clause(levels[at])):
            yield from _total_at_end(passage, levels, at, taken)
    for at in range(len(levels) - 2):
        yield from _details(passage, levels, at, taken)
    yield from _numbered(passage, levels, before)


def _total_at_end(
    passage: Passage, levels: Sequence[Token], at: int, taken: set[int]
) -> Iterator[Claim]:
    total = levels[at]
    parts: list[Token] = []
    for token in reversed(levels[max(0, at - _MOST) : at]):
        if passage.separation(token, total) >= FULL or token.depth != total.depth:
            break
        if token.dimension == total.dimension:
            parts.append(token)
    parts.reverse()
    if len(parts) < 2 or any(t.whole is not None for t in parts):
        return
    holds = _fit(total, parts)
    if not holds and not _is_stated(passage, total, parts):
        return
    taken.update(t.index for t in (total, *parts))
    strength = Strength.SUPPORTED if holds else Strength.EXPLICIT
    yield _claim(passage, total, parts, strength, "SUM-201" if holds else "SUM-202")


def _is_stated(passage: Passage, total: Token, parts: Sequence[Token]) -> bool:
    """A plain row of items, all of funds, closed by its own total."""
    if len(parts) < _FEWEST_STATED or total.mention.budget:
        return False
    row = [*parts, total]
    figures = [t.mention.figure for t in row]
    if any(figure.approximate or figure.remarks for figure in figures):
        return False
    return all(
        _BARE.match(passage.between(left, right)) for left, right in pairwise(row)
    ) and are_budget_words([t.mention.head for t in parts])


def _details(
    passage: Passage, levels: Sequence[Token], at: int, taken: set[int]
) -> Iterator[Claim]:
    """X万元，a万元，b万元 with X = a + b."""
    whole = levels[at]
    if whole.mention.figure.value == ZERO or whole.index in taken:
        return
    parts: list[Token] = []
    for token in levels[at + 1 : at + _MOST]:
        if passage.separation(whole, token) >= FULL or token.low < whole.depth:
            return
        if token.depth != whole.depth or token.dimension != whole.dimension:
            continue
        if token.whole is not None or token.index in taken:
            return
        parts.append(token)
        if len(parts) > 1 and _fit(whole, parts) and _all_count(parts):
            taken.update(t.index for t in parts)
            yield _claim(passage, whole, parts, Strength.TENTATIVE, "SUM-201")
            return


def _numbered(
    passage: Passage, levels: Sequence[Token], before: Passage | None
) -> Iterator[Claim]:
    """1、a万元…；2、b万元…: the first amount after each ordinal of one text."""
    tops: list[Token] = []
    for token in levels:
        previous = passage.tokens[token.index - 1] if token.index else None
        if previous is not None and previous.mention.role == "ordinal":
            tops.append(token)
    if len(tops) < 2 or passage.separation(tops[0], tops[1]) < MAJOR:
        return
    wholes = [t for t in levels if t.index < tops[0].index]
    if before is not None:
        wholes += [t for t in before.items if t.mention.role == "amount"]
    for whole in wholes:
        if whole.dimension == tops[0].dimension and _fit(whole, tops):
            yield _claim(passage, whole, tops, Strength.TENTATIVE, "SUM-201")
            return


def _all_count(parts: Sequence[Token]) -> bool:
    return sum(1 for t in parts if t.mention.figure.value != ZERO) > 1


def _fit(whole: Token, parts: Sequence[Token]) -> bool:
    return sums_to(whole.mention.figure, [t.mention.figure for t in parts])


def _claim(
    passage: Passage,
    whole: Token,
    parts: Sequence[Token],
    strength: Strength,
    code: str,
) -> Claim:
    return prose_claim(
        ClaimKind.SUM_OF_PARTS,
        code,
        whole.operand,
        [t.operand for t in parts],
        family=f"{passage.name}:sum{whole.index}-{parts[0].index}",
        subject=f"“{whole.operand.label}”与其所列各项",
        strength=strength,
    )
