"""How amounts, rates and changes are worded: units, places, direction words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from hengji.model.number import (
    HUNDRED,
    ZERO,
    divide,
    half_step,
    plain,
    round_half_up,
    trimmed,
)

_PLACES = 2


def money(value: Decimal) -> str:
    """``1290.15万元``: two places, half up."""
    return plain(round_half_up(value, _PLACES)) + "万元"


def percent(value: Decimal) -> str:
    """``95.60%`` from a value in per cent."""
    return plain(round_half_up(value, _PLACES)) + "%"


def count(value: Decimal, unit: str) -> str:
    """``54人``: whole things without places."""
    return trimmed(value) + unit


def rate(part: Decimal, whole: Decimal) -> Decimal | None:
    """A quotient in per cent, ``None`` over zero."""
    return None if whole == ZERO else divide(part * HUNDRED, whole)


class Change(NamedTuple):
    """How an amount moved: ``word`` is 增加, 减少 or 持平."""

    word: str
    amount: Decimal
    rate: Decimal | None

    @property
    def rate_word(self) -> str:
        """增长 or 下降, the verb a rate takes."""
        return {"增加": "增长", "减少": "下降"}.get(self.word, "持平")


def change(now: Decimal, before: Decimal) -> Change:
    """The change of printed amounts; its rate is ``None`` when nothing was before.

    Both sides are rounded to the places they are printed with, so that the sentence
    agrees with the figures a reader sees.
    """
    now, before = round_half_up(now, _PLACES), round_half_up(before, _PLACES)
    moved = now - before
    word = "持平" if moved == ZERO else "增加" if moved > ZERO else "减少"
    over = abs(before)
    growth = None if over == ZERO else divide(abs(moved) * HUNDRED, over)
    return Change(word, abs(moved), growth)


def change_words(now: Decimal, before: Decimal, against: str = "上年") -> str:
    """``较上年增加1.40万元，增长10.00%``; ``与上年持平``."""
    moved = change(now, before)
    if moved.word == "持平":
        return f"与{against}持平"
    words = f"较{against}{moved.word}{money(moved.amount)}"
    if moved.rate is None:
        return words
    return f"{words}，{moved.rate_word}{percent(moved.rate)}"


def shares(parts: Sequence[Decimal], whole: Decimal) -> list[Decimal]:
    """Shares in per cent, rounded to two places, that add up to 100.

    The last one takes the rest where that is still a rounding of its own value;
    where it is not, every share is rounded on its own and the sum is off by what
    rounding hides.
    """
    if whole == ZERO:
        return []
    exact = [divide(part * HUNDRED, whole) for part in parts]
    rounded = [round_half_up(value, _PLACES) for value in exact]
    if sum(parts, ZERO) == whole:
        rest = HUNDRED - sum(rounded[:-1], ZERO)
        if abs(rest - exact[-1]) <= half_step(_PLACES):
            rounded[-1] = rest
    return rounded
