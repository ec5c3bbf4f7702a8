"""How a disclosure says an amount, a share, a change and a completion."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hengji.model.number import HUNDRED, ZERO, divide, plain, round_half_up, trimmed

_ENDS = "。！？；…"


def money(value: Decimal) -> str:
    """An amount in 万元 with two decimals; nothing is ``0万元``."""
    if value == 0:
        return "0万元"
    return plain(round_half_up(value, 2)) + "万元"


def whole(value: Decimal) -> str:
    """A number of things."""
    return trimmed(value)


def per_cent(part: Decimal, of: Decimal) -> str:
    """A ratio in per cent with two decimals; exactly none or all has none.

    Raises:
        decimal.DivisionByZero, decimal.InvalidOperation: ``of`` is zero.
    """
    if part == 0:
        return "0%"
    if part == of:
        return "100%"
    return plain(round_half_up(divide(part * HUNDRED, of), 2)) + "%"


def printed_share(part: Decimal, of: Decimal) -> Decimal:
    """The share as :func:`per_cent` prints it."""
    return round_half_up(divide(part * HUNDRED, of), 2)


def change(subject: str, now: Decimal, before: Decimal, last_year: int) -> str:
    """``与2022年相比，…增加…万元，增长…%``: the words follow the figures.

    Without a subject the words go on a sentence: ``与2022年相比增加…万元``.
    Nothing grows from nothing: without an amount last year no rate is said.
    """
    if now == before:
        return f"{subject}与{last_year}年持平"
    difference = now - before
    up = difference > 0
    comma = "，" if subject else ""
    words = f"与{last_year}年相比{comma}{subject}{'增加' if up else '减少'}"
    words += money(abs(difference))
    if before <= 0:
        absent = "无此项金额" if before == 0 else "此项金额为负"
        return f"{words}（{last_year}年{absent}，不计算增长率）"
    rate = per_cent(abs(difference), before)
    return f"{words}，{'增长' if up else '下降'}{rate}"


def completion(name: str, actual: Decimal, budget: Decimal) -> str:
    """``完成预算…%``, or why no rate can be said."""
    if budget == 0:
        if actual == 0:
            return f"未安排{name}，未发生支出"
        return f"未安排{name}，不计算完成率"
    return f"完成{name}的{per_cent(actual, budget)}"


def against_budget(actual: Decimal, budget: Decimal) -> str:
    """大于, 小于 or 等于: the words follow the figures."""
    if actual == budget:
        return "决算数等于预算数"
    return "决算数大于预算数" if actual > budget else "决算数小于预算数"


def shares(items: Sequence[tuple[str, Decimal]], of: Decimal) -> str:
    """``基本支出…万元，占…%；项目支出…万元，占…%``."""
    return "；".join(
        f"{name}{money(value)}" + (f"，占{per_cent(value, of)}" if of else "")
        for name, value in items
    )


def shares_gap(items: Sequence[tuple[str, Decimal]], of: Decimal) -> Decimal:
    """By how much the printed shares of a complete list miss 100 %; usually zero."""
    if not of or sum((value for _, value in items), ZERO) != of:
        return ZERO
    return sum((printed_share(value, of) for _, value in items), ZERO) - HUNDRED


def listed(names: Sequence[str], mark: str = "、") -> str:
    """Names in a row, each once."""
    return mark.join(dict.fromkeys(name for name in names if name))


def ended(text: str) -> str:
    """A sentence with its stop."""
    text = text.strip()
    return text if not text or text[-1] in _ENDS else text + "。"


def category(name: str) -> str:
    """``一般公共服务支出`` -> ``一般公共服务（类）``."""
    return name.removesuffix("支出") + "（类）"
