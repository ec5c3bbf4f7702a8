"""Mentions: every figure of a text with the role it plays there.

The role decides whether a figure may take part in a relation: document numbers,
dates, ordinals, codes and phone numbers never do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hengji.model.figure import Figure
from hengji.model.place import Place
from hengji.model.prose import Mention
from hengji.recognisers.heads import head_of, is_budget

CLAUSE_MARK = re.compile(r"[,;:。、()!\n\[\]【】〔〕﹝﹞]")
#: Greedy, so that it ends at the last mark.
TO_LAST_CLAUSE_MARK = re.compile(f".*{CLAUSE_MARK.pattern}", re.DOTALL)
_UP = "增加 增长 提高 上升 上涨 增幅 增速 多 超 高 增 涨幅 涨".split()
_DOWN = (
    "减少 下降 降低 下滑 回落 压缩 压减 缩减 减幅 降幅 减 降 少 低 节约 节省".split()
)
_CHANGE = re.compile(
    rf"(?<![新净调追核超])(?P<verb>{'|'.join(_UP + _DOWN)})"
    r"(?:了|额|幅度|幅|率|比率|比例|百分比)?(?:为|是|达到?|约|近)?\s*$"
)
#: Verb, noun and 达到, and the character before that may make it another word.
_LONGEST_CHANGE = 10
_FALLING = frozenset(_DOWN)
_SHARE = re.compile(r"(?:占|占比|比重|比例)(?:[^,]*的)?[^,率]*$")
_RATE = re.compile(
    r"(?:率(?:只有|仅为|仅|达到|达|为|是|高达)?|完成[^,]*|(?:为|是|达到?)[^,]*的)\s*$"
)
_CHANGE_ENDS = frozenset(word[-1] for word in (*_UP, *_DOWN)) | frozenset(
    "了额幅率例比为是达到约近 度"
)
#: 较2019年支出, 同比2019年, 比上年决算数 …: the figure that follows is compared with.
BASE = re.compile(
    r"(?:较|比|与|同比|相比)(?:于)?(?:去年|上年度?|上一年度?|同期|年初|"
    r"(?:19|20)\d\d\s?年)[^0-9,]*$"
)
_YEAR = re.compile(r"(19|20)(\d\d)\s?年")
_COUNTED = re.compile(r"(?:人数|编制数?|户数|家数|个数|数量)(?:为|是|共|达|合计)?\s*$")
_DATES = frozenset("月日号")
_RANKS = frozenset("届级")
_OPEN_CODE = frozenset("〔[【﹝")
_TAKES_PART = frozenset(("amount", "difference", "count"))
_LEVELS = frozenset(("amount", "count"))
#: A head may begin before a year, a date or a code.
_PASSED_OVER = frozenset(("year", "date", "code"))
_LISTED = re.compile(r"其中|包括|主要用于|分别[为是]")


def is_base(words: str) -> bool:
    """Whether a figure after these words is what another is compared with."""
    if "较" not in words and "比" not in words and "与" not in words:
        return False
    return BASE.search(words) is not None


class Role(NamedTuple):
    """A role with the word that gave it."""

    name: str
    verb: str = ""
    falling: bool = False


_PLAIN = {name: Role(name) for name in "amount count other year date code".split()}
_ORDINAL = Role("ordinal")


def change_word(clause: str) -> Role | None:
    """增加, 下降 … at the end of a clause, with its direction."""
    if not clause or clause[-1] not in _CHANGE_ENDS:
        return None
    found = _CHANGE.search(clause.rstrip()[-_LONGEST_CHANGE:])
    if found is None:
        return None
    verb = found.group("verb")
    return Role("difference", verb, verb in _FALLING)


def _percent_role(clause: str) -> Role:
    change = change_word(clause)
    if change is not None:
        return Role("growth", change.verb, change.falling)
    if "占" in clause and _SHARE.search(clause):
        return Role("share", "占")
    found = _RATE.search(clause)
    if found is not None:
        return Role("rate", found.group().strip())
    return _PLAIN["other"]


def _bare_role(figure: Figure, clause: str, folded: str) -> Role:
    """The role of a number without a unit."""
    start, end = figure.start, figure.end
    following = folded[end : end + 1]
    before = folded[start - 1 : start]
    if figure.decimals == 0 and (
        figure.value >= 1_000_000 or before in _OPEN_CODE or following == "号"
    ):
        return _PLAIN["code"]
    if clause.endswith("第") or (not clause.strip() and following in "、.:)．"):
        return _ORDINAL
    if not clause.strip() and figure.value < 100 and not before.strip("\n"):
        return _ORDINAL
    if figure.decimals == 0 and 1900 <= figure.value <= 2100:
        return _PLAIN["year"]
    return _PLAIN["count" if _COUNTED.search(clause) else "other"]


def role_of(figure: Figure, clause: str, folded: str) -> Role:
    """The role a figure plays, from its unit and the clause before it."""
    unit = figure.unit
    if unit.dimension == "ratio":
        return Role("multiple") if unit.symbol == "倍" else _percent_role(clause)
    if unit.is_money:
        return change_word(clause) or _PLAIN["amount"]
    if not unit.symbol:
        return _bare_role(figure, clause, folded)
    symbol = unit.symbol[-1]
    if symbol == "年" and figure.value >= 1900:
        return _PLAIN["year"]
    if symbol in _DATES:
        return _PLAIN["date"]
    if clause.endswith("第") or symbol in _RANKS:
        return _ORDINAL
    if unit.dimension in ("percentage_point", "scale"):
        return _PLAIN["other"]
    return change_word(clause) or _PLAIN["count"]


def clause_starts(folded: str) -> list[int]:
    """Where clauses begin, for :func:`mentions_of`."""
    return [0, *[mark.end() for mark in CLAUSE_MARK.finditer(folded)]]


def mentions_of(
    figures: Sequence[Figure],
    folded: str,
    sentence: int,
    clauses: Sequence[int],
    place: Callable[[int, int], Place],
) -> tuple[Mention, ...]:
    """Each figure of a sentence with its role, head, year and budget flag.

    Args:
        figures: the figures of the sentence, in order.
        folded: the whole text, widths folded.
        sentence: where the sentence begins.
        clauses: where clauses begin (:func:`clause_starts`).
        place: the place of a stretch of the text.
    """
    found: list[Mention] = []
    after = sentence
    whole = previous = -1
    for index, figure in enumerate(figures):
        start, end = figure.start, figure.end
        words = folded[clauses[bisect_right(clauses, start) - 1] : start]
        role = role_of(figure, words, folded)
        name = role.name
        head, year, budget, listed = "", None, False, None
        if name in _TAKES_PART:
            head = head_of(folded[after:start])
            budget = is_budget(head or words, counted=name == "count")
            if "年" in words:
                years = _YEAR.findall(words)
                year = int("".join(years[-1])) if years else None
        if name in _LEVELS:
            if previous >= 0:
                between = folded[figures[previous].end : start]
                if between[:1] == "(" or _LISTED.search(between):
                    whole = previous
                if whole >= 0 and _alike(figures[whole], figure):
                    listed = whole
            previous = index
        found.append(
            Mention(
                figure,
                place(start, end),
                head,
                name,
                role.verb,
                role.falling,
                year,
                budget,
                listed,
            )
        )
        if name not in _PASSED_OVER:
            after = end
    return tuple(found)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures measure the same."""
    return one.unit is other.unit or one.unit.dimension == other.unit.dimension
