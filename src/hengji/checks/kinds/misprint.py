"""misprint: words that can only be misprints, listed in operand ``words``.

Each line of ``words`` is ``printed=meant``; ``^printed$`` must fill a cell or line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding for each misprint, with all its places."""
    whole = whole_text(reading.document)
    words = rule.operand("words")
    present = _present(words, whole.text)
    for printed, right, alone in _list(words):
        if printed not in present:
            continue
        places = list(_places(whole, printed, alone))
        if not places:
            continue
        shown = "、".join(where(place) for place in places)
        yield make(
            rule,
            subject=f"“{printed}”",
            message=Message(
                f"{shown}：“{printed}”应为“{right}”。",
                f"{shown}: “{printed}” should read “{right}”.",
            ),
            places=places,
            stated=printed,
            expected=right,
        )


def _places(whole: WholeText, printed: str, alone: bool) -> Iterator[Place]:
    at = whole.text.find(printed)
    while at >= 0:
        end = at + len(printed)
        line = whole.text[whole.text.rfind("\n", 0, at) + 1 : at]
        rest = whole.text[end : end + 2].split("\n")[0]
        if not alone or not (line.strip() or rest.strip()):
            yield whole.place(at, end)
        at = whole.text.find(printed, end)


@lru_cache(maxsize=4)
def _list(words: str) -> tuple[tuple[str, str, bool], ...]:
    pairs = [line.split("=", 1) for line in words.splitlines() if "=" in line]
    return tuple(
        (printed.strip("^$"), right, printed.startswith("^"))
        for printed, right in pairs
    )


def _present(words: str, text: str) -> set[str]:
    """The listed words that stand in a text, found in one pass."""
    return {
        printed
        for match in _any(words).finditer(text)
        for printed, _, _ in _list(words)
        if text.startswith(printed, match.start())
    }


@lru_cache(maxsize=4)
def _any(words: str) -> re.Pattern[str]:
    """The beginning of any listed word; takes one character, so that none hides."""
    return re.compile(
        "|".join(
            f"{re.escape(printed[0])}(?={re.escape(printed[1:])})"
            for printed, _, _ in _list(words)
            if printed
        )
        or r"(?!)"
    )
