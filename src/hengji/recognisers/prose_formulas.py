"""Formulas worked out in the text: 234.81/1086.55=21.61%, (63.46-32)/32×100%=98.31%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.model.claim import Claim, ClaimKind
from hengji.model.number import HUNDRED
from hengji.recognisers.passages import Passage, Token
from hengji.recognisers.prose_build import prose_claim

_OVER = frozenset("/÷")
_TIMES = frozenset(("×", "*", "x", "X", "✕"))
_NAME = re.compile(r"([^,;。:=()/÷×*\s]{2,20})=")
_REACH = 60


def read_formulas(passage: Passage) -> Iterator[Claim]:
    """Quotients and growth rates printed with their terms and their result."""
    if "=" not in passage.text:
        return
    tokens = passage.tokens
    for at in range(len(tokens) - 2):
        first, second = tokens[at], tokens[at + 1]
        mark = _between(passage, first, second)
        if mark in _OVER and not _before(passage, first).endswith(("-", "+", ")")):
            result = _result(passage, at + 1)
            if result is not None and not _goes_on(passage, first):
                yield _claim(passage, ClaimKind.RATIO, "RAT-201", result, first, second)
        elif mark == "-":
            yield from _growth(passage, at)


def _growth(passage: Passage, at: int) -> Iterator[Claim]:
    """(a-b)/b=r%: the same b must be printed twice."""
    tokens = passage.tokens
    first, second = tokens[at], tokens[at + 1]
    if at + 2 >= len(tokens) or not _before(passage, first).endswith("("):
        return
    base = tokens[at + 2]
    if _between(passage, second, base) not in (")/", ")÷"):
        return
    if base.mention.figure.base_value != second.mention.figure.base_value:
        return
    result = _result(passage, at + 2)
    if result is not None:
        yield _claim(passage, ClaimKind.GROWTH, "GRO-201", result, first, second)


def _between(passage: Passage, left: Token, right: Token) -> str:
    return "".join(passage.between(left, right).split())


def _before(passage: Passage, token: Token) -> str:
    return passage.text[max(0, token.start - 3) : token.start].rstrip()


def _goes_on(passage: Passage, first: Token) -> bool:
    """Whether the dividend is the last term of something longer: a+b/c."""
    return _before(passage, first)[-1:] in ("/", "÷", "×", "*", "+", "-", "(")


def _result(passage: Passage, at: int) -> Token | None:
    """The percentage after the divisor, ×100% passed over."""
    tokens = passage.tokens
    at += 1
    if at >= len(tokens):
        return None
    last, found = tokens[at - 1], tokens[at]
    mark = _between(passage, last, found)
    figure = found.mention.figure
    if mark.strip(")") in _TIMES and figure.value == HUNDRED:
        at += 1
        if at >= len(tokens):
            return None
        last, found = found, tokens[at]
        mark = _between(passage, last, found)
        figure = found.mention.figure
    equals = mark == "=" or (not mark and figure.comparator == "=")
    if not equals or figure.unit.dimension != "ratio" or figure.approximate:
        return None
    return found


def _claim(
    passage: Passage,
    kind: ClaimKind,
    code: str,
    result: Token,
    first: Token,
    second: Token,
) -> Claim:
    names = _NAME.findall(passage.text[max(0, first.start - _REACH) : first.start])
    name = names[0] if names else "所列算式"
    return prose_claim(
        kind,
        code,
        result.operand,
        (first.operand, second.operand),
        family=f"{passage.name}:formula{result.index}",
        subject=f"“{name}”的算式",
    )
